import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseWire, ExemptionReviewWire, RoomExemptionWire } from '@rettid/contracts';
import { EXEMPTION_KINDS } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { SideSheet } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { CaseSectionComponent } from '../ui/case-section.component';
import { LongDatePipe } from '../words/date.pipes';
import { namesInCase } from '../words/person-words';
import { type ExemptionChain, exemptionChains } from './exemption-chains';
import { EXEMPTION_KIND_WORDS } from './exemption-words';
import { ExemptionComponent } from './exemption.component';
import { HoursLedgerComponent } from './hours-ledger.component';
import { LadderComponent } from './ladder.component';
import type { ReviewExemptionData } from './review-exemption.component';
import { ReviewSignalsComponent } from './review-signals.component';
import { RoomStore } from './room.store';

/**
 * All decisions of a case that exempt from something, each chain with its newest decision first and the way to its end; and the
 * hours of work. `undtagelse` and `fritagelse` are different things in law: three kinds, three sections, never one list.
 */
@Component({
  selector: 'rt-exemptions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CaseSectionComponent,
    ExemptionComponent,
    HoursLedgerComponent,
    LadderComponent,
    LongDatePipe,
    MatButton,
    ProblemComponent,
    ReviewSignalsComponent,
  ],
  templateUrl: './exemptions.component.html',
  styleUrl: './exemptions.component.scss',
})
export class ExemptionsComponent {
  readonly theCase = input.required<CaseWire>();

  private readonly rooms = inject(RoomStore);
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);

  constructor() {
    effect(() => void this.rooms.follow(this.theCase()));
  }

  protected readonly names = computed(() => namesInCase(this.theCase()));
  protected readonly room = computed(() => this.rooms.of(this.theCase()));
  protected readonly problem = computed(() => this.rooms.problemOf(this.theCase()));
  protected readonly mayDecide = computed(() => this.session.permits('exemption.decide'));
  private readonly kinds = computed(() =>
    EXEMPTION_KINDS.map((kind) => {
      const ofKind = this.theCase().exemptions.filter((exemption) => exemption.kind === kind);
      const duty = this.room()?.duties.find((one) => one.kind === kind) ?? null;
      return { kind, duty, ...EXEMPTION_KIND_WORDS[kind], count: ofKind.length, chains: exemptionChains(ofKind) };
    }),
  );
  protected readonly sections = computed(() => this.kinds().filter(({ count }) => count > 0));
  /** What there is nothing of takes a line, not a card. */
  protected readonly nothing = computed(() =>
    this.kinds()
      .filter(({ count }) => count === 0)
      .map(({ empty }) => empty)
      .join(' '),
  );
  /** Where the rule asks, or hours are known; a rule that has ended asks nobody. */
  protected readonly ledger = computed(() => {
    const ledger = this.room()?.ledger ?? null;
    if (ledger === null) return null;
    const hasHours = ledger.months.some(({ hours }) => hours !== null);
    return hasHours || (ledger.citation !== null && ledger.isCovered) ? ledger : null;
  });

  protected detailsOf(exemptionId: string): RoomExemptionWire | null {
    return this.room()?.exemptions.find((one) => one.exemptionId === exemptionId) ?? null;
  }

  protected reviewsOf(exemptionId: string): readonly ExemptionReviewWire[] {
    return (this.room()?.reviews ?? []).filter((one) => one.exemptionId === exemptionId);
  }

  protected startOf(chain: ExemptionChain): string {
    return chain.reduce((first, { validFrom }) => (validFrom < first ? validFrom : first), chain[0].validFrom);
  }

  protected readAgain(): void {
    void this.rooms.read(this.theCase());
  }

  protected review(): void {
    const data: ReviewExemptionData = { exemptionId: null };
    void this.sheets.open(async () => (await import('./review-exemption.component')).ReviewExemptionComponent, data);
  }
}
