import type { NoShowContactWire, NoShowWire, PriorNoticeWire } from '@rettid/contracts';
import {
  type AnswerTo,
  formatDate,
  GUIDANCE_FORM_WORDS,
  NO_DEDUCTION_REASON_WORDS,
  type NoShowAssessment,
  OTHER_CIRCUMSTANCE_WORDS,
  type Question,
  REASONABLE_GROUND_WORDS,
  type StepState,
} from '@rettid/domain';
import { longDate } from '@rettid/web';
import type { Choice } from '../change/forms/choice.component';
import type { IconName } from '../ui/icon-paths';
import { CONTACT_CHANNEL_WORDS, MEETING_KIND_WORDS, OFFER_KIND_WORDS } from '../words/case-words';
import { clockTime, shortDate } from '../words/dates';

/** What each question asks, in full. */
export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  guidance: 'Fik borgeren skriftlig vejledning om rettigheder, pligter og fradrag før udeblivelsen?',
  ground: 'Havde borgeren en rimelig grund til at blive væk?',
  circumstances: 'Er der andre forhold, som svær psykisk sygdom, hjemløshed eller misbrug?',
  availability: 'Vil et fradrag fremme, at borgeren står til rådighed?',
};

export const ANSWER_CHOICES: Readonly<{ [Q in Question]: readonly Choice<AnswerTo<Q>>[] }> = {
  guidance: [
    { value: 'given', label: 'Ja, skriftligt' },
    { value: 'not_given', label: 'Nej' },
  ],
  ground: [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nej' },
    { value: 'not_known', label: 'Ved det ikke endnu' },
  ],
  circumstances: [
    { value: 'none', label: 'Nej' },
    { value: 'no_hindrance', label: 'Ja, men de taler ikke imod' },
    { value: 'hindrance', label: 'Ja, og de taler imod' },
  ],
  availability: [
    { value: 'furthers', label: 'Ja' },
    { value: 'does_not_further', label: 'Nej' },
  ],
};

export const STEP_STATE_WORDS: Readonly<Record<StepState, { readonly word: string; readonly icon: IconName }>> = {
  done: { word: 'Besvaret', icon: 'met' },
  now: { word: 'Nu', icon: 'chevron_right' },
  waiting: { word: 'Venter på borgeren', icon: 'exempt' },
  later: { word: 'Senere', icon: 'pending' },
  lapsed: { word: 'Bortfalder', icon: 'missed' },
};

/** `Jobsamtale 22. februar 2022 kl. 10.00`, `Fravær fra Nytteindsats 21. – 22. februar 2022` with full dates. */
export function noShowTitle({ what, happenedOn, endedOn }: NoShowWire): string {
  if (what.subject === 'meeting') {
    return `${MEETING_KIND_WORDS[what.kind]} ${longDate(happenedOn)} ${clockTime(what.startsAt)}`;
  }
  const days = happenedOn === endedOn ? longDate(happenedOn) : `${longDate(happenedOn)} – ${longDate(endedOn)}`;
  const where = what.provider === null ? '' : ` hos ${what.provider}`;
  return `Fravær fra ${OFFER_KIND_WORDS[what.kind].toLowerCase()}${where}, ${days}`;
}

/** `17. feb. 2022: telefon, truffet` */
export function attemptWords({ on, channel, reached }: NoShowContactWire): string {
  const outcome = reached === null ? '' : reached ? ', truffet' : ', ikke truffet';
  return `${shortDate(on)}: ${CONTACT_CHANNEL_WORDS[channel]}${outcome}`;
}

/** What was answered, in a line; empty where nothing was. */
export function answerWords({ answers }: NoShowWire, question: Question): string {
  const { guidance, ground, circumstances, availability } = answers;
  switch (question) {
    case 'guidance':
      return guidance === null ? '' : guidanceWords(guidance);
    case 'ground':
      return ground === null
        ? ''
        : said(
            labelOf('ground', ground.answer),
            ground.ground === null ? null : REASONABLE_GROUND_WORDS[ground.ground],
            ground.text,
          );
    case 'circumstances':
      return circumstances === null
        ? ''
        : said(
            labelOf('circumstances', circumstances.answer),
            circumstances.circumstances.map((each) => OTHER_CIRCUMSTANCE_WORDS[each]).join(', '),
            circumstances.text,
          );
    case 'availability':
      return availability === null ? '' : said(labelOf('availability', availability.answer), null, availability.text);
  }
}

/** `22. februar 2022 af Mette Holm`; empty where nobody answered. */
export function answeredWords({ answers }: NoShowWire, question: Question): string {
  const answer = answers[question];
  return answer === null ? '' : `${longDate(answer.answeredOn)} af ${answer.by}`;
}

export function noticeWords({ sentOn, answerBy, answeredOn, withdrawnOn }: PriorNoticeWire): string {
  const sent = `Sendt ${longDate(sentOn)}, svarfrist ${longDate(answerBy)}`;
  if (withdrawnOn !== null) return `${sent}; trukket tilbage ${longDate(withdrawnOn)}`;
  return answeredOn === null ? sent : `${sent}; besvaret ${longDate(answeredOn)}`;
}

/** How a no-show ended, or that it did not. */
export function outcomeWords({ decision }: NoShowWire, { state }: NoShowAssessment): string {
  if (decision === null) return state === 'lapsed' ? 'Ikke vurderet inden for fristen' : 'Ikke afgjort';
  const when = longDate(decision.decidedOn);
  switch (decision.kind) {
    case 'reasonable_ground':
      return `Rimelig grund, afsluttet ${when}`;
    case 'no_deduction':
      return `Intet fradrag, afsluttet ${when}. ${decision.reason === null ? '' : NO_DEDUCTION_REASON_WORDS[decision.reason]}`;
    case 'deduction':
      return `Fradrag, afgjort ${when}`;
  }
}

function guidanceWords({ answer, givenOn, form, text }: NonNullable<NoShowWire['answers']['guidance']>): string {
  const how = givenOn === null || form === null ? null : `${longDate(givenOn)}, ${GUIDANCE_FORM_WORDS[form]}`;
  return said(labelOf('guidance', answer), how, text);
}

function labelOf<Q extends Question>(question: Q, answer: AnswerTo<Q>): string {
  return ANSWER_CHOICES[question].find(({ value }) => value === answer)?.label ?? '';
}

function said(answer: string, more: string | null, text: string | null): string {
  const head = more === null || more === '' ? answer : `${answer}: ${more}`;
  return text === null ? `${head}.` : `${head}. ${text}`;
}

const monthFormat = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The first day of a month, `YYYY-MM-DD`, to `marts 2022`. */
export function monthWords(firstDay: string): string {
  return monthFormat.format(new Date(`${firstDay}T00:00:00Z`));
}

/** For which days a deduction would be made: `7 dage: 22. – 28. februar 2022`, or until contact is restored. */
export function deductionWords({ deduction: { from, to, days } }: NoShowAssessment): string {
  const first = longDate(formatDate(from));
  if (to === null || days === null) return `Fradrag fra ${first}, indtil der igen er kontakt (LAS § 37).`;
  if (days === 1) return `Fradrag for 1 dag: ${first}.`;
  return `Fradrag for ${days} dage: ${first} – ${longDate(formatDate(to))}.`;
}
