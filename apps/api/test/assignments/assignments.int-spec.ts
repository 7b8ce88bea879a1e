import type { CaseBriefWire, HandOversWire, HandOverWire, Problem, ReadHandOverWire } from '@rettid/contracts';
import { saveStaffMember } from '@rettid/testing';
import { get, send, startCaseApi, timesLogged, type CaseApi } from '../case/case-setting';

/** What `saveCaseload` gives `C1` to Sif by. */
async function partOf(api: CaseApi): Promise<{ assignmentId: string; recordVersion: number }> {
  const { body } = await get(api, api.caseworker, '/api/citizens/C1/case');
  const { assignments } = body as {
    assignments: { assignmentId: string; recordVersion: number; validTo: string | null }[];
  };
  const part = assignments.find(({ validTo }) => validTo === null);
  if (part === undefined) throw new Error('nobody has the case');
  return part;
}

describe('assignments and hand-overs over HTTP', () => {
  let api: CaseApi;

  beforeAll(async () => {
    api = await startCaseApi();
    await saveStaffMember(
      api.under.stored,
      { jobcenterId: 'J1' },
      { staffId: 'S9', name: 'Sara Friis', team: 'Team Øst' },
    );
  });
  afterAll(async () => await api.close());

  it('lists whom a case can go to, the own team first', async () => {
    const { status, body } = await get(api, api.caseworker, '/api/hand-overs/receivers?role=coordinating&search=sara');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [{ staffId: 'S9', name: 'Sara Friis', role: 'caseworker', team: 'Team Øst', citizens: 0 }],
    });
  });

  it('foretells a hand-over without making it', async () => {
    const { assignmentId, recordVersion } = await partOf(api);
    const preview = {
      receiverId: 'S9',
      beginsOn: null,
      returnsOn: null,
      citizenIds: ['C1'],
      assignmentId,
      fromStaffId: null,
    };
    const { status, body } = await send(api, api.caseworker, 'post', '/api/hand-overs/preview', preview);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      hidden: 0,
      items: [{ citizenId: 'C1', assignmentId, recordVersion, fault: null, change: { heldBefore: null } }],
    });
    expect(await timesLogged(api, 'assignment.handed_over')).toBe(0);
  });

  it('names each field that is wrong, and loses nothing by it', async () => {
    const { assignmentId, recordVersion } = await partOf(api);
    const answer = await send(api, api.caseworker, 'post', '/api/citizens/C1/hand-overs', {
      ...{
        receiverId: 'S9',
        beginsOn: '2022-02-30',
        returnsOn: null,
        cause: 'boredom',
        note: null,
        assignmentId,
        recordVersion,
      },
    });
    expect(answer.status).toBe(400);
    expect((answer.body as Problem).errors?.map(({ field }) => field).sort()).toEqual(['beginsOn', 'cause']);
  });

  it('hands over, answers the second with who has the case, and shows the page that went along', async () => {
    const { assignmentId, recordVersion } = await partOf(api);
    const wire: HandOverWire = {
      ...{
        receiverId: 'S9',
        beginsOn: '2022-03-01',
        returnsOn: null,
        cause: 'illness',
        note: null,
        assignmentId,
        recordVersion,
      },
    };
    const done = await send(api, api.caseworker, 'post', '/api/citizens/C1/hand-overs', wire);
    expect(done.status).toBe(200);
    const late = await send(api, api.caseworker, 'post', '/api/citizens/C1/hand-overs', wire);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'conflict',
      detail: 'Sara Friis har fået sagen i mellemtiden og har den fra 1. marts 2022.',
    });
    const listed = (await get(api, api.caseworker, '/api/citizens/C1/hand-overs')).body as HandOversWire;
    expect(listed.items).toMatchObject([
      { to: { name: 'Sara Friis' }, beginsOn: '2022-03-01', cause: 'illness', readAt: null },
    ]);
    const path = `/api/citizens/C1/hand-overs/${listed.items[0]?.handOverId ?? ''}`;
    const read = (await get(api, api.caseworker, path)).body as ReadHandOverWire;
    expect(read.brief).toMatchObject({ format: 1, asOf: '2022-03-01', citizenName: 'Borghild Prøvesen' });
    const confirmed = await send(api, api.caseworker, 'post', `${path}/read`, {});
    expect(confirmed.status).toBe(409);
    expect(confirmed.body).toMatchObject({ detail: 'Kun Sara Friis kan bekræfte.' });
  });

  it('prints the page about a case as a file that no cache keeps and that names nobody', async () => {
    const page = (await get(api, api.caseworker, '/api/citizens/C1/brief')).body as CaseBriefWire;
    expect(page.sections).toHaveLength(8);
    const file = await get(api, api.caseworker, '/api/citizens/C1/brief.pdf').buffer(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="overblik-2022-03-01.pdf"',
    });
    expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await timesLogged(api, 'case.brief_read')).toBe(2);
  });

  it('keeps what somebody wrote in a note out of the program’s log', async () => {
    const { assignmentId, recordVersion } = await partOf(api);
    await send(api, api.caseworker, 'post', `/api/citizens/C1/assignments/${assignmentId}/end`, {
      ...{ recordVersion, lastDay: '2022-03-01', cause: 'other', note: 'Hemmelig helbredsoplysning' },
    });
    expect(api.under.log.join('')).not.toContain('Hemmelig');
  });
});
