import { assertHandlersMatchCatalogue, dispatch, HandlerMismatchError, type AnyJobHandler } from './handlers';
import { JOB_NAMES } from './catalogue';

const all = JOB_NAMES.map((job) => ({ job }));

describe('handlers held against the catalogue', () => {
  it('pass when each job has exactly one', () => {
    expect(() => assertHandlersMatchCatalogue(all)).not.toThrow();
  });

  it.each([
    ['one is missing', all.slice(1), `no handler for "${JOB_NAMES[0]}"`],
    ['one is there twice', [...all, { job: 'sweep-page' }], 'more than one handler for "sweep-page"'],
    ['one is for no declared job', [...all, { job: 'make-coffee' }], 'handler for "make-coffee"'],
    ['there are none', [], 'no handler for'],
  ])('are refused when %s', (_, handlers, message) => {
    expect(() => assertHandlersMatchCatalogue(handlers)).toThrow(HandlerMismatchError);
    expect(() => assertHandlersMatchCatalogue(handlers)).toThrow(message);
  });
});

describe('dispatch', () => {
  const seen: unknown[] = [];
  const handler: AnyJobHandler = {
    job: 'catch-up-nights',
    handle: (payload) => Promise.resolve(void seen.push(payload)),
  };

  it('gives a job to its handler', async () => {
    await dispatch([handler], 'catch-up-nights', { through: '2022-03-01' });
    expect(seen).toEqual([{ through: '2022-03-01' }]);
  });

  it('fails a job that nobody handles instead of calling it done', async () => {
    await expect(dispatch([handler], 'make-coffee', {})).rejects.toThrow(HandlerMismatchError);
  });

  it('fails a job whose payload is not what the catalogue says', async () => {
    await expect(dispatch([handler], 'catch-up-nights', { through: 'soon' })).rejects.toThrow(TypeError);
  });
});
