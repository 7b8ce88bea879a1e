import type { StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { Drafts } from '../../src/changes/drafts';
import { ChangeSetting, CLOCK } from './setting';

describe('a draft', () => {
  let setting: ChangeSetting;
  let drafts: Drafts;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    drafts = new Drafts(setting.db.unitOfWork, CLOCK);
    mette = await setting.staff('Mette Holm');
    citizen = await setting.citizenOf(mette);
  });
  afterAll(async () => await setting.db.close());

  const draft = (): { citizenId: string; key: string } => ({ citizenId: citizen.citizenId, key: 'interview' });

  it('is kept as it was written last, and gone when it is thrown away', async () => {
    await drafts.keep(mette, draft(), 'Borgeren fortæller');
    await drafts.keep(mette, draft(), 'Borgeren fortæller, at hun');
    expect(await drafts.find(mette, draft())).toMatchObject({
      ok: true,
      value: { text: 'Borgeren fortæller, at hun' },
    });
    await drafts.remove(mette, draft());
    expect(await drafts.find(mette, draft())).toEqual({ ok: true, value: null });
    expect(await drafts.remove(mette, draft())).toEqual({ ok: true, value: null });
  });

  it('is its writer’s alone, also within the team', async () => {
    const ole = await setting.staff('Ole Nord');
    await drafts.keep(mette, draft(), 'fra Mette');
    expect(await drafts.find(ole, draft())).toEqual({ ok: true, value: null });
    await drafts.keep(ole, draft(), 'fra Ole');
    await drafts.remove(ole, draft());
    expect(await drafts.find(mette, draft())).toMatchObject({ value: { text: 'fra Mette' } });
  });

  it('is written only in a case that is open to its writer', async () => {
    const other = await setting.staff('Vera Vest', 'caseworker', 'Vest');
    expect(await drafts.keep(other, draft(), 'x')).toMatchObject({
      ok: false,
      error: { code: 'case_reason_required' },
    });
  });
});
