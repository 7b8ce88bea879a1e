import { date, NEVER, OBLIGATION_STATUSES, RULE_IDS, RULES, type Obligation } from '@rettid/domain';
import { DUTY_WORDS } from './duty-words';
import { deadlinesAhead, toOwnDuties } from './own-duties';
import { NOT_YOUR_FAULT, ONLY_BY_DECISION } from './sentences';

function finding(given: Partial<Obligation> = {}): Obligation {
  return {
    ruleId: 'first-interview',
    ruleVersion: 1,
    status: 'overdue',
    dueOn: date('2022-02-12'),
    actBy: date('2022-02-12'),
    plannedOn: null,
    evidence: {
      facts: [{ type: 'exemption', id: 'E1', on: date('2022-01-01'), to: date('2022-06-30') }],
      figures: {
        heldOn: date('2022-02-01'),
        firstAssigned: date('2022-02-01'),
        planFrom: date('2022-02-01'),
        noShowOn: date('2022-02-05'),
        answeredOn: date('2022-02-20'),
        required: 4,
        held: 1,
        sum: '32.5',
      },
    },
    changesOn: NEVER,
    ...given,
  };
}

function read(given: Partial<Obligation>, ...others: readonly Obligation[]): ReturnType<typeof toOwnDuties>[number] {
  const duties = toOwnDuties([finding(given), ...others]);
  return duties.find(({ ruleId }) => ruleId === (given.ruleId ?? 'first-interview'))!;
}

/** Every rule in every version and every status, with a deadline and without. */
const EVERYTHING = RULES.flatMap(({ id, versions }) =>
  versions.flatMap(({ version }) =>
    OBLIGATION_STATUSES.flatMap((status) =>
      [date('2022-02-12'), null].map((due) =>
        finding({ ruleId: id, ruleVersion: version, status, dueOn: due, actBy: due }),
      ),
    ),
  ),
);
const OF_MONEY = ['hours-225', 'hours-225-exemption', 'no-show-follow-up'];

describe('duties in the words of the citizen', () => {
  it('promises that a delay costs nothing only where that is true', () => {
    for (const duty of toOwnDuties(EVERYTHING)) {
      const isPromised = `${duty.text} ${duty.meaning}`.includes(NOT_YOUR_FAULT);
      if (OF_MONEY.includes(duty.ruleId)) expect([duty.ruleId, isPromised]).toEqual([duty.ruleId, false]);
      else if (duty.state === 'late')
        expect([duty.ruleId, duty.text, isPromised]).toEqual([duty.ruleId, duty.text, true]);
    }
  });

  it('names the municipality as responsible for each of its delays', () => {
    const late = toOwnDuties(EVERYTHING).filter(({ state, duty }) => state === 'late' && duty === 'municipality');
    expect(new Set(late.map(({ ruleId }) => ruleId)).size).toBe(RULE_IDS.length - 1);
    for (const { text } of late) expect(text).toMatch(/kommunens\s+ansvar/);
  });

  it('tells nobody to be late with the hours, and that only a decision can lower the help (LAS § 13 f)', () => {
    const hours = read({ ruleId: 'hours-225' });
    expect(hours).toMatchObject({ state: 'talk', duty: 'citizen' });
    expect(hours.text).toContain('32,5 timers');
    expect(hours.text).toContain(ONLY_BY_DECISION);
    expect(hours.text).toContain('fortæl det til din sagsbehandler');
  });

  it('says that the municipality is the one to act where an exemption ended without a decision', () => {
    const lapsed = finding({ ruleId: 'hours-225-exemption' });
    const hours = read({ ruleId: 'hours-225' }, lapsed);
    expect(hours.text).toContain('kommunen mangler at tage stilling til, om du stadig er undtaget');
    expect(hours.text).toContain(ONLY_BY_DECISION);
    expect(read({ ruleId: 'hours-225-exemption' }).text).toContain(ONLY_BY_DECISION);
  });

  it('speaks without abbreviations, paragraphs and words of the system', () => {
    for (const { title, text, meaning } of toOwnDuties(EVERYTHING)) {
      const words = `${title} ${text} ${meaning}`;
      expect(words).not.toMatch(
        /§|\bLA[BS]\b|\bstk\.|sanktion|klient|sagssubjekt|målgruppe|visiter|overskredet|undefined|NaN/i,
      );
    }
  });

  it('never calls an exemption from interviews an undtagelse, nor one from the 225 hours a fritagelse', () => {
    for (const { ruleId, text, meaning } of toOwnDuties(EVERYTHING)) {
      expect(`${text} ${meaning}`).not.toMatch(ruleId.startsWith('hours-225') ? /fritag/i : /undtag/i);
    }
  });

  it('says "skulle" for the law and "burde" for a target of the ministry', () => {
    expect(read({ ruleId: 'interviews-12-months', ruleVersion: 1 }).text).toContain('Kommunen skulle have holdt');
    const target = read({ ruleId: 'interviews-12-months', ruleVersion: 2 });
    expect(target.text).toContain('Kommunen burde have holdt');
    expect(target.law).toBe(
      'Det er et mål for, hvordan kommunen bør arbejde, og ikke en frist i loven: Beskæftigelsesministeriets fokusmål.',
    );
  });

  it('names the law in full', () => {
    expect(read({ ruleId: 'interviews-first-6-months', ruleVersion: 1 }).law).toBe(
      'Reglen står i lov om en aktiv beskæftigelsesindsats § 31, stykke 1.',
    );
    for (const { law } of toOwnDuties(EVERYTHING)) expect(law).not.toMatch(/\b(LAB|LAS|LBK|VEJ|LOV|stk|nr\. \d+$)/);
  });

  it('marks what no lawyer has confirmed', () => {
    expect(read({ ruleVersion: 2 }).verified).toBe(true);
    expect(read({ ruleVersion: 3 }).verified).toBe(false);
  });

  it('tells of a time that is booked', () => {
    expect(read({ plannedOn: date('2022-03-08') }).text).toContain('Du har en tid 8. marts 2022.');
  });

  it('puts what the municipality is late with first, and what is done last', () => {
    const duties = toOwnDuties([
      finding({ ruleId: 'first-interview', status: 'met' }),
      finding({ ruleId: 'first-offer', status: 'pending' }),
      finding({ ruleId: 'hours-225', status: 'overdue' }),
      finding({ ruleId: 'min-plan', status: 'overdue', actBy: date('2022-01-01') }),
      finding({ ruleId: 'passive-period', status: 'overdue', actBy: date('2021-01-01') }),
    ]);
    expect(duties.map(({ ruleId }) => ruleId)).toEqual([
      'passive-period',
      'min-plan',
      'hours-225',
      'first-offer',
      'first-interview',
    ]);
  });
});

describe('deadlines to look out for', () => {
  const TODAY = date('2022-03-01');
  const ahead = (given: Partial<Obligation>): string[] =>
    deadlinesAhead(toOwnDuties([finding(given)]), TODAY).map(({ text }) => text);

  it('are those of the municipality that lie ahead, the day itself included', () => {
    expect(ahead({ status: 'due_soon', actBy: TODAY })).toEqual(['Sidste frist for kommunen: din første samtale.']);
    expect(ahead({ status: 'pending', actBy: date('2022-02-28') })).toEqual([]);
    expect(ahead({ status: 'overdue', actBy: date('2022-03-02') })).toEqual([]);
    expect(ahead({ status: 'pending', actBy: null })).toEqual([]);
  });

  it('are called a target where no law asks', () => {
    expect(ahead({ ruleId: 'passive-period', ruleVersion: 2, status: 'pending', actBy: TODAY })).toEqual([
      'Kommunens mål er senest denne dag: dit næste tilbud.',
    ]);
  });

  it('have words for every rule that can have a deadline ahead', () => {
    const without = RULE_IDS.filter((id) => DUTY_WORDS[id].deadline === null);
    // A plan is asked for its content from the day it is made: there is nothing to look out for.
    expect(without).toEqual(['plan-job-goal', 'plan-stabilising']);
  });
});
