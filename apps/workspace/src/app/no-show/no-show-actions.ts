import type { CaseWire } from '@rettid/contracts';
import type { CaseAction } from '../change/case-action';
import type { NoShowSheetData } from './no-show-sheet.component';
import { noShowViews } from './no-show-view';
import { offersToMiss } from './offers-to-miss';

function hasOpenNoShow(theCase: CaseWire): boolean {
  return noShowViews(theCase).some(({ assessment }) => assessment.state === 'open');
}

export const NO_SHOW_ACTIONS: readonly CaseAction[] = [
  {
    id: 'no-show',
    label: 'Følg op på udeblivelse',
    permission: 'contact.record',
    group: 'decisions',
    clears: ['no-show-follow-up'],
    isOffered: hasOpenNoShow,
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
