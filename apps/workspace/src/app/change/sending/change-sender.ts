import { computed, inject, Injector, signal } from '@angular/core';
import type { FieldProblem } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import type { MergingChange } from './merging';

/** What is wrong with a field, found here or by the API. */
export type FieldFault = Pick<FieldProblem, 'field' | 'message'>;

const GONE = {
  title: 'Oplysningen er ikke længere i sagen',
  detail: 'Den er overstreget, mens du skrev. Se historikken. Det, du har skrevet, står her endnu.',
};

/**
 * One change on its way to the API: whether it is being sent, what failed, and which fields are faulty. What is written stays
 * in the form until it has been sent. Made by `changeSender()`; `<rt-form [change]="change">` shows it all.
 */
export class ChangeSender {
  private readonly sending = signal(false);
  private readonly failed = signal<ShownProblem | null>(null);
  private readonly faults = signal<ReadonlyMap<string, string>>(new Map());
  private readonly refusals = signal(0);

  readonly isSending = this.sending.asReadonly();
  /** What went wrong with the change as a whole; faults of fields stand at the fields. */
  readonly problem = this.failed.asReadonly();
  readonly faultyFields = computed(() => [...this.faults().keys()]);
  /** Counts how often a change was refused for its fields: each time the focus goes to the first of them. */
  readonly timesRefused = this.refusals.asReadonly();

  constructor(private readonly injector: Injector) {}

  /** What is wrong with a field of this name, or of a part of it (`goals` for `goals.0.title`); `null`: nothing. */
  faultOf(field: string): string | null {
    const found = [...this.faults()].find(([name]) => name === field || name.startsWith(`${field}.`));
    return found?.[1] ?? null;
  }

  /** Whoever changes a field is not held to what was wrong with it. */
  forgive(field: string): void {
    if (this.faultOf(field) === null) return;
    this.faults.update(
      (faults) => new Map([...faults].filter(([name]) => name !== field && !name.startsWith(`${field}.`))),
    );
  }

  /**
   * Faults that need no API to be found; nothing is sent.
   *
   * @returns whether there are any
   */
  refuse(faults: readonly FieldFault[]): boolean {
    this.faults.set(firstOfEach(faults));
    if (faults.length > 0) this.refusals.update((times) => times + 1);
    return faults.length > 0;
  }

  /**
   * Sends, once at a time.
   *
   * @returns the answer; `null` where the change was refused or failed, which the form then shows
   */
  async send<T extends object>(work: () => Promise<T>): Promise<T | null> {
    if (this.sending()) return null;
    this.sending.set(true);
    this.failed.set(null);
    this.faults.set(new Map());
    try {
      return await work();
    } catch (error) {
      this.fail(shownProblem(error));
      return null;
    } finally {
      this.sending.set(false);
    }
  }

  /**
   * Sends a change of a record that somebody else may have changed meanwhile. Where that is so, both are shown field by field,
   * and what is chosen is put into the form and sent; this goes on until it is sent, or the choice is left.
   *
   * @returns as `send`
   */
  async sendMerging<V extends object, T extends object>(change: MergingChange<V, T>): Promise<T | null> {
    let attempt = { values: change.mine, recordVersion: change.recordVersion };
    for (;;) {
      const { values, recordVersion } = attempt;
      const sent = await this.send(() => change.send(values, recordVersion));
      const problem = this.failed();
      if (sent !== null || problem?.code !== 'record_changed') return sent;
      const chosen = await this.choose({ ...change, mine: values }, problem);
      if (chosen === null) return null;
      change.take(chosen.values);
      attempt = chosen;
    }
  }

  private async choose<V extends object, T extends object>(
    change: MergingChange<V, T>,
    problem: ShownProblem,
  ): Promise<{ readonly values: V; readonly recordVersion: number } | null> {
    this.sending.set(true);
    try {
      const { MergeChoices } = await import('./merge-choices');
      const chosen = await this.injector.get(MergeChoices).choose(change, problem);
      if (chosen.kind === 'chosen') return chosen;
      if (chosen.kind === 'gone') this.failed.set({ ...problem, ...GONE });
      return null;
    } catch (error) {
      this.failed.set(shownProblem(error));
      return null;
    } finally {
      this.sending.set(false);
    }
  }

  private fail(problem: ShownProblem): void {
    this.failed.set(problem);
    if (problem.errors.length > 0) this.refuse(problem.errors);
  }
}

/** In an injection context: the state of one change that a form sends. */
export function changeSender(): ChangeSender {
  return new ChangeSender(inject(Injector));
}

/** One word about a field is enough to begin with. */
function firstOfEach(faults: readonly FieldFault[]): ReadonlyMap<string, string> {
  return new Map([...faults].reverse().map(({ field, message }) => [field, message] as const));
}
