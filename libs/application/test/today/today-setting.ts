import { date, type StaffActor } from '@rettid/domain';
import { FixedClock, jobcenterScope } from '@rettid/platform';
import type { Citizen, StaffMember } from '@rettid/persistence';
import {
  createTestDatabase,
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveJobcenter,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';
import type { Today, WaitingGroup } from '../../src/today/today';
import { TodayReader } from '../../src/today/today-reader';
import { reader } from '../citizens/caseload-reading';

/** A jobcentre in which Sif (S1, Team Nord) reads the start page on 1 March 2022. */
export interface TodaySetting {
  readonly database: TestDatabase;
  readonly sif: StaffMember;
  /** Of another team. */
  readonly vera: StaffMember;
  /** A citizen on benefits since 1 January 2021 for whom somebody answers; Sif unless said otherwise. */
  citizen(given?: Partial<Citizen>, caseworker?: StaffMember): Promise<Citizen>;
  today(actor?: StaffActor): Promise<Today>;
  /** Changes something as a member of staff of the jobcentre. */
  as(userId: string, sql: string, values?: readonly unknown[]): Promise<void>;
}

const NOW = new Date('2022-03-01T08:00:00Z');

export async function createTodaySetting(): Promise<TodaySetting> {
  const database = await createTestDatabase();
  const jobcenter = await saveJobcenter(database, { jobcenterId: 'J1' });
  const sif = await saveStaffMember(database, jobcenter, { staffId: 'S1', name: 'Sif Sagsbehandler', team: 'Nord' });
  const vera = await saveStaffMember(database, jobcenter, { staffId: 'S2', name: 'Vera Vestergaard', team: 'Vest' });
  const page = new TodayReader(database.unitOfWork, new FixedClock(NOW));
  return {
    database,
    sif,
    vera,
    citizen: async (given = {}, caseworker = sif) => {
      const citizen = await saveCitizen(database, jobcenter, given);
      await saveBenefitSpell(database, citizen, { startsOn: date('2021-01-01') });
      await saveAssignment(database, citizen, caseworker, { validFrom: date('2021-01-01') });
      return citizen;
    },
    today: async (actor = reader()) => await page.read(actor),
    as: async (userId, sql, values = []) => {
      await database.unitOfWork.run(jobcenterScope('J1', userId), async (tx) => await tx.execute(sql, values));
    },
  };
}

/** What waits of a kind. */
export function waitingOf({ waiting }: Today, kind: WaitingGroup['kind']): WaitingGroup {
  return waiting.find((group) => group.kind === kind) ?? { kind, total: 0, items: [] };
}

export const subjectsOf = (group: WaitingGroup): string[] => group.items.map(({ subjectId }) => subjectId);
