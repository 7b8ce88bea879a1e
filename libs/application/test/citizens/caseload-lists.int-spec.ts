import { date } from '@rettid/domain';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { assign, saveCitizens, saveFindings, saveJobcenter, saveStaff, write } from '../obligations/stored-findings';
import { idsOf, reader, readPage } from './caseload-reading';

describe('the lists of citizens', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveJobcenter(tx, 'J2');
      for (const [id, team] of Object.entries({ S1: 'Nord', S2: 'Nord', S3: 'Syd', S4: null })) {
        await saveStaff(tx, 'J1', id, team);
      }
      await saveStaff(tx, 'J2', 'S9', 'Nord');
      await saveCitizens(tx, 'J1', ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']);
      await saveCitizens(tx, 'J2', ['D1']);
      await saveFindings(tx, [{ citizenId: 'C1', status: 'overdue', actBy: '2022-02-01' }]);
      await assign(tx, { citizenId: 'C1', staffId: 'S1' });
      await assign(tx, { citizenId: 'C2', staffId: 'S1', role: 'mentor' });
      await assign(tx, { citizenId: 'C2', staffId: 'S3' });
      await assign(tx, { citizenId: 'C3', staffId: 'S2', role: 'authority' });
      // The team's member has the case, but somebody of another team answers for it.
      await assign(tx, { citizenId: 'C4', staffId: 'S2', role: 'authority' });
      await assign(tx, { citizenId: 'C4', staffId: 'S3' });
      // Ended the day before, and beginning the day after.
      await assign(tx, { citizenId: 'C5', staffId: 'S1', to: '2022-02-28' });
      await assign(tx, { citizenId: 'C5', staffId: 'S1', from: '2022-03-02' });
      await assign(tx, { citizenId: 'D1', staffId: 'S9', jobcenterId: 'J2' });
      await tx.query(`INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on, ends_on)
        VALUES ('B1', 'C1', 'J1', 'kontanthjaelp', '2021-01-01', NULL), ('B5', 'C5', 'J1', 'kontanthjaelp', '2021-01-01', NULL),
               ('B6', 'C6', 'J1', 'kontanthjaelp', '2021-01-01', '2022-02-28'), ('B7', 'C7', 'J1', 'sho', '2022-03-01', '2022-03-01'),
               ('D1', 'D1', 'J2', 'kontanthjaelp', '2021-01-01', NULL)`);
    });
  });
  afterAll(async () => await database.close());

  const leader = reader({ userId: 'user-2', role: 'team_leader', staffId: 'S2' });

  it('"mine" are those in whose case the reader holds any part on the business date', async () => {
    expect(idsOf(await readPage(database, reader()))).toEqual(['C1', 'C2']);
    expect(idsOf(await readPage(database, reader({ staffId: 'S4', team: null })))).toEqual([]);
    expect(idsOf(await readPage(database, reader({ staffId: null, team: null })))).toEqual([]);
  });

  it('"the team\'s" are those whose responsible caseworker is of the reader\'s team', async () => {
    expect(idsOf(await readPage(database, reader(), { list: 'team' }))).toEqual(['C1', 'C3']);
    expect(idsOf(await readPage(database, reader({ staffId: 'S3', team: 'Syd' }), { list: 'team' }))).toEqual([
      'C2',
      'C4',
    ]);
    expect(idsOf(await readPage(database, reader({ team: null }), { list: 'team' }))).toEqual([]);
  });

  it('"without a caseworker" are those on a benefit for whom nobody answers', async () => {
    expect(idsOf(await readPage(database, reader(), { list: 'unassigned' }))).toEqual(['C5', 'C7']);
  });

  it('"the jobcentre\'s" are those on a benefit or with anybody assigned, for whoever may read them all', async () => {
    expect(idsOf(await readPage(database, leader, { list: 'jobcenter' }))).toEqual([
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C7',
    ]);
    await expect(readPage(database, reader(), { list: 'jobcenter' })).rejects.toMatchObject({
      code: 'list_not_permitted',
    });
  });

  it('hold nobody of another jobcentre', async () => {
    const elsewhere = reader({ jobcenterId: 'J2', staffId: 'S9' });
    expect(idsOf(await readPage(database, elsewhere))).toEqual(['D1']);
    expect(idsOf(await readPage(database, elsewhere, { list: 'team' }))).toEqual(['D1']);
    expect(idsOf(await readPage(database, reader({ staffId: 'S9' })))).toEqual([]);
  });

  it('give a mentor his own citizens of each list and nobody else', async () => {
    const mentor = reader({ role: 'mentor' });
    expect(idsOf(await readPage(database, mentor))).toEqual(['C1', 'C2']);
    expect(idsOf(await readPage(database, mentor, { list: 'team' }))).toEqual(['C1']);
    expect(idsOf(await readPage(database, mentor, { list: 'unassigned' }))).toEqual([]);
  });

  it('stand under the date and time of the last sweep', async () => {
    const page = await readPage(database, reader());
    expect(page.asOf).toBe(date('2022-03-01'));
    expect(page.sweptAt).toBeInstanceOf(Date);
    const empty = await readPage(database, reader({ staffId: 'S404' }));
    expect([empty.asOf, empty.items, empty.next, empty.counts?.total]).toEqual([date('2022-03-01'), [], null, 0]);
  });
});
