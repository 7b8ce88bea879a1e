import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type {
  CaseExemptionWire,
  CaseWire,
  ExemptionReviewWire,
  PriorNoticeWire,
  RoomExemptionWire,
} from '@rettid/contracts';
import { danishDate, date, exemptionState } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { SideSheet } from '../change/sheets/side-sheet';
import { LongTextComponent } from '../ui/long-text.component';
import { EXEMPTION_EVIDENCE_WORDS, EXEMPTION_GROUND_WORDS } from '../words/case-words';
import { LongDatePipe } from '../words/date.pipes';
import { dayWords, periodWords } from '../words/period-words';
import type { CloseExemptionData } from './close-exemption-data';
import { actionsOf, dateOrNull } from './exemption-positions';
import {
  CLOSING_CAUSE_WORDS,
  EXEMPTION_KIND_WORDS,
  EXTENSION_FINDING_WORDS,
  REVIEW_CAUSE_WORDS,
  REVIEW_CONCLUSION_WORDS,
} from './exemption-words';
import type { ExtendExemptionData } from './extend-exemption.component';
import type { ReviewExemptionData } from './review-exemption.component';

/** One decision: for how long, on what ground, why, on what it rests, and what may be done to it now. */
@Component({
  selector: 'rt-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe, LongTextComponent, MatButton, RecordMenuComponent],
  templateUrl: './exemption.component.html',
  styleUrls: ['../ui/dated-list.scss', './exemption.component.scss'],
})
export class ExemptionComponent {
  readonly theCase = input.required<CaseWire>();
  readonly exemption = input.required<CaseExemptionWire>();
  /** What only the room knows of it; `null` while that is read. */
  readonly details = input<RoomExemptionWire | null>(null);
  readonly reviews = input<readonly ExemptionReviewWire[]>([]);
  /** Names of the case's people by their ids: senders write either where somebody has decided. */
  readonly names = input.required<ReadonlyMap<string, string>>();

  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);

  protected readonly grounds = EXEMPTION_GROUND_WORDS;
  protected readonly findings = EXTENSION_FINDING_WORDS;
  protected readonly reviewCauses = REVIEW_CAUSE_WORDS;
  protected readonly conclusions = REVIEW_CONCLUSION_WORDS;
  protected readonly period = computed(() => periodWords(this.exemption().validFrom, this.exemption().validTo));
  protected readonly about = computed(() => `${EXEMPTION_KIND_WORDS[this.exemption().kind].the}, ${this.period()}`);
  protected readonly mayDecide = computed(() => this.session.permits('exemption.decide'));
  protected readonly actions = computed(() => (this.mayDecide() ? actionsOf(this.theCase(), this.exemption()) : []));
  protected readonly state = computed(() => {
    const { validFrom, validTo, closedOn } = this.exemption();
    const position = { validFrom: date(validFrom), validTo: dateOrNull(validTo), closedOn: dateOrNull(closedOn) };
    return exemptionState({ ...position, isExtended: false }, date(this.theCase().businessDate));
  });
  protected readonly stateWords = computed(() => {
    if (this.state() === 'in_force') return 'Gælder nu';
    if (this.state() === 'to_come') return 'Gælder senere';
    return this.exemption().closedOn === null ? 'Udløbet' : 'Lukket';
  });
  protected readonly decidedBy = computed(() => {
    const { decidedBy } = this.exemption();
    return decidedBy === null ? null : (this.names().get(decidedBy) ?? decidedBy);
  });
  protected readonly evidence = computed(() => {
    const codes = this.exemption().evidence;
    if (codes.length === 0) return 'det er ikke oplyst, hvad afgørelsen bygger på';
    return `bygger på ${codes.map((code) => EXEMPTION_EVIDENCE_WORDS[code]).join(', ')}`;
  });
  protected readonly closing = computed(() => {
    const cause = this.details()?.closingCause ?? null;
    return [cause === null ? '' : CLOSING_CAUSE_WORDS[cause], this.exemption().closedReason ?? '']
      .filter((text) => text !== '')
      .join('. ');
  });
  /** The notice that counts, as long as something may come of it. */
  protected readonly notice = computed(() => {
    if (this.actions().length === 0) return null;
    return this.details()?.notices.find(({ withdrawnOn }) => withdrawnOn === null) ?? null;
  });

  protected noticeWords({ sentOn, answerBy, answeredOn }: PriorNoticeWire): string {
    if (answeredOn !== null) return `Borgeren er hørt og svarede ${dayWords(answeredOn)}.`;
    const today = this.theCase().businessDate;
    return answerBy < today
      ? `Borgeren er hørt ${dayWords(sentOn)} og har ikke svaret. Fristen var ${danishDate(date(answerBy))}.`
      : `Borgeren er hørt ${dayWords(sentOn)} og kan svare til og med ${danishDate(date(answerBy))}.`;
  }

  protected extend(): void {
    const data: ExtendExemptionData = { exemptionId: this.exemption().exemptionId };
    void this.sheets.open(async () => (await import('./extend-exemption.component')).ExtendExemptionComponent, data);
  }

  protected review(): void {
    const data: ReviewExemptionData = { exemptionId: this.exemption().exemptionId };
    void this.sheets.open(async () => (await import('./review-exemption.component')).ReviewExemptionComponent, data);
  }

  protected close(exemption: RoomExemptionWire, how: CloseExemptionData['how']): void {
    const data: CloseExemptionData = { exemption, how };
    void this.sheets.open(async () => (await import('./close-exemption.component')).CloseExemptionComponent, data);
  }

  protected correct(exemption: RoomExemptionWire | null): void {
    if (exemption === null) return;
    void this.sheets.open(
      async () => (await import('./correct-exemption.component')).CorrectExemptionComponent,
      exemption,
    );
  }

  protected answer(notice: PriorNoticeWire): void {
    void this.sheets.open(
      async () => (await import('../no-show/notice-answer.component')).NoticeAnswerComponent,
      notice,
    );
  }
}
