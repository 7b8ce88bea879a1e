import { Injectable, signal } from '@angular/core';
import type { CaseloadList } from '@rettid/contracts';

interface Total {
  readonly count: number;
  readonly businessDate: string;
}

/** How many citizens each list held when it was last read: asking for the sake of a number alone would be one more look at people's cases. */
@Injectable({ providedIn: 'root' })
export class ListTotals {
  private readonly totals = signal<Partial<Record<CaseloadList, Total>>>({});

  /** `undefined` where the list was not read on that business date. */
  of(list: CaseloadList, businessDate: string): number | undefined {
    const total = this.totals()[list];
    return total?.businessDate === businessDate ? total.count : undefined;
  }

  note(list: CaseloadList, total: Total): void {
    this.totals.update((before) => ({ ...before, [list]: total }));
  }
}
