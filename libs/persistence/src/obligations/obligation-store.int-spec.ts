import { date, LAW_REVISION, NEVER, type Evaluation, type Obligation } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { ObligationStore, StoredEvaluation, StoredObligation, type Citizen, type Jobcenter } from '@rettid/persistence';
import { createTestDatabase, saveCitizen, saveJobcenter, type TestDatabase } from '@rettid/testing';

const AS_OF = date('2022-03-01');

function buildObligation(given: Partial<Obligation> = {}): Obligation {
  return {
    ruleId: 'first-interview',
    ruleVersion: 2,
    status: 'overdue',
    dueOn: date('2022-02-08'),
    actBy: date('2022-02-08'),
    plannedOn: null,
    evidence: {
      facts: [
        { type: 'spell', id: 'SP-1', on: date('2022-02-01'), to: null },
        { type: 'meeting', id: 'M-"1"', on: date('2022-02-09') },
      ],
      figures: { start: date('2022-02-01'), n: 4, hours: '224.995', æ: null },
    },
    changesOn: NEVER,
    ...given,
  };
}

function buildEvaluation(obligations: readonly Obligation[], given: Partial<Evaluation> = {}): Evaluation {
  return { asOf: AS_OF, obligations, changesOn: date('2022-04-01'), ...given };
}

describe('the store of obligations', () => {
  let database: TestDatabase;
  let jobcenter: Jobcenter;
  beforeAll(async () => {
    database = await createTestDatabase();
    jobcenter = await saveJobcenter(database);
  });
  afterAll(async () => {
    await database.close();
  });

  const save = async (...saved: [Citizen, Evaluation][]) =>
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      const evaluations = saved.map(([{ citizenId }, evaluation]) => ({ citizenId, evaluation }));
      return await ObligationStore.save(tx, jobcenter.jobcenterId, evaluations);
    });

  const stored = async ({ citizenId }: Citizen) =>
    await database.unitOfWork.run(systemScope('test'), async (tx) => ({
      obligations: await tx.manager.find(StoredObligation, { where: { citizenId }, order: { ruleId: 'ASC' } }),
      evaluation: await tx.manager.findOneBy(StoredEvaluation, { citizenId }),
      /** Where each row lies: it moves when it is written, or so much as locked. */
      versions: await tx.values(
        `SELECT ctid::text, xmin::text, xmax::text FROM obligations WHERE citizen_id = $1
         UNION ALL SELECT ctid::text, xmin::text, xmax::text FROM evaluations WHERE citizen_id = $1 ORDER BY 1, 2`,
        [citizenId],
      ),
    }));

  it('keeps a finding whole: dates, evidence, and that time alone never changes it', async () => {
    const citizen = await saveCitizen(database, jobcenter);
    const obligation = buildObligation();
    expect(await save([citizen, buildEvaluation([obligation])])).toEqual({
      changed: [citizen.citizenId],
      unchanged: [],
    });
    const { obligations, evaluation } = await stored(citizen);
    expect(obligations).toEqual([
      {
        ...obligation,
        citizenId: citizen.citizenId,
        jobcenterId: jobcenter.jobcenterId,
        firstFoundOn: AS_OF,
        changedOn: AS_OF,
      },
    ]);
    expect(evaluation).toMatchObject({ asOf: AS_OF, changesOn: date('2022-04-01'), lawRevision: LAW_REVISION });
  });

  it('leaves alone what is right already, down to the row on disk', async () => {
    const citizen = await saveCitizen(database, jobcenter);
    const evaluation = buildEvaluation([
      buildObligation(),
      buildObligation({ ruleId: 'hours-225', dueOn: null, actBy: null }),
    ]);
    await save([citizen, evaluation]);
    const before = await stored(citizen);
    expect(await save([citizen, evaluation])).toEqual({ changed: [], unchanged: [citizen.citizenId] });
    const later = { ...evaluation, asOf: date('2022-03-15') };
    expect(await save([citizen, later])).toEqual({ changed: [], unchanged: [citizen.citizenId] });
    expect(await stored(citizen)).toEqual(before);
  });

  it.each<[string, Partial<Obligation>]>([
    ['status', { status: 'met' }],
    ['version', { ruleVersion: 3 }],
    ['due date', { dueOn: null }],
    ['act-by date', { actBy: date('2022-02-09') }],
    ['planned date', { plannedOn: date('2022-03-09') }],
    ['next change', { changesOn: date('2022-03-09') }],
    ['evidence', { evidence: { facts: [], figures: {} } }],
    ['open end of a fact', { evidence: { facts: [{ type: 'spell', id: 'SP-1', on: null }], figures: {} } }],
  ])('writes a finding whose %s differs, and it alone', async (_, difference) => {
    const citizen = await saveCitizen(database, jobcenter);
    const other = buildObligation({ ruleId: 'min-plan' });
    await save([citizen, buildEvaluation([buildObligation(), other])]);
    const asOf = date('2022-03-02');
    const now = buildEvaluation([buildObligation(difference), other], { asOf });
    expect(await save([citizen, now])).toEqual({ changed: [citizen.citizenId], unchanged: [] });
    const { obligations } = await stored(citizen);
    expect(obligations).toMatchObject([
      { ...buildObligation(difference), firstFoundOn: AS_OF, changedOn: asOf },
      { ...other, firstFoundOn: AS_OF, changedOn: AS_OF },
    ]);
  });

  it('removes what the law no longer finds', async () => {
    const citizen = await saveCitizen(database, jobcenter);
    await save([citizen, buildEvaluation([buildObligation(), buildObligation({ ruleId: 'min-plan' })])]);
    await save([citizen, buildEvaluation([buildObligation({ ruleId: 'min-plan' })])]);
    expect((await stored(citizen)).obligations.map((row) => row.ruleId)).toEqual(['min-plan']);
    expect(await save([citizen, buildEvaluation([], { changesOn: NEVER })])).toEqual({
      changed: [citizen.citizenId],
      unchanged: [],
    });
    expect(await stored(citizen)).toMatchObject({ obligations: [], evaluation: { changesOn: NEVER } });
  });

  it('notes anew how current a citizen is when his facts have changed, the law has, or the date lies earlier', async () => {
    const citizen = await saveCitizen(database, jobcenter);
    const evaluation = buildEvaluation([buildObligation()]);
    const current = { asOf: AS_OF, changesOn: evaluation.changesOn, lawRevision: LAW_REVISION };
    for (const outdated of [
      `changes_on = NULL`,
      `law_revision = 'older'`,
      `changes_on = 'infinity'`,
      `as_of = DATE '2022-03-02'`,
    ]) {
      await save([citizen, evaluation]);
      await database.unitOfWork.run(
        systemScope('test'),
        async (tx) => await tx.execute(`UPDATE evaluations SET ${outdated} WHERE citizen_id = $1`, [citizen.citizenId]),
      );
      expect(await save([citizen, evaluation])).toEqual({ changed: [], unchanged: [citizen.citizenId] });
      expect((await stored(citizen)).evaluation).toMatchObject(current);
    }
  });

  it('mends a stored finding that somebody has bent', async () => {
    const citizen = await saveCitizen(database, jobcenter);
    await save([citizen, buildEvaluation([buildObligation()])]);
    await database.unitOfWork.run(
      systemScope('test'),
      async (tx) =>
        await tx.execute(`UPDATE obligations SET evidence = '{"facts":[],"figures":{}}' WHERE citizen_id = $1`, [
          citizen.citizenId,
        ]),
    );
    expect((await save([citizen, buildEvaluation([buildObligation()])])).changed).toEqual([citizen.citizenId]);
    expect((await stored(citizen)).obligations).toMatchObject([buildObligation()]);
  });

  it('takes as many statements for a hundred citizens as for one', async () => {
    const citizens = [];
    for (let count = 0; count < 100; count++) citizens.push(await saveCitizen(database, jobcenter));
    const evaluations = citizens.map(({ citizenId }) => ({
      citizenId,
      evaluation: buildEvaluation([buildObligation()]),
    }));
    const statements = await database.unitOfWork.run(systemScope('test'), async (tx) => {
      const query = jest.spyOn(tx.client, 'query');
      const saved = await ObligationStore.save(tx, jobcenter.jobcenterId, evaluations);
      expect(saved.changed).toHaveLength(100);
      const { length } = query.mock.calls;
      query.mockRestore();
      return length;
    });
    expect(statements).toBe(3);
  });

  it("refuses findings for another jobcentre's citizen", async () => {
    const other = await saveCitizen(database, await saveJobcenter(database));
    await expect(save([other, buildEvaluation([buildObligation()])])).rejects.toMatchObject({ code: '23503' });
  });
});
