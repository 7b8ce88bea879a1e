import { danishDate } from '../../law/danish';
import { explain } from '../../law/explain';
import type { Obligation, ObligationStatus } from '../../law/obligation';
import { addDays, type PlainDate } from '../../time/plain-date';
import type { BriefFacts } from './brief-facts';
import { detailOf, line } from './brief-lines';
import { BRIEF_HORIZON_DAYS, type BriefLine } from './case-brief';

const ASKING: readonly ObligationStatus[] = ['overdue', 'behind', 'due_soon', 'unknown', 'pending'];

/** Duties that are to be acted on within the horizon, or should have been; by their day, those without one last. */
export function dutiesAhead({ obligations }: BriefFacts, today: PlainDate): BriefLine[] {
  const last = addDays(today, BRIEF_HORIZON_DAYS);
  return obligations
    .filter(({ status, actBy }) => ASKING.includes(status) && (actBy === null ? status === 'unknown' : actBy <= last))
    .sort((a, b) => (a.actBy ?? Infinity) - (b.actBy ?? Infinity))
    .map(dutyLine);
}

function dutyLine(obligation: Obligation): BriefLine {
  const { title, clears, found, duty } = explain(obligation);
  const { status, actBy, plannedOn } = obligation;
  const isLate = status === 'overdue';
  const when =
    actBy === null ? 'mangler en oplysning' : `${isLate ? 'skulle være sket' : 'senest'} ${danishDate(actBy)}`;
  return line(
    `${title}: ${when}`,
    // Of a duty that merely lies ahead, how far it has come says more than what would clear it.
    detailOf(plannedOn === null ? (status === 'pending' ? found : clears) : `Planlagt ${danishDate(plannedOn)}`),
    isLate && duty === 'municipality',
  );
}
