import type { Permission, RuleId, WaitingKind } from '@rettid/domain';

/** What can be begun in a case from outside it: the case opens, and in it the sheet of the action. */
export interface CaseLink {
  /** An order, as a button says it. */
  readonly label: string;
  /** Id of the `CaseAction`; `null`: the record itself, in its part of the case, is where it is done. */
  readonly action: string | null;
  /** The part of the case that it stands in, where there is no action. */
  readonly fragment?: string;
  /** What the action asks for; whoever lacks it is led to the case alone. */
  readonly permission: Permission;
}

/** What is done about each kind of what waits. */
export const WAITING_LINKS: Readonly<Record<WaitingKind, CaseLink>> = {
  no_show: { label: 'Følg op', action: 'no-show', permission: 'contact.record' },
  report_unread: { label: 'Læs', action: 'read-report', permission: 'offer.follow_up' },
  hand_over: { label: 'Bekræft', action: 'confirm-hand-over', permission: 'contact.record' },
  outcome_missing: { label: 'Registrér', action: 'hold-meeting', permission: 'meeting.manage' },
  exemption_step: { label: 'Tag stilling', action: 'extend-exemption', permission: 'exemption.decide' },
  exemption_review: { label: 'Vurdér', action: 'review-exemption', permission: 'exemption.decide' },
  exemption_ending: { label: 'Tag stilling', action: 'extend-exemption', permission: 'exemption.decide' },
  task_due: { label: 'Se aftalen', action: null, fragment: 'samtaler', permission: 'case.read' },
  offer_to_evaluate: { label: 'Evaluér', action: 'evaluate-offer', permission: 'offer.follow_up' },
  plan_stale: { label: 'Opdatér', action: 'edit-plan', permission: 'plan.edit' },
};

/** What clears a duty of each rule. */
export const DUTY_LINKS: Readonly<Record<RuleId, CaseLink>> = {
  'first-interview': { label: 'Book samtale', action: 'book-meeting', permission: 'meeting.manage' },
  'interviews-first-6-months': { label: 'Book samtale', action: 'book-meeting', permission: 'meeting.manage' },
  'interviews-12-months': { label: 'Book samtale', action: 'book-meeting', permission: 'meeting.manage' },
  'first-offer': { label: 'Giv tilbud', action: 'grant-offer', permission: 'offer.grant' },
  'passive-period': { label: 'Giv tilbud', action: 'grant-offer', permission: 'offer.grant' },
  'hours-225': { label: 'Tag stilling', action: 'decide-exemption', permission: 'exemption.decide' },
  'hours-225-exemption': { label: 'Tag stilling', action: 'extend-exemption', permission: 'exemption.decide' },
  'coordinating-caseworker': { label: 'Tildel', action: 'assign-part', permission: 'assignment.manage' },
  'min-plan': { label: 'Skriv plan', action: 'create-plan', permission: 'plan.edit' },
  'plan-job-goal': { label: 'Skriv jobmål', action: 'add-job-goal', permission: 'plan.edit' },
  'plan-stabilising': { label: 'Skriv delmål', action: 'add-sub-goal', permission: 'plan.edit' },
  'no-show-follow-up': { label: 'Følg op', action: 'no-show', permission: 'contact.record' },
};

/** The address's parameters that open an action's sheet in the case, at a record where there is one. */
export function actionParams({ action }: Pick<CaseLink, 'action'>, recordId: string | null): Record<string, string> {
  if (action === null) return {};
  return recordId === null ? { handling: action } : { handling: action, om: recordId };
}
