import type {
  ClosingCause,
  ExemptionKind,
  ExtensionFinding,
  HoursSource,
  LadderStep,
  ReviewCause,
  ReviewConclusion,
} from '@rettid/domain';

type Words<Code extends string> = Readonly<Record<Code, string>>;

interface KindWords {
  readonly heading: string;
  readonly empty: string;
  /** `undtagelse` is from the 225-hour rule, `fritagelse` from interviews and offers: never the one for the other. */
  readonly the: string;
  /** Of whom, in a sentence to the citizen. */
  readonly yours: string;
  readonly decide: string;
}

export const EXEMPTION_KIND_WORDS: Readonly<Record<ExemptionKind, KindWords>> = {
  hours_225: {
    heading: 'Undtagelser fra 225-timersreglen',
    empty: 'Borgeren har ikke været undtaget fra 225-timersreglen.',
    the: 'undtagelsen fra 225-timersreglen',
    yours: 'din undtagelse fra 225-timersreglen',
    decide: 'Undtag fra 225-timersreglen',
  },
  interviews: {
    heading: 'Fritagelser for samtaler',
    empty: 'Borgeren har ikke været fritaget for samtaler.',
    the: 'fritagelsen for samtaler',
    yours: 'din fritagelse for samtaler',
    decide: 'Fritag for samtaler',
  },
  offers: {
    heading: 'Fritagelser for tilbud',
    empty: 'Borgeren har ikke været fritaget for tilbud.',
    the: 'fritagelsen for tilbud',
    yours: 'din fritagelse for tilbud',
    decide: 'Fritag for tilbud',
  },
};

export const HOURS_SOURCE_WORDS: Words<HoursSource> = {
  payslip: 'Lønseddel',
  e_income: 'eIndkomst',
  employer: 'Arbejdsgiver',
  citizen: 'Borgeren',
  import: 'Fagsystem',
};

export const LADDER_STEP_WORDS: Words<LadderStep> = {
  d90: '90 dage før',
  d30: '30 dage før',
  d7: '7 dage før',
  d0: 'På dagen',
  d1: 'Dagen efter',
};

export const CLOSING_CAUSE_WORDS: Words<ClosingCause> = {
  conditions_ceased: 'Betingelserne er der ikke længere',
  extension_refused: 'Forlænges ikke',
  citizen_request: 'Borgeren beder om det',
  hours_reached: 'Borgeren har 225 timer',
  decided_in_error: 'Afgørelsen var forkert',
};

export const EXTENSION_FINDING_WORDS: Words<ExtensionFinding> = {
  changed: 'Noget har ændret sig',
  unchanged: 'Vurderet på ny, intet har ændret sig',
};

export const REVIEW_CAUSE_WORDS: Words<ReviewCause> = {
  placement: 'Praktik på 10 timer om ugen eller mere',
  ordinary_hours: 'Nye ordinære timer',
  review_date: 'Dato for vurdering',
  other: 'Andet',
};

export const REVIEW_CONCLUSION_WORDS: Words<ReviewConclusion> = {
  keep: 'Fortsætter',
  close: 'Bør ophøre',
};
