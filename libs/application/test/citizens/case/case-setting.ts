import type { StaffActor } from '@rettid/domain';
import type { Citizen, Jobcenter, StaffMember } from '@rettid/persistence';
import { FixedClock, systemScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveAssignment,
  saveCitizen,
  saveJobcenter,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';

/** 1 March 2022, nine o'clock in Denmark. */
export const MORNING = new Date('2022-03-01T08:00:00Z');

/** Two teams of a jobcentre and a citizen of another: who may open whose case. */
export interface CaseSetting {
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly jobcenter: Jobcenter;
  /** Of team "Nord", as is `teammate`. */
  readonly caseworker: StaffMember;
  readonly teammate: StaffMember;
  /** Of team "Syd". */
  readonly stranger: StaffMember;
  /** Assigned to the three of them, one each, and to nobody. */
  readonly own: Citizen;
  readonly ofTeam: Citizen;
  readonly ofStranger: Citizen;
  readonly ofNobody: Citizen;
  readonly ofOtherJobcenter: Citizen;
}

export async function saveCaseSetting(): Promise<CaseSetting> {
  const database = await createTestDatabase();
  const jobcenter = await saveJobcenter(database);
  const caseworker = await saveStaffMember(database, jobcenter, { name: 'Mette Holm', team: 'Nord' });
  const teammate = await saveStaffMember(database, jobcenter, { name: 'Sara Friis', team: 'Nord' });
  const stranger = await saveStaffMember(database, jobcenter, { name: 'Lars Olsen', team: 'Syd' });
  const assigned = async (staff: StaffMember): Promise<Citizen> => {
    const citizen = await saveCitizen(database, jobcenter);
    await saveAssignment(database, citizen, staff);
    return citizen;
  };
  return {
    database,
    clock: new FixedClock(MORNING),
    jobcenter,
    caseworker,
    teammate,
    stranger,
    own: await assigned(caseworker),
    ofTeam: await assigned(teammate),
    ofStranger: await assigned(stranger),
    ofNobody: await saveCitizen(database, jobcenter),
    ofOtherJobcenter: await saveCitizen(database, await saveJobcenter(database)),
  };
}

/** The member of staff as somebody who has signed in. */
export function actorOf(staff: StaffMember, given: Partial<StaffActor> = {}): StaffActor {
  const { staffId, name, jobcenterId, team } = staff;
  const role = staff.role === 'administrator' ? 'caseworker' : staff.role;
  return { kind: 'staff', userId: `U-${staffId}`, name, role, jobcenterId, staffId, team, rights: [], ...given };
}

export interface LoggedAccess {
  readonly actor_id: string;
  readonly action: string;
  readonly citizen_ids: readonly string[];
  readonly reason: string | null;
  readonly details: object;
}

/** What the log of access holds of a jobcentre, oldest first. */
export async function loggedIn({ database, jobcenter }: CaseSetting): Promise<LoggedAccess[]> {
  return await database.unitOfWork.run(
    systemScope('test'),
    async (tx) =>
      await tx.query<LoggedAccess>(
        'SELECT actor_id, action, citizen_ids, reason, details FROM access_log WHERE jobcenter_id = $1 ORDER BY entry_id',
        [jobcenter.jobcenterId],
      ),
  );
}
