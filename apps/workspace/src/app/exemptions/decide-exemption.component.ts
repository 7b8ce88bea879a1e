import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { EXEMPTION_KINDS, type ExemptionKind } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { FormComponent } from '../change/forms/form.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { DecisionTerms } from './decision-terms';
import { EXEMPTION_KIND_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';
import { ReasonFieldComponent } from './reason-field.component';
import { watchLikeness } from './reason-likeness';
import { TermsFieldsComponent } from './terms-fields.component';

/** A decision to exempt, anew: from the 225-hour rule, or from interviews or offers. */
@Component({
  selector: 'rt-decide-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, FormComponent, ReasonFieldComponent, SheetComponent, TermsFieldsComponent],
  template: `
    <rt-sheet heading="Undtag eller fritag" [about]="name">
      <rt-form sendLabel="Træf afgørelse" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Afgørelse" name="kind" [choices]="kinds" [value]="kind()" (valueChange)="choose($event)" />
        <rt-reason-field [likeness]="likeness" [(reason)]="reason" />
        <rt-terms-fields [terms]="terms" />
      </rt-form>
    </rt-sheet>
  `,
})
export class DecideExemptionComponent {
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(ExemptionsGateway);
  private readonly today = inject(SessionStore).businessDate();

  protected readonly name = `${this.store.theCase().givenNames} ${this.store.theCase().familyName}`;
  protected readonly kinds = EXEMPTION_KINDS.map((value) => ({ value, label: EXEMPTION_KIND_WORDS[value].decide }));
  protected readonly kind = signal<ExemptionKind>('hours_225');
  protected readonly reason = signal('');
  protected readonly terms = new DecisionTerms(this.kind, this.today, {
    ground: null,
    evidence: [],
    validFrom: this.today,
    validTo: null,
    reviewOn: null,
  });
  protected readonly likeness = watchLikeness(this.reason);
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: 'decide-exemption',
    values: () => ({ reason: this.reason() }),
    take: ({ reason }) => this.reason.set(reason),
  });

  /** A ground of one kind is none of another. */
  protected choose(kind: ExemptionKind | null): void {
    if (kind === null) return;
    this.kind.set(kind);
    if (!this.terms.grounds().some(({ value }) => value === this.terms.ground())) this.terms.groundCode.set('');
  }

  protected async send(): Promise<void> {
    const decision = this.terms.decision();
    if (this.change.refuse(this.terms.faults()) || decision === null) return;
    if (await this.likeness.askNow()) return;
    const warningShown = this.likeness.warning() !== '';
    const body = { ...decision, kind: this.kind(), reason: this.reason(), warningShown, extension: null };
    const sent = await this.change.send(() => this.gateway.decide(this.store.citizenId(), body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Afgørelsen er truffet.');
  }
}
