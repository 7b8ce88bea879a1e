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
export type { Booking, GivenParticipant } from './meetings/booking';
export type { Agreement } from './meetings/agreements';
export type { Minutes } from './meetings/write-minutes.use-case';
export { BookMeetingUseCase } from './meetings/book-meeting.use-case';
export { BookGroupMeetingUseCase } from './meetings/book-group-meeting.use-case';
export { ChangeBookingUseCase } from './meetings/change-booking.use-case';
export { CancelMeetingUseCase } from './meetings/cancel-meeting.use-case';
export { RecordHeldMeetingUseCase, type RecordHeldMeeting } from './meetings/record-held-meeting.use-case';
export { RecordNoShowUseCase } from './meetings/record-no-show.use-case';
export { RecordGroupAttendanceUseCase } from './meetings/record-group-attendance.use-case';
export { CorrectOutcomeUseCase } from './meetings/correct-outcome.use-case';
export { WriteMinutesUseCase } from './meetings/write-minutes.use-case';
export { RecordContactUseCase } from './meetings/record-contact.use-case';
export { SettleTaskUseCase } from './meetings/settle-task.use-case';
export { BookingProposalReader, type BookingProposal } from './meetings/booking-proposal-reader';
export { CalendarReader, type CalendarMeeting, type CalendarWeek } from './meetings/calendar-reader';
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
export * from './prior-notices/prior-notices';
export * from './prior-notices/settle-prior-notice.use-case';
export * from './no-show/no-show';
export * from './no-show/no-show-reader';
export type { NoShowKey, NoShowNotFound } from './no-show/no-show-change';
export * from './no-show/record-contact-attempt.use-case';
export * from './no-show/record-offer-absence.use-case';
export { ANSWER_TEXT, type GivenAnswer } from './no-show/answer-faults';
export * from './no-show/answer-question.use-case';
export {
  SendHearingLetterUseCase,
  type SendHearingLetter,
  type SendHearingLetterError,
} from './no-show/send-hearing-letter.use-case';
export {
  DecideNoShowUseCase,
  type DecideNoShow,
  type DecideNoShowError,
  type DraftedDecision,
} from './no-show/decide-no-show.use-case';
export { NO_SHOW_NOTICES, NO_SHOW_STRIKES } from './no-show/no-show-guards';
export { waitingAssessments, type WaitingAssessment } from './no-show/waiting-assessments.query';
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
export * from './offers/record-offer-attendance.use-case';
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
export * from './today/today';
export * from './today/today-reader';
export * from './citizens/notes/private-notes';
export type { ExemptionKey, ExemptionVersion } from './exemptions/exemption-change';
export type { StoredExemption, StoredReview } from './exemptions/exemption-records.query';
export * from './exemptions/exemptions-room';
export type { LikenessQuestion } from './exemptions/reason-likeness.query';
export * from './exemptions/reason-likeness.reader';
export {
  DecideExemptionUseCase,
  type DecideExemption,
  type DecideExemptionError,
  type Extension,
} from './exemptions/decide-exemption.use-case';
export * from './exemptions/close-exemption.use-case';
export * from './exemptions/review-exemption.use-case';
export * from './exemptions/correct-exemption.use-case';
export * from './exemptions/send-exemption-notice.use-case';
export * from './exemptions/record-work-hours.use-case';
export type { HandOverCommand } from './assignments/hand-over-command';
export * from './assignments/hand-over.use-case';
export * from './assignments/assign-part.use-case';
export * from './assignments/change-part.use-case';
export * from './assignments/confirm-hand-over.use-case';
export * from './assignments/hand-over-preview';
export { HandOverReader, type HandOverReadError, type ReadHandOver } from './assignments/hand-over-reader';
export { handOversToConfirm, returnsAhead, type ListedHandOver } from './assignments/hand-overs.query';
export type { HandOverItem } from './assignments/plan-item';
export { ReceiverReader } from './assignments/receiver-reader';
export type { ListedReceiver } from './assignments/receivers.query';
export type { MadeHandOver } from './assignments/write-hand-overs';
export * from './exemptions/exemptions-today.query';
