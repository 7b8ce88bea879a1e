import { addDays, date, evaluateCitizen, formatDate, type CitizenFacts, type PlainDate } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { doSweepPage, openRuns, SweepIncompleteError, type Evaluate } from '../src';
import { findingsIn, runsIn } from './support/findings';
import { AS_OF, openSweepDatabase, PAGE, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(120_000);

const CASELOAD = { jobcenters: 2, citizens: 150 };
const CITIZENS = CASELOAD.jobcenters * CASELOAD.citizens;

/** Findings of a database that was swept once, in full, as of the date. */
async function cleanFindings(asOf: PlainDate): Promise<Awaited<ReturnType<typeof findingsIn>>> {
  const clean = await openSweepDatabase('postgres', CASELOAD);
  try {
    await clean.sweep({ asOf, full: true });
    return await findingsIn(clean.unitOfWork);
  } finally {
    await clean.close();
  }
}

const sum = (rows: readonly { readonly [F in 'examined']: number }[]): number =>
  rows.reduce((total, row) => total + row.examined, 0);

describe('a sweep', () => {
  let db: SweepDatabase;
  beforeEach(async () => {
    db = await openSweepDatabase('postgres', CASELOAD);
  });
  afterEach(async () => {
    await db.close();
  });

  it('evaluates every citizen of every jobcentre once and closes its runs', async () => {
    const report = await db.sweep();
    expect(report.jobcenters.map((counts) => [counts.jobcenterId, counts.examined, counts.failed])).toEqual([
      ['jc1', CASELOAD.citizens, 0],
      ['jc2', CASELOAD.citizens, 0],
    ]);
    const runs = await runsIn(db.unitOfWork);
    expect(runs).toHaveLength(2);
    for (const run of runs) {
      expect(run).toMatchObject({ state: 'closed', round: 1, business_date: '2022-03-01', mode: 'incremental' });
      expect(run.examined).toBe(run.changed + run.unchanged + run.failed);
    }
    expect((await findingsIn(db.unitOfWork)).obligations.length).toBeGreaterThan(CITIZENS * 2);
  });

  it('asked for again looks at nobody and changes nothing', async () => {
    await db.sweep();
    const before = await findingsIn(db.unitOfWork);
    expect(sum((await db.sweep()).jobcenters)).toBe(0);
    expect(await findingsIn(db.unitOfWork)).toEqual(before);
    expect((await runsIn(db.unitOfWork)).map((run) => run.round)).toEqual([2, 2]);
  });

  it('of a later date looks only at those whom time has changed, and finds what a full sweep finds', async () => {
    await db.sweep();
    const later = addDays(AS_OF, 9);
    const examined = sum((await db.sweep({ asOf: later })).jobcenters);
    expect(examined).toBeGreaterThan(0);
    expect(examined).toBeLessThan(CITIZENS);
    expect(await findingsIn(db.unitOfWork)).toEqual(await cleanFindings(later));
  });

  it.each(['2021-11-30', '2019-12-31'])('goes back to %s, before the last sweep', async (earlier) => {
    await db.sweep();
    await db.sweep({ asOf: date(earlier) });
    expect(await findingsIn(db.unitOfWork)).toEqual(await cleanFindings(date(earlier)));
  });

  it('takes a citizen whose facts have changed, and him alone', async () => {
    await db.sweep();
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.execute(`UPDATE evaluations SET changes_on = NULL WHERE citizen_id = 'c-1-0000007'`),
    );
    expect((await db.sweep()).jobcenters.map((counts) => counts.examined)).toEqual([1, 0]);
  });

  it('in full recomputes everyone, and reports no drift where nothing was tampered with', async () => {
    await db.sweep();
    const later = addDays(AS_OF, 3);
    await db.sweep({ asOf: later });
    const report = await db.sweep({ asOf: later, full: true });
    expect(report.jobcenters.map(({ examined, changed, drifted }) => [examined, changed, drifted])).toEqual([
      [CASELOAD.citizens, 0, 0],
      [CASELOAD.citizens, 0, 0],
    ]);
  });

  it('in full reports findings counted current that the facts do not bear out, and puts them right', async () => {
    await db.sweep();
    const right = await findingsIn(db.unitOfWork);
    await db.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(`UPDATE obligations SET act_by = '2030-01-01' WHERE citizen_id = 'c-1-0000002'`);
      await tx.execute(`DELETE FROM obligations WHERE citizen_id = 'c-2-0000004'`);
    });
    const report = await db.sweep({ full: true });
    expect(report.jobcenters.map((counts) => counts.drifted)).toEqual([1, 1]);
    expect(await findingsIn(db.unitOfWork)).toEqual(right);
  });

  it('done twice by the same page job moves nothing the second time', async () => {
    const [run] = await db.unitOfWork.run(systemScope('test'), (tx) =>
      openRuns(tx, [{ jobcenterId: 'jc1', businessDate: AS_OF }], 'incremental', null),
    );
    const first = { runId: run?.runId ?? '', round: 1, page: 0 };
    const options = { unitOfWork: db.unitOfWork, log: db.log, pageSize: PAGE };
    await doSweepPage(first, options);
    const after = [await findingsIn(db.unitOfWork), await runsIn(db.unitOfWork)];
    await Promise.all([doSweepPage(first, options), doSweepPage(first, options)]);
    expect([await findingsIn(db.unitOfWork), await runsIn(db.unitOfWork)]).toEqual(after);
  });
});

describe('a case that cannot be evaluated', () => {
  const POISONED = 'c-2-0000078';
  let db: SweepDatabase;
  beforeEach(async () => {
    db = await openSweepDatabase('postgres', CASELOAD);
  });
  afterEach(async () => {
    await db.close();
  });

  const failures = (): Promise<unknown[]> =>
    db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.query('SELECT jobcenter_id, citizen_id, code FROM sweep_failures ORDER BY citizen_id'),
    );

  it.each<[string, string, Evaluate]>([
    [
      'whose evaluation throws',
      'RangeError',
      (facts, asOf) => {
        if (facts.citizenId === POISONED) throw new RangeError('an evaluation that fails');
        return evaluateCitizen(facts, asOf);
      },
    ],
    [
      'whose findings the database refuses',
      '23514',
      (facts, asOf) =>
        facts.citizenId === POISONED ? withImpossibleVersion(facts, asOf) : evaluateCitizen(facts, asOf),
    ],
  ])('%s is recorded by code and skipped, and taken again next time', async (_, code, evaluate) => {
    const refusal = await db.sweep({ evaluate }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(SweepIncompleteError);
    expect((refusal as SweepIncompleteError).report.jobcenters).toEqual([
      expect.objectContaining({ jobcenterId: 'jc1', examined: CASELOAD.citizens, failed: 0 }),
      expect.objectContaining({ jobcenterId: 'jc2', examined: CASELOAD.citizens, failed: 1 }),
    ]);
    expect(await failures()).toEqual([{ jobcenter_id: 'jc2', citizen_id: POISONED, code }]);

    expect((await db.sweep()).jobcenters.map((counts) => counts.examined)).toEqual([0, 1]);
    expect(await failures()).toEqual([]);
    expect(await findingsIn(db.unitOfWork)).toEqual(await cleanFindings(AS_OF));
  });

  it('does not stay current on its old findings', async () => {
    await db.sweep();
    const throwing: Evaluate = (facts, asOf) => {
      if (facts.citizenId === POISONED) throw new Error('an evaluation that fails');
      return evaluateCitizen(facts, asOf);
    };
    await expect(db.sweep({ full: true, evaluate: throwing })).rejects.toThrow(SweepIncompleteError);
    expect((await db.sweep()).jobcenters.map((counts) => counts.examined)).toEqual([0, 1]);
  });
});

function withImpossibleVersion(facts: CitizenFacts, asOf: PlainDate): ReturnType<Evaluate> {
  const evaluation = evaluateCitizen(facts, asOf);
  const obligations = evaluation.obligations.map((obligation) => ({ ...obligation, ruleVersion: 0 }));
  if (obligations.length === 0) throw new Error(`the poisoned citizen has no obligations on ${formatDate(asOf)}`);
  return { ...evaluation, obligations };
}
