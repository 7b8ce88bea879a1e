import type { CaseWire } from '@rettid/contracts';
import { addDays, date, formatDate } from '@rettid/domain';
import type { CaseAction } from '../change/case-action';
import type { NoShowSheetData } from './no-show-sheet.component';
import { offersToMiss } from './offers-to-miss';

/** Days after which no deduction can be made any more: three whole months and the rest of a fourth (LAS § 35, stk. 3). */
const DECIDED_WITHIN = 123;

function hasRecentNoShow({ meetings, businessDate, obligations }: CaseWire): boolean {
  const since = formatDate(addDays(date(businessDate), -DECIDED_WITHIN));
  const isOwed = obligations.some(({ ruleId, status }) => ruleId === 'no-show-follow-up' && status === 'overdue');
  return isOwed || meetings.some(({ status, on }) => status === 'no_show' && on >= since);
}

export const NO_SHOW_ACTIONS: readonly CaseAction[] = [
  {
    id: 'no-show',
    label: 'Følg op på udeblivelse',
    permission: 'contact.record',
    group: 'decisions',
    clears: ['no-show-follow-up'],
    isOffered: hasRecentNoShow,
    load: async () => (await import('./no-show-sheet.component')).NoShowSheetComponent,
    dataOf: (_, subjectId): NoShowSheetData => ({ noShowId: subjectId }),
  },
  {
    id: 'offer-absence',
    label: 'Registrér fravær fra tilbud',
    permission: 'no_show.handle',
    group: 'offers',
    isOffered: (theCase) => offersToMiss(theCase).length > 0,
    load: async () => (await import('./offer-absence.component')).OfferAbsenceComponent,
  },
];
