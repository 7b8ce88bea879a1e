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
export * from './today/private-note';
export * from './today/waiting';
export { meetingDays, MEETING_DAYS_AHEAD } from './today/meeting-days';
