import type { ExemptionGround } from '@rettid/domain';

import type { Random } from '../statistics/random';

/** Job functions with their DISCO-08 code (four digits: unit group). */
export const OCCUPATIONS: readonly (readonly [title: string, code: string])[] = [
  ['Rengøringsassistent', '9112'],
  ['Køkkenmedhjælper', '9412'],
  ['Butiksassistent', '5223'],
  ['Lagermedarbejder', '9333'],
  ['Pedelmedhjælper', '5153'],
  ['Kontorassistent', '4110'],
  ['Chauffør, varebil', '8322'],
  ['Gartnermedhjælper', '9214'],
  ['Pædagogmedhjælper', '5311'],
  ['Social- og sundhedshjælper', '5322'],
  ['Kantinemedarbejder', '5246'],
  ['Pakkerimedarbejder', '9321'],
  ['Vaskerimedarbejder', '8157'],
  ['Receptionist', '4226'],
];

/** Goals that name no position or job function. */
export const VAGUE_JOB_GOALS = ['Ordinært arbejde', 'Et job på sigt', 'Tilbage på arbejdsmarkedet'];
export const EDUCATION_GOALS = ['Erhvervsuddannelse', 'HF-enkeltfag', 'Forberedende grunduddannelse'];
export const SUB_GOALS = [
  'Møde stabilt to dage om ugen',
  'Øge timetallet i praktikken til 10 timer',
  'Få styr på søvn og døgnrytme',
  'Afprøve kundebetjening',
  'Skrive CV og lægge det på Jobnet',
  'Tage truckcertifikat',
  'Kunne rejse med offentlig transport alene',
];
export const STABILISING_ACTIVITIES = [
  'Forløb hos fysioterapeut',
  'Samtaler hos psykolog',
  'Bostøtte en gang om ugen',
  'Smertehåndtering på sundhedscentret',
  'Gældsrådgivning',
];
export const PROVIDERS = [
  'Demokøbing Genbrug',
  'Café Eksempel',
  'Prøvelund Plejecenter',
  'Fiktivrup Gartneri',
  'Mønsterborg Lager',
  'Kulissestrand Skole',
  'Skitsehavn Vaskeri',
  'Forløbshuset Model',
];
export const MINUTES = [
  'Borgeren fortæller om sin hverdag. Aftalt at se på timer i køkken.',
  'Opfølgning på praktik. Der er ro på, og borgeren vil gerne prøve flere opgaver.',
  'Talt om "næste skridt", CV og jobønsker.',
  'Helbredet fylder. Aftalt at tale med lægen, før der lægges en plan.',
  'Borgeren ønsker arbejde med mennesker. Ser på to konkrete steder.',
];

/** What a caseworker writes when the reason is not about the person; the same words in case after case. */
export const STANDARD_REASONS = [
  'Borgeren vurderes fortsat at have en så begrænset arbejdsevne, at borgeren ikke kan arbejde 225 timer inden for 12 måneder.',
  'Arbejdsevnen er begrænset, og borgeren undtages derfor fra 225-timersreglen.',
  'Borgeren opfylder betingelserne for at være undtaget.',
  'Undtagelsen forlænges, da der ikke er ændringer i sagen.',
];
/** The reason is recorded as a pointer to somewhere else. */
export const EMPTY_REASONS = ['Se sagen.', 'Jf. journal.'];

const LIMITS = [
  'smerter i ryg og ben',
  'en skulderskade',
  'træthed efter sygdom',
  'angst ved nye steder',
  'svingende søvn',
];
const CONSEQUENCES = [
  'kan stå op højst',
  'kan koncentrere sig højst',
  'kan være i praktik højst',
  'har brug for pause efter',
];
const SOURCES = [
  'statusattest',
  'speciallægens svar',
  'virksomhedens tilbagemelding',
  'mentors iagttagelser',
  'egen beskrivelse',
];
const GROUND_WORDS: Readonly<Record<ExemptionGround, string>> = {
  limited_work_capacity: 'Arbejdsevnen er begrænset',
  rehabilitation_plan_in_preparation: 'Rehabiliteringsplanens forberedende del er i gang',
  pre_rehabilitation: 'Forrevalidering er aftalt',
  illness: 'Sygdom hindrer indsats i perioden',
  parental_leave: 'Barselsorlov',
  health_worsened_by_activation: 'Helbredet forværres ved aktivering',
  confirmed_job: 'Job er aftalt',
  other: 'Særlige forhold i perioden',
};

/** A reason about this person: what limits her, by how much, and how it is known. No two alike, but by rare chance. */
export function individualReason(random: Random, ground: ExemptionGround): string {
  return (
    `${GROUND_WORDS[ground]}: ${random.pick(LIMITS)} gør, at borgeren ${random.pick(CONSEQUENCES)} ` +
    `${random.int(10, 190)} minutter ad gangen, ${random.int(1, 5)} dage om ugen; oplyst ved ${random.pick(SOURCES)} ` +
    `af ${random.int(1, 28)}. i måneden, ${random.int(2, 36)} måneders udvikling er gennemgået.`
  );
}
