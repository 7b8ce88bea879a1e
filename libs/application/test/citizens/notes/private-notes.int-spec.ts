import { date, type PrivateNote } from '@rettid/domain';
import { FixedClock, jobcenterScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveAssignment,
  saveCitizen,
  saveJobcenter,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';
import { FieldFaultsError } from '../../../src/changes/change-errors';
import { CaseReader } from '../../../src/citizens/case/case-reader';
import { PrivateNotes } from '../../../src/citizens/notes/private-notes';
import { NOW, readPage, reader } from '../caseload-reading';

const NOTE: PrivateNote = { text: 'Ring om praktikken', on: date('2022-03-04'), colour: 'green' };

describe('private notes', () => {
  let database: TestDatabase;
  let notes: PrivateNotes;
  let citizenId: string;
  beforeEach(async () => {
    database = await createTestDatabase();
    notes = new PrivateNotes(database.unitOfWork, new FixedClock(NOW));
    const jobcenter = await saveJobcenter(database, { jobcenterId: 'J1' });
    const staff = await saveStaffMember(database, jobcenter, { staffId: 'S1', team: 'Nord' });
    const citizen = await saveCitizen(database, jobcenter);
    await saveAssignment(database, citizen, staff);
    ({ citizenId } = citizen);
  });
  afterEach(async () => await database.close());

  const read = async (actor = reader()): Promise<unknown> => {
    const note = await notes.read(actor, citizenId);
    return note.ok ? note.value : note.error.code;
  };

  it('keep one of each person about each citizen: the next takes the place of the one before', async () => {
    expect(await read()).toBeNull();
    expect(await notes.keep(reader(), citizenId, NOTE)).toEqual({ ok: true, value: NOTE });
    expect(await read()).toEqual(NOTE);
    const next = { text: '  Praktikken er aftalt \n', on: null, colour: 'blue' } as const;
    await notes.keep(reader(), citizenId, next);
    expect(await read()).toEqual({ ...next, text: 'Praktikken er aftalt' });
    expect(await notes.remove(reader(), citizenId)).toEqual({ ok: true, value: null });
    expect(await read()).toBeNull();
    expect(await notes.remove(reader(), citizenId)).toEqual({ ok: true, value: null });
  });

  it('show themselves to nobody else who may read the case, be it the leader', async () => {
    await notes.keep(reader(), citizenId, NOTE);
    const leader = reader({ userId: 'user-9', role: 'team_leader' });
    expect(await read(leader)).toBeNull();
    await notes.keep(leader, citizenId, { ...NOTE, text: 'Tal med Sif' });
    await notes.remove(reader({ userId: 'user-3' }), citizenId);
    expect(await read()).toEqual(NOTE);
  });

  it('stand on the case and, by their mark, in the list of whoever keeps them', async () => {
    const [cases, clock] = [database.unitOfWork, new FixedClock(NOW)];
    const shownTo = async (actor: ReturnType<typeof reader>): Promise<unknown[]> => {
      const [found, list] = [
        await new CaseReader(cases, clock).read(actor, citizenId),
        await readPage(database, actor),
      ];
      return [found.ok && found.value.privateNote, list.items[0]?.noteMark];
    };
    expect(await shownTo(reader())).toEqual([null, null]);
    await notes.keep(reader(), citizenId, NOTE);
    expect(await shownTo(reader())).toEqual([NOTE, { on: NOTE.on, colour: NOTE.colour }]);
    expect(await shownTo(reader({ userId: 'user-2' }))).toEqual([null, null]);
  });

  it.each([
    ['', 'empty'],
    ['a'.repeat(501), 'too_long'],
    ['Se 010190-1234', 'personal'],
  ])('refuse a text that may not be kept, and keep the one before (%#)', async (text, code) => {
    await notes.keep(reader(), citizenId, NOTE);
    const refused = await notes.keep(reader(), citizenId, { ...NOTE, text });
    expect(!refused.ok && refused.error instanceof FieldFaultsError && refused.error.faults).toEqual([
      { field: 'text', code, message: expect.any(String) as string },
    ]);
    expect(await read()).toEqual(NOTE);
  });

  it('are only of whoever may read the case', async () => {
    const stranger = reader({ userId: 'user-5', staffId: 'S5', team: 'Vest' });
    const refused = { ok: false, error: expect.objectContaining({ code: 'case_reason_required' }) as object };
    expect(await notes.keep(stranger, citizenId, NOTE)).toEqual(refused);
    expect(await notes.read(stranger, citizenId)).toEqual(refused);
    expect(await notes.remove(stranger, citizenId)).toEqual(refused);
  });

  it('are no records of the case: the log tells that one was written, and nothing tells what', async () => {
    await notes.keep(reader(), citizenId, NOTE);
    await notes.remove(reader(), citizenId);
    const [entries, journal] = await database.unitOfWork.run(jobcenterScope('J1', 'user-1'), async (tx) => [
      await tx.query('SELECT action, citizen_ids, reason, details FROM access_log ORDER BY entry_id'),
      await tx.query('SELECT FROM record_changes'),
    ]);
    expect(entries).toEqual([
      { action: 'note.changed', citizen_ids: [citizenId], reason: null, details: { change: 'kept' } },
      { action: 'note.changed', citizen_ids: [citizenId], reason: null, details: { change: 'removed' } },
    ]);
    expect(journal).toEqual([]);
  });
});
