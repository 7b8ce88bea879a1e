import { meetingDays, type ObligationStatus, type StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { scopeOf, type Clock } from '@rettid/platform';
import type { AccessMoment } from '../access/case-subject.query';
import type { CaseloadView } from '../citizens/caseload';
import { hasCitizen, toCounts, toRow } from '../citizens/caseload-rows';
import { readCaseload } from '../citizens/caseload.query';
import { namesOfActors } from '../staff/access-log/access-entries.query';
import { recordAccess } from '../staff/record-access';
import type { Today, TodayCitizen } from './today';
import { findOwnCases, namesOf, openAmong } from './today-cases.query';
import { findMeetings } from './today-meetings.query';
import { findNews } from './today-news.query';
import { findNotes } from './today-notes.query';
import { asDays, asNews, asNotes, asWaiting, onceEach, ShownCitizens } from './today-parts';
import { noteVisit } from './today-visits';
import { findWaiting } from './today-waiting.query';
import { findWaitingOfRooms } from './waiting-of-rooms';

/**
 * The most lines of each part. The duties go on in the list of the own citizens; of the others nobody has as many, and where
 * somebody has, the page tells how many there are.
 */
export const TODAY_LIMITS = { duties: 12, waitingOfKind: 50, news: 50, notes: 100 } as const;

/** Statuses of duties that press; `unknown` asks for a fact and has no day to act by. */
const PRESSING: readonly ObligationStatus[] = ['overdue', 'behind', 'due_soon'];

const DUTIES: CaseloadView = {
  list: 'mine',
  rules: [],
  statuses: PRESSING,
  due: null,
  sort: 'act_by',
  direction: 'asc',
  search: null,
};

/** Reads the start page: the day of one employee in one transaction, noted as one reading of all whom it shows. */
export class TodayReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Beside the reading it notes the visit, which may be lost with a server that loses its power right then: what is new is
   * then told once more.
   */
  async read(actor: StaffActor): Promise<Today> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const moment = { businessDate: await businessDateIn(tx, this.clock), now: this.clock.now() };
        const { today, shown } = await readToday(tx, actor, moment);
        await recordAccess(tx, { action: 'today.read', citizenIds: shown });
        return today;
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

async function readToday(
  tx: Transaction,
  actor: StaffActor,
  moment: AccessMoment,
): Promise<{ readonly today: Today; readonly shown: readonly string[] }> {
  const { businessDate } = moment;
  const days = meetingDays(businessDate);
  const since = await noteVisit(tx, actor);
  const duties = await readDuties(tx, actor, moment);
  const own = await findOwnCases(tx, actor, moment);
  const meetings = await findMeetings(tx, actor, businessDate, days.at(-1) ?? businessDate);
  const waiting = onceEach([
    ...(await findWaitingOfRooms(tx, actor, own, businessDate)),
    ...(await findWaiting(tx, actor, own, businessDate)),
  ]);
  const notes = await findNotes(tx, actor);
  const citizens = await openCitizens(
    tx,
    actor,
    [...own.all, ...[...meetings, ...waiting, ...notes].map((row) => row.citizen_id)],
    moment,
  );
  const openOwn = own.all.filter((citizenId) => citizens.has(citizenId));
  const news = await findNews(tx, actor, openOwn, since, TODAY_LIMITS.news);
  const actors = await namesOfActors(tx, [...new Set(news.map((row) => row.actor_id))]);
  const shown = new ShownCitizens(citizens);
  const today: Today = {
    businessDate,
    ...asDays(meetings, days, shown),
    duties,
    waiting: asWaiting(waiting, shown, TODAY_LIMITS.waitingOfKind),
    news: { ...asNews(news, actors, shown), since },
    notes: asNotes(notes, shown, TODAY_LIMITS.notes),
  };
  return { today, shown: [...new Set([...duties.items.map(({ citizenId }) => citizenId), ...shown.ids])] };
}

/** Citizens whose cases are open to the reader, by id. */
async function openCitizens(
  tx: Transaction,
  actor: StaffActor,
  citizenIds: readonly string[],
  moment: AccessMoment,
): Promise<Map<string, TodayCitizen>> {
  return await namesOf(tx, await openAmong(tx, actor, [...new Set(citizenIds)], moment));
}

/** The caseload's own list, as its page shows it first, with the findings that press. */
async function readDuties(
  tx: Transaction,
  actor: StaffActor,
  { businessDate, now }: AccessMoment,
): Promise<Today['duties']> {
  const request = { after: null, limit: TODAY_LIMITS.duties };
  const read = await readCaseload(tx, { actor, view: DUTIES, request, businessDate, now });
  const figures = read[0]?.figures;
  if (figures == null) throw new Error('the first page of the caseload came without its counts');
  const { byStatus } = toCounts(figures);
  return {
    items: read.filter(hasCitizen).map((row) => toRow(row, actor, businessDate)),
    counts: new Map(PRESSING.map((status) => [status, byStatus.get(status) ?? 0])),
  };
}
