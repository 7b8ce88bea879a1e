import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { CaseloadCountsWire, CaseloadPageWire, CaseloadRowWire, CaseloadView } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { catchError, EMPTY, firstValueFrom, switchMap, tap } from 'rxjs';
import { ListTotals } from '../navigation/list-totals';
import { CaseloadGateway } from './caseload.gateway';

/** What the page asks for. A new object is a new question, also where it reads the same. */
export interface CaseloadQuestion {
  readonly view: CaseloadView;
  readonly search: string | null;
  readonly businessDate: string;
}

interface Answer {
  readonly question: CaseloadQuestion;
  readonly items: readonly CaseloadRowWire[];
  readonly nextCursor: string | null;
  readonly counts: CaseloadCountsWire;
  readonly asOf: string | null;
  readonly sweptAt: string | null;
}

const NOBODY: CaseloadCountsWire = {
  total: 0,
  byStatus: [],
  byRule: [],
  due: { past: 0, today: 0, thisWeek: 0 },
  hidden: 0,
};

/**
 * The list on the page: asks anew whenever the question changes, drops an answer that comes too late, and keeps what is
 * shown until the next answer is there, so that a filter does not make the page jump.
 */
@Injectable()
export class CaseloadStore {
  private readonly gateway = inject(CaseloadGateway);
  private readonly totals = inject(ListTotals);
  private readonly question = signal<CaseloadQuestion | null>(null);
  private readonly retries = signal(0);
  private readonly current = signal<Answer | null>(null);
  private readonly busy = signal<'no' | 'list' | 'more'>('no');
  private readonly failed = signal<ShownProblem | null>(null);

  /** The last answer to a question about the same list or search; `null` while the first one is on its way. */
  readonly answer = computed(() => {
    const answer = this.current();
    return answer !== null && isSameList(answer.question, this.question()) ? answer : null;
  });
  readonly isLoading = computed(() => this.busy() === 'list');
  readonly isLoadingMore = computed(() => this.busy() === 'more');
  readonly problem = this.failed.asReadonly();

  private readonly asked = computed(() => ({ question: this.question(), retries: this.retries() }));

  constructor() {
    toObservable(this.asked)
      .pipe(
        switchMap(({ question }) => (question === null ? EMPTY : this.firstPage(question))),
        takeUntilDestroyed(),
      )
      .subscribe();
  }

  ask(question: CaseloadQuestion | null): void {
    this.question.set(question);
  }

  retry(): void {
    this.retries.update((count) => count + 1);
  }

  /** The next page of the answer shown. @returns how many citizens came along; 0 where the list has changed meanwhile */
  async more(): Promise<number> {
    const answer = this.answer();
    if (answer?.nextCursor == null || this.busy() !== 'no') return 0;
    this.busy.set('more');
    this.failed.set(null);
    try {
      const { view, search } = answer.question;
      const page = await firstValueFrom(this.gateway.page({ ...view, search, cursor: answer.nextCursor }));
      if (this.current() !== answer) return 0;
      this.current.set({ ...answer, items: [...answer.items, ...page.items], nextCursor: page.nextCursor });
      return page.items.length;
    } catch (error) {
      if (this.current() === answer) this.failed.set(shownProblem(error));
      return 0;
    } finally {
      if (this.busy() === 'more') this.busy.set('no');
    }
  }

  private firstPage(question: CaseloadQuestion) {
    this.busy.set('list');
    this.failed.set(null);
    return this.gateway.page({ ...question.view, search: question.search, cursor: null }).pipe(
      tap((page) => this.take(question, page)),
      catchError((error: unknown) => {
        this.busy.set('no');
        this.failed.set(shownProblem(error));
        return EMPTY;
      }),
    );
  }

  private take(question: CaseloadQuestion, { counts, ...page }: CaseloadPageWire): void {
    const answer: Answer = { ...page, question, counts: counts ?? NOBODY };
    this.current.set(answer);
    this.busy.set('no');
    if (question.search === null) {
      this.totals.note(question.view.list, { count: answer.counts.total, businessDate: question.businessDate });
    }
  }
}

function isSameList(a: CaseloadQuestion, b: CaseloadQuestion | null): boolean {
  if (b === null || a.search !== b.search || a.businessDate !== b.businessDate) return false;
  return a.search !== null || a.view.list === b.view.list;
}
