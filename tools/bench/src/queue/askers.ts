import { caseloadSql, openDatabase, SessionStore } from '@rettid/application';
import { CSRF_HEADER, PAGE_LIMIT, type CaseloadRequestWire } from '@rettid/contracts';
import { date, type StaffActor } from '@rettid/domain';
import { SystemClock, systemScope } from '@rettid/platform';
import { AS_OF, type Caseload } from './fill-caseload';

/** The queue page of a caseworker, and the list of a whole jobcentre that its leader reads. */
export const LISTS = ['mine', 'jobcenter'] as const;
export type List = (typeof LISTS)[number];

/** One request of one signed-in person for a list: to the API, and to the database without it. */
export interface Question {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: CaseloadRequestWire;
  readonly sql: { readonly text: string; readonly values: readonly unknown[] };
}

const PEOPLE = 64;
const LONGER_THAN_ANY_RUN = { idleMinutes: 24 * 60, maxHours: 24 };

/** Signs in people from all over the caseload, each of them for each list, and writes down what they ask. */
export async function askersOf(databaseUrl: string, caseload: Caseload): Promise<Readonly<Record<List, Question[]>>> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 2, applicationName: 'rettid bench' });
  try {
    const sessions = new SessionStore(database, new SystemClock(), LONGER_THAN_ANY_RUN);
    const questions: Record<List, Question[]> = { mine: [], jobcenter: [] };
    for (let number = 0; number < PEOPLE; number++) {
      for (const list of LISTS) {
        const actor = actorOf(list, number, caseload);
        await database.unitOfWork.run(systemScope('bench'), async (tx) => {
          await tx.execute(
            `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id, staff_id) VALUES ($1, 'urn:rettid:bench', $1, $2, $3, $4, $5)`,
            [actor.userId, actor.name, actor.role, actor.jobcenterId, actor.staffId],
          );
        });
        const { token, csrfToken } = await sessions.start(actor.userId, null);
        questions[list].push({
          headers: { cookie: `rettid=${token}`, [CSRF_HEADER]: csrfToken, 'content-type': 'application/json' },
          ...questionOf(actor, list),
        });
      }
    }
    return questions;
  } finally {
    await database.close();
  }
}

/** The jobcentres in turn, and of each a caseworker further on. */
function actorOf(list: List, number: number, { jobcenters, caseworkersOfEach }: Caseload): StaffActor {
  const jobcenter = String(((number * 37) % jobcenters) + 1).padStart(3, '0');
  const caseworker = (number * 29) % caseworkersOfEach;
  const isLeader = list === 'jobcenter';
  return {
    kind: 'staff',
    userId: `bench-${list}-${number}`,
    name: 'Bench',
    role: isLeader ? 'team_leader' : 'caseworker',
    jobcenterId: `J${jobcenter}`,
    staffId: isLeader ? null : `S${jobcenter}-${caseworker}`,
    team: isLeader ? null : `Team ${Math.floor(caseworker / 12) + 1}`,
    rights: [],
  };
}

function questionOf(actor: StaffActor, list: List): Pick<Question, 'body' | 'sql'> {
  const view = { list, rules: [], statuses: [], due: null, sort: 'act_by', direction: 'asc', search: null } as const;
  const { text, values } = caseloadSql({
    actor,
    view,
    request: { after: null, limit: PAGE_LIMIT.usual + 1 },
    businessDate: date(AS_OF),
    now: new Date(AS_OF),
  });
  return { body: { ...view, cursor: null }, sql: { text, values } };
}
