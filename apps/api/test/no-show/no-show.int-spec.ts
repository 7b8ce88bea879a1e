import type { AnswerQuestionWire, ChangedWire, LetterWire, NoShowsWire, NoShowWire, Problem } from '@rettid/contracts';
import { saveBenefitSpell, saveMeeting } from '@rettid/testing';
import { get, send, startCaseApi, timesLogged, type CaseApi } from '../case/case-setting';

const NO_SHOWS = '/api/citizens/C1/no-shows';
const ONE = `${NO_SHOWS}/M-away`;
const NOTHING: AnswerQuestionWire = {
  recordVersion: null,
  answer: 'none',
  givenOn: null,
  form: null,
  ground: null,
  circumstances: [],
  text: '',
};

describe('the no-show flow', () => {
  let api: CaseApi;
  beforeAll(async () => {
    api = await startCaseApi();
    const citizen = { citizenId: 'C1', jobcenterId: 'J1' };
    await saveBenefitSpell(api.under.stored, citizen);
    await saveMeeting(api.under.stored, citizen, {
      meetingId: 'M-away',
      status: 'no_show',
      startsAt: new Date('2022-02-25T09:00:00Z'),
    });
  });
  afterAll(async () => await api.close());

  const read = async (): Promise<NoShowWire> => {
    const { body } = await get(api, api.caseworker, NO_SHOWS);
    const found = (body as NoShowsWire).noShows.find(({ noShowId }) => noShowId === 'M-away');
    if (found === undefined) throw new Error('the no-show is missing');
    return found;
  };
  const post = async (path: string, body: object) => await send(api, api.caseworker, 'post', `${ONE}/${path}`, body);
  const answer = async (question: string, body: Partial<AnswerQuestionWire>) =>
    await send(api, api.caseworker, 'put', `${ONE}/answers/${question}`, { ...NOTHING, ...body });

  it('leads from a contact in vain over the citizen’s answer to a decision with its letter', async () => {
    const contact = { on: '2022-02-28', channel: 'phone', reached: false, note: 'Ringede kl. 10' };
    expect((await post('contacts', contact)).body).toMatchObject({ findingsCurrent: true });
    expect((await answer('guidance', { answer: 'given', givenOn: '2022-02-10', form: 'summons' })).status).toBe(200);
    expect((await answer('ground', { answer: 'no', text: 'Ingen grund er oplyst.' })).status).toBe(200);
    expect((await answer('circumstances', { answer: 'none' })).status).toBe(200);
    expect((await answer('availability', { answer: 'furthers', text: 'Borgeren møder ellers.' })).status).toBe(200);
    expect(await read()).toMatchObject({
      what: { subject: 'meeting', kind: 'job_interview', startsAt: '2022-02-25T09:00:00.000Z' },
      happenedOn: '2022-02-25',
      contacts: [{ on: '2022-02-28', channel: 'phone', reached: false, note: 'Ringede kl. 10' }],
      answers: {
        guidance: {
          answer: 'given',
          givenOn: '2022-02-10',
          form: 'summons',
          by: 'Sif Sagsbehandler',
          recordVersion: 1,
        },
        ground: { answer: 'no', ground: null, answeredOn: '2022-03-01' },
        circumstances: { circumstances: [] },
      },
      decision: null,
    });
    const decision = { decision: 'deduction', reason: null, month: '2022-03', remark: '' };
    const early = (await post('decision/preview', decision)).body as Problem;
    expect(early).toMatchObject({ status: 409, code: 'transition_forbidden', allowed: [] });
    expect(early.detail).not.toMatch(/grund er oplyst|møder ellers/);

    const hearing = { answerBy: '2022-03-15', remark: 'Ring gerne.' };
    const { letter } = (await post('hearing-letters/preview', hearing)).body as LetterWire;
    expect(letter).toContain('Kære Borghild Prøvesen');
    const { recordId } = (await post('hearing-letters', { ...hearing, letter })).body as ChangedWire;
    const notice = `/api/citizens/C1/prior-notices/${recordId}/answer`;
    const said = { recordVersion: 1, answer: 'Jeg glemte det.', answeredOn: '2022-03-01' };
    expect((await send(api, api.caseworker, 'put', notice, said)).status).toBe(200);

    const shown = (await post('decision/preview', decision)).body as LetterWire;
    expect(shown.letter).toContain('Fradraget gælder 4 dage');
    expect((await post('decision', { ...decision, letter: `${shown.letter} ` })).body).toMatchObject({
      code: 'conflict',
    });
    expect((await post('decision', { ...decision, letter: shown.letter })).status).toBe(200);
    expect((await read()).decision).toMatchObject({
      kind: 'deduction',
      deductedFrom: '2022-02-25',
      deductedTo: '2022-02-28',
      deductedIn: '2022-03',
      letter: shown.letter,
      by: 'Sif Sagsbehandler',
    });
  });

  it('refuses an unknown field, an unknown answer, a day that does not exist, and names each', async () => {
    const { body } = await answer('ground', {
      ...NOTHING,
      answer: 'perhaps',
      givenOn: '2022-02-30',
      more: 1,
    } as object);
    expect(body).toMatchObject({ status: 400, code: 'validation_failed' });
    expect((body as Problem).errors?.map(({ field }) => field).sort()).toEqual(['answer', 'givenOn', 'more']);
    expect((await answer('reason', {})).status).toBe(400);
  });

  it('shows no case’s no-shows through another’s address', async () => {
    const { body } = await get(api, api.caseworker, '/api/citizens/C3/no-shows');
    expect(body).toMatchObject({ code: 'case_reason_required' });
    const path = '/api/citizens/C2/no-shows/M-away/contacts';
    const contact = { on: '2022-02-28', channel: 'phone', reached: false, note: '' };
    expect((await send(api, api.caseworker, 'post', path, contact)).status).toBe(404);
  });

  it('leaves readings, changes and no words of them in the log', async () => {
    expect(await timesLogged(api, 'no_show.read')).toBeGreaterThan(0);
    expect(await timesLogged(api, 'no_show.assessed')).toBe(4);
    expect(api.under.log.join('\n')).not.toMatch(/Ringede kl|grund er oplyst|møder ellers|glemte det/);
  });
});
