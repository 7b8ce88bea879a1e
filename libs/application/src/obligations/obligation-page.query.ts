import type { PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { countObligations, type ObligationCounts } from './count-obligations.query';
import { findingsDate } from './findings-date.query';
import { listObligations, type ListedObligation } from './list-obligations.query';
import type { ObligationPageRequest, ObligationPosition, ObligationSelection } from './obligation-filter';

export interface ObligationPage {
  /** See `findingsDate`. */
  readonly asOf: PlainDate | null;
  readonly items: readonly ListedObligation[];
  /** Where the next page starts; `null` on the last page. */
  readonly next: ObligationPosition | null;
  /** With the first page alone; counting again for each page would cost more than the page. */
  readonly counts: ObligationCounts | null;
}

/** A page of findings: of the jobcentre that the selection names, or else of all that the transaction's scope reaches. */
export async function readObligationPage(
  tx: Transaction,
  selection: ObligationSelection,
  request: ObligationPageRequest,
  businessDate: PlainDate,
): Promise<ObligationPage> {
  const asOf = await findingsDate(tx, selection.jobcenterId, businessDate);
  // One more than asked for tells whether there is a next page.
  const found = await listObligations(tx, selection, { ...request, limit: request.limit + 1 }, businessDate);
  const counts = request.after === null ? await countObligations(tx, selection, businessDate) : null;
  const items = found.slice(0, request.limit);
  return { asOf, items, next: found.length > items.length ? (items.at(-1) ?? null) : null, counts };
}
