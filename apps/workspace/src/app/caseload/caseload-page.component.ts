import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { CaseloadRowWire, CaseloadView } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { CitizenSearch } from '../navigation/citizen-search';
import { LIST_PATHS, LIST_TITLES, listOfPath, listsOf } from '../navigation/rooms';
import { ProblemComponent } from '../problems/problem.component';
import { EmptyStateComponent } from '../ui/empty-state.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { type CaseloadSetting, queryOf, settingFrom } from './caseload-address';
import { CaseloadCountersComponent } from './caseload-counters.component';
import { CaseloadHandOverComponent } from './caseload-hand-over.component';
import { CaseloadTableComponent } from './caseload-table.component';
import { CaseloadToolsComponent } from './caseload-tools.component';
import { type CaseloadQuestion, CaseloadStore } from './caseload.store';
import { answerInWords, citizens, freshness, hiddenInWords, searchedFor } from './caseload-words';

/**
 * A list of citizens and what is next for each: one's own, the team's, those without a caseworker, the jobcentre's, or
 * whoever a search finds. Filters, order and columns stand in the address; what is searched for never does.
 */
@Component({
  selector: 'rt-caseload-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CaseloadCountersComponent,
    CaseloadHandOverComponent,
    CaseloadTableComponent,
    CaseloadToolsComponent,
    EmptyStateComponent,
    MatButton,
    ProblemComponent,
    SkeletonComponent,
  ],
  providers: [CaseloadStore],
  templateUrl: './caseload-page.component.html',
  styleUrl: './caseload-page.component.scss',
})
export class CaseloadPageComponent {
  protected readonly store = inject(CaseloadStore);
  protected readonly session = inject(SessionStore);
  private readonly citizenSearch = inject(CitizenSearch);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly destruction = inject(DestroyRef);
  private readonly table = viewChild(CaseloadTableComponent);
  private readonly handOvers = viewChild(CaseloadHandOverComponent);

  /** Names the list in the address; absent where the page shows a search. */
  readonly list = input<string>();

  /** A search covers the jobcentre, whatever list it names: it names one that the reader may ask for. */
  private readonly listShown = computed(
    () => listOfPath(this.list() ?? '') ?? listsOf(this.session.session())[0] ?? 'mine',
  );
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly isSearch = computed(() => this.list() === undefined);
  protected readonly setting = computed(() => settingFrom(this.listShown(), this.query()));
  protected readonly searchText = computed(() => (this.isSearch() ? this.citizenSearch.text() : null));
  protected readonly searchedFor = searchedFor;
  protected readonly title = computed(() => (this.isSearch() ? 'Søgning' : LIST_TITLES[this.listShown()]));

  protected readonly summary = computed(() => {
    const answer = this.store.answer();
    return answer === null
      ? ''
      : `${citizens(answer.counts.total)} · ${freshness(answer, this.session.businessDate())}`;
  });
  protected readonly hidden = computed(() => hiddenInWords(this.store.answer()?.counts.hidden ?? 0));
  protected readonly isFiltered = computed(() => {
    const { statuses, rules, due } = this.setting().view;
    return statuses.length + rules.length > 0 || due !== null;
  });
  protected readonly mayHandOver = computed(() => this.session.permits('assignment.manage'));
  protected readonly noneSelected: ReadonlySet<string> = new Set();
  /** Chosen in this list; another list or search begins with nobody chosen. */
  protected readonly selected = linkedSignal<CaseloadQuestion | null, ReadonlySet<string>>({
    source: () => this.question(),
    computation: () => this.noneSelected,
  });
  protected readonly selectedIds = computed(() => [...this.selected()]);
  /** Told to a screen reader: what came of a filter, an order, or "vis flere". */
  protected readonly announcement = computed(() => {
    const answer = this.store.answer();
    if (answer === null || this.store.isLoading()) return '';
    return answerInWords(answer.items.length, answer.nextCursor !== null) + this.added();
  });
  private readonly added = signal('');

  private readonly question = computed<CaseloadQuestion | null>(() => {
    const search = this.isSearch() ? this.citizenSearch.current() : null;
    if (this.isSearch() && search === null) return null;
    return { view: this.setting().view, search: search?.text ?? null, businessDate: this.session.businessDate() };
  });

  constructor() {
    effect(() => this.store.ask(this.question()));
  }

  protected changeView(change: Partial<CaseloadView>): void {
    const { view, columns } = this.setting();
    this.show({ view: { ...view, ...change }, columns });
  }

  /** Goes to the address of a setting; `back` returns to the one before. */
  protected show(setting: CaseloadSetting): void {
    this.added.set('');
    const path = this.isSearch() ? 'soegning' : LIST_PATHS[setting.view.list];
    void this.router.navigate(['/borgere', path], { queryParams: queryOf(setting), scroll: 'manual' });
  }

  protected take(row: CaseloadRowWire): void {
    void this.handOvers()?.take(row);
  }

  protected clearFilters(): void {
    this.changeView({ statuses: [], rules: [], due: null });
  }

  protected async more(): Promise<void> {
    const before = this.store.answer()?.items.length ?? 0;
    const count = await this.store.more();
    if (count === 0 || this.destruction.destroyed) return;
    this.added.set(` ${citizens(count)} kom til.`);
    // On the last page the button goes, and the focus goes on in the rows that came.
    if (this.store.answer()?.nextCursor === null) {
      afterNextRender(() => this.table()?.focusRow(before), { injector: this.injector });
    }
  }
}
