import { addDays, evaluateCitizen, type CitizenFacts, type Evaluation } from '@rettid/domain';

import { DEMO, generateCaseload } from '../src/caseload/generate';
import { factsOf } from './facts';

// A whole caseload is generated and evaluated several times, on a machine that may be busy.
jest.setTimeout(60_000);

const NIGHTS = 45;

describe('the nights of the demo', () => {
  const caseload: CitizenFacts[] = [];
  beforeAll(() => {
    for (const rows of generateCaseload()) if (rows.citizens.length > 0) caseload.push(factsOf(rows));
  });

  it('that evaluate only whose day of change has come leave what evaluating everyone would find, to the last date', () => {
    const kept = caseload.map((facts) => evaluateCitizen(facts, DEMO.asOf));
    let evaluated = 0;
    for (let night = 1; night <= NIGHTS; night += 1) {
      const asOf = addDays(DEMO.asOf, night);
      caseload.forEach((facts, index) => {
        if ((kept[index] as Evaluation).changesOn > asOf) return;
        kept[index] = evaluateCitizen(facts, asOf);
        evaluated += 1;
      });
    }
    const everyone = caseload.map((facts) => evaluateCitizen(facts, addDays(DEMO.asOf, NIGHTS)));
    const drifted = everyone.filter(
      ({ obligations }, index) => JSON.stringify(obligations) !== JSON.stringify(kept[index]?.obligations),
    );
    expect(drifted.length).toBe(0);
    // Most of the caseload has nothing new to tell from one day to the next.
    expect(evaluated).toBeLessThan((caseload.length * NIGHTS) / 10);
  });
});
