/** Codes of meetings and contacts that the interchange format does not know; each list is a check constraint too. */
export const MEETING_CANCEL_CAUSES = [
  'citizen_ill',
  'citizen_unable',
  'citizen_in_work',
  'staff_ill',
  'staff_unable',
  'no_interpreter',
  'wrongly_booked',
  'other',
] as const;

/**
 * What an interview dealt with, as the audit of long cases scores it (BDO for STAR, 2022, § 4.5, points B4a-B4e): job wishes,
 * concrete jobs and job functions, concrete job goals, resources seen against job or education, and against sub-goals and job goals.
 * Barrier focus (B5) stands beside them in `barrier_focus`.
 */
export const INTERVIEW_MARKS = [
  'job_wishes',
  'concrete_jobs',
  'job_goals',
  'resources_for_job',
  'resources_for_goals',
] as const;

/** Who turned to whom. */
export const CONTACT_DIRECTIONS = ['to_citizen', 'from_citizen'] as const;

export type MeetingCancelCause = (typeof MEETING_CANCEL_CAUSES)[number];
export type InterviewMark = (typeof INTERVIEW_MARKS)[number];
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number];
