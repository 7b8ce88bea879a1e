import { date } from '@rettid/domain';
import { OfferAttendance, OfferReport, type Citizen, type Offer } from '@rettid/persistence';
import { saving } from './factory';
import { nextId } from './numbering';

type OfOffer = Pick<Citizen, 'citizenId' | 'jobcenterId'> & Pick<Offer, 'offerId'>;

/** A report of 28 February 2022 that tells of nothing new, unread. */
export function buildOfferReport(
  { citizenId, jobcenterId, offerId }: OfOffer,
  given: Partial<OfferReport> = {},
): OfferReport {
  const points = { skills: 'unchanged', personal: 'unchanged', health: 'unchanged', conditions: 'unchanged' } as const;
  return Object.assign(
    new OfferReport(),
    { reportId: nextId('RP'), citizenId, jobcenterId, offerId, on: date('2022-02-28'), author: null, ...points },
    { perspective: 'unchanged', enteredBy: 'U-1', readAt: null, readBy: null },
    given,
  );
}

/** The week of 21 February 2022, attended in full. */
export function buildOfferAttendance(
  { citizenId, jobcenterId, offerId }: OfOffer,
  given: Partial<OfferAttendance> = {},
): OfferAttendance {
  const plain = { plannedHours: '20', attendedHours: '20', absentDays: 0, absenceCause: null };
  return Object.assign(
    new OfferAttendance(),
    { attendanceId: nextId('AT'), citizenId, jobcenterId, offerId, week: date('2022-02-21'), ...plain },
    given,
  );
}

export const saveOfferReport = saving(OfferReport, buildOfferReport);
export const saveOfferAttendance = saving(OfferAttendance, buildOfferAttendance);
