import type { EffortTerm, GoalField, GoalKind, GoalOwner, GoalStatus, PlanField, PlanKind } from '@rettid/domain';
import { parseDate } from '@rettid/domain';
import { longDate } from '@rettid/web';
import { GOAL_KIND_WORDS, GOAL_STATUS_WORDS, PLAN_KIND_WORDS } from '../words/case-words';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const GOAL_OWNER_WORDS: Words<GoalOwner> = {
  citizen: 'Borgeren',
  caseworker: 'Sagsbehandler',
  job_broker: 'Jobformidler',
  provider: 'Tilbudssted',
  other: 'Andre',
};

/** At the beginning of a sentence: `Delmålet`. */
export const THE_GOAL_WORDS: Words<GoalKind> = {
  job_goal: 'Jobmålet',
  education_goal: 'Uddannelsesmålet',
  sub_goal: 'Delmålet',
  stabilising_activity: 'Aktiviteten',
};

export const EFFORT_TERM_WORDS: Words<EffortTerm> = { place: 'hvor', timing: 'hvornår', purpose: 'hvorfor' };

export const PLAN_FIELD_WORDS: Words<PlanField> = {
  kind: 'Slags plan',
  consentedOn: 'Samtykke',
  ownWords: 'Borgerens egne ord',
  assessment: 'Fagpersonens ord',
};

export const GOAL_FIELD_WORDS: Words<GoalField> = {
  kind: 'Slags mål',
  title: 'Mål',
  occupationCode: 'Stilling (DISCO-08)',
  status: 'Status',
  targetOn: 'Skal nås',
  closedOn: 'Afsluttet',
  place: 'Hvor',
  timing: 'Hvornår',
  purpose: 'Hvorfor',
  owner: 'Hvem',
  ownWords: 'Borgerens egne ord',
  description: 'Fagpersonens ord',
  dropReason: 'Hvorfor opgivet',
};

/** What was done to a plan in a version, by what the log of access calls it. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  'plan.created': 'planen blev lavet',
  'plan.changed': 'ordene blev ændret',
  'plan.goal_added': 'et mål kom til',
  'plan.goal_changed': 'et mål blev ændret',
  'plan.goals_moved': 'mål blev flyttet',
  'plan.published': 'offentliggjort til borgeren',
};

/** `delmål kom til`; an action that this build does not know is told by its code. */
export function actionWords(action: string): string {
  return ACTION_WORDS[action] ?? action;
}

const CODES: Readonly<Record<string, string>> = {
  ...(PLAN_KIND_WORDS satisfies Words<PlanKind>),
  ...(GOAL_KIND_WORDS satisfies Words<GoalKind>),
  ...(GOAL_STATUS_WORDS satisfies Words<GoalStatus>),
  ...GOAL_OWNER_WORDS,
};
const CODED_FIELDS: readonly (PlanField | GoalField)[] = ['kind', 'status', 'owner'];

/** What a field of a version says, as people read it. */
export function valueWords(field: PlanField | GoalField, value: string | null): string {
  if (value === null) return field === 'occupationCode' ? 'ikke kodet' : 'intet';
  if (CODED_FIELDS.includes(field)) return CODES[value] ?? value;
  return parseDate(value) === null ? value : longDate(value);
}

/** `hvor og hvorfor` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1) ?? ''}`;
}
