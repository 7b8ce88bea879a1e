import { CATALOGUE, JOB_NAMES, isJobName, orderJob } from './catalogue';
import { checkPayload, FIELD_KINDS } from './payload';

const RUN = '0190a1b2-0000-7000-8000-000000000001';

describe('the job catalogue', () => {
  it.each(JOB_NAMES)('declares for %s a payload of ids, dates and counts only', (name) => {
    for (const kind of Object.values(CATALOGUE[name].payload)) expect(Object.keys(FIELD_KINDS)).toContain(kind);
  });

  it.each(JOB_NAMES)('names the work of %s by fields that its payload has', (name) => {
    for (const field of CATALOGUE[name].key) expect(Object.keys(CATALOGUE[name].payload)).toContain(field);
  });

  it('gives the same piece of work the same key, without a colon', () => {
    const order = orderJob('sweep-page', { runId: RUN, round: 1, page: 3 });
    expect(order.key).toBe(`sweep-page.${RUN}.1.3`);
    expect(orderJob('sweep-page', { page: 3, round: 1, runId: RUN }).key).toBe(order.key);
  });

  it('knows its own names and no others', () => {
    expect(isJobName('sweep-page')).toBe(true);
    expect(isJobName('toString')).toBe(false);
  });
});

describe('a payload', () => {
  const shape = { citizenId: 'id', changeId: 'uuid' } as const;

  it.each([
    ['a field that is not declared', { citizenId: 'c1', changeId: RUN, name: 'x' }],
    ['a missing field', { citizenId: 'c1' }],
    ['free text in an id', { citizenId: 'Anna Jensen', changeId: RUN }],
    ['an id with a colon', { citizenId: 'a:b', changeId: RUN }],
    ['a number for an id', { citizenId: 7, changeId: RUN }],
    ['no object', 'c1'],
    ['a list', ['c1', RUN]],
    ['nothing', null],
  ])('is refused with %s', (_, payload) => {
    expect(() => checkPayload(shape, payload)).toThrow(TypeError);
  });

  it('is refused without repeating its value', () => {
    expect(() => checkPayload(shape, { citizenId: 'Anna Jensen', changeId: RUN })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Anna') }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.MAX_VALUE, '3'])('refuses %p as a count', (page) => {
    expect(() => checkPayload({ page: 'count' }, { page })).toThrow(TypeError);
  });
});
