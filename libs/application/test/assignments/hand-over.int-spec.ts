import { date, type CaseBrief } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveStaffCase,
  saveStaffMember,
} from '@rettid/testing';
import { actorOf, loggedIn } from '../citizens/case/case-setting';
import {
  commandOf,
  partOf,
  partsOf,
  saveAssignmentSetting,
  saveUserOf,
  timesOf,
  type AssignmentSetting,
} from './assignment-setting';

const TODAY = date('2022-03-01');

describe('handing over a case', () => {
  let setting: AssignmentSetting;

  beforeAll(async () => {
    setting = await saveAssignmentSetting();
  });

  afterAll(async () => {
    await setting.database.close();
  });

  /** A citizen of Mette's since February. */
  async function mettesCitizen(given: Partial<Citizen> = {}): Promise<Citizen> {
    const citizen = await saveCitizen(setting.database, setting.jobcenter, given);
    await saveAssignment(setting.database, citizen, setting.caseworker);
    return citizen;
  }

  it('ends the part the day before, says why, and begins the receiver’s', async () => {
    const { mette, handOver, caseworker, teammate } = setting;
    const citizen = await mettesCitizen();
    const done = await handOver.execute(mette, await commandOf(setting, teammate, [citizen], { cause: 'new_job' }));
    expect(done.ok).toBe(true);
    expect(await partsOf(setting, citizen)).toMatchObject([
      { staff_id: caseworker.staffId, valid_from: '2022-02-01', valid_to: '2022-02-28', end_reason: 'Nyt job' },
      { staff_id: teammate.staffId, valid_from: '2022-03-01', valid_to: null, end_reason: null, role: 'coordinating' },
    ]);
  });

  it('keeps the coordinating caseworker of LAB § 36 there without a day between, evaluated in the same transaction', async () => {
    const { mette, handOver, teammate, database } = setting;
    const citizen = await mettesCitizen();
    await saveBenefitSpell(database, citizen, { startsOn: date('2022-02-01') });
    await saveClassification(database, citizen, { targetGroup: '6.3', validFrom: date('2022-02-01') });
    const done = await handOver.execute(mette, await commandOf(setting, teammate, [citizen]));
    expect(done).toMatchObject({ ok: true, value: { findingsChanged: true, findingsCurrent: true } });
    const [finding] = await database.unitOfWork.run(
      systemScope('test'),
      async (tx) =>
        await tx.query<{ status: string }>(
          `SELECT status FROM obligations WHERE citizen_id = $1 AND rule_id = 'coordinating-caseworker'`,
          [citizen.citizenId],
        ),
    );
    expect(finding?.status).toBe('met');
  });

  it('keeps the page that was handed over as the case stood then, with whom it came from', async () => {
    const { mette, handOver, handOvers, teammate } = setting;
    const citizen = await mettesCitizen({ givenNames: 'Amina', familyName: 'Hassan' });
    const done = await handOver.execute(mette, await commandOf(setting, teammate, [citizen]));
    if (!done.ok) throw done.error;
    const [made] = done.value.value;
    const read = await handOvers.read(actorOf(teammate), citizen.citizenId, made?.handOverId ?? '');
    expect(read).toMatchObject({ ok: true, value: { brief: { citizenName: 'Amina Hassan', asOf: '2022-03-01' } } });
    const brief: CaseBrief | null = read.ok ? read.value.brief : null;
    expect(brief?.particulars).toContainEqual({
      label: 'Koordinerende sagsbehandler',
      text: 'Mette Holm, siden 1. februar 2022',
    });
  });

  it('for a time decides the return at once', async () => {
    const { mette, handOver, caseworker, teammate } = setting;
    const citizen = await mettesCitizen();
    const command = await commandOf(setting, teammate, [citizen], { returnsOn: date('2022-03-15'), cause: 'leave' });
    expect((await handOver.execute(mette, command)).ok).toBe(true);
    expect(await timesOf(setting, citizen)).toEqual([
      `${caseworker.staffId} 2022-02-01..2022-02-28`,
      `${teammate.staffId} 2022-03-01..2022-03-14`,
      `${caseworker.staffId} 2022-03-15..`,
    ]);
  });

  it('strikes a part that began the same day, and tells in the journal why', async () => {
    const { mette, handOver, teammate, stranger, database } = setting;
    const citizen = await mettesCitizen();
    await handOver.execute(mette, await commandOf(setting, teammate, [citizen]));
    const again = await handOver.execute(
      mette,
      await commandOf(setting, stranger, [citizen], { cause: 'other', note: 'Ved en fejl' }),
    );
    expect(again.ok).toBe(true);
    const parts = await partsOf(setting, citizen);
    expect(parts.filter(({ struck_at }) => struck_at !== null)).toMatchObject([{ staff_id: teammate.staffId }]);
    expect(await timesOf(setting, citizen)).toContain(`${stranger.staffId} 2022-03-01..`);
    const [journal] = await database.unitOfWork.run(
      systemScope('test'),
      async (tx) =>
        await tx.query<{ reason: string }>(
          `SELECT reason FROM record_changes WHERE citizen_id = $1 AND kind = 'struck'`,
          [citizen.citizenId],
        ),
    );
    expect(journal?.reason).toBe('Andet: Ved en fejl');
  });

  it('asks for a note where the cause is another, and for a day that has come', async () => {
    const { mette, handOver, teammate } = setting;
    const citizen = await mettesCitizen();
    const command = await commandOf(setting, teammate, [citizen], {
      cause: 'other',
      note: '  ',
      beginsOn: date('2022-02-28'),
    });
    const done = await handOver.execute(mette, command);
    expect(done).toMatchObject({
      ok: false,
      error: {
        code: 'fields_invalid',
        faults: [
          { field: 'beginsOn', code: 'in_past' },
          { field: 'note', code: 'required' },
        ],
      },
    });
  });

  it('is refused to somebody of another jobcentre, or of none', async () => {
    const { mette, handOver, ofOtherJobcenter, database } = setting;
    const citizen = await mettesCitizen();
    const elsewhere = await saveStaffMember(database, ofOtherJobcenter);
    const done = await handOver.execute(mette, await commandOf(setting, elsewhere, [citizen]));
    expect(done).toMatchObject({ ok: false, error: { faults: [{ field: 'receiverId', code: 'unknown' }] } });
  });

  it('is refused to whoever lacks the right that a protected address asks for, and names it', async () => {
    const { handOver, teammate, stranger } = setting;
    await saveUserOf(setting, stranger, ['protected_addresses']);
    const citizen = await mettesCitizen({ protectedAddress: true });
    const mette = actorOf(setting.caseworker, { rights: ['protected_addresses'] });
    expect(await handOver.execute(mette, await commandOf(setting, teammate, [citizen]))).toMatchObject({
      ok: false,
      error: { code: 'refused', message: 'Sara Friis har ikke adgang til borgere med beskyttet adresse.' },
    });
    expect((await handOver.execute(mette, await commandOf(setting, stranger, [citizen]))).ok).toBe(true);
  });

  it('is refused to whoever lacks the right to employees’ cases', async () => {
    const { handOver, teammate, database } = setting;
    const citizen = await mettesCitizen();
    await saveStaffCase(database, citizen);
    const mette = actorOf(setting.caseworker, { rights: ['staff_cases'] });
    expect(await handOver.execute(mette, await commandOf(setting, teammate, [citizen]))).toMatchObject({
      ok: false,
      error: { message: 'Sara Friis har ikke adgang til medarbejderes sager.' },
    });
  });

  it('is refused to a mentor where the part decides', async () => {
    const { mette, handOver, database, jobcenter } = setting;
    const mentor = await saveStaffMember(database, jobcenter, { name: 'Maja Mentor', role: 'mentor' });
    const done = await handOver.execute(mette, await commandOf(setting, mentor, [await mettesCitizen()]));
    expect(done).toMatchObject({ ok: false, error: { reason: 'may_not_decide' } });
  });

  it('tells the second of two who take over who was faster, and changes nothing for him', async () => {
    const { handOver, teammate, stranger } = setting;
    const citizen = await mettesCitizen();
    const [sara, lars] = [
      actorOf(teammate),
      actorOf(setting.caseworker, { staffId: stranger.staffId, userId: 'U-lars' }),
    ];
    const commands = [await commandOf(setting, teammate, [citizen]), await commandOf(setting, stranger, [citizen])];
    const done = await Promise.all([
      handOver.execute(sara, commands[0] ?? never()),
      handOver.execute(lars, commands[1] ?? never()),
    ]);
    const [winner, loser] = done[0].ok ? [teammate, done[1]] : [stranger, done[0]];
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(loser).toMatchObject({
      ok: false,
      error: {
        reason: 'changed',
        message: `${winner.name} har fået sagen i mellemtiden og har den fra 1. marts 2022.`,
      },
    });
    expect((await timesOf(setting, citizen)).slice(1)).toEqual([`${winner.staffId} 2022-03-01..`]);
  });

  it('is noted in the log of access with its cause, never with its note', async () => {
    const { mette, handOver, teammate } = setting;
    const citizen = await mettesCitizen();
    await handOver.execute(
      mette,
      await commandOf(setting, teammate, [citizen], { cause: 'citizens_wish', note: 'Vil ikke tale med M' }),
    );
    const entry = (await loggedIn(setting)).at(-1);
    expect(entry).toMatchObject({
      action: 'assignment.handed_over',
      citizen_ids: [citizen.citizenId],
      details: { cause: 'citizens_wish', parts: 1, answering: 1, isTemporary: false },
    });
    expect(JSON.stringify(entry)).not.toContain('Vil ikke');
  });

  describe('of many', () => {
    it('hands over all of them in one transaction', async () => {
      const { mette, handOver, teammate } = setting;
      const citizens = [await mettesCitizen(), await mettesCitizen(), await mettesCitizen()];
      const done = await handOver.execute(mette, await commandOf(setting, teammate, citizens, { cause: 'illness' }));
      expect(done).toMatchObject({ ok: true, value: { value: [{}, {}, {}] } });
      for (const citizen of citizens) expect(await timesOf(setting, citizen)).toHaveLength(2);
    });

    it('hands over none where one cannot be, and says how many', async () => {
      const { handOver, teammate } = setting;
      const mette = actorOf(setting.caseworker, { rights: ['protected_addresses'] });
      const [plain, hidden] = [await mettesCitizen(), await mettesCitizen({ protectedAddress: true })];
      const done = await handOver.execute(mette, await commandOf(setting, teammate, [plain, hidden]));
      expect(done).toMatchObject({
        ok: false,
        error: {
          reason: 'some_cannot',
          message: expect.stringMatching(/^1 af 2 kan ikke overdrages, så ingen er overdraget\./),
        },
      });
      expect(await timesOf(setting, plain)).toEqual([`${setting.caseworker.staffId} 2022-02-01..`]);
    });

    it('is closed where one case is not open to whoever hands over', async () => {
      const { mette, handOver, teammate, ofStranger } = setting;
      const done = await handOver.execute(
        mette,
        await commandOf(setting, teammate, [await mettesCitizen(), ofStranger]),
      );
      expect(done).toMatchObject({ ok: false, error: { code: 'case_reason_required' } });
    });

    it('takes a case from the queue among them: nobody’s becomes the receiver’s', async () => {
      const { mette, handOver, caseworker, ofNobody, database } = setting;
      await saveClassification(database, ofNobody, { targetGroup: '6.3' });
      const command = await commandOf(setting, caseworker, []);
      const items = [{ citizenId: ofNobody.citizenId, part: null }];
      expect((await handOver.execute(mette, { ...command, items })).ok).toBe(true);
      expect(await partsOf(setting, ofNobody)).toMatchObject([
        { role: 'coordinating', staff_id: caseworker.staffId, valid_from: '2022-03-01' },
      ]);
      const again = await handOver.execute(actorOf(setting.teammate), {
        ...command,
        receiverId: setting.teammate.staffId,
        items,
      });
      expect(again).toMatchObject({
        ok: false,
        error: { message: 'Mette Holm har fået sagen i mellemtiden og har den fra 1. marts 2022.' },
      });
    });

    it('asks for one at least', async () => {
      const { mette, handOver, teammate } = setting;
      const done = await handOver.execute(mette, await commandOf(setting, teammate, []));
      expect(done).toMatchObject({ ok: false, error: { faults: [{ field: 'items' }] } });
    });
  });

  it('reads the part again that was handed over in the meantime under another version', async () => {
    const { mette, handOver, teammate } = setting;
    const citizen = await mettesCitizen();
    const { assignmentId, recordVersion } = await partOf(setting, citizen);
    const command = await commandOf(setting, teammate, [], { beginsOn: TODAY });
    const items = [{ citizenId: citizen.citizenId, part: { assignmentId, recordVersion: recordVersion + 1 } }];
    expect(await handOver.execute(mette, { ...command, items })).toMatchObject({
      ok: false,
      error: { reason: 'changed' },
    });
  });
});

function never(): never {
  throw new Error('not there');
}
