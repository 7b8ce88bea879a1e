import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CasePlanWire, CaseWire, PlanWordsWire } from '@rettid/contracts';
import { parseDate, PLAN_TEXTS } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft, type KeptDraft } from '../change/drafts/keep-draft';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { focusFirstField } from './focus-first';
import { PLAN_FIELD_WORDS, valueWords } from './plan-words';
import { PlansGateway } from './plans.gateway';

/** The citizen's words beside the professional's, and the day of consent, where the plan stands. */
@Component({
  selector: 'rt-plan-words-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FormComponent, MatButton, TextFieldComponent],
  host: { '(keydown.escape)': '$event.preventDefault(); done.emit()' },
  template: `
    <rt-form sendLabel="Gem" [change]="change" [draft]="draft()" (send)="send()">
      <div class="words">
        <rt-text-field
          label="Borgerens egne ord"
          name="ownWords"
          hint="Som borgeren siger det."
          rows="4"
          [most]="texts.ownWords"
          [(text)]="ownWords"
        />
        <rt-text-field
          label="Fagpersonens ord"
          name="assessment"
          hint="Borgeren læser det i sin plan."
          rows="4"
          [most]="texts.assessment"
          [(text)]="assessment"
        />
      </div>
      <rt-date-field
        label="Borgeren gav samtykke"
        name="consentedOn"
        [isOptional]="plan().kind !== 'holistic_plan'"
        [(value)]="consentedOn"
      />
      <button rtAction matButton type="button" (click)="done.emit()">Luk</button>
    </rt-form>
  `,
  styleUrl: './plan-words-form.component.scss',
})
export class PlanWordsFormComponent implements OnInit {
  readonly plan = input.required<CasePlanWire>();
  readonly done = output();

  protected readonly texts = PLAN_TEXTS;
  protected readonly ownWords = signal('');
  protected readonly assessment = signal('');
  protected readonly consentedOn = signal('');
  protected readonly change = changeSender();
  protected readonly draft = signal<KeptDraft | null>(null);
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);
  private readonly injector = inject(Injector);

  constructor() {
    focusFirstField();
  }

  ngOnInit(): void {
    this.take(this.plan());
    const place = { citizenId: this.store.citizenId(), key: `change-plan.${this.plan().planId}` };
    // The input tells which draft it is, and it is there only now.
    runInInjectionContext(this.injector, () => {
      this.draft.set(keepDraft({ ...place, values: () => this.words(), take: (words) => this.take(words) }));
    });
  }

  protected async send(): Promise<void> {
    const consentedOn = this.consentedOn();
    const isUnread = consentedOn !== '' && parseDate(consentedOn) === null;
    const message = 'Skriv en dato, for eksempel 1.3.2022.';
    if (this.change.refuse(isUnread ? [{ field: 'consentedOn', message }] : [])) return;
    const citizenId = this.store.citizenId();
    const { planId, recordVersion } = this.plan();
    const sent = await this.change.sendMerging<PlanWordsWire, object>({
      citizenId,
      recordVersion,
      began: wordsOf(this.plan()),
      mine: this.words(),
      fields: MERGE_FIELDS,
      saved: (theCase) => savedPlan(theCase, planId),
      take: (words) => this.take(words),
      send: (words, version) => this.gateway.change(citizenId, planId, { ...words, recordVersion: version }),
    });
    if (sent === null) return;
    this.draft()?.sent();
    this.done.emit();
    await this.store.changed('Ordene i planen er gemt.');
  }

  private words(): PlanWordsWire {
    return {
      consentedOn: textOrNull(this.consentedOn()),
      ownWords: textOrNull(this.ownWords()),
      assessment: textOrNull(this.assessment()),
    };
  }

  private take({ consentedOn, ownWords, assessment }: PlanWordsWire): void {
    this.consentedOn.set(consentedOn ?? '');
    this.ownWords.set(ownWords ?? '');
    this.assessment.set(assessment ?? '');
  }
}

const MERGE_FIELDS = {
  ownWords: { label: PLAN_FIELD_WORDS.ownWords, words: (text: string | null) => text ?? 'intet' },
  assessment: { label: PLAN_FIELD_WORDS.assessment, words: (text: string | null) => text ?? 'intet' },
  consentedOn: { label: PLAN_FIELD_WORDS.consentedOn, words: (on: string | null) => valueWords('consentedOn', on) },
};

function wordsOf({ consentedOn, ownWords, assessment }: CasePlanWire): PlanWordsWire {
  return { consentedOn, ownWords, assessment };
}

function savedPlan({ plans }: CaseWire, planId: string): { values: PlanWordsWire; recordVersion: number } | null {
  const plan = plans.find((each) => each.planId === planId);
  return plan === undefined ? null : { values: wordsOf(plan), recordVersion: plan.recordVersion };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
