import type { CaseWire, ChangedWire, PlanComparisonWire, PlanVersionsWire, Problem } from '@rettid/contracts';
import { saveOccupation } from '@rettid/testing';
import { get, send, startCaseApi, type CaseApi } from '../case/case-setting';

const TERMS = {
  kind: 'job_goal',
  title: 'Køkkenmedhjælper',
  occupationCode: null,
  place: null,
  timing: null,
  purpose: null,
  owner: null,
  targetOn: null,
  ownWords: null,
  description: null,
  parentGoalId: null,
};

describe('plans through the API', () => {
  let api: CaseApi;
  let planId: string;
  beforeAll(async () => {
    api = await startCaseApi();
    await saveOccupation(api.under.stored, { code: '9412', title: 'køkkenmedhjælper', synonyms: ['opvasker'] });
  });
  afterAll(async () => await api.close());

  const post = async (path: string, body: object) => await send(api, api.caseworker, 'post', path, body);
  const create = async (body: object = {}) =>
    await post('/api/citizens/C1/plans', {
      kind: 'min_plan',
      carriesGoals: false,
      consentedOn: null,
      ownWords: 'Jeg vil gerne arbejde med mad.',
      assessment: null,
      ...body,
    });
  const plan = async () => ((await get(api, api.caseworker, '/api/citizens/C1/case')).body as CaseWire).plans[0];

  beforeEach(async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    planId = (body as ChangedWire).recordId ?? '';
  });

  it('are made, filled, published and compared, and the case shows it at once', async () => {
    const added = await post(`/api/citizens/C1/plans/${planId}/goals`, { ...TERMS, occupationCode: '9412' });
    expect(added.status).toBe(201);
    expect(await plan()).toMatchObject({
      planId,
      ownWords: 'Jeg vil gerne arbejde med mad.',
      versions: { latest: 2, isPublished: false, published: null },
      goals: [{ goalId: (added.body as ChangedWire).recordId, title: 'Køkkenmedhjælper', occupationCode: '9412' }],
    });
    expect((await post(`/api/citizens/C1/plans/${planId}/publications`, { versionNo: 2 })).status).toBe(200);
    expect((await plan())?.versions).toEqual({
      latest: 3,
      isPublished: true,
      published: { versionNo: 3, on: '2022-03-01', by: 'Sif Sagsbehandler' },
    });
    const versions = await get(api, api.caseworker, `/api/citizens/C1/plans/${planId}/versions`);
    expect((versions.body as PlanVersionsWire).items.map(({ versionNo, kind }) => [versionNo, kind])).toEqual([
      [3, 'published'],
      [2, 'saved'],
      [1, 'saved'],
    ]);
    const compared = await get(api, api.caseworker, `/api/citizens/C1/plans/${planId}/comparison?from=1&to=3`);
    expect((compared.body as PlanComparisonWire).difference.goals).toHaveLength(1);
  });

  it('name each faulty field in Danish, and keep nothing', async () => {
    const { status, body } = await post(`/api/citizens/C1/plans/${planId}/goals`, {
      ...TERMS,
      title: '',
      targetOn: '2022-02-28',
    });
    expect(status).toBe(400);
    expect((body as Problem).errors).toEqual([
      { field: 'title', code: 'empty', message: 'Skriv, hvad målet er.' },
      {
        field: 'targetOn',
        code: 'before_created',
        message: 'Datoen kan ikke ligge før den dag, målet blev sat.',
      },
    ]);
    expect((await plan())?.goals).toEqual([]);
  });

  it('refuse a date that there is not, and unknown fields', async () => {
    expect((await create({ consentedOn: '2022-02-30' })).status).toBe(400);
    expect((await create({ secret: 1 })).status).toBe(400);
  });

  it('answer 409 with who changed it, where somebody was faster', async () => {
    const words = { consentedOn: null, ownWords: 'Et', assessment: null };
    const recordVersion = (await plan())?.recordVersion;
    const path = `/api/citizens/C1/plans/${planId}`;
    expect((await send(api, api.caseworker, 'patch', path, { ...words, recordVersion })).status).toBe(200);
    const second = await send(api, api.caseworker, 'patch', path, { ...words, recordVersion });
    expect([second.status, (second.body as Problem).code]).toEqual([409, 'record_changed']);
  });

  it('find positions by a part of their name or another name', async () => {
    const found = await get(api, api.caseworker, `/api/occupations?q=${encodeURIComponent('køkken')}`);
    expect(found.body).toEqual({ items: [{ code: '9412', title: 'køkkenmedhjælper', synonym: null }] });
    expect((await get(api, api.caseworker, '/api/occupations?q=k')).body).toEqual({ items: [] });
    expect((await get(api, api.caseworker, '/api/occupations')).status).toBe(400);
  });

  it('keep what was written out of the log', async () => {
    await post(`/api/citizens/C1/plans/${planId}/goals`, { ...TERMS, ownWords: 'Hemmeligt ønske' });
    expect(api.under.log.join('')).not.toMatch(/Hemmeligt|arbejde med mad|Køkkenmedhjælper/);
  });
});
