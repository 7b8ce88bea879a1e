import fc from 'fast-check';
import { aCitizen, type CitizenStory } from '../../test/situations/a-citizen';
import { cases } from '../../test/reference/arbitraries';
import { date, formatDate, formatMonth } from '../time/plain-date';
import { evaluateCitizen } from '../law/evaluate';
import { hoursLedger } from './hours-ledger';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2019-01-01').inGroup('6.3');

function ledgerOn(story: CitizenStory, day: string) {
  const { months, holdsUntil, forecast, ...rest } = hoursLedger(story.facts, date(day));
  const written = (value: typeof holdsUntil): string | null => (value === null ? null : formatDate(value));
  return {
    ...rest,
    months: months.map(({ month, hours, counts }) => `${formatMonth(month)} ${hours ?? '-'}${counts ? '' : ' later'}`),
    holdsUntil: written(holdsUntil),
    reachedOn: written(forecast.reachedOn),
    lostOn: written(forecast.lostOn),
    repeated: forecast.repeated,
  };
}

const everyMonth = (story: CitizenStory, months: readonly string[], hours: string): CitizenStory =>
  months.reduce((told, month) => told.hours(month, hours), story);

describe('the ledger of ordinary hours (LAS § 13 f)', () => {
  it('shows the twelve calendar months before the month of today, and that month, which counts from the next', () => {
    const { months } = ledgerOn(onHelp.hours('2021-03', '20').hours('2022-03', '7.5'), '2022-03-01');
    expect(months).toHaveLength(13);
    expect(months[0]).toBe('2021-03 20');
    expect(months.at(-2)).toBe('2022-02 -');
    expect(months.at(-1)).toBe('2022-03 7.5 later');
  });

  it('adds exact decimals, and says what is missing of 225', () => {
    const story = onHelp.hours('2021-12', '32.79').hours('2022-01', '0.1').hours('2022-02', '0.21');
    expect(ledgerOn(story, '2022-03-01')).toMatchObject({ sum: '33.1', missing: '191.9', required: 225 });
  });

  it.each([
    ['2022-02-28', '225', '0', '2023-01-31'],
    ['2023-01-31', '225', '0', '2023-01-31'],
    ['2023-02-01', '0', '225', null],
  ])('tells until when 225 hours of January 2022 hold: on %s', (day, sum, missing, holdsUntil) => {
    expect(ledgerOn(onHelp.hours('2022-01', '225'), day)).toMatchObject({ sum, missing, holdsUntil });
  });

  it('says which rule asks, whom it covers, and that it has ended after 30 June 2025', () => {
    expect(ledgerOn(onHelp, '2025-06-30')).toMatchObject({ citation: 'LAS § 13 f', isCovered: true });
    expect(ledgerOn(onHelp, '2025-07-01')).toMatchObject({ citation: null });
    expect(ledgerOn(aCitizen().onBenefit('kontanthjaelp', '2022-02-01'), '2022-03-01').isCovered).toBe(false);
  });

  it('says what it says as rule 6 does, whatever the facts', () => {
    const property = fc.property(cases(), ({ facts, asOf }) => {
      const ledger = hoursLedger(facts, date(asOf));
      const finding = evaluateCitizen(facts, date(asOf)).obligations.find(({ ruleId }) => ruleId === 'hours-225');
      if (finding === undefined) return;
      expect(ledger.sum).toBe(finding.evidence.figures['sum']);
      const isEnough = finding.status === 'met' || finding.status === 'due_soon';
      expect(ledger.missing === '0').toBe(isEnough);
      expect(ledger.holdsUntil).toBe(isEnough && finding.dueOn !== null ? finding.dueOn - 1 : null);
    });
    fc.assert(property, { numRuns: 500, seed: 225 });
  });
});

describe('the forecast: if the hours of the last three months go on', () => {
  const last3 = ['2021-12', '2022-01', '2022-02'];

  it('reaches 225 hours in the month in which the sum is there, the hours of a month counting from the next', () => {
    // 3 x 25 = 75 by March; 100 in April ... 225 in September.
    expect(ledgerOn(everyMonth(onHelp, last3, '25'), '2022-03-01')).toMatchObject({
      reachedOn: '2022-09-01',
      lostOn: null,
    });
  });

  it('never reaches them at 18.74 a month, and just does at 18.75', () => {
    expect(ledgerOn(everyMonth(onHelp, last3, '18.74'), '2022-03-01').reachedOn).toBeNull();
    expect(ledgerOn(everyMonth(onHelp, last3, '18.75'), '2022-03-01').reachedOn).toBe('2022-12-01');
  });

  it('loses them again where what was earned once falls out of the twelve months', () => {
    const story = everyMonth(onHelp.hours('2021-06', '200'), last3, '6');
    // 218 in March, 224 in April, 230 in May; June 2021 falls out on 1 July.
    expect(ledgerOn(story, '2022-03-01')).toMatchObject({ reachedOn: '2022-05-01', lostOn: '2022-07-01' });
  });

  it('tells when they are lost where there are enough now and no more come', () => {
    const story = onHelp.hours('2021-05', '225');
    expect(ledgerOn(story, '2022-03-01')).toMatchObject({
      reachedOn: null,
      lostOn: '2022-06-01',
      holdsUntil: '2022-05-31',
    });
  });

  it('takes the hours of this month as they are where they are known', () => {
    const story = everyMonth(onHelp, last3, '25');
    expect(ledgerOn(story.hours('2022-03', '150'), '2022-03-15').reachedOn).toBe('2022-04-01');
    expect(ledgerOn(story.hours('2022-03', '0'), '2022-03-15').reachedOn).toBe('2022-10-01');
  });

  it('repeats the months as they were, not their mean', () => {
    const story = onHelp.hours('2021-12', '60').hours('2022-02', '15');
    expect(ledgerOn(story, '2022-03-01')).toMatchObject({ repeated: ['60', '0', '15'], reachedOn: '2022-09-01' });
  });
});
