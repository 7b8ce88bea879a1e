/**
 * The codes of the interchange format (`docs/interchange.md`), one list each. The import, the database's check
 * constraints, the API's validators and the glossary all read these lists; a code exists in Rettid when it stands here.
 */
export const STAFF_ROLES = [
  'caseworker',
  'team_leader',
  'job_broker',
  'company_consultant',
  'mentor',
  'medical_consultant',
  'administrator',
] as const;
export const ASSIGNMENT_ROLES = [
  'coordinating',
  'authority',
  'job_broker',
  'company_consultant',
  'mentor',
  'discharge_mentor',
] as const;
export const BENEFITS = [
  'kontanthjaelp',
  'uddannelseshjaelp',
  'integrationsydelse',
  'sho',
  'dagpenge',
  'sygedagpenge',
  'jobafklaring',
  'ressourceforloeb',
  'ledighedsydelse',
  'revalidering',
  'other',
] as const;
/** LAB § 6, nos. 1-13. */
export const TARGET_GROUPS = [
  '6.1',
  '6.2',
  '6.3',
  '6.4',
  '6.5',
  '6.6',
  '6.7',
  '6.8',
  '6.9',
  '6.10',
  '6.11',
  '6.12',
  '6.13',
] as const;
export const MEETING_KINDS = [
  'job_interview',
  'joint_interview',
  'sickness_follow_up',
  'flexjob_follow_up',
  'integration_interview',
  'rehabilitation_team',
  'round_table',
  'three_party',
  'information_meeting',
  'job_broker_contact',
  'other',
] as const;
export const MEETING_STATUSES = ['booked', 'held', 'no_show', 'cancelled'] as const;
export const MEETING_FORMS = ['in_person', 'phone', 'video', 'home_visit'] as const;
export const CONTACT_CHANNELS = ['phone', 'sms', 'letter', 'digital_post', 'visit', 'other'] as const;
export const PLAN_KINDS = ['min_plan', 'holistic_plan', 'rehabilitation_plan'] as const;
export const GOAL_KINDS = ['job_goal', 'education_goal', 'sub_goal', 'stabilising_activity'] as const;
export const GOAL_STATUSES = ['open', 'achieved', 'dropped'] as const;
export const OFFER_KINDS = [
  'placement_private',
  'placement_public',
  'wage_subsidy_private',
  'wage_subsidy_public',
  'utility_work',
  'guidance_upskilling',
  'ordinary_education',
  'mentor',
] as const;
export const OFFER_END_CAUSES = [
  'completed',
  'job',
  'education',
  'absence',
  'sickness',
  'provider',
  'replaced',
  'moved',
  'other',
] as const;
export const FOLLOW_UP_KINDS = ['follow_up', 'closing_evaluation'] as const;
export const EXEMPTION_KINDS = ['hours_225', 'interviews', 'offers'] as const;
export const EXEMPTION_GROUNDS = [
  'limited_work_capacity',
  'rehabilitation_plan_in_preparation',
  'pre_rehabilitation',
  'illness',
  'parental_leave',
  'health_worsened_by_activation',
  'confirmed_job',
  'other',
] as const;
export const EXEMPTION_EVIDENCE = ['health', 'offer_participation', 'social'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];
export type Benefit = (typeof BENEFITS)[number];
export type TargetGroup = (typeof TARGET_GROUPS)[number];
export type MeetingKind = (typeof MEETING_KINDS)[number];
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export type MeetingForm = (typeof MEETING_FORMS)[number];
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export type PlanKind = (typeof PLAN_KINDS)[number];
export type GoalKind = (typeof GOAL_KINDS)[number];
export type GoalStatus = (typeof GOAL_STATUSES)[number];
export type OfferKind = (typeof OFFER_KINDS)[number];
export type OfferEndCause = (typeof OFFER_END_CAUSES)[number];
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number];
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];
export type ExemptionEvidence = (typeof EXEMPTION_EVIDENCE)[number];

/** Who is to do what was agreed. */
export const TASK_OWNERS = ['citizen', 'caseworker', 'job_broker', 'provider', 'other'] as const;
export type TaskOwner = (typeof TASK_OWNERS)[number];

/** What a prior notice (partshøring, forvaltningsloven § 19) is about. */
export const PRIOR_NOTICE_ABOUT = ['exemption', 'no_show'] as const;
export type PriorNoticeAbout = (typeof PRIOR_NOTICE_ABOUT)[number];
