import type {
  AbsenceCause,
  GoalsReached,
  LengthGround,
  ReportAssessment,
  ReportPoint,
  SubsidyGround,
} from '@rettid/domain';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const REPORT_POINT_WORDS: Words<ReportPoint> = {
  skills: 'Faglige og praktiske kompetencer',
  personal: 'Personlige kompetencer',
  health: 'Helbred',
  conditions: 'Materielle forhold og netværk',
  perspective: 'Eget syn på arbejdsmarkedet',
};

export const ASSESSMENT_WORDS: Words<ReportAssessment> = {
  progress: 'Fremgang',
  unchanged: 'Uændret',
  setback: 'Tilbagegang',
  not_observed: 'Ikke set',
};

export const ABSENCE_CAUSE_WORDS: Words<AbsenceCause> = {
  illness: 'Syg',
  child_illness: 'Barn syg',
  agreed: 'Aftalt fri',
  not_notified: 'Udeblev uden at give besked',
  other: 'Andet',
};

export const GOALS_REACHED_WORDS: Words<GoalsReached> = {
  yes: 'Ja',
  partly: 'Delvist',
  no: 'Nej',
};

export const LENGTH_GROUND_WORDS: Words<LengthGround> = {
  new_graduate: 'Nyuddannet uden relevant erfaring',
  extension: 'Forlænget efter konkret vurdering',
  very_special_need: 'Forlænget for et helt særligt behov',
  new_assessment: 'Forlænget efter ny vurdering',
};

export const SUBSIDY_GROUND_WORDS: Words<SubsidyGround> = {
  prior_benefits: 'Mindst 6 måneder på ydelse',
  over_50: 'Over 50 år',
  no_qualification: 'Uden erhvervskompetencegivende uddannelse',
  lone_parent: 'Enlig forsørger',
};

const hoursFormat = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 });

/** `12 timer om ugen`, `1 time om ugen`, `7,5 timer om ugen` */
export function hoursWords(hoursPerWeek: number): string {
  return `${hoursFormat.format(hoursPerWeek)} ${hoursPerWeek === 1 ? 'time' : 'timer'} om ugen`;
}
