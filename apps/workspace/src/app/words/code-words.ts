import type { AccessRole, RuleId, TargetGroup } from '@rettid/domain';

/** Danish title of each rule. They stand here so that the browser need not carry the law to know its names; a test holds them to it. */
export const RULE_TITLES: Readonly<Record<RuleId, string>> = {
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

export const ROLE_WORDS: Readonly<Record<AccessRole, string>> = {
  caseworker: 'sagsbehandler',
  team_leader: 'teamleder',
  job_broker: 'personlig jobformidler',
  company_consultant: 'virksomhedskonsulent',
  mentor: 'mentor',
  medical_consultant: 'lægekonsulent',
  administrator: 'administrator',
  auditor: 'revisor',
  citizen: 'borger',
};

/** LAB § 6, nos. 1-13, in a word or two for a column. */
export const TARGET_GROUP_WORDS: Readonly<Record<TargetGroup, string>> = {
  '6.1': 'Dagpenge',
  '6.2': 'Jobparat',
  '6.3': 'Aktivitetsparat',
  '6.4': 'Uddannelsesparat',
  '6.5': 'Aktivitetsparat, uddannelseshjælp',
  '6.6': 'Sygedagpenge',
  '6.7': 'Jobafklaring',
  '6.8': 'Ressourceforløb',
  '6.9': 'Fleksjobvisiteret',
  '6.10': 'Revalidering',
  '6.11': 'Førtidspension',
  '6.12': 'Selvforsørgende',
  '6.13': 'Under 18 år',
};

const languageNames = new Intl.DisplayNames(['da'], { type: 'language', fallback: 'code' });

/** `ar`, `so` ... to the Danish name of the language: `arabisk`, `somali`. What is no language is shown as it stands. */
export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch (error) {
    // The sender's own text, such as "pt_BR": not a code of BCP 47, and still worth showing.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
