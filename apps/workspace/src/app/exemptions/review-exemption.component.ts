import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CaseExemptionWire } from '@rettid/contracts';
import {
  addMonths,
  date,
  EXEMPTION_ASSESSMENT,
  formatDate,
  REVIEW_CAUSES,
  REVIEW_CONCLUSIONS,
  type ReviewCause,
  type ReviewConclusion,
} from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { monthsWords, periodWords } from '../words/period-words';
import { exemptionFor } from './exemption-positions';
import { EXEMPTION_KIND_WORDS, REVIEW_CAUSE_WORDS, REVIEW_CONCLUSION_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';
import { ReviewSignalsComponent } from './review-signals.component';
import { RoomStore } from './room.store';

export interface ReviewExemptionData {
  /** `null`: the one that ends first. */
  readonly exemptionId: string | null;
}

/** Records that an exemption in force was looked at anew, and with what outcome. */
@Component({
  selector: 'rt-review-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FormComponent,
    ReviewSignalsComponent,
    SheetComponent,
    TextFieldComponent,
  ],
  template: `
    <rt-sheet heading="Vurdér på ny" [about]="about">
      @if (exemption.kind === 'hours_225') {
        <rt-review-signals [theCase]="theCase()" />
      }
      <rt-form sendLabel="Gem vurderingen" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Anledning" name="cause" [choices]="causes" [(value)]="cause" />
        <rt-text-field
          label="Vurdering"
          name="text"
          rows="5"
          hint="Hvad er der set på, og hvad betyder det? Mindst 20 tegn."
          [most]="limits.most"
          [(text)]="text"
        />
        <rt-choice label="Konklusion" name="conclusion" [choices]="conclusions" [(value)]="conclusion" />
        @if (asksNext()) {
          <rt-date-field label="Næste vurdering" name="nextReviewOn" [choices]="next" [(value)]="nextReviewOn" />
        }
        @if (conclusion() === 'close') {
          <p class="rt-soft">Vurderingen lukker ikke afgørelsen. Hør borgeren, og luk den derefter.</p>
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class ReviewExemptionComponent {
  private readonly store = inject(CaseStore);
  private readonly room = inject(RoomStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(ExemptionsGateway);
  private readonly today = date(inject(SessionStore).businessDate());

  protected readonly exemption = found(inject<ReviewExemptionData>(DIALOG_DATA), this.store);
  protected readonly about = `${EXEMPTION_KIND_WORDS[this.exemption.kind].the}, ${periodWords(this.exemption.validFrom, this.exemption.validTo)}`;
  protected readonly limits = EXEMPTION_ASSESSMENT;
  protected readonly causes = REVIEW_CAUSES.map((value) => ({ value, label: REVIEW_CAUSE_WORDS[value] }));
  protected readonly conclusions = REVIEW_CONCLUSIONS.map((value) => ({
    value,
    label: REVIEW_CONCLUSION_WORDS[value],
  }));
  protected readonly next = [3, 6, 12].map((months) => ({
    label: `Om ${monthsWords(months)}`,
    on: formatDate(addMonths(this.today, months)),
  }));

  protected readonly cause = signal<ReviewCause | null>(this.causeAsked());
  protected readonly text = signal('');
  protected readonly conclusion = signal<ReviewConclusion | null>(null);
  protected readonly nextReviewOn = signal(formatDate(addMonths(this.today, 6)));
  protected readonly asksNext = computed(() => this.conclusion() === 'keep' && this.exemption.validTo === null);
  protected readonly theCase = this.store.theCase;
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `review-exemption.${this.exemption.exemptionId}`,
    values: () => ({ text: this.text() }),
    take: ({ text }) => this.text.set(text),
  });

  protected async send(): Promise<void> {
    const [cause, conclusion] = [this.cause(), this.conclusion()];
    const faults = [
      ...(cause === null ? [{ field: 'cause', message: 'Vælg, hvad der gav anledning til vurderingen.' }] : []),
      ...(conclusion === null ? [{ field: 'conclusion', message: 'Vælg, hvad vurderingen endte med.' }] : []),
    ];
    if (this.change.refuse(faults) || cause === null || conclusion === null) return;
    const { exemptionId, recordVersion } = this.exemption;
    const nextReviewOn = this.asksNext() ? this.nextReviewOn() : null;
    const body = { recordVersion, cause, conclusion, text: this.text(), nextReviewOn };
    const address = { citizenId: this.store.citizenId(), exemptionId };
    const sent = await this.change.send(() => this.gateway.review(address, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Vurderingen er gemt.');
  }

  /** What asks is proposed as the cause; nothing where nothing does. */
  private causeAsked(): ReviewCause | null {
    if (this.exemption.validTo === null) return 'review_date';
    const [signal] = this.room.of(this.store.theCase())?.signals ?? [];
    return this.exemption.kind === 'hours_225' ? (signal?.cause ?? null) : null;
  }
}

/** @throws Error where there is nothing to review: the action is not offered then */
function found({ exemptionId }: ReviewExemptionData, store: CaseStore): CaseExemptionWire {
  const it = exemptionFor(store.theCase(), 'review', exemptionId);
  if (it === null) throw new Error('there is no exemption to review');
  return it;
}
