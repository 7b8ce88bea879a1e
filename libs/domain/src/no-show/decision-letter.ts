import { counted, danishDate, danishMonth } from '../law/danish';
import { hearingOn } from '../prior-notices/prior-notice';
import type { PlainDate, PlainMonth } from '../time/plain-date';
import { deductionPeriod } from './contact-made';
import type { Answers, ContactAttempt, NoShow, NoShowDecision } from './no-show';
import {
  awayFrom,
  GUIDANCE_FORM_WORDS,
  OTHER_CIRCUMSTANCE_WORDS,
  REASONABLE_GROUND_WORDS,
  TRIED_BY,
} from './no-show-words';

/** From whom to whom, and on which day. No CPR number: the envelope carries the address, the letter a name. */
export interface LetterFrame {
  readonly recipient: string;
  readonly jobcenter: string;
  readonly caseworker: string;
  readonly on: PlainDate;
}

export interface DecisionLetter {
  readonly noShow: NoShow;
  readonly decision: NoShowDecision;
  /** The month whose help is reduced; `null` where nothing is. */
  readonly month: PlainMonth | null;
  /** Said besides, in the caseworker's own words; empty: nothing. */
  readonly remark: string;
}

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Characters of the remark. */
export const REMARK_LENGTH = 1000;

/**
 * The letter about a decision: what was decided, the facts, the reasons with their paragraphs (forvaltningsloven §§ 22-24)
 * and how to complain (§ 25). Paragraphs are parted by an empty line; a heading stands on a line of its own.
 */
export function decisionLetter(letter: DecisionLetter, frame: LetterFrame): string {
  return written(titleOf(letter.decision), frame, [
    { heading: 'Afgørelsen', paragraphs: decided(letter) },
    { heading: 'Det er sket', paragraphs: happened(letter.noShow, frame.on) },
    { heading: 'Vores begrundelse', paragraphs: reasons(letter) },
    ...(letter.remark === '' ? [] : [{ heading: 'Bemærkning', paragraphs: [letter.remark] }]),
    { heading: 'Hvis du vil klage', paragraphs: COMPLAINT },
  ]);
}

/** The letter that asks the citizen before a deduction is decided (forvaltningsloven § 19). */
export function hearingLetter(noShow: NoShow, answerBy: PlainDate, remark: string, frame: LetterFrame): string {
  const paragraph = noShow.what.subject === 'meeting' ? 37 : 36;
  return written('Vi vil høre din mening, før vi træffer en afgørelse', frame, [
    {
      heading: 'Det overvejer vi',
      paragraphs: [
        `Vi overvejer at foretage fradrag i din hjælp, fordi du ikke kom til ${awayFrom(noShow)} ${days(noShow)}. Vi har ikke besluttet noget endnu.`,
      ],
    },
    { heading: 'Det er sket', paragraphs: happened(noShow, frame.on) },
    { heading: 'Det bygger vi foreløbig på', paragraphs: assessed(noShow) },
    {
      heading: 'Fortæl os, hvad du mener',
      paragraphs: [
        `Skriv eller ring til os senest den ${danishDate(answerBy)}, hvis noget er forkert, eller hvis du havde en grund til ikke at komme. Det kan være sygdom, et sygt barn eller noget andet.`,
        'Hører vi ikke fra dig, træffer vi afgørelsen på det, vi ved nu.',
        `Reglerne står i lov om aktiv socialpolitik §§ 13, 35 og ${paragraph} og i forvaltningsloven § 19.`,
      ],
    },
    ...(remark === '' ? [] : [{ heading: 'Bemærkning', paragraphs: [remark] }]),
  ]);
}

const COMPLAINT = [
  'Du kan klage til kommunen inden 4 uger, fra du har fået brevet. Du kan skrive eller ringe til os.',
  'Kommunen ser på afgørelsen igen inden 4 uger. Får du ikke helt medhold, sender kommunen klagen videre til Ankestyrelsen (retssikkerhedslovens §§ 60, 66 og 67).',
];

function titleOf({ kind }: NoShowDecision): string {
  return kind === 'deduction' ? 'Afgørelse: fradrag i din hjælp' : 'Afgørelse: din hjælp ændres ikke';
}

function decided({ noShow, decision, month }: DecisionLetter): string[] {
  const away = `${awayFrom(noShow)} ${days(noShow)}`;
  if (decision.kind === 'reasonable_ground') {
    return [
      `Du havde en rimelig grund til ikke at komme til ${away}. Det får ingen betydning for din hjælp, og sagen er afsluttet.`,
    ];
  }
  if (decision.kind === 'no_deduction') {
    return [`Du kom ikke til ${away}. Vi foretager ikke fradrag i din hjælp, og sagen er afsluttet.`];
  }
  const inMonth = month === null ? '' : ` Det sker i din hjælp for ${danishMonth(month)}.`;
  return [
    `Vi foretager fradrag i din hjælp, fordi du uden rimelig grund ikke kom til ${away}.`,
    `${deducted(noShow)}${inMonth}`,
  ];
}

function deducted(noShow: NoShow): string {
  const { from, to, days: count } = deductionPeriod(noShow);
  if (to === null || count === null) {
    return `Fradraget gælder fra og med den ${danishDate(from)} og hver dag, indtil du igen har kontakt med jobcentret.`;
  }
  if (count === 1) return `Fradraget gælder 1 dag: den ${danishDate(from)}.`;
  return `Fradraget gælder ${counted(count, 'dag', 'dage')}: fra og med den ${danishDate(from)} til og med den ${danishDate(to)}.`;
}

function happened(noShow: NoShow, on: PlainDate): string[] {
  const { contacts, interviewOn, notices } = noShow;
  const hearing = hearingOn(notices, on);
  const tried = contacts.length === 0 ? '' : `Vi har forsøgt at få fat i dig: ${contacts.map(attempt).join('; ')}.`;
  return [
    `Du kom ikke til ${awayFrom(noShow)} ${days(noShow)}.`,
    tried,
    interviewOn === null ? '' : `Vi talte med dig ved en samtale den ${danishDate(interviewOn)}.`,
    hearing.state === 'not_sent'
      ? ''
      : `Vi skrev til dig den ${danishDate(hearing.notice.sentOn)} og bad om din mening senest den ${danishDate(hearing.notice.answerBy)}. ${answered(hearing.state, hearing.notice.answeredOn)}`,
  ].filter((paragraph) => paragraph !== '');
}

function attempt({ on, channel, reached }: ContactAttempt): string {
  return `${TRIED_BY[channel]} den ${danishDate(on)}${reached === true ? ', hvor vi talte med dig' : ''}`;
}

function answered(state: 'waiting' | 'answered' | 'expired', on: PlainDate | null): string {
  if (state === 'answered' && on !== null)
    return `Du svarede den ${danishDate(on)}. Dit svar er med i vores vurdering.`;
  return state === 'expired' ? 'Vi har ikke fået et svar.' : '';
}

function reasons({ noShow, decision }: DecisionLetter): string[] {
  if (decision.kind === 'reasonable_ground') return [groundFound(noShow)];
  if (decision.kind === 'no_deduction') return [noDeduction(noShow, decision.reason)];
  const paragraph = noShow.what.subject === 'meeting' ? 'stk. 1, og § 37' : 'stk. 1, og § 36';
  return [
    ...assessed(noShow),
    `Når en person uden rimelig grund udebliver, skal kommunen foretage fradrag i hjælpen (lov om aktiv socialpolitik § 35, ${paragraph}). Fradraget skal ske inden for 3 hele kalendermåneder (§ 35, stk. 3).`,
  ];
}

/** Each answer in a sentence with its paragraph, and what the caseworker wrote to it. */
function assessed({ answers }: NoShow): string[] {
  return [
    guided(answers.guidance),
    noGround(answers.ground),
    noHindrance(answers.circumstances),
    answers.availability?.answer === 'furthers'
      ? also(
          'Vi har vurderet, at et fradrag vil fremme, at du står til rådighed (§§ 35 ff.).',
          answers.availability.text,
        )
      : '',
  ].filter((paragraph) => paragraph !== '');
}

function guided(guidance: Answers['guidance']): string {
  if (guidance === null || guidance.givenOn === null || guidance.form === null) return '';
  const how = `den ${danishDate(guidance.givenOn)}, ${GUIDANCE_FORM_WORDS[guidance.form]}`;
  return `Du fik skriftlig vejledning om dine rettigheder og pligter ${how} (lov om aktiv socialpolitik § 35, stk. 1).`;
}

function noGround(ground: Answers['ground']): string {
  if (ground?.answer === 'not_known') {
    return 'Vi ved ikke, om du havde en rimelig grund til ikke at komme (§ 13, stk. 7-8).';
  }
  if (ground?.answer !== 'no') return '';
  return also('Vi har vurderet, at du ikke havde en rimelig grund til ikke at komme (§ 13, stk. 7-8).', ground.text);
}

function noHindrance(given: Answers['circumstances']): string {
  if (given?.answer === 'none') {
    return also(
      'Vi har ikke fundet andre forhold, som betyder, at du ikke skulle stå til rådighed (§ 13).',
      given.text,
    );
  }
  if (given?.answer !== 'no_hindrance') return '';
  const weighed = `Vi har set på andre forhold (${namesOf(given)}) og vurderet, at du alligevel skulle stå til rådighed (§ 13).`;
  return also(weighed, given.text);
}

function namesOf(given: Answers['circumstances']): string {
  return given?.circumstances.map((each) => OTHER_CIRCUMSTANCE_WORDS[each]).join(', ') ?? '';
}

function groundFound({ answers: { ground } }: NoShow): string {
  const named =
    ground?.ground == null || ground.ground === 'other' ? '' : `: ${REASONABLE_GROUND_WORDS[ground.ground]}`;
  return also(`Du havde en rimelig grund${named} (lov om aktiv socialpolitik § 13, stk. 7-8).`, ground?.text ?? null);
}

function noDeduction(
  { answers, happenedOn }: NoShow,
  reason: Extract<NoShowDecision, { kind: 'no_deduction' }>['reason'],
): string {
  const { circumstances, availability } = answers;
  switch (reason) {
    case 'not_covered':
      return 'Reglerne om fradrag gælder ikke for et møde eller en ydelse af den slags (lov om aktiv socialpolitik §§ 36-37).';
    case 'not_guided':
      return `Kommunen havde ikke vejledt dig skriftligt før den ${danishDate(happenedOn)}. Det skal den, før den kan foretage fradrag (lov om aktiv socialpolitik § 35, stk. 1).`;
    case 'circumstances':
      return also(
        `Der er forhold, som betyder, at du ikke skulle stå til rådighed (${namesOf(circumstances)}; lov om aktiv socialpolitik § 13).`,
        circumstances?.text ?? null,
      );
    case 'does_not_further':
      return also(
        'Vi har vurderet, at et fradrag ikke vil fremme, at du står til rådighed (lov om aktiv socialpolitik §§ 35 ff.).',
        availability?.text ?? null,
      );
    case 'too_late':
      return 'Kommunen har ikke behandlet sagen inden for 3 hele kalendermåneder. Derfor kan der ikke foretages fradrag (lov om aktiv socialpolitik § 35, stk. 3).';
  }
}

/** `den 15. februar 2022`, `fra den 15. til den 17. februar 2022` in full dates. */
function days({ happenedOn, endedOn }: NoShow): string {
  if (happenedOn === endedOn) return `den ${danishDate(happenedOn)}`;
  return `fra den ${danishDate(happenedOn)} til den ${danishDate(endedOn)}`;
}

function also(sentence: string, text: string | null): string {
  return text === null || text === '' ? sentence : `${sentence} ${text}`;
}

function written(
  title: string,
  { recipient, jobcenter, caseworker, on }: LetterFrame,
  sections: readonly Section[],
): string {
  return [
    title,
    danishDate(on),
    `Kære ${recipient}`,
    ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    `Venlig hilsen\n${caseworker}\n${jobcenter}`,
  ].join('\n\n');
}
