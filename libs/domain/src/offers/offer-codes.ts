/** The five points of a provider's report (`bekendtgørelse om en aktiv beskæftigelsesindsats`; SFI 2012, part 5). */
export const REPORT_POINTS = ['skills', 'personal', 'health', 'conditions', 'perspective'] as const;
/** What was seen on one point. */
export const REPORT_ASSESSMENTS = ['progress', 'unchanged', 'setback', 'not_observed'] as const;
export const ABSENCE_CAUSES = ['illness', 'child_illness', 'agreed', 'not_notified', 'other'] as const;
/** Whether the goals of an ended offer were reached. */
export const GOALS_REACHED = ['yes', 'partly', 'no'] as const;
/** On what the right to wage subsidy rests (LAB § 69). The first two are computed, the others are stated. */
export const SUBSIDY_GROUNDS = ['prior_benefits', 'over_50', 'no_qualification', 'lone_parent'] as const;

export type ReportPoint = (typeof REPORT_POINTS)[number];
export type ReportAssessment = (typeof REPORT_ASSESSMENTS)[number];
export type AbsenceCause = (typeof ABSENCE_CAUSES)[number];
export type GoalsReached = (typeof GOALS_REACHED)[number];
export type SubsidyGround = (typeof SUBSIDY_GROUNDS)[number];
