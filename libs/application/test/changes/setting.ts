import { date, type ObligationStatus, type RuleId, type StaffActor, type StaffRole } from '@rettid/domain';
import { evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import type { Citizen } from '@rettid/persistence';
import { FixedClock, systemScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveJobcenter,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';

/** 1 March 2022, at noon. */
export const CLOCK = new FixedClock(new Date('2022-03-01T12:00:00Z'));
const TODAY = date('2022-03-01');

/** A database with one jobcentre, in which a case can be made and changed. */
export class ChangeSetting {
  private constructor(
    readonly db: TestDatabase,
    readonly jobcenterId: string,
  ) {}

  static async start(): Promise<ChangeSetting> {
    const db = await createTestDatabase();
    const { jobcenterId } = await saveJobcenter(db);
    return new ChangeSetting(db, jobcenterId);
  }

  /** Somebody of the staff who may sign in, with a row among the users. */
  async staff(name: string, role: StaffRole = 'caseworker', team = 'Nord'): Promise<StaffActor> {
    const member = await saveStaffMember(this.db, this, { name, role, team });
    const userId = `U-${member.staffId}`;
    await this.write(
      `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id, staff_id) VALUES ($1, 'i', $1, $2, $3, $4, $5)`,
      [userId, name, role, this.jobcenterId, member.staffId],
    );
    const { jobcenterId } = this;
    return { kind: 'staff', userId, name, role, jobcenterId, staffId: member.staffId, team, rights: [] };
  }

  /** A job-ready citizen on kontanthjælp since 15 February 2022, whom the caseworker coordinates; evaluated. */
  async citizenOf({ staffId }: Pick<StaffActor, 'staffId'>): Promise<Citizen> {
    const citizen = await saveCitizen(this.db, this);
    await saveClassification(this.db, citizen, { targetGroup: '6.2', validFrom: date('2022-02-15') });
    await saveBenefitSpell(this.db, citizen, { requestedOn: date('2022-02-15'), startsOn: date('2022-02-15') });
    if (staffId !== null) await saveAssignment(this.db, citizen, { staffId });
    await this.db.unitOfWork.run(systemScope('test'), async (tx) => {
      await joinEvaluations(tx);
      const { jobcenterId } = this;
      await evaluateCitizens(tx, { jobcenterId, citizenIds: [citizen.citizenId], asOf: TODAY });
    });
    return citizen;
  }

  async read<Row extends unknown[]>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return await this.db.unitOfWork.run(systemScope('test'), async (tx) => await tx.values<Row>(sql, parameters));
  }

  async write(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.db.unitOfWork.run(systemScope('test'), async (tx) => await tx.execute(sql, parameters));
  }

  async statusOf({ citizenId }: Pick<Citizen, 'citizenId'>, ruleId: RuleId): Promise<ObligationStatus | undefined> {
    const rows = await this.read<[ObligationStatus]>(
      'SELECT status FROM obligations WHERE citizen_id = $1 AND rule_id = $2',
      [citizenId, ruleId],
    );
    return rows[0]?.[0];
  }

  /** Everything that a change of the case leaves behind. */
  async traces({ citizenId }: Pick<Citizen, 'citizenId'>): Promise<Record<string, unknown>> {
    return {
      contacts: await this.read('SELECT contact_id, record_version, struck_at FROM contacts WHERE citizen_id = $1', [
        citizenId,
      ]),
      journal: await this.read('SELECT count(*)::int FROM record_changes WHERE citizen_id = $1', [citizenId]),
      log: await this.read('SELECT count(*)::int FROM access_log WHERE citizen_ids @> ARRAY[$1]', [citizenId]),
      outbox: await this.read(`SELECT count(*)::int FROM outbox WHERE payload->>'citizenId' = $1`, [citizenId]),
    };
  }
}
