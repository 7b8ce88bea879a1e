import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RecordChangeWire } from '@rettid/contracts';
import { SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { ProblemComponent } from '../../problems/problem.component';
import { LongTextComponent } from '../../ui/long-text.component';
import { SkeletonComponent } from '../../ui/skeleton.component';
import { actorName, actorRole } from '../../words/access-words';
import { ClockTimePipe, ShortDatePipe } from '../../words/date.pipes';
import { dayInDenmark } from '../../words/dates';
import { CaseStore } from '../case.store';
import { SideSheet } from '../sheets/side-sheet';
import { changedFields } from './change-words';
import type { CorrectionData } from './correction.component';
import { HistoryGateway, type RecordName } from './history.gateway';
import { isKnownRecord, RECORD_WORDS, recordName } from './record-words';

const KIND_WORDS: Readonly<Record<RecordChangeWire['kind'], string>> = {
  created: 'Oprettet',
  changed: 'Ændret',
  struck: 'Overstreget',
  restored: 'Genindført',
};

/** Who changed what and when, newest first, of one record or of the whole case; what was struck can be brought back from here. */
@Component({
  selector: 'rt-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClockTimePipe, LongTextComponent, MatButton, ProblemComponent, ShortDatePipe, SkeletonComponent],
  templateUrl: './history.component.html',
  styleUrls: ['../../ui/dated-list.scss', './history.component.scss'],
})
export class HistoryComponent {
  /** `null`: all that was changed in the case. */
  readonly record = input<RecordName | null>(null);

  protected readonly entries = signal<readonly RecordChangeWire[]>([]);
  /** Of the next page; `null` where there is none, `undefined` before the first. */
  protected readonly cursor = signal<string | null | undefined>(undefined);
  protected readonly isLoading = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly shown = computed(() => this.entries().map((entry) => this.told(entry)));
  protected readonly kinds = KIND_WORDS;
  protected readonly nameOf = actorName;
  protected readonly roleOf = actorRole;
  protected readonly dayOf = dayInDenmark;

  private readonly store = inject(CaseStore);
  private readonly gateway = inject(HistoryGateway);
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  /** Numbers the requests: what was asked for before the case changed must not be added to what is read after. */
  private requests = 0;

  constructor() {
    // Whatever changes the case adds to its history.
    effect(() => {
      this.record();
      if (this.store.state().kind === 'open') untracked(() => this.readAnew());
    });
  }

  protected async more(): Promise<void> {
    this.requests += 1;
    const mine = this.requests;
    const cursor = this.cursor() ?? null;
    this.isLoading.set(true);
    this.problem.set(null);
    try {
      const page = await this.gateway.read(this.store.citizenId(), this.record(), cursor);
      if (mine !== this.requests) return;
      this.entries.update((entries) => (cursor === null ? page.items : [...entries, ...page.items]));
      this.cursor.set(page.nextCursor);
    } catch (error) {
      if (mine === this.requests) this.problem.set(shownProblem(error));
    } finally {
      if (mine === this.requests) this.isLoading.set(false);
    }
  }

  protected restore({ recordType, recordId, currentVersion: recordVersion }: RecordChangeWire): void {
    if (!isKnownRecord(recordType)) return;
    const data: CorrectionData = {
      how: 'restore',
      record: { type: recordType, id: recordId },
      recordVersion,
      about: null,
    };
    void this.sheets.open(async () => (await import('./correction.component')).CorrectionComponent, data);
  }

  private readAnew(): void {
    this.cursor.set(undefined);
    void this.more();
  }

  private told(entry: RecordChangeWire) {
    return {
      ...entry,
      what: recordName(entry.recordType),
      fields: changedFields(entry),
      mayRestore: this.mayRestore(entry),
    };
  }

  /** A strike that still stands: whatever is newer stands above it, and nothing newer is told of the record. */
  private mayRestore({ recordType, recordId, changeId, kind }: RecordChangeWire): boolean {
    if (kind !== 'struck' || !isKnownRecord(recordType)) return false;
    const newest = this.entries().find((other) => other.recordType === recordType && other.recordId === recordId);
    return newest?.changeId === changeId && this.session.permits(RECORD_WORDS[recordType].permission);
  }
}
