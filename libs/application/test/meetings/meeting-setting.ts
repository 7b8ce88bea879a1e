import { date, parseTimeOfDay, type PlainDate, type StaffActor } from '@rettid/domain';
import { evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import type { Citizen, Meeting } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import { saveMeeting } from '@rettid/testing';
import type { Booking } from '../../src/meetings/booking';
import type { RecordHeldMeeting } from '../../src/meetings/record-held-meeting.use-case';
import type { Minutes } from '../../src/meetings/write-minutes.use-case';
import type { ChangeSetting } from '../changes/setting';

export const TODAY = date('2022-03-01');

/** A job interview on 8 March 2022 at ten, of 45 minutes, but for what is given. */
export function booking(
  { staffId }: Pick<StaffActor, 'staffId'>,
  given: Partial<Omit<Booking, 'on' | 'minute'>> & { readonly on?: string; readonly at?: string } = {},
): Booking {
  const { on = '2022-03-08', at = '10:00', ...rest } = given;
  return {
    kind: 'job_interview',
    on: date(on),
    minute: parseTimeOfDay(at) ?? NaN,
    lengthMinutes: 45,
    form: 'in_person',
    place: null,
    staffId,
    interpreterLanguage: null,
    invitation: null,
    participants: [],
    ...rest,
  };
}

export const NO_MINUTES: Minutes = { text: null, marks: null, barrierFocus: null, isPublished: false };

/** That a booked meeting was held, and nothing more, but for what is given. */
export function held(
  { citizenId, meetingId }: Pick<Meeting, 'citizenId' | 'meetingId'>,
  given: Partial<RecordHeldMeeting> = {},
): RecordHeldMeeting {
  return {
    citizenId,
    meeting: { origin: 'booked', meetingId, recordVersion: 1 },
    form: null,
    minutes: NO_MINUTES,
    attendance: [],
    agreements: [],
    next: null,
    ...given,
  };
}

/** A booked job interview that has stood in the caseworker's calendar from before. */
export async function saveBooked(
  { db }: ChangeSetting,
  citizen: Citizen,
  { staffId }: Pick<StaffActor, 'staffId'>,
  startsAt: string,
  given: Parameters<typeof saveMeeting>[2] = {},
): Promise<Meeting> {
  return await saveMeeting(db, citizen, { status: 'booked', startsAt: new Date(startsAt), staffId, ...given });
}

/** Evaluates everything anew. @returns the citizens whose stored findings were not what the facts make them: drift */
export async function drift(
  setting: ChangeSetting,
  citizens: readonly Citizen[],
  asOf: PlainDate = TODAY,
): Promise<readonly string[]> {
  return await setting.db.unitOfWork.run(systemScope('test'), async (tx) => {
    await joinEvaluations(tx);
    const citizenIds = citizens.map(({ citizenId }) => citizenId);
    const { jobcenterId } = setting;
    const { changed, failed } = await evaluateCitizens(tx, { jobcenterId, citizenIds, asOf });
    return [...changed, ...failed.map(({ citizenId }) => citizenId)];
  });
}
