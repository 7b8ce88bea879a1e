export * from './database/open-database';
export * from './database/open-owner';
export * from './database/readiness';
export { migrate, missingMigrations } from '@rettid/persistence';
export * from './obligations/obligation-filter';
export * from './obligations/obligation-reader';
export type { ObligationPage } from './obligations/obligation-page.query';
export type { CitizenObligations } from './obligations/citizen-obligations.query';
export type { ObligationCounts } from './obligations/count-obligations.query';
export type { ListedObligation, ResponsibleCaseworker } from './obligations/list-obligations.query';
export * from './interchange/export-obligations';
export * from './interchange/import-caseload';
export * from './interchange/import-error';
export * from './interchange/import-report';
export { addGoal, type AddedGoal, type AddGoalError, type NewGoal } from './plans/add-goal';
export * from './plans/arrange-goals.use-case';
export * from './plans/change-plan.use-case';
export * from './plans/close-goal.use-case';
export { CreatePlanUseCase, type CreatePlan, type PlanWords } from './plans/create-plan.use-case';
export type { GoalTerms } from './plans/goal-terms';
export {
  provideOccupations,
  replaceOccupations,
  type OccupationsReport,
} from './plans/occupations/replace-occupations';
export * from './plans/occupations/search-occupations';
export * from './plans/plan-versions';
export * from './plans/publish-plan.use-case';
export * from './plans/serve-goal.use-case';
export * from './plans/set-goal.use-case';
export * from './meetings/meeting-transitions';
export * from './meetings/record-held-meeting.use-case';
export * from './changes/case-changes';
export * from './changes/case-reading';
export { FieldFaultsError, RefusedError, TransitionForbiddenError, type FieldFault } from './changes/change-errors';
export * from './changes/drafts';
export { KEPT_RECORDS, RECORD_TYPES, type RecordType } from './changes/kept-records';
export { RecordChangedError, type LastChange, type RecordError } from './changes/lock-record';
export * from './changes/record-history';
export * from './changes/strike-record.use-case';
export * from './staff/record-access';
export * from './staff/access-log/seal-access-log';
export * from './staff/access-log/verify-access-log';
export type { AccessLogFinding, AccessLogFindingKind } from './staff/access-log/findings';
export type { ChainHead } from './staff/access-log/verify-chain';
export * from './staff/access-log/access-log-reader';
export * from './staff/access-log/log-month';
export * from './staff/access-log/retention';
export type { EntrySink } from './staff/access-log/write-entries';
export type {
  AccessEntryPageRequest,
  AccessEntryPosition,
  CitizenAccessEntry,
  NamedActor,
} from './staff/access-log/access-entries.query';
export * from './staff/sessions/session-store';
export * from './staff/sessions/session-surroundings.query';
export * from './oversight/operations-figures';
export { NIGHTS_LOOKED_AT, type SweepFigures } from './oversight/sweep-figures.query';
export * from './plans/own-plan/own-plan';
export * from './plans/own-plan/own-plan-reader';
export type { CaseClosedError } from './access/case-door';
export { findCaseSubjects, type AccessMoment, type StoredCaseSubject } from './access/case-subject.query';
export * from './citizens/case/case';
export * from './citizens/case/case-reader';
export * from './citizens/case/open-case.use-case';
export { OPENING_REASON_LENGTH, type ReasonFault } from './citizens/case/opening-reason';
export * from './citizens/case/case-opening-reader';
export type {
  CaseOpeningPageRequest,
  CaseOpeningPosition,
  ListedCaseOpening,
} from './citizens/case/case-openings.query';
export * from './business-date/move-business-date.use-case';
export * from './citizens/caseload';
export { CaseloadReader, type CaseloadError } from './citizens/caseload-reader';
export * from './citizens/caseload-exporter';
export { caseloadSql, type CaseloadQuestion } from './citizens/caseload.query';
export { parseSearch, SEARCH_LENGTH, type CaseloadSearch } from './citizens/caseload-search';
export * from './staff/sign-in/claimed-person';
export * from './staff/sign-in/sign-in-attempts';
export * from './staff/sign-in/sign-in.use-case';
export * from './citizens/saved-views/saved-views';
