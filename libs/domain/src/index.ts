export * from './time/plain-date';
export * from './time/danish-clock';
export { closedDayName, easterSunday, nextOpenDay } from './time/closed-days';
export * from './facts/codes';
export * from './facts/citizen-facts';
export { ageOn, birthDateOf, centuryOfBirth, mayHoldCpr } from './facts/cpr';
export * from './law/obligation';
export { evaluateCitizen } from './law/evaluate';
export { explain, type Explanation } from './law/explain';
export { exemptionPeriods } from './law/exemption-periods';
export { OFFERS_THAT_COUNT } from './law/rule';
export { isCountingKind } from './law/situation';
export * from './meetings/meeting-codes';
export * from './meetings/meeting-transitions';
export { awaitsOutcome, meetingCounting, type MeetingCounting } from './meetings/meeting-standing';
export * from './meetings/free-slots';
export {
  invitationText,
  languageName,
  lengthText,
  OWN_MEETING_WORDS,
  type MeetingInvitation,
} from './meetings/meeting-words';
export { LAW_REVISION, RULES } from './law/rules';
export type { ExplanationText, Rule } from './law/rule';
export type { RuleVersion, Severity } from './law/rule-version';
export { danishDate, danishDecimal } from './law/danish';
export { factsOf, figureDate, figureNumber, figureText } from './law/wording';
export * from './access/permissions';
export * from './access/actor';
export { permits, ROLE_PERMISSIONS } from './access/policy';
export {
  caseAccess,
  caseGround,
  CASE_GROUNDS,
  missingRights,
  type CaseAccess,
  type CaseGround,
  type CaseSubject,
} from './access/case-access';
export * from './plans/compare-plans';
export * from './plans/goal-actions';
export * from './plans/goal-arrangement';
export { isGenericGoal } from './plans/generic-goal';
export * from './plans/plan-gaps';
export * from './plans/plan-snapshot';
export * from './exemptions/exemption-decision';
export * from './exemptions/exemption-ladder';
export * from './exemptions/exemption-reviews';
export * from './exemptions/exemption-state';
export * from './exemptions/hours-ledger';
export * from './exemptions/ladder-recipients';
export * from './exemptions/reason-likeness';
export * from './today/private-note';
export * from './today/waiting';
export { meetingDays, MEETING_DAYS_AHEAD } from './today/meeting-days';
export * from './prior-notices/prior-notice';
export * from './no-show/no-show-codes';
export * from './no-show/no-show';
export { contactDemand, lastDeductionMonth, NO_SHOW_LAW, noShowLawOn, type NoShowLaw } from './no-show/no-show-law';
export type { ContactMade, DeductionPeriod } from './no-show/contact-made';
export type { Obstacle, ObstacleCode } from './no-show/obstacles';
export {
  assessNoShow,
  obstaclesTo,
  type AssessedStep,
  type DecisionOption,
  type NoShowAssessment,
  type StepState,
} from './no-show/assess-no-show';
export {
  contactLacking,
  GUIDANCE_FORM_WORDS,
  NO_DEDUCTION_REASON_WORDS,
  NO_SHOW_DECISION_WORDS,
  NO_SHOW_STEP_WORDS,
  obstacleWords,
  OTHER_CIRCUMSTANCE_WORDS,
  REASONABLE_GROUND_WORDS,
} from './no-show/no-show-words';
export {
  decisionLetter,
  hearingLetter,
  REMARK_LENGTH,
  type DecisionLetter,
  type LetterFrame,
} from './no-show/decision-letter';
export * from './offers/offer-codes';
export * from './offers/offer-limits';
export * from './offers/offer-period';
export * from './offers/wage-subsidy';
export * from './offers/limit-words';
export * from './offers/offer-state';
export * from './offers/follow-up-rhythm';
export * from './offers/attendance';
export * from './offers/offer-reason';
export * from './offers/offer-effects';
export * from './offers/offer-assessment';
export * from './assignments/hand-over-causes';
export * from './assignments/continuity';
export * from './assignments/hand-over-plan';
export * from './assignments/first-part';
export * from './assignments/primary-contact';
export * from './assignments/receivers';
export * from './assignments/brief/case-brief';
export * from './assignments/brief/brief-facts';
export { buildCaseBrief } from './assignments/brief/build-brief';
