import { Temporal } from 'temporal-polyfill';
import { EVERY_STATUS, type StatusSituation } from '../../test/situations/every-status';
import { aCitizen } from '../../test/situations/a-citizen';
import { date } from '../time/plain-date';
import { explain } from './explain';
import type { RuleId } from './obligation';
import { RULES } from './rules';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const situations = EVERY_STATUS.map(
  (situation) => [situation.rule, situation.status, situation.what, situation] as const,
);

/** The titles of the glossary. */
const TITLES: Readonly<Record<RuleId, string>> = {
  'first-interview': 'Første samtale',
  'interviews-first-6-months': 'Samtaler i de første 6 måneder',
  'interviews-12-months': '4 samtaler på 12 måneder',
  'first-offer': 'Første tilbud',
  'passive-period': 'Periode uden tilbud',
  'hours-225': '225 timer',
  'hours-225-exemption': 'Undtagelse fra 225-timersreglen',
  'coordinating-caseworker': 'Koordinerende sagsbehandler',
  'min-plan': 'Min Plan før indsats',
  'plan-job-goal': 'Jobmål i planen',
  'plan-stabilising': 'Delmål og stabiliserende aktiviteter',
  'no-show-follow-up': 'Kontakt efter udeblivelse',
};

function look({ rule, story, day }: StatusSituation) {
  const looked = story.on(day);
  const finding = looked.finding(rule);
  if (finding === null) throw new Error(`${rule} asks nothing in this situation`);
  const explanation = looked.explanation(rule);
  const { asks, found, arithmetic, clears } = explanation;
  return {
    finding,
    explanation,
    sentences: [asks, found, arithmetic, clears],
    text: [asks, found, arithmetic, clears].join(' '),
  };
}

/** `2022-03-01` as `1. marts 2022` */
function inDanish(day: string): string {
  const { year, month, day: number } = Temporal.PlainDate.from(day);
  return `${number}. ${MONTHS[month - 1]} ${year}`;
}

function fromDanish(words: string): Temporal.PlainDate {
  const [day, month, year] = words.split(' ');
  return Temporal.PlainDate.from({
    year: Number(year),
    month: MONTHS.indexOf(month ?? '') + 1,
    day: parseInt(day ?? '', 10),
  });
}

describe('the situations', () => {
  it.each(situations)('%s is %s: %s', (rule, status, _what, { story, day }) => {
    expect(story.on(day).status(rule)).toBe(status);
  });

  it('hold every status that each rule can take', () => {
    const taken = RULES.map(({ id }) => {
      const statuses = EVERY_STATUS.filter(({ rule }) => rule === id).map(({ status }) => status);
      return `${id}: ${[...new Set(statuses)].sort().join(' ')}`;
    });
    expect(taken).toEqual([
      'first-interview: due_soon exempt met met_late overdue pending unknown',
      'interviews-first-6-months: behind due_soon exempt met missed pending',
      'interviews-12-months: due_soon exempt overdue pending',
      'first-offer: due_soon exempt met met_late overdue pending',
      'passive-period: due_soon exempt met overdue pending',
      'hours-225: due_soon exempt met overdue',
      'hours-225-exemption: due_soon overdue pending',
      'coordinating-caseworker: met met_late overdue pending',
      'min-plan: due_soon met met_late overdue pending',
      'plan-job-goal: met overdue',
      'plan-stabilising: met overdue',
      'no-show-follow-up: met met_late overdue pending',
    ]);
  });
});

describe.each(situations)('the explanation of %s, %s: %s', (rule, status, _what, situation) => {
  const { finding, explanation, sentences, text } = look(situation);

  it('says what is asked, what was found and what clears it, and counts where there is a date', () => {
    const { asks, found, arithmetic, clears } = explanation;
    for (const sentence of [asks, found, clears]) expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/);
    if (finding.dueOn !== null) expect(arithmetic).toMatch(/^[\dA-ZÆØÅ].*\.$/);
    for (const sentence of sentences) expect(sentence).not.toMatch(/ {2}|^ | $|\.\.| \.| ,|\(\)/);
  });

  it('names the dates of the finding in Danish, and what is planned', () => {
    for (const day of [finding.dueOn, finding.actBy, finding.plannedOn]) {
      if (day !== null) expect(text).toContain(inDanish(day));
    }
  });

  it('shows no date of the machine, nothing undefined, no code and no id', () => {
    expect(text).not.toMatch(/\d{4}-\d{2}|\d{2}:\d{2}|undefined|null|NaN|Infinity|\[object/);
    expect(text).not.toContain(rule);
    expect(text).not.toMatch(/[a-z]_[a-z]/);
    for (const { id, type } of explanation.facts)
      if (type !== 'work_hours') expect(text.split(/[^\w-]/)).not.toContain(id);
  });

  it('says undtagelse of the 225 hours alone, and fritagelse of interviews and offers alone', () => {
    const wrong = rule === 'hours-225' || rule === 'hours-225-exemption' ? /fritag/i : /undtag/i;
    expect(`${explanation.title} ${text}`).not.toMatch(wrong);
  });

  it('speaks of a citizen, not of a case, and threatens nobody', () => {
    expect(text).not.toMatch(/sagssubjekt|klient|sanktion|træk i ydelse|systemet|databasen|importér/i);
  });

  it('adds up', () => {
    const sums = [...explanation.arithmetic.matchAll(SUM)];
    if (finding.dueOn !== null && COUNTED_RULES.includes(rule)) expect(sums.length).toBeGreaterThan(0);
    for (const { groups } of sums) {
      const { start = '', number = '', unit, paused = '0', end = '' } = groups ?? {};
      const period = unit === 'måneder' ? { months: Number(number) } : { days: Number(number) };
      expect(fromDanish(end).toString()).toBe(
        fromDanish(start)
          .add(period)
          .add({ days: Number(paused) })
          .toString(),
      );
    }
  });

  it('stands on its version of the law', () => {
    const version = RULES.find(({ id }) => id === rule)?.versions.find((one) => one.version === finding.ruleVersion);
    expect(explanation).toMatchObject({
      title: TITLES[rule],
      citation: version?.citation,
      inForceFrom: version?.from,
      inForceTo: version?.to,
      severity: version?.severity,
      verified: version?.verified,
      duty: rule === 'hours-225' ? 'citizen' : 'municipality',
    });
    expect(explanation.asks).toContain(explanation.citation);
  });

  it('tells what to do while something is open, and that nothing is to be done when it is met', () => {
    const nothing = /Der skal ikke gøres mere/;
    if (status === 'met' || status === 'met_late') expect(explanation.clears).toMatch(nothing);
    if (status === 'overdue' || status === 'behind' || status === 'due_soon')
      expect(explanation.clears).not.toMatch(nothing);
  });
});

/** `1. marts 2022 + 6 måneder + 5 dage på pause = 6. september 2022` */
const DAY = String.raw`\d+\. [a-z]+ \d{4}`;
const SUM = new RegExp(
  String.raw`(?<start>${DAY}) \+ (?<number>\d+) (?<unit>måneder|dage)(?: \+ (?<paused>\d+) dage? på pause)? = (?<end>${DAY})`,
  'g',
);

/** Rules whose date is the sum of a day and a period. */
const COUNTED_RULES: readonly RuleId[] = [
  'first-interview',
  'interviews-first-6-months',
  'interviews-12-months',
  'first-offer',
  'passive-period',
  'coordinating-caseworker',
  'no-show-follow-up',
];

describe('the words of an explanation', () => {
  it('count one day in the singular', () => {
    const text = (until: string) =>
      aCitizen()
        .onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' })
        .inGroup('6.3')
        .exemption('interviews', '2022-01-05', until)
        .on('2022-01-06')
        .explanation('first-interview').arithmetic;
    expect(text('2022-01-05')).toContain('+ 1 dag på pause');
    expect(text('2022-01-06')).toContain('+ 2 dage på pause');
  });

  it('write the exact hours with a comma', () => {
    const worked = aCitizen()
      .onBenefit('kontanthjaelp', '2018-01-01')
      .inGroup('6.2')
      .hours('2021-12', '32.79')
      .hours('2022-01', '40.00');
    const { found, arithmetic } = worked.on('2022-03-01').explanation('hours-225');
    expect(found).toContain('72,79');
    expect(found).toContain('december 2021');
    expect(arithmetic).toContain('72,79');
    expect(arithmetic).toContain('225');
  });

  it('write less than one hour with a nought, and whole hours without a comma', () => {
    const sum = (hours: string) =>
      aCitizen()
        .onBenefit('kontanthjaelp', '2018-01-01')
        .inGroup('6.2')
        .hours('2022-01', hours)
        .on('2022-03-01')
        .explanation('hours-225').arithmetic;
    expect(sum('0.50')).toMatch(/^0,5 timer/);
    expect(sum('0.05')).toMatch(/^0,05 timer/);
    expect(sum('40')).toMatch(/^40 timer/);
    expect(sum('100.00')).toMatch(/^100 timer/);
  });

  it('say which version of the law is not legally confirmed', () => {
    const asked = (day: string) =>
      aCitizen()
        .onBenefit('kontanthjaelp', day, { requestedOn: day })
        .inGroup('6.2')
        .on(day)
        .explanation('first-interview');
    expect(asked('2026-06-30').verified).toBe(true);
    expect(asked('2026-07-01').verified).toBe(false);
  });

  it('refuse a finding of a rule or version that is not known', () => {
    const [obligation] = aCitizen().onBenefit('sho', '2022-01-03').inGroup('6.3').on('2022-01-03')
      .evaluation.obligations;
    if (obligation === undefined) throw new Error('a spell in group 6.3 brings findings');
    expect(() => explain({ ...obligation, ruleVersion: 99 })).toThrow(RangeError);
    expect(() => explain({ ...obligation, ruleId: 'none' as RuleId })).toThrow(RangeError);
    expect(explain(obligation).inForceFrom).toBe(date('2020-01-01'));
  });
});
