/**
 * Everything that somebody can be allowed to do. A route of the API names one of these (`@Requires`), a page of an
 * application asks for one; what is not listed cannot be done at all.
 */
export const PERMISSIONS = [
  /** Know who one is signed in as, and sign out. */
  'session.use',
  /** Lists of citizens: one's own, the team's, those without a caseworker; and find one by name or CPR number. */
  'caseload.read',
  /** The list of all the jobcentre's citizens. */
  'caseload.read_jobcenter',
  'caseload.export',
  /** Keep list settings under a name. */
  'saved_view.manage',
  /** Read a case; which cases is for `caseAccess` to say. */
  'case.read',
  /** Open a case of the jobcentre that is neither one's own nor the team's, with a stated reason. */
  'case.open_with_reason',
  /** See who opened a case with a reason. */
  'case_opening.oversee',
  /** See who has looked at a case. */
  'access_log.read',
  /** The start page: what one's own cases ask for today. */
  'today.read',
  /** Weeks of meetings: one's own and the team's. */
  'calendar.read',
  /** Notes on citizens that are their writer's alone, and drafts. */
  'note.manage',
  /** Note a contact outside a meeting. */
  'contact.record',
  /** Book, move, cancel and record meetings, and what was agreed there. */
  'meeting.manage',
  /** Assess availability after a no-show, and decide (LAS §§ 35-37). */
  'no_show.handle',
  /** Write the plan with its goals, and publish it. */
  'plan.edit',
  /** Grant, change and end offers. */
  'offer.grant',
  /** Follow up on offers: reports, attendance, evaluation. */
  'offer.follow_up',
  /** Decide on exemptions. */
  'exemption.decide',
  /** Record hours of ordinary work. */
  'hours.record',
  /** Give a case to somebody, take it over, hand it over. */
  'assignment.manage',
  /** Move the demonstration's date; never in production. */
  'business_date.move',
  /** The citizen's own plan. */
  'own_plan.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
