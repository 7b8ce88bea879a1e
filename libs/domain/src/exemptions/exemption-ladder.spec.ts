import fc from 'fast-check';
import { aCitizen, type CitizenStory } from '../../test/situations/a-citizen';
import { cases } from '../../test/reference/arbitraries';
import { evaluateCitizen } from '../law/evaluate';
import { date, formatDate } from '../time/plain-date';
import { dueRungs, exemptionDuties, type ExemptionDates, ladderOf, type LadderStep } from './exemption-ladder';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2020-01-01').inGroup('6.3');
const END = date('2022-03-31');
const LONG_AGO = { decidedOn: date('2021-01-01') };

function rungs(asOf: string, recorded: LadderStep[] = [], decided = LONG_AGO): string[] {
  return dueRungs(END, decided, recorded, date(asOf)).map(
    ({ step, notifies, to }) => `${step} ${notifies ? to : 'passed'}`,
  );
}

function duties(story: CitizenStory, day: string, dates: readonly [string, ExemptionDates][] = []): string[] {
  return exemptionDuties(story.facts, new Map(dates), date(day)).map(
    ({ kind, what, dueOn, isCovering }) => `${kind} ${what} ${formatDate(dueOn)}${isCovering ? '' : ' lapsed'}`,
  );
}

describe('the ladder of an exemption that ends on 31 March 2022', () => {
  it("has its rungs 90, 30, 7 and 0 days before the end and the day after, which is the leader's", () => {
    expect(ladderOf(END).map(({ step, on, to }) => `${step} ${formatDate(on)} ${to}`)).toEqual([
      'd90 2021-12-31 caseworker',
      'd30 2022-03-01 caseworker',
      'd7 2022-03-24 caseworker',
      'd0 2022-03-31 caseworker',
      'd1 2022-04-01 leader',
    ]);
  });

  it.each([
    ['2021-12-30', []],
    ['2021-12-31', ['d90 caseworker']],
    ['2022-02-28', ['d90 caseworker']],
  ])('on %s has come to %j', (day, expected) => {
    expect(rungs(day)).toEqual(expected);
  });

  it('is climbed rung by rung when every night is done', () => {
    expect(rungs('2022-03-01', ['d90'])).toEqual(['d30 caseworker']);
    expect(rungs('2022-03-23', ['d90', 'd30'])).toEqual([]);
    expect(rungs('2022-03-24', ['d90', 'd30'])).toEqual(['d7 caseworker']);
    expect(rungs('2022-03-31', ['d90', 'd30', 'd7'])).toEqual(['d0 caseworker']);
    expect(rungs('2022-04-01', ['d90', 'd30', 'd7', 'd0'])).toEqual(['d1 leader']);
    expect(rungs('2023-04-01', ['d90', 'd30', 'd7', 'd0', 'd1'])).toEqual([]);
  });

  it('notifies once after nights that were missed: the rungs before the last are recorded as passed', () => {
    expect(rungs('2022-04-05', ['d90'])).toEqual(['d30 passed', 'd7 passed', 'd0 passed', 'd1 leader']);
    expect(rungs('2022-03-25')).toEqual(['d90 passed', 'd30 passed', 'd7 caseworker']);
  });

  it('never goes back to a rung below one that is recorded', () => {
    expect(rungs('2022-03-24', ['d7'])).toEqual([]);
    expect(rungs('2022-04-01', ['d0'])).toEqual(['d1 leader']);
  });

  it('leaves out rungs whose day had come when the decision was made, but for the day after the end', () => {
    expect(rungs('2022-03-10', [], { decidedOn: date('2022-03-01') })).toEqual([]);
    expect(rungs('2022-03-24', [], { decidedOn: date('2022-03-01') })).toEqual(['d7 caseworker']);
    expect(rungs('2022-06-01', [], { decidedOn: date('2022-06-01') })).toEqual(['d1 leader']);
  });

  it('comes to the same rungs whichever nights were done, each once and in order', () => {
    const nights = fc.uniqueArray(fc.integer({ min: -120, max: 20 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(nights, (offsets) => {
        const recorded: LadderStep[] = [];
        for (const offset of [...offsets].sort((a, b) => a - b)) {
          const due = dueRungs(END, LONG_AGO, recorded, date(formatDate((END + offset) as typeof END)));
          expect(due.filter(({ notifies }) => notifies).length).toBe(due.length > 0 ? 1 : 0);
          recorded.push(...due.map(({ step }) => step));
        }
        const last = Math.max(...offsets);
        expect(recorded).toEqual(
          ladderOf(END)
            .filter(({ on }) => on <= END + last)
            .map(({ step }) => step),
        );
      }),
    );
  });
});

describe("what a citizen's exemptions ask to be decided", () => {
  it('is the end of the chain, for each kind by itself', () => {
    const story = onHelp
      .exemption('hours_225', '2021-10-01', '2021-12-31')
      .exemption('hours_225', '2022-01-01', '2022-03-31')
      .exemption('interviews', '2022-02-01', '2022-04-30')
      .exemption('offers', '2021-01-01', '2022-02-15');
    expect(duties(story, '2022-02-20')).toEqual([
      'hours_225 end 2022-03-31',
      'interviews end 2022-04-30',
      'offers end 2022-02-15 lapsed',
    ]);
  });

  it('is the day set for a review where there is no end; nothing where no day was set', () => {
    const story = onHelp.exemption('hours_225', '2021-10-01');
    const dates = { decidedOn: date('2021-10-01'), reviewOn: date('2022-10-01') };
    expect(duties(story, '2022-02-20', [['exemptions-01', dates]])).toEqual(['hours_225 review 2022-10-01']);
    expect(duties(story, '2022-02-20')).toEqual([]);
  });

  it('is nothing once somebody has decided that it ends, before the end or after it', () => {
    for (const closedOn of ['2022-03-31', '2022-04-15']) {
      const story = onHelp.exemption('offers', '2021-10-01', '2022-03-31', { closedOn });
      expect([closedOn, duties(story, '2022-03-15'), duties(story, '2022-04-20')]).toEqual([closedOn, [], []]);
    }
  });

  it('is nothing for who is on no benefit, and nothing of the 225 hours in another group or after 30 June 2025', () => {
    const ended = aCitizen().onBenefit('kontanthjaelp', '2020-01-01', { until: '2022-01-31' }).inGroup('6.3');
    expect(duties(ended.exemption('offers', '2021-10-01', '2022-03-31'), '2022-02-20')).toEqual([]);
    const dagpenge = aCitizen().onBenefit('dagpenge', '2020-01-01').inGroup('6.1');
    expect(duties(dagpenge.exemption('hours_225', '2021-10-01', '2022-03-31'), '2022-02-20')).toEqual([]);
    const late = onHelp.exemption('hours_225', '2025-01-01', '2025-06-30');
    expect(duties(late, '2025-06-30')).toEqual(['hours_225 end 2025-06-30']);
    expect(duties(late, '2025-07-01')).toEqual([]);
  });

  it('is for the 225 hours what rule 7 finds, whatever the facts', () => {
    const property = fc.property(cases(), ({ facts, asOf }) => {
      const duty = exemptionDuties(facts, new Map(), date(asOf)).find(({ kind }) => kind === 'hours_225');
      const finding = evaluateCitizen(facts, date(asOf)).obligations.find(
        ({ ruleId }) => ruleId === 'hours-225-exemption',
      );
      const of = facts.exemptions.find(({ id }) => id === finding?.evidence.facts[0]?.id);
      // Rule 7 goes on telling the end of one that was closed; nobody is to be reminded of a decision that was made.
      const expected = finding?.dueOn == null || of?.closedOn !== null ? undefined : finding.dueOn;
      expect(duty?.dueOn).toBe(expected);
      if (duty !== undefined) expect(duty.isCovering).toBe(finding?.status !== 'overdue');
    });
    fc.assert(property, { numRuns: 500, seed: 7 });
  });
});
