import { date } from '@rettid/domain';
import type { Citizen, StaffMember } from '@rettid/persistence';
import { saveAssignment, saveCitizen, saveClassification, saveStaffMember } from '@rettid/testing';
import { actorOf } from '../citizens/case/case-setting';
import {
  partOf,
  partsOf,
  saveAssignmentSetting,
  saveUserOf,
  timesOf,
  type AssignmentSetting,
} from './assignment-setting';

const TODAY = date('2022-03-01');
const PLAIN = { validFrom: TODAY, validTo: null, alongside: false } as const;

describe('parts in a case', () => {
  let setting: AssignmentSetting;

  beforeAll(async () => {
    setting = await saveAssignmentSetting();
  });

  afterAll(async () => {
    await setting.database.close();
  });

  const citizenOf = async (staff: StaffMember | null, given: Partial<Citizen> = {}): Promise<Citizen> => {
    const citizen = await saveCitizen(setting.database, setting.jobcenter, given);
    if (staff !== null) await saveAssignment(setting.database, citizen, staff);
    return citizen;
  };

  describe('given to somebody', () => {
    it('are taken over in one step where nobody answers for the case', async () => {
      const { mette, assign, caseworker } = setting;
      const citizen = await citizenOf(null);
      const taken = await assign.execute(mette, {
        ...{ ...PLAIN, citizenId: citizen.citizenId, staffId: caseworker.staffId, role: 'coordinating' },
      });
      expect(taken.ok).toBe(true);
      expect(await timesOf(setting, citizen)).toEqual([`${caseworker.staffId} 2022-03-01..`]);
    });

    it('go to one of two who take over at once; the other is told who has it', async () => {
      const { assign, caseworker, teammate } = setting;
      const citizen = await citizenOf(null);
      const by = async (staff: StaffMember): Promise<unknown> =>
        await assign.execute(actorOf(staff), {
          ...{ ...PLAIN, citizenId: citizen.citizenId, staffId: staff.staffId, role: 'authority' },
        });
      const answers = await Promise.all([by(caseworker), by(teammate)]);
      const [part] = await partsOf(setting, citizen);
      const winner = part?.staff_id === caseworker.staffId ? caseworker : teammate;
      expect(answers[winner === caseworker ? 1 : 0]).toMatchObject({
        ok: false,
        error: {
          reason: 'role_taken',
          message: `${winner.name} har rollen fra 1. marts 2022. Overdrag den, eller vælg, at I er sammen om den.`,
        },
      });
      expect(await partsOf(setting, citizen)).toHaveLength(1);
    });

    it('are shared by a team that says so', async () => {
      const { mette, assign, caseworker, teammate } = setting;
      const citizen = await citizenOf(caseworker);
      const command = {
        ...PLAIN,
        citizenId: citizen.citizenId,
        staffId: teammate.staffId,
        role: 'coordinating',
      } as const;
      expect((await assign.execute(mette, command)).ok).toBe(false);
      expect((await assign.execute(mette, { ...command, alongside: true })).ok).toBe(true);
      expect(await assign.execute(mette, { ...command, alongside: true })).toMatchObject({
        error: { reason: 'receiver_has_part' },
      });
    });

    it('are refused to whoever cannot open the case, for a day that has passed, and for a time that ends before it begins', async () => {
      const { mette, assign, teammate, database, jobcenter } = setting;
      const citizen = await citizenOf(null);
      const command = { ...PLAIN, citizenId: citizen.citizenId, staffId: teammate.staffId, role: 'mentor' } as const;
      const administrator = await saveStaffMember(database, jobcenter, { name: 'Ada Admin', role: 'administrator' });
      expect(await assign.execute(mette, { ...command, staffId: administrator.staffId })).toMatchObject({
        error: { message: 'Ada Admin har ikke adgang til sager.' },
      });
      expect(await assign.execute(mette, { ...command, validFrom: date('2022-02-28') })).toMatchObject({
        error: { faults: [{ field: 'validFrom', code: 'in_past' }] },
      });
      expect(await assign.execute(mette, { ...command, validTo: date('2022-02-28') })).toMatchObject({
        error: { faults: [{ field: 'validTo', code: 'before_begin' }] },
      });
      expect((await assign.execute(mette, { ...command, validTo: TODAY })).ok).toBe(true);
    });
  });

  describe('ended without a receiver', () => {
    it('say why, and put the citizen in the queue the day after', async () => {
      const { mette, change, caseworker } = setting;
      const citizen = await citizenOf(caseworker);
      const key = { citizenId: citizen.citizenId, ...(await partOf(setting, citizen)) };
      const ended = await change.end(mette, { ...key, lastDay: TODAY, cause: 'other', note: 'Borgeren er flyttet' });
      expect(ended.ok).toBe(true);
      expect(await partsOf(setting, citizen)).toMatchObject([
        { valid_to: '2022-03-01', end_reason: 'Andet: Borgeren er flyttet', staff_id: caseworker.staffId },
      ]);
    });

    it('cannot end in the past, nor under an older version', async () => {
      const { mette, change, caseworker } = setting;
      const citizen = await citizenOf(caseworker);
      const key = { citizenId: citizen.citizenId, ...(await partOf(setting, citizen)) };
      const command = { ...key, lastDay: TODAY, cause: 'workload', note: null } as const;
      expect(await change.end(mette, { ...command, lastDay: date('2022-02-28') })).toMatchObject({
        error: { faults: [{ field: 'lastDay', code: 'in_past' }] },
      });
      expect((await change.end(mette, command)).ok).toBe(true);
      expect(await change.end(mette, command)).toMatchObject({ error: { code: 'record_changed' } });
    });
  });

  describe('of several, the primary contact', () => {
    it('is one: choosing another takes it from the first', async () => {
      const { mette, change, caseworker, teammate, database } = setting;
      const citizen = await citizenOf(caseworker);
      const mentor = await saveAssignment(database, citizen, teammate, { role: 'mentor' });
      const parts = await partsOf(setting, citizen);
      const first = parts.find(({ staff_id }) => staff_id === caseworker.staffId);
      const of = { citizenId: citizen.citizenId };
      await change.makePrimary(mette, { ...of, assignmentId: first?.assignment_id ?? '', recordVersion: 1 });
      const second = await change.makePrimary(mette, { ...of, assignmentId: mentor.assignmentId, recordVersion: 1 });
      expect(second.ok).toBe(true);
      const chosen = (await partsOf(setting, citizen)).filter(({ is_primary }) => is_primary);
      expect(chosen.map(({ assignment_id }) => assignment_id)).toEqual([mentor.assignmentId]);
    });
  });

  describe('before they are handed over', () => {
    it('tell which caseworker the receiver would be, and that he has had the citizen before', async () => {
      const { mette, preview, caseworker, teammate, stranger, database } = setting;
      const citizen = await citizenOf(caseworker, { familyName: 'Aaberg' });
      for (const [staff, from, to] of [
        [teammate, '2020-06-01', '2020-12-31'],
        [stranger, '2021-01-01', '2021-06-30'],
      ] as const) {
        await saveAssignment(database, citizen, staff, { validFrom: date(from), validTo: date(to) });
      }
      const asked = { citizenIds: [citizen.citizenId], assignmentId: null };
      const read = await preview.read(mette, asked, { receiverId: teammate.staffId, beginsOn: null, returnsOn: null });
      expect(read).toMatchObject({
        ok: true,
        value: {
          items: [
            { change: { countIn24Months: 3, heldBefore: { from: '2020-06-01', to: '2020-12-31' } }, fault: null },
          ],
        },
      });
      const fourth = await saveStaffMember(database, setting.jobcenter);
      const other = await preview.read(mette, asked, { receiverId: fourth.staffId, beginsOn: null, returnsOn: null });
      expect(other).toMatchObject({ value: { items: [{ change: { countIn24Months: 4, heldBefore: null } }] } });
    });

    it('tell of a person’s whole list what cannot go and why, and change nothing', async () => {
      const { preview, teammate, database, jobcenter } = setting;
      const leaving = await saveStaffMember(database, jobcenter, { name: 'Nina Nord', team: 'Nord' });
      const mette = actorOf(setting.caseworker, { rights: ['protected_addresses'] });
      const [plain, hidden] = [
        await citizenOf(leaving, { familyName: 'A' }),
        await citizenOf(leaving, { familyName: 'B', protectedAddress: true }),
      ];
      const terms = { receiverId: teammate.staffId, beginsOn: null, returnsOn: null };
      const read = await preview.read(mette, { fromStaffId: leaving.staffId }, terms);
      expect(read).toMatchObject({
        value: {
          hidden: 0,
          items: [
            { citizenId: plain.citizenId, fault: null, part: { recordVersion: 1 } },
            { citizenId: hidden.citizenId, fault: { code: 'protected_addresses' } },
          ],
        },
      });
      const without = await preview.read(setting.mette, { fromStaffId: leaving.staffId }, terms);
      expect(without).toMatchObject({ value: { hidden: 1, items: [{ citizenId: plain.citizenId }] } });
      expect(await timesOf(setting, plain)).toEqual([`${leaving.staffId} 2022-02-01..`]);
    });

    it('name the part in which somebody would begin: coordinating where LAB § 36 asks for one', async () => {
      const { mette, preview, caseworker, database } = setting;
      const [activity, job] = [await citizenOf(null, { familyName: 'A' }), await citizenOf(null, { familyName: 'B' })];
      await saveClassification(database, activity, { targetGroup: '6.3' });
      await saveClassification(database, job, { targetGroup: '6.2' });
      const asked = { citizenIds: [activity.citizenId, job.citizenId], assignmentId: null };
      const read = await preview.read(mette, asked, {
        receiverId: caseworker.staffId,
        beginsOn: null,
        returnsOn: null,
      });
      expect(read).toMatchObject({
        value: {
          items: [
            { part: null, role: 'coordinating', fault: null },
            { part: null, role: 'authority', fault: null },
          ],
        },
      });
    });
  });

  describe('and who can receive them', () => {
    it('are the own team first, then by name, with their number of citizens, and nobody who cannot hold the part', async () => {
      const other = await saveAssignmentSetting();
      try {
        const team = await saveStaffMember(other.database, other.jobcenter, { name: 'Åse Ås', team: 'Nord' });
        await saveStaffMember(other.database, other.jobcenter, { name: 'Maja Mentor', role: 'mentor', team: 'Nord' });
        const listed = await other.receivers.search(other.mette, '', 'coordinating');
        expect(listed.map(({ name, citizens }) => `${name} ${citizens}`)).toEqual([
          'Mette Holm 1',
          'Sara Friis 1',
          'Åse Ås 0',
          'Lars Olsen 1',
        ]);
        expect(
          (await other.receivers.search(other.mette, 'ase', 'coordinating')).map(({ staffId }) => staffId),
        ).toEqual([]);
        expect((await other.receivers.search(other.mette, 'åse', 'mentor')).map(({ staffId }) => staffId)).toEqual([
          team.staffId,
        ]);
      } finally {
        await other.database.close();
      }
    });

    it('have the rights that the sign-in service told last', async () => {
      const { mette, receivers, stranger } = setting;
      await saveUserOf(setting, stranger, ['staff_cases']);
      const [lars] = await receivers.search(mette, 'lars', 'coordinating');
      expect(lars?.rights).toEqual(['staff_cases']);
    });
  });
});
