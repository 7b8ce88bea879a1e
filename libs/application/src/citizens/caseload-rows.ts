import {
  ageOn,
  caseAccess,
  OBLIGATION_STATUSES,
  RULE_IDS,
  type NoteColour,
  type ObligationStatus,
  type PlainDate,
  type RuleId,
  type StaffActor,
  type TargetGroup,
} from '@rettid/domain';
import type { CaseloadCounts, CaseloadPosition, CaseloadRow, NextDuty } from './caseload';
import { isAsking } from './caseload-duties.sql';

/** A row of the caseload's statement. Where the page is empty it is one row, of which all but the first three are null. */
export interface ReadRow {
  readonly swept_on: PlainDate | null;
  readonly swept_at: Date | null;
  readonly figures: string | null;
  readonly citizen_id: string | null;
  readonly is_open: boolean;
  readonly key_0: number | string | null;
  readonly key_1: string | null;
  readonly given_names: string;
  readonly family_name: string;
  readonly cpr: string;
  readonly language: string | null;
  readonly has_protected_address: boolean;
  readonly is_staff_case: boolean;
  readonly is_assigned_to_reader: boolean;
  readonly is_assigned_to_team: boolean;
  readonly is_opened_with_reason: boolean;
  readonly target_group: TargetGroup | null;
  readonly on_benefit_since: PlainDate | null;
  readonly planned_on: PlainDate | null;
  readonly last_interview_on: PlainDate | null;
  readonly exemption_ends_on: PlainDate | null;
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly staff_team: string | null;
  readonly caseworker_since: PlainDate;
  readonly note_on: PlainDate | null;
  readonly note_colour: NoteColour | null;
  readonly asking: number;
  readonly rule_id: RuleId | null;
  readonly rule_version: number;
  readonly status: ObligationStatus;
  readonly due_on: PlainDate | null;
  readonly act_by: PlainDate | null;
  readonly is_current: boolean;
}

export type CitizenRow = ReadRow & { readonly citizen_id: string };

export function hasCitizen(row: ReadRow): row is CitizenRow {
  return row.citizen_id !== null;
}

/**
 * A citizen as the reader may see him: of one whose case asks for a reason first no more than who he is and who answers.
 *
 * @throws Error where the policy says otherwise than the statement: nothing is shown then
 */
export function toRow(row: CitizenRow, actor: StaffActor, businessDate: PlainDate): CaseloadRow {
  const access = caseAccess(actor, {
    citizenId: row.citizen_id,
    jobcenterId: actor.jobcenterId,
    isAssignedToReader: row.is_assigned_to_reader,
    isAssignedToTeam: row.is_assigned_to_team,
    isUnassigned: row.staff_id === null,
    hasProtectedAddress: row.has_protected_address,
    isStaffCase: row.is_staff_case,
    isOpenedWithReason: row.is_opened_with_reason,
  });
  if (access === 'hidden' || (access === 'open') !== row.is_open) {
    throw new Error('the list of citizens and the policy differ on whom the reader may see');
  }
  const who = {
    citizenId: row.citizen_id,
    givenNames: row.given_names,
    familyName: row.family_name,
    age: ageOn(row.cpr, businessDate),
    hasProtectedAddress: row.has_protected_address,
    isStaffCase: row.is_staff_case,
    caseworker:
      row.staff_id === null
        ? null
        : { staffId: row.staff_id, name: row.staff_name, team: row.staff_team, since: row.caseworker_since },
  };
  return access === 'open' ? { ...who, ...told(row), access } : { ...who, ...NOTHING, access };
}

type OfTheCase = Pick<
  CaseloadRow,
  | 'interpreterLanguage'
  | 'targetGroup'
  | 'onBenefitSince'
  | 'next'
  | 'furtherDuties'
  | 'plannedOn'
  | 'lastInterviewOn'
  | 'exemptionEndsOn'
  | 'noteMark'
>;

const NOTHING: OfTheCase = {
  interpreterLanguage: null,
  targetGroup: null,
  onBenefitSince: null,
  next: null,
  furtherDuties: 0,
  plannedOn: null,
  lastInterviewOn: null,
  exemptionEndsOn: null,
  noteMark: null,
};

function told(row: CitizenRow): OfTheCase {
  const next = nextDuty(row);
  return {
    interpreterLanguage: row.language === null || /^da(-|$)/i.test(row.language) ? null : row.language,
    targetGroup: row.target_group,
    onBenefitSince: row.on_benefit_since,
    next,
    furtherDuties: next === null || !isAsking(next.status) ? row.asking : row.asking - 1,
    plannedOn: row.planned_on,
    lastInterviewOn: row.last_interview_on,
    exemptionEndsOn: row.exemption_ends_on,
    noteMark: row.note_colour === null ? null : { on: row.note_on, colour: row.note_colour },
  };
}

function nextDuty(row: CitizenRow): NextDuty | null {
  if (row.rule_id === null) return null;
  return {
    ruleId: row.rule_id,
    ruleVersion: row.rule_version,
    status: row.status,
    dueOn: row.due_on,
    actBy: row.act_by,
    isCurrent: row.is_current,
  };
}

/** The place of a row in the order of the view that it was read in. */
export function positionOf({ citizen_id: citizenId, key_0: first, key_1: second }: CitizenRow): CaseloadPosition {
  return { key: typeof first === 'string' ? [first, second ?? ''] : first, citizenId };
}

/** The counts as the statement writes them (`counts` of the duties). */
export function toCounts(figures: string): CaseloadCounts {
  const numbers = figures.split(',').map(Number);
  const take = (): number => {
    const next = numbers.shift();
    if (next === undefined || Number.isNaN(next)) throw new Error('the counts of the caseload are cut short');
    return next;
  };
  const total = take();
  const due = { past: take(), today: take(), thisWeek: take() };
  const byStatus = new Map(OBLIGATION_STATUSES.map((status) => [status, take()]));
  const byRule = new Map(RULE_IDS.map((rule) => [rule, take()]));
  return { total, byStatus, byRule, due, hidden: take() };
}
