import type {
  AssignmentRole,
  Benefit,
  ExemptionGround,
  ExemptionKind,
  GoalKind,
  MeetingKind,
  OfferEndCause,
  OfferKind,
  TargetGroup,
  TaskOwner,
} from '../../facts/codes';

/** The words of the page about a case, as short as a page wants them. A new code does not compile without its word. */
type Words<Code extends string> = Readonly<Record<Code, string>>;

export const OFFER_WORDS: Words<OfferKind> = {
  placement_private: 'Virksomhedspraktik, privat',
  placement_public: 'Virksomhedspraktik, offentlig',
  wage_subsidy_private: 'Løntilskud, privat',
  wage_subsidy_public: 'Løntilskud, offentlig',
  utility_work: 'Nytteindsats',
  guidance_upskilling: 'Vejledning og opkvalificering',
  ordinary_education: 'Ordinær uddannelse',
  mentor: 'Mentor',
};

/** After `Sluttede: `. */
export const END_WORDS: Words<OfferEndCause> = {
  completed: 'gennemført',
  job: 'kom i job',
  education: 'begyndte på uddannelse',
  absence: 'fravær',
  sickness: 'sygdom',
  provider: 'stedet stoppede det',
  replaced: 'afløst af et andet tilbud',
  moved: 'flyttede',
  other: 'anden grund',
};

export const GOAL_WORDS: Words<GoalKind> = {
  job_goal: 'Jobmål',
  education_goal: 'Uddannelsesmål',
  sub_goal: 'Delmål',
  stabilising_activity: 'Stabiliserende aktivitet',
};

export const PART_WORDS: Words<AssignmentRole> = {
  coordinating: 'Koordinerende sagsbehandler',
  authority: 'Myndighedssagsbehandler',
  job_broker: 'Personlig jobformidler',
  company_consultant: 'Virksomhedskonsulent',
  mentor: 'Mentor',
  discharge_mentor: 'Udskrivningsmentor',
};

export const MEETING_WORDS: Words<MeetingKind> = {
  job_interview: 'Jobsamtale',
  joint_interview: 'Fælles jobsamtale',
  sickness_follow_up: 'Opfølgning på sygemelding',
  flexjob_follow_up: 'Opfølgning på fleksjob',
  integration_interview: 'Integrationssamtale',
  rehabilitation_team: 'Møde i rehabiliteringsteamet',
  round_table: 'Rundbordssamtale',
  three_party: 'Trepartssamtale',
  information_meeting: 'Informationsmøde',
  job_broker_contact: 'Møde med personlig jobformidler',
  other: 'Andet møde',
};

export const TASK_OWNER_WORDS: Words<TaskOwner> = {
  citizen: 'Borgeren',
  caseworker: 'Sagsbehandleren',
  job_broker: 'Jobformidleren',
  provider: 'Virksomheden eller leverandøren',
  other: 'En anden',
};

export const EXEMPTION_WORDS: Words<ExemptionKind> = {
  hours_225: 'Undtaget fra 225-timersreglen',
  interviews: 'Fritaget for samtaler',
  offers: 'Fritaget for tilbud',
};

/** In brackets, after the kind. */
export const GROUND_WORDS: Words<ExemptionGround> = {
  limited_work_capacity: 'begrænset arbejdsevne',
  rehabilitation_plan_in_preparation: 'rehabiliteringsplan er ved at blive lavet',
  pre_rehabilitation: 'forrevalidering',
  illness: 'sygdom',
  parental_leave: 'barsel',
  health_worsened_by_activation: 'helbredet forværres af aktivering',
  confirmed_job: 'har fået et job, der ikke er begyndt',
  other: 'anden grund',
};

/** LAB § 6, in the words of the working day. */
export const GROUP_WORDS: Words<TargetGroup> = {
  '6.1': 'dagpenge',
  '6.2': 'jobparat, kontanthjælp',
  '6.3': 'aktivitetsparat, kontanthjælp',
  '6.4': 'uddannelsesparat',
  '6.5': 'aktivitetsparat, uddannelseshjælp',
  '6.6': 'sygedagpenge',
  '6.7': 'jobafklaring',
  '6.8': 'ressourceforløb',
  '6.9': 'visiteret til fleksjob',
  '6.10': 'revalidering',
  '6.11': 'førtidspension',
  '6.12': 'selvforsørgende',
  '6.13': 'under 18 år',
};

export const AID_WORDS: Words<Benefit> = {
  kontanthjaelp: 'Kontanthjælp',
  uddannelseshjaelp: 'Uddannelseshjælp',
  integrationsydelse: 'Integrationsydelse',
  sho: 'Selvforsørgelses- og hjemrejseydelse',
  dagpenge: 'Dagpenge',
  sygedagpenge: 'Sygedagpenge',
  jobafklaring: 'Ressourceforløbsydelse i jobafklaring',
  ressourceforloeb: 'Ressourceforløbsydelse',
  ledighedsydelse: 'Ledighedsydelse',
  revalidering: 'Revalideringsydelse',
  other: 'Anden ydelse',
};
