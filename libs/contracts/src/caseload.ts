import type { NoteColour, ObligationStatus, RuleId, Severity, TargetGroup } from '@rettid/domain';
import type { CaseworkerWire } from './obligations';

/** Mine borgere, Teamets borgere, Uden sagsbehandler, Jobcentrets borgere. */
export const CASELOAD_LISTS = ['mine', 'team', 'unassigned', 'jobcenter'] as const;
export type CaseloadList = (typeof CASELOAD_LISTS)[number];

export const CASELOAD_SORTS = [
  'act_by',
  'name',
  'target_group',
  'seniority',
  'planned_on',
  'last_interview',
  'exemption_end',
  'caseworker_since',
] as const;
export type CaseloadSort = (typeof CASELOAD_SORTS)[number];

/** Of the next duty's `actBy`, seen from the business date: before it, on it, or in the seven days that start with it. */
export const CASELOAD_DUE = ['past', 'today', 'this_week'] as const;
export type CaseloadDue = (typeof CASELOAD_DUE)[number];

/** What of a list is asked for; the part that may stand in a saved view and in the browser's address. */
export interface CaseloadView {
  readonly list: CaseloadList;
  /** Citizens with a finding of one of these rules: with `statuses` one of both, else one that asks for something. Empty: all. */
  readonly rules: readonly RuleId[];
  readonly statuses: readonly ObligationStatus[];
  readonly due: CaseloadDue | null;
  /** `seniority` sorts the shortest time first; what is missing stands last in both directions. */
  readonly sort: CaseloadSort;
  readonly direction: 'asc' | 'desc';
}

/** `POST /api/caseload`: a body, since what is searched for must stand in no address. */
export interface CaseloadRequestWire extends CaseloadView {
  /** Part of a name, or a CPR number; searches the whole jobcentre, whatever the list. `null`: no search. */
  readonly search: string | null;
  readonly cursor: string | null;
  /** `PAGE_LIMIT`. */
  readonly limit?: number;
}

/** `POST /api/caseload/export`: all that the view and the search find, as `text/csv`. */
export type CaseloadExportWire = Omit<CaseloadRequestWire, 'cursor' | 'limit'>;

/** The most pressing finding of a citizen that asks for something; where none does, the next one that has a date. */
export interface NextDutyWire {
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly title: string;
  /** `LAB § 31, stk. 1` */
  readonly citation: string;
  readonly severity: Severity;
  readonly verified: boolean;
  readonly duty: 'municipality' | 'citizen';
  readonly status: ObligationStatus;
  readonly dueOn: string | null;
  readonly actBy: string | null;
  readonly isCurrent: boolean;
}

export interface CaseloadRowWire {
  readonly citizenId: string;
  readonly givenNames: string;
  readonly familyName: string;
  /** Whole years on the business date. */
  readonly age: number;
  /** BCP 47 of the language that an interpreter is needed for; `null` for Danish, or where nothing is known. */
  readonly interpreterLanguage: string | null;
  readonly hasProtectedAddress: boolean;
  readonly isStaffCase: boolean;
  readonly targetGroup: TargetGroup | null;
  /** First day of the unbroken time on benefits; `null` where the citizen receives none. */
  readonly onBenefitSince: string | null;
  /** `null`: nothing is asked for. */
  readonly next: NextDutyWire | null;
  /** Further findings of the citizen that are `overdue`, `behind`, `due_soon` or `unknown`. */
  readonly furtherDuties: number;
  /** The next booked interview. */
  readonly plannedOn: string | null;
  /** The last interview held that counts. */
  readonly lastInterviewOn: string | null;
  /** End of the latest exemption from the 225-hour rule; `null` where there is none or it is open. */
  readonly exemptionEndsOn: string | null;
  readonly caseworker: (CaseworkerWire & { readonly since: string }) | null;
  /** That the reader keeps a private note, and its day; `null`: none. */
  readonly noteMark: { readonly on: string | null; readonly colour: NoteColour } | null;
  /**
   * `reason_required`: the case opens once a reason is stated. Found by a search alone, and until then the row tells who the
   * citizen is and who answers for him; all else is `null` or 0, and the counts, filters and orders know nothing of it.
   */
  readonly access: 'open' | 'reason_required';
}

/** How many citizens, each counted once: respecting the list and the search, but neither of the filters. */
export interface CaseloadCountsWire {
  readonly total: number;
  readonly byStatus: readonly { readonly status: ObligationStatus; readonly count: number }[];
  /** With at least one finding of the rule that is `overdue`, `behind`, `due_soon` or `unknown`. */
  readonly byRule: readonly { readonly ruleId: RuleId; readonly count: number }[];
  readonly due: { readonly past: number; readonly today: number; readonly thisWeek: number };
  /** Citizens of the list whom the reader lacks a right to see; 0 under a search, which must not tell who is protected. */
  readonly hidden: number;
}

/** The answer to `POST /api/caseload`. */
export interface CaseloadPageWire {
  /** Date that the findings are as of; `null`: never swept. */
  readonly asOf: string | null;
  /** When the last sweep ended, an ISO instant. */
  readonly sweptAt: string | null;
  readonly items: readonly CaseloadRowWire[];
  readonly nextCursor: string | null;
  /** With the first page alone. */
  readonly counts: CaseloadCountsWire | null;
}

/** A list setting kept under a name. It holds no search and no personal number. */
export interface SavedViewWire {
  readonly id: string;
  readonly name: string;
  readonly view: CaseloadView;
  /** Columns shown, in order; see `CASELOAD_COLUMNS`. */
  readonly columns: readonly CaseloadColumn[];
}

export const CASELOAD_COLUMNS = [
  'name',
  'target_group',
  'seniority',
  'next_duty',
  'act_by',
  'planned_on',
  'last_interview',
  'exemption_end',
  'caseworker',
  'caseworker_since',
] as const;
export type CaseloadColumn = (typeof CASELOAD_COLUMNS)[number];

/** `POST /api/saved-views` and `PUT /api/saved-views/:id`. */
export type SavedViewInputWire = Omit<SavedViewWire, 'id'>;
/** `GET /api/saved-views`, in the order of their names. */
export interface SavedViewsWire {
  readonly items: readonly SavedViewWire[];
}
