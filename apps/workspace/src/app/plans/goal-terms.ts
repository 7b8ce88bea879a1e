import type { CaseGoalWire, GoalTermsWire } from '@rettid/contracts';
import { GOAL_KIND_WORDS } from '../words/case-words';
import type { MergingChange } from '../change/sending/merging';
import { GOAL_FIELD_WORDS, GOAL_OWNER_WORDS, valueWords } from './plan-words';

/** What a stored goal says, as a form sends it. */
export function termsOf(goal: CaseGoalWire): GoalTermsWire {
  const { kind, title, occupationCode, place, timing, purpose, owner, targetOn, ownWords, description } = goal;
  return { kind, title, occupationCode, place, timing, purpose, owner, targetOn, ownWords, description };
}

const text = (field: Exclude<keyof GoalTermsWire, 'kind' | 'owner' | 'title'>) => ({
  label: GOAL_FIELD_WORDS[field],
  words: (value: string | null) => valueWords(field, value),
});

/** The fields of a goal as they are chosen from where two people changed it. */
export const GOAL_MERGE_FIELDS: MergingChange<GoalTermsWire, object>['fields'] = {
  title: { label: GOAL_FIELD_WORDS.title, words: (title) => title },
  occupationCode: text('occupationCode'),
  kind: { label: GOAL_FIELD_WORDS.kind, words: (kind) => GOAL_KIND_WORDS[kind] },
  place: text('place'),
  timing: text('timing'),
  purpose: text('purpose'),
  owner: { label: GOAL_FIELD_WORDS.owner, words: (owner) => (owner === null ? 'ingen' : GOAL_OWNER_WORDS[owner]) },
  targetOn: text('targetOn'),
  ownWords: text('ownWords'),
  description: text('description'),
};
