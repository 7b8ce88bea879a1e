import { date, NEVER, type Evidence } from '@rettid/domain';
import { evidenceToText } from '@rettid/persistence';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { findCitizenObligations, type CitizenObligations } from '../../src/obligations/citizen-obligations.query';
import { assign, saveCitizens, saveFindings, saveJobcenter, saveStaff, SYSTEM, write } from './stored-findings';

const EVIDENCE: Evidence = {
  facts: [
    { type: 'spell', id: 'SP1', on: date('2021-06-01'), to: null },
    { type: 'meeting', id: 'M1', on: date('2021-07-01') },
  ],
  figures: { limit: 225, deadline: date('2022-02-01'), hours: '12.5', none: null },
};

describe("one citizen's findings", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveCitizens(tx, 'J1', ['C1', 'C2', 'C3']);
      await saveFindings(tx, [
        { citizenId: 'C1', ruleId: 'no-show-follow-up', status: 'overdue', actBy: '2022-02-01' },
        { citizenId: 'C1', ruleId: 'first-interview', status: 'met', actBy: '2021-06-08' },
        { citizenId: 'C1', ruleId: 'hours-225', status: 'exempt', actBy: null },
      ]);
      await tx.query(`UPDATE obligations SET evidence = $1 WHERE rule_id = 'hours-225'`, [evidenceToText(EVIDENCE)]);
      await tx.query(`UPDATE obligations SET changes_on = '2022-04-01' WHERE rule_id = 'hours-225'`);
      await tx.query(`DELETE FROM evaluations WHERE citizen_id = 'C3'`);
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await assign(tx, { citizenId: 'C1', staffId: 'S1', role: 'authority' });
    });
  });
  afterAll(async () => await database.close());

  const find = async (citizenId: string): Promise<CitizenObligations | null> =>
    await database.unitOfWork.run(SYSTEM, (tx) => findCitizenObligations(tx, citizenId, date('2022-03-04')));

  it('come in the order of the rules, with dates as the domain counts them', async () => {
    const found = await find('C1');
    expect(found).toMatchObject({ citizenId: 'C1', jobcenterId: 'J1', asOf: date('2022-03-01'), isCurrent: true });
    expect(found?.obligations.map(({ ruleId }) => ruleId)).toEqual([
      'first-interview',
      'hours-225',
      'no-show-follow-up',
    ]);
    expect(found?.obligations[0]).toMatchObject({ actBy: date('2021-06-08'), changesOn: NEVER });
    expect(found?.obligations[1]).toMatchObject({ actBy: null, changesOn: date('2022-04-01') });
  });

  it('carry the evidence that was stored with them', async () => {
    const found = await find('C1');
    expect(found?.obligations[1]?.evidence).toEqual(EVIDENCE);
  });

  it('name who answers for the citizen', async () => {
    expect((await find('C1'))?.caseworker).toEqual({
      staffId: 'S1',
      name: 'Sagsbehandler S1',
      team: 'Nord',
    });
    expect((await find('C2'))?.caseworker).toBeNull();
  });

  it('are none, as of a date, for a citizen of whom no rule asks anything', async () => {
    expect(await find('C2')).toMatchObject({ asOf: date('2022-03-01'), isCurrent: true, obligations: [] });
  });

  it('have no date for a citizen who has not been evaluated', async () => {
    expect(await find('C3')).toMatchObject({ asOf: null, isCurrent: false, obligations: [] });
  });

  it('are as of the day of a re-evaluation after the last sweep', async () => {
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`UPDATE evaluations SET as_of = '2022-03-03' WHERE citizen_id = 'C2'`);
    });
    expect(await find('C2')).toMatchObject({ asOf: date('2022-03-03'), isCurrent: true });
  });

  it('do not exist for an id that nobody bears', async () => {
    expect(await find('C404')).toBeNull();
  });
});
