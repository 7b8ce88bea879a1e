import { setTimeout as sleep } from 'node:timers/promises';
import { date, type CitizenActor, type StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { failed, ok, type CodedError } from '@rettid/platform';
import { saveCitizen, saveContact, saveJobcenter, saveMeeting } from '@rettid/testing';
import { CaseChanges, type CaseChange } from '../../src/changes/case-changes';
import { refused } from '../../src/changes/change-errors';
import { lockRecord } from '../../src/changes/lock-record';
import { newRecordId } from '../../src/changes/record-id';
import { ChangeSetting, CLOCK } from './setting';

describe('changing a case', () => {
  let setting: ChangeSetting;
  let changes: CaseChanges;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
    mette = await setting.staff('Mette Holm');
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    citizen = await setting.citizenOf(mette);
  });

  const noteContact = async (
    { tx, citizenId, jobcenterId }: CaseChange,
    note: string | null = null,
  ): Promise<string> => {
    const contactId = newRecordId('K');
    await tx.execute(
      `INSERT INTO contacts (contact_id, citizen_id, jobcenter_id, "on", channel, note) VALUES ($1, $2, $3, '2022-03-01', 'phone', $4)`,
      [contactId, citizenId, jobcenterId, note],
    );
    return contactId;
  };
  const request = (): { citizenId: string; action: 'contact.recorded' } => ({
    citizenId: citizen.citizenId,
    action: 'contact.recorded',
  });

  it('makes change, journal, entry of the log, job and findings one transaction', async () => {
    await saveMeeting(setting.db, citizen, {
      startsAt: new Date('2022-02-25T09:00:00Z'),
      meetingId: `${citizen.citizenId}-m`,
    });
    const result = await changes.run(mette, request(), async (change) => {
      change.note({ subject: { type: 'contact', id: 'K-x' }, details: { count: 1 } });
      return ok(await noteContact(change));
    });
    // The meeting was saved behind the findings' back: evaluating again finds it (LAB § 31, stk. 3).
    expect(result).toMatchObject({ ok: true, value: { findingsChanged: true, findingsCurrent: true } });
    expect(await setting.statusOf(citizen, 'first-interview')).toBe('met_late');
    expect(await setting.traces(citizen)).toMatchObject({ journal: [[1]], log: [[1]], outbox: [[1]] });
    expect(
      await setting.read(
        'SELECT actor_id, action, subject_id, details FROM access_log WHERE citizen_ids @> ARRAY[$1]',
        [citizen.citizenId],
      ),
    ).toEqual([[mette.userId, 'contact.recorded', 'K-x', { count: 1 }]]);
  });

  it('undoes everything where the work answers with an error', async () => {
    const before = await setting.traces(citizen);
    const result = await changes.run(mette, request(), async (change) => {
      await noteContact(change);
      return failed(refused('nothing_to_say', 'Der er intet at notere'));
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'refused', reason: 'nothing_to_say' } });
    expect(await setting.traces(citizen)).toEqual(before);
  });

  it('is closed to whoever may not enter the case, and does not say which of the reasons it was', async () => {
    const work = jest.fn(async (change: CaseChange) => ok(await noteContact(change)));
    const stranger: StaffActor = { ...mette, jobcenterId: (await saveJobcenter(setting.db)).jobcenterId };
    const self: CitizenActor = {
      kind: 'citizen',
      userId: 'U-c',
      name: 'B',
      role: 'citizen',
      jobcenterId: setting.jobcenterId,
      citizenId: citizen.citizenId,
    };
    for (const actor of [stranger, self, { ...mette, role: 'administrator' as const }]) {
      const result = await changes.run(actor, request(), work);
      expect(result).toMatchObject({ ok: false, error: { code: 'citizen_not_found' } });
    }
    const other = await setting.staff('Ole Vest', 'caseworker', 'Vest');
    expect(await changes.run(other, request(), work)).toMatchObject({
      ok: false,
      error: { code: 'case_reason_required' },
    });
    expect(work).not.toHaveBeenCalled();
  });

  it('changes several cases or none', async () => {
    const [second, hidden] = [
      await setting.citizenOf(mette),
      await saveCitizen(setting.db, setting, { protectedAddress: true }),
    ];
    const work = async (all: readonly CaseChange[]): Promise<ReturnType<typeof ok<number>>> => {
      for (const change of all) await noteContact(change);
      return ok(all.length);
    };
    const citizenIds = [citizen.citizenId, second.citizenId];
    const before = await setting.traces(citizen);
    const refusal = await changes.runMany(
      mette,
      { citizenIds: [...citizenIds, hidden.citizenId], action: 'contact.recorded' },
      work,
    );
    expect(refusal).toMatchObject({ ok: false, error: { details: { citizenIds: [hidden.citizenId] } } });
    expect(await setting.traces(citizen)).toEqual(before);
    // One asked for twice is one.
    const request = { citizenIds: [...citizenIds, citizen.citizenId], action: 'contact.recorded' as const };
    expect(await changes.runMany(mette, request, work)).toMatchObject({ ok: true, value: { value: 2 } });
    expect(await setting.traces(second)).toMatchObject({ journal: [[1]], log: [[1]], outbox: [[1]] });
  });

  it('of two who change the same record at once, lets one win and tells the other who did, and when', async () => {
    const ole = await setting.staff('Ole Nord');
    const contact = await saveContact(setting.db, citizen);
    const correct = (actor: StaffActor, note: string): Promise<unknown> =>
      changes.run<null, CodedError>(actor, { ...request(), action: 'contact.changed' }, async (change) => {
        const locked = await lockRecord(change, 'contacts', contact.contactId, 1);
        if (!locked.ok) return locked;
        await sleep(50);
        await change.tx.execute('UPDATE contacts SET note = $2 WHERE contact_id = $1', [contact.contactId, note]);
        return ok(null);
      });
    const results = await Promise.all([correct(mette, 'fra Mette'), correct(ole, 'fra Ole')]);
    const [loser] = results.filter((result) => !(result as { ok: boolean }).ok);
    expect(results).toContainEqual(expect.objectContaining({ ok: true }));
    const winner = results.indexOf(loser) === 0 ? 'Ole Nord' : 'Mette Holm';
    expect(loser).toMatchObject({
      error: { code: 'record_changed', change: { recordVersion: 2, by: winner, at: expect.any(Date) } },
    });
    expect(
      await setting.read('SELECT note, record_version FROM contacts WHERE contact_id = $1', [contact.contactId]),
    ).toEqual([[winner === 'Ole Nord' ? 'fra Ole' : 'fra Mette', 2]]);
  });

  it('keeps in the journal what a record was, and why it was corrected', async () => {
    const contact = await saveContact(setting.db, citizen, { on: date('2022-02-20'), note: 'før' });
    const reason = 'Det var den anden borger';
    await changes.run(mette, { ...request(), action: 'contact.changed', reason }, async ({ tx }) => {
      await tx.execute(`UPDATE contacts SET note = 'efter' WHERE contact_id = $1`, [contact.contactId]);
      return ok(null);
    });
    expect(
      await setting.read('SELECT kind, before, after, reason, actor_id FROM record_changes WHERE record_id = $1', [
        contact.contactId,
      ]),
    ).toEqual([['changed', { note: 'før' }, { note: 'efter' }, reason, mette.userId]]);
    // The reason is the case's and not the log's: what somebody writes may be about health.
    expect(
      await setting.read('SELECT reason FROM access_log WHERE citizen_ids @> ARRAY[$1]', [citizen.citizenId]),
    ).toEqual([[null]]);
  });

  it('takes a record along to another jobcentre as it is', async () => {
    const contact = await saveContact(setting.db, citizen);
    await changes.run(mette, request(), async (change) => ok(await noteContact(change)));
    const { jobcenterId } = await saveJobcenter(setting.db);
    await setting.write('UPDATE citizens SET jobcenter_id = $2 WHERE citizen_id = $1', [
      citizen.citizenId,
      jobcenterId,
    ]);
    expect(
      await setting.read('SELECT record_version, jobcenter_id FROM contacts WHERE contact_id = $1', [
        contact.contactId,
      ]),
    ).toEqual([[1, jobcenterId]]);
    expect(
      await setting.read('SELECT jobcenter_id FROM record_changes WHERE citizen_id = $1', [citizen.citizenId]),
    ).toEqual([[jobcenterId]]);
  });
});
