import type { CaseAccess, ObligationStatus, PlainDate, PrivateNote, RuleId, TargetGroup } from '@rettid/domain';
import type { ResponsibleCaseworker } from '../obligations/list-obligations.query';
import type { CaseloadSearch } from './caseload-search';

/**
 * Which citizens, all as of the business date:
 * - `mine`: those in whose case the reader holds a part
 * - `team`: those whose responsible caseworker is of the reader's team
 * - `unassigned`: those on a benefit for whom nobody answers
 * - `jobcenter`: those on a benefit, or in whose case anybody holds a part
 */
export type CaseloadList = 'mine' | 'team' | 'unassigned' | 'jobcenter';

/** `seniority` sorts the shortest time first, everything else the earliest; what is missing stands last in both directions. */
export type CaseloadSort =
  | 'act_by'
  | 'name'
  | 'target_group'
  | 'seniority'
  | 'planned_on'
  | 'last_interview'
  | 'exemption_end'
  | 'caseworker_since';

/** Of the next duty's `actBy`: before the business date, on it, or in the seven days that start with it. */
export type CaseloadDue = 'past' | 'today' | 'this_week';

export interface CaseloadView {
  readonly list: CaseloadList;
  /** Citizens with a finding of one of these rules: with `statuses` one of those, else one that asks for something. */
  readonly rules: readonly RuleId[];
  readonly statuses: readonly ObligationStatus[];
  readonly due: CaseloadDue | null;
  readonly sort: CaseloadSort;
  readonly direction: 'asc' | 'desc';
  /** Over the whole jobcentre, whatever the list. */
  readonly search: CaseloadSearch | null;
}

/** What a row is sorted by: days since 1970-01-01, the number of a target group, or family and given names. */
export type CaseloadSortKey = number | null | readonly [familyName: string, givenNames: string];

/** A place in the order of a view; ties stand in the order of the citizens' ids. */
export interface CaseloadPosition {
  readonly key: CaseloadSortKey;
  readonly citizenId: string;
}

export interface CaseloadPageRequest {
  /** The page starts behind it; `null` starts at the top. */
  readonly after: CaseloadPosition | null;
  /** At least 1. */
  readonly limit: number;
}

/** The finding of a citizen that is to be acted on first; see `duties`. */
export interface NextDuty {
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly status: ObligationStatus;
  readonly dueOn: PlainDate | null;
  readonly actBy: PlainDate | null;
  /** False: facts, or the law, changed after the finding was made, or time passed it by. */
  readonly isCurrent: boolean;
}

export interface CaseloadRow {
  readonly citizenId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly age: number;
  /** BCP 47; `null` for Danish, or where nothing is known. */
  readonly interpreterLanguage: string | null;
  readonly hasProtectedAddress: boolean;
  readonly isStaffCase: boolean;
  readonly targetGroup: TargetGroup | null;
  readonly onBenefitSince: PlainDate | null;
  readonly next: NextDuty | null;
  /** Further findings that ask for something. */
  readonly furtherDuties: number;
  readonly plannedOn: PlainDate | null;
  readonly lastInterviewOn: PlainDate | null;
  readonly exemptionEndsOn: PlainDate | null;
  readonly caseworker: (ResponsibleCaseworker & { readonly since: PlainDate }) | null;
  /** That the reader keeps a private note; `null`: none. */
  readonly noteMark: Pick<PrivateNote, 'on' | 'colour'> | null;
  readonly access: Exclude<CaseAccess, 'hidden'>;
}

/** Citizens, each counted once: of the list and the search, whatever the filters. */
export interface CaseloadCounts {
  readonly total: number;
  readonly byStatus: ReadonlyMap<ObligationStatus, number>;
  /** With a finding of the rule that asks for something. */
  readonly byRule: ReadonlyMap<RuleId, number>;
  readonly due: { readonly past: number; readonly today: number; readonly thisWeek: number };
  /** Of the list, but for rights that the reader lacks; 0 under a search, which must not tell who is protected. */
  readonly hidden: number;
}

export interface CaseloadPage {
  /** Date that the findings are as of; `null`: never swept. */
  readonly asOf: PlainDate | null;
  readonly sweptAt: Date | null;
  readonly items: readonly CaseloadRow[];
  /** Where the next page starts; `null` on the last page. */
  readonly next: CaseloadPosition | null;
  /** With the first page alone. */
  readonly counts: CaseloadCounts | null;
}
