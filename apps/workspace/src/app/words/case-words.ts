import type {
  AssignmentRole,
  Benefit,
  ContactChannel,
  ExemptionEvidence,
  ExemptionGround,
  GoalKind,
  GoalStatus,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  OfferEndCause,
  OfferKind,
  PlanKind,
} from '@rettid/domain';

/** The Danish words for the codes of a case. One entry for each code: a new code does not compile without its word. */
type Words<Code extends string> = Readonly<Record<Code, string>>;

export const MEETING_KIND_WORDS: Words<MeetingKind> = {
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

export const MEETING_STATUS_WORDS: Words<MeetingStatus> = {
  booked: 'Booket',
  held: 'Holdt',
  no_show: 'Udeblivelse',
  cancelled: 'Afbud eller aflysning',
};

/** Within a sentence. */
export const MEETING_FORM_WORDS: Words<MeetingForm> = {
  in_person: 'fremmøde',
  phone: 'telefon',
  video: 'video',
  home_visit: 'hjemmebesøg',
};

export const CONTACT_CHANNEL_WORDS: Words<ContactChannel> = {
  phone: 'telefon',
  sms: 'sms',
  letter: 'brev',
  digital_post: 'Digital Post',
  visit: 'besøg',
  other: 'anden kontakt',
};

export const PLAN_KIND_WORDS: Words<PlanKind> = {
  min_plan: 'Min Plan',
  holistic_plan: 'Helhedsorienteret plan',
  rehabilitation_plan: 'Rehabiliteringsplan',
};

export const GOAL_KIND_WORDS: Words<GoalKind> = {
  job_goal: 'Jobmål',
  education_goal: 'Uddannelsesmål',
  sub_goal: 'Delmål',
  stabilising_activity: 'Stabiliserende aktivitet',
};

export const GOAL_STATUS_WORDS: Words<GoalStatus> = {
  open: 'Åbent',
  achieved: 'Nået',
  dropped: 'Frafaldet',
};

export const OFFER_KIND_WORDS: Words<OfferKind> = {
  placement_private: 'Virksomhedspraktik (privat)',
  placement_public: 'Virksomhedspraktik (offentlig)',
  wage_subsidy_private: 'Løntilskud (privat)',
  wage_subsidy_public: 'Løntilskud (offentlig)',
  utility_work: 'Nytteindsats',
  guidance_upskilling: 'Øvrig vejledning og opkvalificering',
  ordinary_education: 'Ordinær uddannelse',
  mentor: 'Mentor',
};

/** For where there is little room. */
export const OFFER_KIND_SHORT_WORDS: Words<OfferKind> = {
  placement_private: 'Praktik',
  placement_public: 'Praktik',
  wage_subsidy_private: 'Løntilskud',
  wage_subsidy_public: 'Løntilskud',
  utility_work: 'Nytteindsats',
  guidance_upskilling: 'Vejledning',
  ordinary_education: 'Uddannelse',
  mentor: 'Mentor',
};

/** Within a sentence: `sluttede: sygdom`. */
export const OFFER_END_WORDS: Words<OfferEndCause> = {
  completed: 'gennemført',
  job: 'kom i job',
  education: 'begyndte på uddannelse',
  absence: 'fravær',
  sickness: 'sygdom',
  provider: 'stedet stoppede det',
  replaced: 'afløst af et andet tilbud',
  moved: 'flyttet',
  other: 'anden grund',
};

export const EXEMPTION_GROUND_WORDS: Words<ExemptionGround> = {
  limited_work_capacity: 'Begrænset arbejdsevne',
  rehabilitation_plan_in_preparation: 'Rehabiliteringsplan under udarbejdelse',
  pre_rehabilitation: 'Forrevalidering',
  illness: 'Sygdom',
  parental_leave: 'Barsel',
  health_worsened_by_activation: 'Helbredet forværres af aktivering',
  confirmed_job: 'Har fået job, som endnu ikke er begyndt',
  other: 'Anden grund',
};

/** What a decision was based on, within a sentence. */
export const EXEMPTION_EVIDENCE_WORDS: Words<ExemptionEvidence> = {
  health: 'helbredsoplysninger',
  offer_participation: 'deltagelse i tilbud',
  social: 'sociale oplysninger',
};

export const ASSIGNMENT_ROLE_WORDS: Words<AssignmentRole> = {
  coordinating: 'Koordinerende sagsbehandler',
  authority: 'Myndighedssagsbehandler',
  job_broker: 'Personlig jobformidler',
  company_consultant: 'Virksomhedskonsulent',
  mentor: 'Mentor',
  discharge_mentor: 'Udskrivningsmentor',
};

export const BENEFIT_WORDS: Words<Benefit> = {
  kontanthjaelp: 'Kontanthjælp',
  uddannelseshjaelp: 'Uddannelseshjælp',
  integrationsydelse: 'Integrationsydelse',
  sho: 'Selvforsørgelses- og hjemrejseydelse eller overgangsydelse',
  dagpenge: 'Dagpenge',
  sygedagpenge: 'Sygedagpenge',
  jobafklaring: 'Ressourceforløbsydelse i jobafklaring',
  ressourceforloeb: 'Ressourceforløbsydelse',
  ledighedsydelse: 'Ledighedsydelse',
  revalidering: 'Revalideringsydelse',
  other: 'Anden ydelse',
};
