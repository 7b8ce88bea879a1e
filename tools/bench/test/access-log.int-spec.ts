import { FixedClock } from '@rettid/platform';

import { measureAccessLogCost } from '../src/access-log/cost';
import { AS_OF, fillCaseload } from '../src/queue/fill-caseload';
import { setUpWorkbench } from '../src/workbench';

// A server is set up and filled here, on a machine that may be busy.
jest.setTimeout(180_000);

describe('the cost of the access log', () => {
  it('is measured on readings that are logged, beside the same readings that are not', async () => {
    const bench = await setUpWorkbench();
    try {
      await fillCaseload(bench.databaseUrl, 500, () => undefined);
      const clock = new FixedClock(new Date(`${AS_OF}T09:00:00Z`));
      const costs = await measureAccessLogCost(bench.databaseUrl, { pairs: 4, clock });
      expect(costs.map(({ reading }) => reading)).toHaveLength(3);
      for (const { ratio, logged, unlogged } of costs) {
        expect([ratio.p10, ratio.median, logged.median, unlogged.median].every((value) => value > 0)).toBe(true);
      }
    } finally {
      await bench.close();
    }
  });
});
