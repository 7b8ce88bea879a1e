import type { StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { saveMeeting } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { CaseReading } from '../../src/changes/case-reading';
import { KEPT_RECORDS } from '../../src/changes/kept-records';
import { RecordHistory } from '../../src/changes/record-history';
import { StrikeRecordUseCase } from '../../src/changes/strike-record.use-case';
import { ChangeSetting, CLOCK } from './setting';

const REASON = 'Samtalen var med en anden borger';

describe('striking what was entered by mistake', () => {
  let setting: ChangeSetting;
  let useCase: StrikeRecordUseCase;
  let mette: StaffActor;
  let citizen: Citizen;
  let meetingId: string;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    useCase = new StrikeRecordUseCase(new CaseChanges(setting.db.unitOfWork, CLOCK));
    mette = await setting.staff('Mette Holm');
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    citizen = await setting.citizenOf(mette);
    ({ meetingId } = await saveMeeting(setting.db, citizen, { startsAt: new Date('2022-02-18T09:00:00Z') }));
  });

  const command = (
    given: { recordVersion?: number; reason?: string } = {},
  ): Parameters<StrikeRecordUseCase['strike']>[1] => ({
    citizenId: citizen.citizenId,
    type: 'meetings',
    recordId: meetingId,
    recordVersion: 1,
    reason: REASON,
    ...given,
  });
  const history = async (limit = 50, after: string | null = null): Promise<unknown> =>
    await new RecordHistory(new CaseReading(setting.db.unitOfWork, CLOCK)).page(mette, {
      citizenId: citizen.citizenId,
      record: { type: 'meetings', id: meetingId },
      after,
      limit,
    });

  it('takes it out of the findings at once, and bringing it back puts it in again (LAB § 31, stk. 3)', async () => {
    expect(await useCase.strike(mette, command())).toMatchObject({ ok: true, value: { findingsCurrent: true } });
    expect(await setting.statusOf(citizen, 'first-interview')).toBe('overdue');
    expect(await useCase.restore(mette, command({ recordVersion: 2 }))).toMatchObject({
      ok: true,
      value: { findingsChanged: true },
    });
    expect(await setting.statusOf(citizen, 'first-interview')).toBe('met');
  });

  it('leaves the record where it is, and tells who struck it, when and why', async () => {
    await useCase.strike(mette, command());
    await useCase.restore(mette, command({ recordVersion: 2, reason: 'Den var rigtig nok' }));
    expect(await history()).toMatchObject({
      ok: true,
      value: {
        items: [
          { kind: 'restored', recordVersion: 3, reason: 'Den var rigtig nok', by: { name: 'Mette Holm' } },
          { kind: 'struck', recordVersion: 2, reason: REASON, by: { name: 'Mette Holm', role: 'caseworker' } },
        ],
        next: null,
      },
    });
    const first = (await history(1)) as { value: { items: { changeId: string }[]; next: string } };
    expect(first.value.items).toHaveLength(1);
    expect(await history(1, first.value.next)).toMatchObject({ value: { items: [{ kind: 'struck' }], next: null } });
  });

  it('is refused twice over, for a record that changed, and without a reason; nothing changes then', async () => {
    expect(await useCase.strike(mette, command({ recordVersion: 7 }))).toMatchObject({
      error: { code: 'record_changed', change: { recordVersion: 1, by: null } },
    });
    expect(await useCase.strike(mette, command({ reason: ' x ' }))).toMatchObject({
      error: { code: 'fields_invalid', faults: [{ field: 'reason' }] },
    });
    expect(await useCase.restore(mette, command())).toMatchObject({ error: { code: 'record_not_found' } });
    await useCase.strike(mette, command());
    expect(await useCase.strike(mette, command({ recordVersion: 2 }))).toMatchObject({
      error: { code: 'record_not_found' },
    });
    expect(await setting.read('SELECT record_version FROM meetings WHERE meeting_id = $1', [meetingId])).toEqual([[2]]);
  });

  it('is for those who may change records of that kind', async () => {
    const mentor = await setting.staff('Mia Mentor', 'mentor');
    expect(await useCase.strike(mentor, command())).toMatchObject({ error: { code: 'permission_missing' } });
  });

  it('keeps no CPR number in the reason', async () => {
    await useCase.strike(mette, command({ reason: 'Forvekslet med 010190-1234 på listen' }));
    const [row] = await setting.read<[string]>('SELECT reason FROM record_changes WHERE record_id = $1', [meetingId]);
    expect(row?.[0]).toMatch(/^Forvekslet med .* på listen$/);
    expect(row?.[0]).not.toMatch(/\d{4}/);
  });

  it('knows every table that keeps its records, and what names them', async () => {
    const kept = await setting.read<[string, string]>(
      `SELECT c.relname, convert_from(substring(t.tgargs FROM 1 FOR length(t.tgargs) - 1), 'UTF8')
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE t.tgname = c.relname || '_changed'`,
    );
    const known = Object.entries(KEPT_RECORDS).map(([table, { idColumn }]) => [table, idColumn]);
    expect(kept.sort()).toEqual(known.sort());
  });
});
