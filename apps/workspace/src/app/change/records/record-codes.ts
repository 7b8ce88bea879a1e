import {
  type AbsenceCause,
  type ClosingCause,
  type ContactDirection,
  type ExemptionKind,
  type ExtensionFinding,
  type FollowUpKind,
  type GoalsReached,
  GUIDANCE_FORM_WORDS,
  type HoursSource,
  type InterviewMark,
  type LengthGround,
  type MeetingCancelCause,
  NO_DEDUCTION_REASON_WORDS,
  NO_SHOW_DECISION_WORDS,
  OTHER_CIRCUMSTANCE_WORDS,
  type PriorNoticeAbout,
  type Question,
  REASONABLE_GROUND_WORDS,
  type ReportAssessment,
  type ReviewCause,
  type ReviewConclusion,
  type SubsidyGround,
  type TaskOwner,
} from '@rettid/domain';
import {
  ASSIGNMENT_ROLE_WORDS,
  CONTACT_CHANNEL_WORDS,
  EXEMPTION_EVIDENCE_WORDS,
  EXEMPTION_GROUND_WORDS,
  GOAL_KIND_WORDS,
  GOAL_STATUS_WORDS,
  MEETING_FORM_WORDS,
  MEETING_KIND_WORDS,
  MEETING_STATUS_WORDS,
  OFFER_END_WORDS,
  OFFER_KIND_WORDS,
  PLAN_KIND_WORDS,
} from '../../words/case-words';

type Words<Code extends string> = Readonly<Record<Code, string>>;

const OWNER: Words<TaskOwner> = {
  citizen: 'borgeren',
  caseworker: 'sagsbehandleren',
  job_broker: 'den personlige jobformidler',
  provider: 'tilbudsstedet',
  other: 'en anden',
};
const CANCEL_CAUSE: Words<MeetingCancelCause> = {
  citizen_ill: 'borgeren er syg',
  citizen_unable: 'borgeren kan ikke',
  citizen_in_work: 'borgeren er på arbejde',
  staff_ill: 'medarbejderen er syg',
  staff_unable: 'medarbejderen kan ikke',
  no_interpreter: 'der er ingen tolk',
  wrongly_booked: 'booket ved en fejl',
  other: 'anden grund',
};
const MARK: Words<InterviewMark> = {
  job_wishes: 'jobønsker',
  concrete_jobs: 'konkrete job',
  job_goals: 'konkrete jobmål',
  resources_for_job: 'ressourcer over for job',
  resources_for_goals: 'ressourcer over for delmål',
};
const DIRECTION: Words<ContactDirection> = { to_citizen: 'til borgeren', from_citizen: 'fra borgeren' };
const FOLLOW_UP: Words<FollowUpKind> = { follow_up: 'opfølgning', closing_evaluation: 'afsluttende evaluering' };
const GOALS_REACHED: Words<GoalsReached> = { yes: 'ja', partly: 'delvist', no: 'nej' };
const LENGTH_GROUND: Words<LengthGround> = {
  new_graduate: 'nyuddannet',
  extension: 'forlængelse',
  very_special_need: 'helt særligt behov',
  new_assessment: 'ny vurdering',
};
const SUBSIDY_GROUND: Words<SubsidyGround> = {
  prior_benefits: 'tid på ydelse',
  over_50: 'fyldt 50 år',
  no_qualification: 'uden erhvervsuddannelse',
  lone_parent: 'enlig forsørger',
};
const ASSESSMENT: Words<ReportAssessment> = {
  progress: 'fremgang',
  unchanged: 'uændret',
  setback: 'tilbagegang',
  not_observed: 'ikke set',
};
const ABSENCE: Words<AbsenceCause> = {
  illness: 'sygdom',
  child_illness: 'sygt barn',
  agreed: 'aftalt',
  not_notified: 'ikke meldt',
  other: 'anden grund',
};
const EXEMPTION_KIND: Words<ExemptionKind> = {
  hours_225: '225-timersreglen',
  interviews: 'samtaler',
  offers: 'tilbud',
};
const FINDING: Words<ExtensionFinding> = { changed: 'ændret', unchanged: 'uændret' };
const CLOSING: Words<ClosingCause> = {
  conditions_ceased: 'betingelserne er der ikke mere',
  extension_refused: 'forlængelse afslået',
  citizen_request: 'borgeren bad om det',
  hours_reached: 'timerne er nået',
  decided_in_error: 'afgjort ved en fejl',
};
const REVIEW_CAUSE: Words<ReviewCause> = {
  placement: 'virksomhedspraktik',
  ordinary_hours: 'ordinære timer',
  review_date: 'dagen for ny vurdering',
  other: 'andet',
};
const CONCLUSION: Words<ReviewConclusion> = { keep: 'fastholdes', close: 'afsluttes' };
const SOURCE: Words<HoursSource> = {
  payslip: 'lønseddel',
  e_income: 'eIndkomst',
  employer: 'arbejdsgiver',
  citizen: 'borgeren',
  import: 'indlæst',
};
const QUESTION: Words<Question> = {
  guidance: 'Skriftlig vejledning',
  ground: 'Rimelig grund',
  circumstances: 'Andre forhold',
  availability: 'Rådighed',
};
const ABOUT: Words<PriorNoticeAbout> = { exemption: 'undtagelse eller fritagelse', no_show: 'udeblivelse' };

/** Words for codes, by table and column. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'assignments.role': ASSIGNMENT_ROLE_WORDS,
  'contacts.channel': CONTACT_CHANNEL_WORDS,
  'contacts.direction': DIRECTION,
  'exemption_reviews.cause': REVIEW_CAUSE,
  'exemption_reviews.conclusion': CONCLUSION,
  'exemptions.closing_cause': CLOSING,
  'exemptions.evidence': EXEMPTION_EVIDENCE_WORDS,
  'exemptions.extension_finding': FINDING,
  'exemptions.ground': EXEMPTION_GROUND_WORDS,
  'exemptions.kind': EXEMPTION_KIND,
  'goals.kind': GOAL_KIND_WORDS,
  'goals.owner': OWNER,
  'goals.status': GOAL_STATUS_WORDS,
  'meetings.cancel_cause': CANCEL_CAUSE,
  'meetings.form': MEETING_FORM_WORDS,
  'meetings.kind': MEETING_KIND_WORDS,
  'meetings.marks': MARK,
  'meetings.status': MEETING_STATUS_WORDS,
  'no_show_answers.answer': {
    given: 'givet',
    not_given: 'ikke givet',
    yes: 'ja',
    no: 'nej',
    not_known: 'ikke afklaret',
    none: 'ingen',
    no_hindrance: 'ja, og de er ingen hindring',
    hindrance: 'ja, og de er en hindring',
    furthers: 'fremmer rådigheden',
    does_not_further: 'fremmer den ikke',
  },
  'no_show_answers.circumstances': OTHER_CIRCUMSTANCE_WORDS,
  'no_show_answers.form': GUIDANCE_FORM_WORDS,
  'no_show_answers.ground': REASONABLE_GROUND_WORDS,
  'no_show_answers.question': QUESTION,
  'no_show_decisions.decision': NO_SHOW_DECISION_WORDS,
  'no_show_decisions.reason': NO_DEDUCTION_REASON_WORDS,
  'offer_attendance.absence_cause': ABSENCE,
  'offer_follow_ups.goals_reached': GOALS_REACHED,
  'offer_follow_ups.kind': FOLLOW_UP,
  'offer_reports.conditions': ASSESSMENT,
  'offer_reports.health': ASSESSMENT,
  'offer_reports.personal': ASSESSMENT,
  'offer_reports.perspective': ASSESSMENT,
  'offer_reports.skills': ASSESSMENT,
  'offers.end_cause': OFFER_END_WORDS,
  'offers.kind': OFFER_KIND_WORDS,
  'offers.length_ground': LENGTH_GROUND,
  'offers.subsidy_ground': SUBSIDY_GROUND,
  'plans.kind': PLAN_KIND_WORDS,
  'prior_notices.about': ABOUT,
  'tasks.owner': OWNER,
  'work_hours.source': SOURCE,
};

/** `Booket`; `null` where the value is no code of this column. */
export function codeWords(type: string, column: string, code: string): string | null {
  const words = CODES[`${type}.${column}`];
  return words !== undefined && Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
