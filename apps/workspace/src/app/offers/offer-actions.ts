import type { CaseOfferWire, CaseWire } from '@rettid/contracts';
import type { CaseAction } from '../change/case-action';
import type { GrantOfferData } from './grant-offer.component';
import { offerGroups } from './offer-standing';
import type { ReadReportData } from './read-report.component';

/** What can be begun of offers in a case. */
export const OFFER_ACTIONS: readonly CaseAction[] = [
  {
    id: 'grant-offer',
    label: 'Giv tilbud',
    permission: 'offer.grant',
    group: 'offers',
    clears: ['first-offer', 'passive-period'],
    load: async () => (await import('./grant-offer.component')).GrantOfferComponent,
    dataOf: (): GrantOfferData => ({ offerId: null }),
  },
  {
    id: 'evaluate-offer',
    label: 'Evaluér tilbud',
    permission: 'offer.follow_up',
    group: 'offers',
    isOffered: (theCase) => offerToEvaluate(theCase, null) !== null,
    load: async () => (await import('./evaluate-offer.component')).EvaluateOfferComponent,
    dataOf: offerToEvaluate,
  },
  {
    id: 'read-report',
    label: 'Læs rapport',
    permission: 'offer.follow_up',
    group: 'offers',
    isOffered: (theCase) => unreadReport(theCase) !== null,
    load: async () => (await import('./read-report.component')).ReadReportComponent,
    dataOf: (theCase, subjectId): ReadReportData => ({ reportId: subjectId ?? unreadReport(theCase) }),
  },
];

/** The offer that is asked for, or the one that ended last among those that wait. */
function offerToEvaluate(theCase: CaseWire, offerId: string | null): CaseOfferWire | null {
  const asked = theCase.offers.find((offer) => offer.offerId === offerId);
  return asked ?? offerGroups(theCase).toEvaluate[0]?.offer ?? null;
}

/** The oldest report that nobody has read. */
function unreadReport({ offers }: CaseWire): string | null {
  const unread = offers.flatMap(({ reports }) => reports).filter(({ readAt }) => readAt === null);
  return unread.sort((a, b) => (a.on < b.on ? -1 : 1))[0]?.reportId ?? null;
}
