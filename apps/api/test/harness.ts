import { openDatabase, type Database } from '@rettid/application';
import { CSRF_HEADER } from '@rettid/contracts';
import { date, LAW_REVISION, type Actor } from '@rettid/domain';
import { createLogger, FixedClock, loadConfig, systemScope, type Logger } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../src/app/api.module';
import { createApi } from '../src/app/create-api';
import { createServices, type ApiServices } from '../src/app/services';
import { settingsOf, type ApiSettings } from '../src/app/settings';

/** 1 March 2022, in the morning. */
export const CLOCK = new FixedClock(new Date('2022-03-01T08:00:00Z'));

/** An installation without a sign-in service, and with limits that no test meets unless it sets its own. */
export const SETTINGS: ApiSettings = {
  ...settingsOf(loadConfig({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:3000' })),
  rateLimits: { signIn: 1_000_000, requests: 1_000_000, exports: 1_000_000 },
};

export interface ApiUnderTest {
  readonly api: NestFastifyApplication;
  readonly services: ApiServices;
  readonly stored: TestDatabase;
  readonly database: Database;
  /** The lines that the API has logged, as text. */
  readonly log: string[];
  close(): Promise<void>;
}

/**
 * The API on a database of its own, logging everything into memory.
 *
 * @param moduleAround wraps the API's module, to add routes that only a test has
 * @param settings in place of those of `SETTINGS`
 * @param clock stands at 1 March 2022 unless the test brings its own
 */
export async function startApi(
  moduleAround: (module: ReturnType<typeof ApiModule.with>) => Parameters<typeof createApi>[0] = (module) => module,
  settings: Partial<ApiSettings> = {},
  clock: FixedClock = CLOCK,
): Promise<ApiUnderTest> {
  const stored = await createTestDatabase();
  const database = await openDatabase({ url: stored.url, poolSize: 5 }, clock);
  const log: string[] = [];
  const closeDatabase = async (): Promise<void> => {
    await database.close();
    await stored.close();
  };
  try {
    const services = createServices(database, clock, { ...SETTINGS, ...settings });
    const module = moduleAround(ApiModule.with(services));
    const api = await createApi(module, services.edge, memoryLogger(log));
    const close = async (): Promise<void> => {
      await api.close();
      await closeDatabase();
    };
    return { api, services, stored, database, log, close };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

export function memoryLogger(lines: string[]): Logger {
  return createLogger('api', { logLevel: 'trace' }, { write: (line) => void lines.push(line) });
}

export interface SignedIn {
  /** What a page of ours sends along: the session's cookie, and what a change needs besides. */
  readonly headers: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly token: string;
  readonly csrfToken: string;
}

/**
 * A real session of somebody, as if he had just signed in. His jobcentre must be stored, and his row among staff or
 * citizens where the actor names one: team and a citizen's jobcentre come from there.
 *
 * @throws Error where the API would take him for somebody else than the given actor
 */
export async function signIn(
  { services, stored }: Pick<ApiUnderTest, 'services' | 'stored'>,
  actor: Actor,
): Promise<SignedIn> {
  await saveUser(stored, actor);
  const { token, csrfToken } = await services.sessions.start(actor.userId, null);
  const found = await services.sessions.find(token);
  if (!found.ok) throw found.error;
  expect(found.value.actor).toEqual(actor);
  const headers = {
    cookie: `${services.cookie.name}=${token}`,
    [CSRF_HEADER]: csrfToken,
    origin: services.edge.publicOrigin.origin,
  };
  return { headers, actor, token, csrfToken };
}

/** The actor as a user of a sign-in service that only tests have. */
async function saveUser(stored: TestDatabase, actor: Actor): Promise<void> {
  const isStaff = actor.kind === 'staff';
  await stored.unitOfWork.run(systemScope('test'), async (tx) => {
    await tx.execute(
      `INSERT INTO users (user_id, issuer, subject, name, role, rights, jobcenter_id, staff_id, citizen_id)
       VALUES ($1, 'urn:rettid:test', $1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, role = excluded.role, rights = excluded.rights,
         jobcenter_id = excluded.jobcenter_id, staff_id = excluded.staff_id, citizen_id = excluded.citizen_id`,
      [
        actor.userId,
        actor.name,
        actor.role,
        isStaff ? actor.rights : [],
        actor.jobcenterId,
        isStaff ? actor.staffId : null,
        isStaff ? null : actor.citizenId,
      ],
    );
  });
}

/** One jobcentre swept on 1 March 2022, with two citizens, their caseworker, and three findings. */
export async function saveCaseload(stored: TestDatabase): Promise<void> {
  await stored.unitOfWork.run({ kind: 'system', actorId: 'test' }, async (tx) => {
    for (const statement of CASELOAD) await tx.query(statement);
    await tx.query('UPDATE evaluations SET law_revision = $1', [LAW_REVISION]);
  });
}

/** 1 January 2022 in days, as evidence stores dates. */
const NEW_YEAR = date('2022-01-01');

const CASELOAD = [
  `INSERT INTO jobcenters VALUES ('J1', 'Jobcenter Nord', '0101')`,
  `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, state, law_revision, finished_at)
   VALUES ('J1', '2022-03-01', 'incremental', 'closed', 'r', now())`,
  `INSERT INTO staff (staff_id, jobcenter_id, name, role, team) VALUES ('S1', 'J1', 'Sif Sagsbehandler', 'caseworker', 'Team Øst')`,
  `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name)
   VALUES ('C1', 'J1', '0101901234', 'Borghild', 'Prøvesen'), ('C2', 'J1', '0202905678', 'Asger', 'Prøvesen')`,
  `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from)
   VALUES ('A1', 'C1', 'J1', 'S1', 'coordinating', '2021-01-01')`,
  `INSERT INTO evaluations (citizen_id, jobcenter_id, as_of, changes_on, law_revision)
   VALUES ('C1', 'J1', '2022-02-20', '2022-03-09', 'r'), ('C2', 'J1', '2022-03-01', 'infinity', 'r')`,
  `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, planned_on, evidence,
                            changes_on, first_found_on, changed_on)
   VALUES ('C1', 'J1', 'no-show-follow-up', 1, 'overdue', '2022-01-08', '2022-01-08', NULL,
           '{"facts": [["meeting", "M1", ${NEW_YEAR}]], "figures": {"noShowOn": ${NEW_YEAR}}}', 'infinity', '2022-01-09', '2022-01-09'),
          ('C1', 'J1', 'first-interview', 2, 'met', '2021-06-08', '2021-06-08', NULL,
           '{"facts": [["spell", "SP1", ${NEW_YEAR}, null]], "figures": {}}', 'infinity', '2022-01-09', '2022-01-09'),
          ('C2', 'J1', 'min-plan', 1, 'pending', NULL, NULL, '2022-04-01', '{"facts": [], "figures": {}}', '2022-03-09', '2022-01-09', '2022-01-09')`,
];
