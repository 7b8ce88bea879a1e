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
  /** Move the demonstration's date; never in production. */
  'business_date.move',
  /** The citizen's own plan. */
  'own_plan.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
