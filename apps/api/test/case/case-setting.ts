import type { StaffActor } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { saveAssignment, saveCitizen, saveStaffMember } from '@rettid/testing';
import request from 'supertest';
import { saveCaseload, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';

const SIF: StaffActor = {
  kind: 'staff',
  userId: 'U-sif',
  name: 'Sif Sagsbehandler',
  role: 'caseworker',
  jobcenterId: 'J1',
  staffId: 'S1',
  team: 'Team Øst',
  rights: [],
};

/**
 * The API with `saveCaseload`'s two citizens and two more, `C3` and `C4`, for whom another team answers; and, signed in,
 * the caseworker of `C1`, a team leader and an administrator.
 */
export interface CaseApi {
  readonly under: ApiUnderTest;
  readonly caseworker: SignedIn;
  readonly leader: SignedIn;
  readonly administrator: SignedIn;
  close(): Promise<void>;
}

export async function startCaseApi(...settings: Parameters<typeof startApi>): Promise<CaseApi> {
  const under = await startApi(...settings);
  await under.api.getHttpAdapter().getInstance().ready();
  await saveCaseload(under.stored);
  const { stored } = under;
  const other = await saveStaffMember(stored, { jobcenterId: 'J1' }, { staffId: 'S2', team: 'Team Vest' });
  const third = await saveCitizen(
    stored,
    { jobcenterId: 'J1' },
    { citizenId: 'C3', cpr: '0303905555', givenNames: 'Solvej', familyName: 'Skjult' },
  );
  await saveAssignment(stored, third, other);
  const fourth = await saveCitizen(stored, { jobcenterId: 'J1' }, { citizenId: 'C4' });
  await saveAssignment(stored, fourth, other);
  const as = async (userId: string, role: StaffActor['role']): Promise<SignedIn> =>
    await signIn(under, { ...SIF, userId, name: `Navn af ${userId}`, role, staffId: null, team: null });
  return {
    under,
    caseworker: await signIn(under, SIF),
    leader: await as('U-leader', 'team_leader'),
    administrator: await as('U-admin', 'administrator'),
    close: async () => await under.close(),
  };
}

export function get({ under }: CaseApi, { headers }: SignedIn, path: string): request.Test {
  return request(under.api.getHttpServer()).get(path).set(headers);
}

export function send(
  { under }: CaseApi,
  { headers }: SignedIn,
  method: 'post' | 'put' | 'patch',
  path: string,
  body: object,
): request.Test {
  return request(under.api.getHttpServer())[method](path).set(headers).send(body);
}

/** How often the log of access holds an action. */
export async function timesLogged({ under }: CaseApi, action: string): Promise<number> {
  return await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
    const [row] = await tx.values<[string]>('SELECT count(*) FROM access_log WHERE action = $1', [action]);
    return Number(row?.[0]);
  });
}
