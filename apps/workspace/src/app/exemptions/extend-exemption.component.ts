import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CaseExemptionWire } from '@rettid/contracts';
import { addDays, date, EXEMPTION_ASSESSMENT, type ExtensionFinding, formatDate } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LongDatePipe } from '../words/date.pipes';
import { periodWords } from '../words/period-words';
import { DecisionTerms } from './decision-terms';
import { dateOrNull, exemptionFor } from './exemption-positions';
import { EXEMPTION_KIND_WORDS, EXTENSION_FINDING_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';
import { ReasonFieldComponent } from './reason-field.component';
import { watchLikeness } from './reason-likeness';
import { ReviewSignalsComponent } from './review-signals.component';
import { TermsFieldsComponent } from './terms-fields.component';

export interface ExtendExemptionData {
  /** `null`: the one that ends first. */
  readonly exemptionId: string | null;
}

/** Extends a decision: the reason given before stands beside, and what has changed since is asked for. */
@Component({
  selector: 'rt-extend-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    FormComponent,
    LongDatePipe,
    ReasonFieldComponent,
    ReviewSignalsComponent,
    SheetComponent,
    TermsFieldsComponent,
    TextFieldComponent,
  ],
  templateUrl: './extend-exemption.component.html',
  styleUrl: './extend-exemption.component.scss',
})
export class ExtendExemptionComponent {
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(ExemptionsGateway);
  private readonly today = inject(SessionStore).businessDate();

  /** As it was when the sheet was opened: a change of it by somebody else is told when this is sent. */
  protected readonly before = found(inject<ExtendExemptionData>(DIALOG_DATA), this.store);
  protected readonly words = EXEMPTION_KIND_WORDS[this.before.kind];
  protected readonly period = periodWords(this.before.validFrom, this.before.validTo);
  protected readonly findings = (['changed', 'unchanged'] as const).map((value) => ({
    value,
    label: EXTENSION_FINDING_WORDS[value],
  }));
  protected readonly assessmentLimits = EXEMPTION_ASSESSMENT;

  protected readonly finding = signal<ExtensionFinding | null>(null);
  protected readonly assessment = signal('');
  protected readonly reason = signal('');
  protected readonly terms = new DecisionTerms(signal(this.before.kind), this.today, {
    ground: this.before.ground,
    evidence: this.before.evidence,
    validFrom: dayAfter(this.before),
    validTo: null,
    reviewOn: null,
  });
  protected readonly likeness = watchLikeness(this.reason);
  protected readonly theCase = this.store.theCase;
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `extend-exemption.${this.before.exemptionId}`,
    values: () => ({ assessment: this.assessment(), reason: this.reason() }),
    take: ({ assessment, reason }) => {
      this.assessment.set(assessment);
      this.reason.set(reason);
    },
  });

  protected async send(): Promise<void> {
    const finding = this.finding();
    const decision = this.terms.decision();
    const faults = [
      ...(finding === null ? [{ field: 'extension.finding', message: 'Vælg, om noget har ændret sig.' }] : []),
      ...this.terms.faults(),
    ];
    if (this.change.refuse(faults) || finding === null || decision === null) return;
    // A warning that has just come is to be read before it is passed over.
    if (await this.likeness.askNow()) return;
    const { exemptionId, recordVersion, kind } = this.before;
    const extension = { exemptionId, recordVersion, finding, assessment: this.assessment() };
    const warningShown = this.likeness.warning() !== '';
    const body = { ...decision, kind, reason: this.reason(), warningShown, extension };
    const sent = await this.change.send(() => this.gateway.decide(this.store.citizenId(), body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    const the = this.words.the;
    await this.store.changed(`${the.charAt(0).toUpperCase()}${the.slice(1)} er forlænget.`);
  }
}

/** @throws Error where there is nothing to extend: the action is not offered then */
function found({ exemptionId }: ExtendExemptionData, store: CaseStore): CaseExemptionWire {
  const it = exemptionFor(store.theCase(), 'extend', exemptionId);
  if (it === null) throw new Error('there is no exemption to extend');
  return it;
}

function dayAfter({ validTo, validFrom }: CaseExemptionWire): string {
  return formatDate(addDays(dateOrNull(validTo) ?? date(validFrom), 1));
}
