import { aCitizen } from '../../../test/situations/a-citizen';
import { addDays, date } from '../../time/plain-date';
import { buildCaseBrief } from './build-brief';
import type { BriefFacts, BriefOffer, BriefTask } from './brief-facts';
import { BRIEF_SECTIONS, type BriefSectionKey, type CaseBrief } from './case-brief';

const TODAY = date('2022-03-01');

const NOTHING: BriefFacts = {
  citizenId: 'C1',
  person: {
    name: 'Amina Hassan',
    age: 41,
    targetGroup: { code: '6.3', since: date('2019-05-01') },
    benefit: { code: 'kontanthjaelp', since: date('2018-02-01') },
    interpreterLanguage: null,
    hasProtectedAddress: false,
    caseworkersIn24Months: 3,
  },
  team: [],
  ownWords: null,
  goals: [],
  offers: [],
  tasks: [],
  obligations: [],
  appointments: [],
  minutes: null,
  exemptions: [],
};

const goal = {
  goalId: 'G1',
  parentGoalId: null,
  createdOn: date('2021-02-10'),
  targetOn: null,
  closedOn: null,
  dropReason: null,
} as const;

const offer = (given: Partial<BriefOffer> = {}): BriefOffer => ({
  kind: 'placement_private',
  provider: 'Bageriet Skovbrynet',
  startsOn: date('2021-04-06'),
  endsOn: date('2021-06-11'),
  hoursPerWeek: '12.5',
  purpose: null,
  endCause: 'sickness',
  endNote: null,
  evaluation: null,
  ...given,
});

const task = (title: string, given: Partial<BriefTask> = {}): BriefTask => ({
  title,
  owner: 'citizen',
  dueOn: null,
  createdOn: date('2022-02-15'),
  ...given,
});

function linesOf(brief: CaseBrief, key: BriefSectionKey): string[] {
  const section = brief.sections.find((candidate) => candidate.key === key);
  return (section?.lines ?? []).map(
    ({ text, detail, isLate }) => `${isLate ? '! ' : ''}${text}${detail === null ? '' : ` | ${detail}`}`,
  );
}

const made = (given: Partial<BriefFacts>, key: BriefSectionKey): string[] =>
  linesOf(buildCaseBrief({ ...NOTHING, ...given }, TODAY), key);

describe('the page about a case', () => {
  it('says of everything that it looked, also where there is nothing', () => {
    const { sections } = buildCaseBrief(NOTHING, TODAY);
    expect(sections.map(({ key }) => key)).toEqual([...BRIEF_SECTIONS]);
    for (const { lines, whenEmpty } of sections) {
      expect(lines).toEqual([]);
      expect(whenEmpty).toMatch(/\.$/);
    }
  });

  it('tells who it is about, who works with him, and what he is exempt from', () => {
    const brief = buildCaseBrief(
      {
        ...NOTHING,
        person: { ...NOTHING.person, interpreterLanguage: 'so', hasProtectedAddress: true },
        team: [
          { name: 'Lars Olsen', role: 'mentor', since: date('2021-01-01'), isPrimary: false },
          { name: 'Mette Holm', role: 'coordinating', since: date('2021-11-01'), isPrimary: true },
        ],
        exemptions: [{ kind: 'hours_225', ground: 'illness', validTo: null }],
      },
      TODAY,
    );
    expect(brief.particulars.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Alder: 41 år',
      'Målgruppe: 6.3 aktivitetsparat, kontanthjælp, siden 1. maj 2019',
      'Ydelse: Kontanthjælp, på ydelse siden 1. februar 2018',
      'Sagsbehandlere: 3 på 24 måneder',
      'Koordinerende sagsbehandler (kontaktperson): Mette Holm, siden 1. november 2021',
      'Mentor: Lars Olsen, siden 1. januar 2021',
      'Tolk: somali',
      'Adresse: Beskyttet',
      'Undtaget fra 225-timersreglen: uden slutdato (sygdom)',
    ]);
  });

  it('tells the open goals, and the open steps by their day', () => {
    const goals: BriefFacts['goals'] = [
      { ...goal, kind: 'job_goal', title: 'Kontorassistent', status: 'open', targetOn: date('2022-08-01') },
      { ...goal, goalId: 'G2', kind: 'education_goal', title: 'Bogholder', status: 'achieved' },
      { ...goal, goalId: 'G3', kind: 'sub_goal', title: 'CV på Jobnet', status: 'open', targetOn: date('2022-02-28') },
      { ...goal, goalId: 'G4', kind: 'stabilising_activity', title: 'Hjælp til søvn', status: 'open' },
    ];
    expect(made({ goals, ownWords: 'Jeg vil have ro og kolleger' }, 'goal')).toEqual([
      'Med borgerens egne ord | »Jeg vil have ro og kolleger«',
      'Jobmål: Kontorassistent | Sat 10. februar 2021. Skal nås 1. august 2022.',
    ]);
    expect(made({ goals }, 'steps')).toEqual([
      'CV på Jobnet | Skulle være nået 28. februar 2022.',
      'Stabiliserende aktivitet: Hjælp til søvn',
    ]);
  });

  it('tells what was tried and why it ended, the latest first, and where nobody wrote down why', () => {
    const offers = [
      offer({ evaluation: 'Kunne klare to timer ad gangen' }),
      offer({
        kind: 'guidance_upskilling',
        provider: null,
        startsOn: date('2020-01-06'),
        endsOn: date('2020-03-01'),
        endCause: null,
      }),
    ];
    const goals: BriefFacts['goals'] = [
      {
        ...goal,
        kind: 'job_goal',
        title: 'Chauffør',
        status: 'dropped',
        closedOn: date('2020-12-01'),
        dropReason: 'Synet rækker ikke',
      },
    ];
    expect(made({ offers, goals }, 'tried')).toEqual([
      'Virksomhedspraktik, privat: Bageriet Skovbrynet | 6. april 2021 til 11. juni 2021. Sluttede: sygdom. Kunne klare to timer ad gangen.',
      'Jobmål: Chauffør | Frafaldet 1. december 2020. Synet rækker ikke.',
      'Vejledning og opkvalificering | 6. januar 2020 til 1. marts 2020. Grunden til, at det sluttede, er ikke skrevet ned. Ikke evalueret.',
    ]);
  });

  it('takes an offer for running on its last day, unless it was ended, and for tried on the day after', () => {
    const last = offer({ endsOn: TODAY, endCause: null });
    expect(made({ offers: [last] }, 'running')).toEqual([
      'Virksomhedspraktik, privat: Bageriet Skovbrynet | Siden 6. april 2021. Slutter 1. marts 2022. 12,5 timer om ugen.',
    ]);
    expect(made({ offers: [{ ...last, endCause: 'job' }] }, 'running')).toEqual([]);
    expect(made({ offers: [{ ...last, endsOn: addDays(TODAY, -1) }] }, 'running')).toEqual([]);
  });

  it('tells apart what others have agreed to and what the municipality has promised, and marks only our delay', () => {
    const tasks = [
      task('Ringer til lægen', { dueOn: date('2022-02-20') }),
      task('Søger om mentor', { owner: 'caseworker', dueOn: date('2022-02-28') }),
      task('Finder praktikplads', { owner: 'job_broker', dueOn: TODAY }),
    ];
    expect(made({ tasks }, 'agreements')).toEqual(['Borgeren: Ringer til lægen | Skulle være gjort 20. februar 2022.']);
    expect(made({ tasks }, 'promised')).toEqual([
      '! Sagsbehandleren: Søger om mentor | Skulle være gjort 28. februar 2022.',
      'Jobformidleren: Finder praktikplads | Senest 1. marts 2022.',
    ]);
  });

  it('keeps room for the minutes that the citizen was given among what was promised', () => {
    const tasks = Array.from({ length: 9 }, (_, n) => task(`Opgave ${n}`, { owner: 'caseworker' }));
    const minutes = {
      kind: 'job_interview',
      on: date('2022-02-15'),
      text: 'Vi har aftalt et virksomhedsbesøg.',
    } as const;
    const lines = made({ tasks, minutes }, 'promised');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('Referat fra 15. februar 2022 (jobsamtale) | Vi har aftalt et virksomhedsbesøg.');
  });

  it('tells the duties of the next 60 days with what clears them, those past their day first', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2022-02-01').inGroup('6.3');
    const { obligations } = story.on('2022-03-01').evaluation;
    const lines = made({ obligations }, 'duties');
    expect(lines[0]).toBe(
      '! Koordinerende sagsbehandler: skulle være sket 8. februar 2022 | Tildel borgeren en koordinerende sagsbehandler.',
    );
    expect(lines.join('\n')).not.toContain('Første tilbud');
  });

  it('takes a duty of the sixtieth day and leaves that of the sixty-first', () => {
    const [found] = aCitizen().onBenefit('kontanthjaelp', '2022-02-01').inGroup('6.3').on('2022-03-01')
      .evaluation.obligations;
    if (found === undefined) throw new Error('the law asks nothing');
    const on = (days: number) => ({ ...found, status: 'pending' as const, actBy: addDays(TODAY, days) });
    expect(made({ obligations: [on(60)] }, 'duties')).toHaveLength(1);
    expect(made({ obligations: [on(61)] }, 'duties')).toEqual([]);
    expect(made({ obligations: [{ ...on(1), status: 'met' }] }, 'duties')).toEqual([]);
  });

  it('tells the meetings in their order', () => {
    const appointments: BriefFacts['appointments'] = [
      { kind: 'round_table', on: date('2022-03-10'), time: '10.00', withName: null },
      { kind: 'job_interview', on: date('2022-03-10'), time: '09.00', withName: 'Mette Holm' },
    ];
    expect(made({ appointments }, 'meetings')).toEqual([
      '10. marts 2022 kl. 09.00: Jobsamtale | Med Mette Holm.',
      '10. marts 2022 kl. 10.00: Rundbordssamtale',
    ]);
  });

  it('counts what there is no room for', () => {
    const tasks = Array.from({ length: 7 }, (_, n) => task(`Opgave ${n}`));
    const section = buildCaseBrief({ ...NOTHING, tasks }, TODAY, { lines: 3, characters: 40 }).sections.find(
      ({ key }) => key === 'agreements',
    );
    expect([section?.lines.length, section?.more]).toEqual([3, 4]);
  });

  it('cuts a long text between words', () => {
    const long = task('Afleverer papirer fra jobcentret til banken og hører, om lånet kan lægges om');
    const brief = buildCaseBrief({ ...NOTHING, tasks: [long] }, TODAY, { lines: 3, characters: 40 });
    expect(linesOf(brief, 'agreements')[0]).toBe(
      'Borgeren: Afleverer papirer fra jobcentret til… | Aftalt 15. februar 2022, uden frist.',
    );
  });

  it.each(['010203-1234', '0102031234', '010203 1234', '610203-1234'])(
    'never holds a CPR number, also where somebody wrote one: %s',
    (cpr) => {
      const brief = buildCaseBrief({ ...NOTHING, tasks: [task(`Ringer om ${cpr} til lægen`)] }, TODAY);
      expect(JSON.stringify(brief)).not.toContain(cpr);
      expect(linesOf(brief, 'agreements')[0]).toContain('Ringer om (personnummer) til lægen');
    },
  );

  it('reads in two minutes in a full case: 500 words', () => {
    const many = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
    const text = 'Et helt almindeligt ord og så et mere '.repeat(10);
    const brief = buildCaseBrief(
      {
        ...NOTHING,
        goals: many(8, (n) => ({
          ...goal,
          goalId: `G${n}`,
          kind: 'job_goal',
          title: 'Kontorassistent',
          status: 'open',
        })),
        offers: many(10, () => offer({ evaluation: text })),
        tasks: many(10, () => task('Ringer til lægen', { owner: 'caseworker' })),
        minutes: { kind: 'job_interview', on: TODAY, text },
      },
      TODAY,
    );
    const words = brief.sections.flatMap(({ lines }) =>
      lines.flatMap(({ text: said, detail }) => `${said} ${detail ?? ''}`.split(/\s+/)),
    );
    expect(words.length).toBeLessThan(500);
  });
});
