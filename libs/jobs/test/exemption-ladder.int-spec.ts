import { addDays, date, type PlainDate } from '@rettid/domain';
import { jobcenterScope, systemScope } from '@rettid/platform';
import type { Citizen, Jobcenter, StaffMember } from '@rettid/persistence';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveExemption,
  saveJobcenter,
  saveStaffMember,
} from '@rettid/testing';
import { doLadderNight, JobRunner, moveBusinessDate, openMissedNights, settleLadder } from '../src';
import type { climbLadder, LadderNightOptions } from '../src';
import { joinEvaluations } from '../src/evaluation/facts-lock';
import { doSweepPage } from '../src/sweep/sweep-page';
import { openSweepDatabase, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(40_000);

/** 30 days before it is 1 March 2022. */
const END = date('2022-03-31');

describe('the ladder to the end of an exemption', () => {
  let db: SweepDatabase;
  let jobcenter: Jobcenter;
  let mette: StaffMember;
  let lone: StaffMember;
  beforeEach(async () => {
    db = await openSweepDatabase('postgres', { jobcenters: 0, citizens: 0 });
    jobcenter = await saveJobcenter(db);
    mette = await saveStaffMember(db, jobcenter, { team: 'nord' });
    lone = await saveStaffMember(db, jobcenter, { team: 'nord', role: 'team_leader' });
    await saveStaffMember(db, jobcenter, { team: 'syd', role: 'team_leader' });
  });
  afterEach(async () => {
    await db.close();
  });

  const aCase = async (validTo: PlainDate | null = END, given: Partial<{ reviewOn: PlainDate }> = {}) => {
    const citizen = await saveCitizen(db, jobcenter);
    await saveBenefitSpell(db, citizen, { startsOn: date('2020-01-01') });
    await saveClassification(db, citizen, { targetGroup: '6.3', validFrom: date('2020-01-01') });
    await saveAssignment(db, citizen, mette, { validFrom: date('2021-01-01') });
    const decided = { validFrom: date('2021-04-01'), decidedOn: date('2021-04-01') };
    const exemption = await saveExemption(db, citizen, { ...decided, validTo, ...given });
    return { citizen, exemption };
  };
  /** A night's sweep that has closed, whose ladder is then climbed in small pages. */
  const night = async (businessDate: string, options: Partial<LadderNightOptions> = {}): Promise<void> => {
    const runId = await inTx(async (tx) => {
      const [row] = await tx.values<[string]>(
        `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, law_revision, state, finished_at)
         VALUES ($1, $2, 'incremental', 'law', 'closed', now())
         ON CONFLICT (jobcenter_id, business_date, mode) DO UPDATE SET law_revision = 'law' RETURNING sweep_run_id`,
        [jobcenter.jobcenterId, businessDate],
      );
      return row?.[0] ?? '';
    });
    await doLadderNight({ runId, round: 1 }, { unitOfWork: db.unitOfWork, log: db.log, pageSize: 2, ...options });
  };
  const inTx = <T>(work: (tx: Parameters<Parameters<typeof db.unitOfWork.run>[1]>[0]) => Promise<T>): Promise<T> =>
    db.unitOfWork.run(systemScope('test'), work);
  const climbed = async (): Promise<string[]> =>
    await inTx(async (tx) => {
      const rows = await tx.values<string[]>(
        `SELECT s.step, s.state, s.raised_on::text, coalesce(string_agg(n.staff_id, ' ' ORDER BY n.staff_id), '-'),
                CASE WHEN s.handled_on IS NULL THEN 'open' ELSE 'handled' END
         FROM exemption_ladder_steps s LEFT JOIN exemption_ladder_notices n USING (exemption_id, due_on, step)
         GROUP BY s.exemption_id, s.due_on, s.step ORDER BY s.exemption_id, s.due_on, s.raised_on, array_position('{d90,d30,d7,d0,d1}', s.step)`,
      );
      return rows.map((row) => row.join(' '));
    });
  const notifying = async (): Promise<string[]> => (await climbed()).filter((line) => line.includes(' notified '));
  const change = async (sql: string, ...values: unknown[]): Promise<void> => {
    await inTx((tx) => tx.execute(sql, values));
  };

  it('is climbed a rung a night, and on the day after the end it is the leader of the team who is told', async () => {
    await aCase();
    for (const day of [
      '2021-12-31',
      '2022-02-28',
      '2022-03-01',
      '2022-03-24',
      '2022-03-31',
      '2022-04-01',
      '2022-04-02',
    ])
      await night(day);
    const me = mette.staffId;
    expect(await climbed()).toEqual([
      `d90 notified 2021-12-31 ${me} open`,
      `d30 notified 2022-03-01 ${me} open`,
      `d7 notified 2022-03-24 ${me} open`,
      `d0 notified 2022-03-31 ${me} open`,
      `d1 notified 2022-04-01 ${lone.staffId} open`,
    ]);
  });

  it('done twice for a night is climbed once', async () => {
    await aCase();
    await night('2022-03-01');
    const once = await climbed();
    expect(once).toHaveLength(2);
    await night('2022-03-01');
    expect(await climbed()).toEqual(once);
  });

  it('notifies once after nights that were missed, and records the rungs that were passed', async () => {
    await aCase();
    await night('2021-12-31');
    await night('2022-04-03');
    expect(await climbed()).toEqual([
      `d90 notified 2021-12-31 ${mette.staffId} open`,
      'd30 passed 2022-04-03 - open',
      'd7 passed 2022-04-03 - open',
      'd0 passed 2022-04-03 - open',
      `d1 notified 2022-04-03 ${lone.staffId} open`,
    ]);
  });

  it('climbed by two workers at once is climbed once', async () => {
    for (let index = 0; index < 7; index++) await aCase();
    await Promise.all([night('2022-03-01'), night('2022-03-01'), night('2022-03-01')]);
    expect(await notifying()).toEqual(Array.from({ length: 7 }, () => `d30 notified 2022-03-01 ${mette.staffId} open`));
  });

  it('goes round a case that cannot be read, records it, and takes it up the next night', async () => {
    const cases = [await aCase(), await aCase(), await aCase()];
    const poisoned = cases[1]?.citizen.citizenId ?? '';
    const { exemptionDuties } = await import('@rettid/domain');
    await night('2022-03-01', {
      dutiesOf: (facts, ...rest) => {
        if (facts.citizenId === poisoned) throw new RangeError('poison');
        return exemptionDuties(facts, ...rest);
      },
    });
    expect(await notifying()).toHaveLength(2);
    expect(await inTx((tx) => tx.values('SELECT citizen_id, code FROM sweep_failures'))).toEqual([
      [poisoned, expect.stringMatching(/^ladder_/)],
    ]);
    await night('2022-03-02');
    expect(await notifying()).toHaveLength(3);
  });

  it('leads to the day of the review where there is no end', async () => {
    await aCase(null, { reviewOn: END });
    await night('2022-04-01');
    expect(await inTx((tx) => tx.values('SELECT DISTINCT what FROM exemption_ladder_steps'))).toEqual([['review']]);
    expect((await climbed()).at(-1)).toBe(`d1 notified 2022-04-01 ${lone.staffId} open`);
  });

  it('leads nowhere for what was closed, struck or extended; an extension has a ladder of its own', async () => {
    const [closed, struck, extended] = [await aCase(), await aCase(), await aCase()];
    await change(
      `UPDATE exemptions SET closed_on = '2022-02-01' WHERE exemption_id = $1`,
      closed.exemption.exemptionId,
    );
    await change('UPDATE exemptions SET struck_at = now() WHERE exemption_id = $1', struck.exemption.exemptionId);
    const extendsExemptionId = extended.exemption.exemptionId;
    const later = { validFrom: addDays(END, 1), validTo: date('2022-05-30'), decidedOn: date('2022-02-01') };
    const extension = await saveExemption(db, extended.citizen, { ...later, extendsExemptionId });
    await night('2022-03-01');
    expect(await climbed()).toEqual([`d90 notified 2022-03-01 ${mette.staffId} open`]);
    expect(await inTx((tx) => tx.values('SELECT exemption_id FROM exemption_ladder_steps'))).toEqual([
      [extension.exemptionId],
    ]);
  });

  it('is handled by the decision, by night too, and open again where the decision is struck', async () => {
    const { citizen, exemption } = await aCase();
    await night('2022-03-01');
    await change(`UPDATE exemptions SET closed_on = '2022-03-31' WHERE exemption_id = $1`, exemption.exemptionId);
    await night('2022-03-02');
    expect(await notifying()).toEqual([`d30 notified 2022-03-01 ${mette.staffId} handled`]);
    await change('UPDATE exemptions SET closed_on = NULL WHERE exemption_id = $1', exemption.exemptionId);
    await night('2022-03-03');
    expect(await notifying()).toEqual([`d30 notified 2022-03-01 ${mette.staffId} open`]);
    await change(`UPDATE exemptions SET closed_on = '2022-03-31' WHERE exemption_id = $1`, exemption.exemptionId);
    await asStaff(citizen, (tx, request) => settleLadder(tx, request));
    expect(await notifying()).toEqual([`d30 notified 2022-03-01 ${mette.staffId} handled`]);
  });

  it('begins anew towards an end that was corrected', async () => {
    const { exemption } = await aCase();
    await night('2022-03-24');
    await change(`UPDATE exemptions SET valid_to = '2022-04-30' WHERE exemption_id = $1`, exemption.exemptionId);
    await night('2022-03-31');
    expect((await climbed()).map((line) => line.replace(/ \S+ (\S+)$/, ' $1'))).toEqual([
      'd90 passed 2022-03-24 handled',
      'd30 passed 2022-03-24 handled',
      'd7 notified 2022-03-24 handled',
      'd90 passed 2022-03-31 open',
      'd30 notified 2022-03-31 open',
    ]);
  });

  it('tells the leaders where nobody answers for the case', async () => {
    const { citizen } = await aCase();
    await change(`UPDATE assignments SET valid_to = '2022-02-01' WHERE citizen_id = $1`, citizen.citizenId);
    await night('2022-03-01');
    expect(await inTx((tx) => tx.values('SELECT count(*)::int FROM exemption_ladder_notices'))).toEqual([[2]]);
  });

  const asStaff = async <T>(
    citizen: Citizen,
    work: (tx: Parameters<typeof climbLadder>[0], request: Parameters<typeof climbLadder>[1]) => Promise<T>,
  ): Promise<T> =>
    await db.unitOfWork.run(jobcenterScope(jobcenter.jobcenterId, 'u1'), async (tx) => {
      await joinEvaluations(tx);
      const { citizenId, jobcenterId } = citizen;
      return await work(tx, { jobcenterId, citizenIds: [citizenId], asOf: date('2022-03-03') });
    });

  it('is climbed in the worker once the sweep has closed; a date that was moved notifies of the last rung alone', async () => {
    await aCase();
    const { unitOfWork, log } = db;
    const runner = await JobRunner.start({
      databaseUrl: db.url,
      unitOfWork,
      backend: db.backend,
      handlers: [
        { job: 'sweep-page', handle: (payload) => doSweepPage(payload, { unitOfWork, log }) },
        { job: 'climb-exemption-ladder', handle: (payload) => doLadderNight(payload, { unitOfWork, log }) },
        {
          job: 'catch-up-nights',
          handle: async ({ through }) => {
            await inTx((tx) => openMissedNights(tx, date(through)));
          },
        },
        { job: 'recheck-citizen', handle: () => Promise.resolve() },
      ],
      settings: { concurrency: 2, lockMs: 2_000 },
      log,
      nightClock: db.clock,
    });
    try {
      const until = async (count: number): Promise<void> => {
        while ((await climbed()).length < count) await new Promise((resolve) => setTimeout(resolve, 50));
      };
      await until(2);
      await inTx((tx) => moveBusinessDate(tx, { to: date('2022-04-05'), clock: db.clock, environment: 'development' }));
      await until(5);
      expect(await climbed()).toEqual([
        'd90 passed 2022-03-01 - open',
        `d30 notified 2022-03-01 ${mette.staffId} open`,
        'd7 passed 2022-04-05 - open',
        'd0 passed 2022-04-05 - open',
        `d1 notified 2022-04-05 ${lone.staffId} open`,
      ]);
    } finally {
      await runner.stop(5_000);
    }
  });
});
