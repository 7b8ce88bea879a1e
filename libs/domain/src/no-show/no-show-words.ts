import type { ContactChannel, MeetingKind, OfferKind } from '../facts/codes';
import { counted } from '../law/danish';
import type { ContactMade } from './contact-made';
import type { NoShow } from './no-show';
import type {
  GuidanceForm,
  NoDeductionReason,
  NoShowDecisionKind,
  NoShowStep,
  OtherCircumstance,
  ReasonableGround,
} from './no-show-codes';
import type { ObstacleCode } from './obstacles';

/** What each code is called, by staff and in letters alike, as it stands inside a sentence. */
type Words<K extends string> = Readonly<Record<K, string>>;

export const NO_SHOW_STEP_WORDS: Words<NoShowStep> = {
  contact: 'Kontakt til borgeren',
  guidance: 'Skriftlig vejledning givet forinden',
  ground: 'Rimelig grund',
  circumstances: 'Andre forhold',
  availability: 'Fremmer et fradrag rådigheden?',
  hearing: 'Partshøring',
};

export const NO_SHOW_DECISION_WORDS: Words<NoShowDecisionKind> = {
  reasonable_ground: 'Afslut: borgeren havde en rimelig grund',
  no_deduction: 'Afslut uden fradrag',
  deduction: 'Fradrag i hjælpen',
};

export const REASONABLE_GROUND_WORDS: Words<ReasonableGround> = {
  illness: 'sygdom',
  child_illness: 'sygt barn',
  no_childcare: 'manglende pasning af børn',
  transport: 'transporten var ikke mulig eller tog for lang tid',
  parental_leave: 'barsel eller graviditet',
  care_of_relative: 'pasning af en nær pårørende',
  work_or_job_interview: 'arbejde eller en jobsamtale hos en arbejdsgiver',
  summons_not_received: 'indkaldelsen var ikke modtaget',
  other: 'anden grund',
};

export const OTHER_CIRCUMSTANCE_WORDS: Words<OtherCircumstance> = {
  severe_mental_illness: 'svær psykisk sygdom',
  homelessness: 'hjemløshed',
  substance_misuse: 'misbrug',
  other: 'andre forhold',
};

export const GUIDANCE_FORM_WORDS: Words<GuidanceForm> = {
  summons: 'i indkaldelsen',
  digital_post: 'i Digital Post',
  letter: 'i et brev',
  handed_over: 'på papir, som blev udleveret',
};

export const NO_DEDUCTION_REASON_WORDS: Words<NoDeductionReason> = {
  not_covered: 'Mødet eller ydelsen er ikke omfattet af reglerne om fradrag (LAS §§ 36-37)',
  not_guided: 'Borgeren var ikke vejledt skriftligt forinden (LAS § 35, stk. 1)',
  circumstances: 'Andre forhold gør, at borgeren ikke havde pligt til at stå til rådighed (LAS § 13)',
  does_not_further: 'Et fradrag ville ikke fremme borgerens rådighed (LAS §§ 35 ff.)',
  too_late: 'De 3 hele kalendermåneder er gået (LAS § 35, stk. 3)',
};

const OBSTACLE_WORDS: Words<Exclude<ObstacleCode, 'contact_missing'>> = {
  decided: 'Der er truffet afgørelse. Er den forkert, skal den overstreges med en begrundelse først.',
  guidance_unanswered: 'Svar på, om borgeren var vejledt skriftligt forinden.',
  not_guided: 'Borgeren var ikke vejledt skriftligt forinden; så kan der ikke foretages fradrag.',
  ground_unanswered: 'Svar på, om borgeren havde en rimelig grund.',
  ground_not_reasonable: 'Der er ikke fundet en rimelig grund.',
  ground_reasonable: 'Borgeren havde en rimelig grund; så kan der ikke foretages fradrag.',
  ground_not_known: 'Det er ikke afklaret, om borgeren havde en rimelig grund.',
  circumstances_unanswered: 'Svar på, om andre forhold taler imod.',
  circumstances_hinder: 'Andre forhold gør, at borgeren ikke havde pligt til at stå til rådighed.',
  availability_unanswered: 'Svar på, om et fradrag vil fremme borgerens rådighed.',
  availability_not_furthered: 'Et fradrag ville ikke fremme borgerens rådighed.',
  not_covered: 'Mødet eller ydelsen er ikke omfattet af reglerne om fradrag.',
  too_late: 'Fradrag skal ske inden for 3 hele kalendermåneder efter udeblivelsen. De er gået.',
  hearing_not_sent: 'Borgeren er ikke hørt: send et høringsbrev med en svarfrist.',
  hearing_waiting: 'Svarfristen i høringsbrevet er ikke udløbet, og borgeren har ikke svaret.',
  reason_not_found: 'Ingen af svarene taler imod et fradrag. Ret et svar, eller gå videre med høringen.',
};

/** Why a decision cannot be made, in a sentence for staff, without the paragraph. */
export function obstacleWords(code: ObstacleCode, contact: ContactMade): string {
  return code === 'contact_missing' ? contactLacking(contact) : OBSTACLE_WORDS[code];
}

/** What must still be tried, in a sentence: `Forsøg at få kontakt: endnu 1 forsøg, ad en anden vej.` */
export function contactLacking({ lacking, attempts }: ContactMade): string {
  if (attempts === 0) return 'Forsøg at få kontakt til borgeren om udeblivelsen.';
  const asked = [
    lacking.attempts > 0 ? counted(lacking.attempts, 'forsøg mere', 'forsøg mere') : '',
    lacking.channels > 0 ? 'ad en anden vej end før' : '',
    lacking.personal > 0 ? 'ved opkald eller besøg' : '',
  ].filter((part) => part !== '');
  return `Borgeren er ikke truffet. Alle rimelige muligheder for personlig kontakt skal prøves: ${asked.join(', ')}.`;
}

const MEETINGS: Words<MeetingKind> = {
  job_interview: 'en jobsamtale',
  joint_interview: 'en fælles jobsamtale',
  sickness_follow_up: 'en samtale om din sygemelding',
  flexjob_follow_up: 'en samtale om dit fleksjob',
  integration_interview: 'en integrationssamtale',
  rehabilitation_team: 'et møde i rehabiliteringsteamet',
  round_table: 'en rundbordssamtale',
  three_party: 'en trepartssamtale',
  information_meeting: 'et informationsmøde',
  job_broker_contact: 'et møde med din personlige jobformidler',
  other: 'et møde',
};

const OFFERS: Words<OfferKind> = {
  placement_private: 'virksomhedspraktik',
  placement_public: 'virksomhedspraktik',
  wage_subsidy_private: 'job med løntilskud',
  wage_subsidy_public: 'job med løntilskud',
  utility_work: 'nytteindsats',
  guidance_upskilling: 'vejledning og opkvalificering',
  ordinary_education: 'uddannelse',
  mentor: 'møder med din mentor',
};

/** `en jobsamtale`, `dit tilbud om virksomhedspraktik`: what the citizen stayed away from, as one says it to her. */
export function awayFrom({ what }: NoShow): string {
  return what.subject === 'meeting' ? MEETINGS[what.kind] : `dit tilbud om ${OFFERS[what.kind]}`;
}

/** How somebody was tried, inside a sentence to the citizen. */
export const TRIED_BY: Words<ContactChannel> = {
  phone: 'telefon',
  sms: 'sms',
  letter: 'brev',
  digital_post: 'Digital Post',
  visit: 'besøg',
  other: 'andet',
};
