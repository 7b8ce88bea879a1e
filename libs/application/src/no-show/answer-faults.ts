import {
  ANSWERS,
  danishDate,
  type GuidanceForm,
  type OtherCircumstance,
  type PlainDate,
  type Question,
  type ReasonableGround,
} from '@rettid/domain';
import type { FieldFault } from '../changes/change-errors';
import { textFaults } from '../prior-notices/text-faults';

/** What somebody answers to a question; only the parts that belong to the question are given. */
export interface GivenAnswer {
  readonly question: Question;
  /** One of `ANSWERS` of the question. */
  readonly answer: string;
  /** With guidance `given`: the day, before the no-show. */
  readonly givenOn: PlainDate | null;
  readonly form: GuidanceForm | null;
  /** With ground `yes`. */
  readonly ground: ReasonableGround | null;
  /** With circumstances `hindrance` and `no_hindrance`: at least one, each once. */
  readonly circumstances: readonly OtherCircumstance[];
  /** `ANSWER_TEXT`; empty: none. It is asked for where the letter must say why. */
  readonly text: string;
}

/** Characters. */
export const ANSWER_TEXT = { least: 5, most: 2000 } as const;

/** What is wrong with an answer. */
export function answerFaults(given: GivenAnswer, happenedOn: PlainDate): FieldFault[] {
  if (!ANSWERS[given.question].some((each) => each === given.answer)) {
    return [{ field: 'answer', code: 'unknown', message: 'Vælg et af svarene.' }];
  }
  const least = needsText(given) ? ANSWER_TEXT.least : 0;
  return [
    ...guidanceFaults(given, happenedOn),
    ...groundFaults(given),
    ...circumstancesFaults(given),
    ...textFaults('text', given.text, { least, most: ANSWER_TEXT.most }),
  ];
}

/**
 * Where the words of a person are asked for: what speaks against the citizen is told with its reason (forvaltningsloven
 * § 24), and "other" says nothing by itself.
 */
function needsText({ question, answer, ground, circumstances }: GivenAnswer): boolean {
  if (question === 'availability') return true;
  if (question === 'ground') return answer === 'no' || ground === 'other';
  return question === 'circumstances' && (answer === 'no_hindrance' || circumstances.includes('other'));
}

function guidanceFaults({ question, answer, givenOn, form }: GivenAnswer, happenedOn: PlainDate): FieldFault[] {
  const isGiven = question === 'guidance' && answer === 'given';
  if (!isGiven) {
    return [...superfluous('givenOn', givenOn !== null), ...superfluous('form', form !== null)];
  }
  const formFaults =
    form === null ? [{ field: 'form', code: 'required', message: 'Vælg, hvordan vejledningen blev givet.' }] : [];
  if (givenOn === null) {
    return [
      { field: 'givenOn', code: 'required', message: 'Skriv, hvilken dag vejledningen blev givet.' },
      ...formFaults,
    ];
  }
  if (givenOn < happenedOn) return formFaults;
  const message = `Vejledningen skal være givet før udeblivelsen (${danishDate(happenedOn)}).`;
  return [{ field: 'givenOn', code: 'not_before_no_show', message }, ...formFaults];
}

function groundFaults({ question, answer, ground }: GivenAnswer): FieldFault[] {
  const isAsked = question === 'ground' && answer === 'yes';
  if (!isAsked) return superfluous('ground', ground !== null);
  return ground === null ? [{ field: 'ground', code: 'required', message: 'Vælg, hvilken grund borgeren havde.' }] : [];
}

function circumstancesFaults({ question, answer, circumstances }: GivenAnswer): FieldFault[] {
  const isAsked = question === 'circumstances' && answer !== 'none';
  if (!isAsked) return superfluous('circumstances', circumstances.length > 0);
  if (circumstances.length > 0 && new Set(circumstances).size === circumstances.length) return [];
  return [{ field: 'circumstances', code: 'required', message: 'Vælg, hvilke forhold det er, hvert en gang.' }];
}

function superfluous(field: string, isGiven: boolean): FieldFault[] {
  return isGiven ? [{ field, code: 'not_asked', message: 'Det hører ikke til svaret.' }] : [];
}
