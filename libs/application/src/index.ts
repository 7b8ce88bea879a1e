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
export * from './offers/case-offer';
export * from './offers/offer-commands';
export { EXPECTED_NEXT_MOST, HOURS_PER_WEEK_MOST, OFFER_NAME_MOST } from './offers/offer-terms-faults';
export { GrantOfferUseCase } from './offers/grant-offer.use-case';
export { ChangeOfferUseCase } from './offers/change-offer.use-case';
export * from './offers/extend-offer.use-case';
export * from './offers/end-offer.use-case';
export { RecordFollowUpUseCase, FOLLOW_UP_NOTE } from './offers/record-follow-up.use-case';
export * from './offers/evaluate-offer.use-case';
export * from './offers/evaluation-goal.use-case';
export { GOAL_TITLE } from './offers/next-goal';
export * from './offers/record-report.use-case';
export * from './offers/read-report.use-case';
export * from './offers/record-attendance.use-case';
export * from './offers/offer-previewer';
export * from './offers/provider-search';
export * from './offers/unread-reports.query';
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
