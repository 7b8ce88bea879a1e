import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { parseDate, PLAN_KINDS, PLAN_TEXTS, type PlanKind } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { PLAN_KIND_WORDS } from '../words/case-words';
import { goalsOf, plansOf } from './plan-facts';
import { PlansGateway } from './plans.gateway';

/** Makes a plan: what kind, with consent where that is needed, and what of the plan before is carried on. */
@Component({
  selector: 'rt-create-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Lav en plan" [about]="name">
      <rt-form sendLabel="Lav planen" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Plan" name="kind" [choices]="kinds" [(value)]="kind" />
        <p class="rt-soft">{{ effect() }}</p>
        @if (kind() === 'holistic_plan') {
          <rt-date-field
            label="Borgeren gav samtykke"
            name="consentedOn"
            [max]="theCase.businessDate"
            [choices]="[{ label: 'I dag', on: theCase.businessDate }]"
            [(value)]="consentedOn"
          />
        }
        @if (mayCarry()) {
          <rt-choice label="Åbne mål i den nuværende plan" [choices]="carrying" [(value)]="carries" />
        }
        <rt-text-field
          label="Borgerens egne ord"
          name="ownWords"
          [isOptional]="true"
          rows="4"
          [most]="texts.ownWords"
          [(text)]="ownWords"
        />
        <rt-text-field
          label="Fagpersonens ord"
          name="assessment"
          hint="Borgeren læser det i sin plan."
          [isOptional]="true"
          rows="4"
          [most]="texts.assessment"
          [(text)]="assessment"
        />
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class CreatePlanComponent {
  protected readonly theCase = inject<CaseWire>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(PlansGateway);
  private readonly sheet = inject(SideSheetRef);
  private readonly plans = plansOf(this.theCase);

  protected readonly name = `${this.theCase.givenNames} ${this.theCase.familyName}`;
  protected readonly kinds = PLAN_KINDS.map((value) => ({ value, label: PLAN_KIND_WORDS[value] }));
  protected readonly carrying = [
    { value: 'yes', label: 'Tag dem med' },
    { value: 'no', label: 'Begynd forfra' },
  ] as const;
  protected readonly texts = PLAN_TEXTS;
  protected readonly kind = signal<PlanKind | null>('min_plan');
  protected readonly consentedOn = signal('');
  protected readonly carries = signal<'yes' | 'no' | null>('yes');
  protected readonly ownWords = signal(this.plans.inForce?.ownWords ?? '');
  protected readonly assessment = signal(this.plans.inForce?.assessment ?? '');
  protected readonly mayCarry = computed(
    () =>
      this.kind() !== 'rehabilitation_plan' &&
      goalsOf(this.plans.inForce?.goals ?? []).some(({ status }) => status === 'open'),
  );
  protected readonly effect = computed(() => {
    const replaced = this.plans.inForce;
    const replaces = replaced === null ? '' : ` Den erstatter den ${PLAN_KIND_WORDS[replaced.kind]}, der gælder nu.`;
    switch (this.kind()) {
      case 'holistic_plan':
        return `Samler indsatser på tværs, når borgeren samtykker.${replaces}`;
      case 'rehabilitation_plan':
        return 'Står ved siden af borgerens plan.';
      default:
        return `Borgerens plan for vejen mod job eller uddannelse.${replaces}`;
    }
  });
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: 'create-plan',
    values: () => ({
      kind: this.kind(),
      consentedOn: this.consentedOn(),
      carries: this.carries(),
      ownWords: this.ownWords(),
      assessment: this.assessment(),
    }),
    take: ({ kind, consentedOn, carries, ownWords, assessment }) => {
      this.kind.set(kind);
      this.consentedOn.set(consentedOn);
      this.carries.set(carries);
      this.ownWords.set(ownWords);
      this.assessment.set(assessment);
    },
  });

  protected async send(): Promise<void> {
    const kind = this.kind() ?? 'min_plan';
    const consentedOn = kind === 'holistic_plan' ? this.consentedOn() : '';
    if (this.change.refuse(consentFaults(kind, consentedOn))) return;
    const sent = await this.change.send(() =>
      this.gateway.create(this.store.citizenId(), {
        kind,
        carriesGoals: this.mayCarry() && this.carries() === 'yes',
        consentedOn: consentedOn === '' ? null : consentedOn,
        ownWords: this.ownWords().trim() === '' ? null : this.ownWords(),
        assessment: this.assessment().trim() === '' ? null : this.assessment(),
      }),
    );
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(`Planen er lavet: ${PLAN_KIND_WORDS[kind]}.`);
  }
}

function consentFaults(kind: PlanKind, consentedOn: string): { field: string; message: string }[] {
  if (kind !== 'holistic_plan' || parseDate(consentedOn) !== null) return [];
  return [{ field: 'consentedOn', message: 'Skriv, hvornår borgeren gav samtykke til planen.' }];
}
