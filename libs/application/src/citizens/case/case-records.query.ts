import {
  ageOn,
  date,
  formatDate,
  isCountingKind,
  type Benefit,
  type PlainDate,
  type PrivateNote,
  type TargetGroup,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { goalTree, type LinkedGoal } from '../../plans/goal-tree';
import type { CaseGoal, CaseMeeting, CasePerson, CasePlan, CaseRecords, CaseStaff } from './case';
import { CASE_SQL } from './case-records.sql';
import type { DatedPeriod } from './standing';

/** Everything recorded in a case that its page shows, and what its banner is made of. */
export interface RecordedCase extends CaseRecords {
  readonly person: Omit<CasePerson, 'isStaffCase'>;
  /** Who answers for the citizen on the business date. */
  readonly responsible: (CaseStaff & { readonly since: PlainDate }) | null;
  readonly spells: readonly DatedPeriod<Benefit>[];
  readonly classifications: readonly DatedPeriod<TargetGroup>[];
  /** The reader's own, and no part of the case. */
  readonly privateNote: PrivateNote | null;
  readonly handOverToConfirm: string | null;
  /** Whether there is something to ask `findNoShows` for. */
  readonly hasNoShows: boolean;
}

/** Reads a case in one statement. @throws Error where the scope holds no such citizen: `enterCase` comes first */
export async function readCaseRecords(
  tx: Transaction,
  citizenId: string,
  { businessDate, staffId }: { readonly businessDate: PlainDate; readonly staffId: string | null },
): Promise<RecordedCase> {
  // Named, so that the server plans it once per connection: planning costs more than reading one case.
  const { rows } = await tx.client.query<CaseRow>({
    name: 'case-records',
    text: CASE_SQL,
    values: [citizenId, formatDate(businessDate), staffId],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('the case that was entered is not there');
  return {
    person: toPerson(row, businessDate),
    responsible: row.responsible === null ? null : { ...row.responsible, since: date(row.responsible.since) },
    spells: row.spells.map(toPeriod),
    classifications: row.classifications.map(toPeriod),
    handOverToConfirm: row.hand_over,
    hasNoShows: row.has_no_shows || row.meetings.some(({ status }) => status === 'no_show'),
    privateNote: row.private_note === null ? null : toNote(row.private_note),
    meetings: row.meetings.map((meeting) => ({
      ...meeting,
      counts: meeting.status === 'held' && isCountingKind(meeting),
    })),
    offers: row.offers,
    exemptions: row.exemptions,
    assignments: row.assignments,
    contacts: row.contacts,
    plans: row.plans.map((plan) => ({ ...plan, goals: goalTree(plan.goals, goalOf) })),
  };
}

/** The columns of `CASE_SQL`; lists are JSON as the driver reads it, days in them text. */
interface CaseRow extends Omit<CaseRecords, 'meetings' | 'plans'> {
  readonly given_names: string;
  readonly family_name: string;
  readonly cpr: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  readonly is_protected: boolean;
  readonly responsible: (CaseStaff & { readonly since: string }) | null;
  readonly spells: readonly PeriodText<Benefit>[];
  readonly classifications: readonly PeriodText<TargetGroup>[];
  readonly hand_over: string | null;
  readonly has_no_shows: boolean;
  readonly private_note: (Omit<PrivateNote, 'on'> & { readonly on: string | null }) | null;
  readonly meetings: readonly Omit<CaseMeeting, 'counts'>[];
  readonly plans: readonly (Omit<CasePlan, 'goals'> & { readonly goals: readonly StoredGoal[] })[];
}

interface PeriodText<Code> {
  readonly code: Code;
  readonly from: string;
  readonly to: string | null;
}

function toPeriod<Code>({ code, from, to }: PeriodText<Code>): DatedPeriod<Code> {
  return { code, from: date(from), to: to === null ? null : date(to) };
}

function toNote({ on, ...note }: NonNullable<CaseRow['private_note']>): PrivateNote {
  return { ...note, on: on === null ? null : date(on) };
}

function toPerson(row: CaseRow, businessDate: PlainDate): RecordedCase['person'] {
  return {
    givenNames: row.given_names,
    familyName: row.family_name,
    age: ageOn(row.cpr, businessDate),
    email: row.email,
    phone: row.phone,
    interpreterLanguage: row.language === null || isDanish(row.language) ? null : row.language,
    hasProtectedAddress: row.is_protected,
  };
}

/** Also with a region: `da-DK`. */
function isDanish(language: string): boolean {
  return /^da(?:-|$)/i.test(language);
}

type StoredGoal = LinkedGoal & Omit<CaseGoal, 'children'>;

/** The parent is told by the goal's place. */
function goalOf({ parentGoalId: _, ...goal }: StoredGoal, children: readonly CaseGoal[]): CaseGoal {
  return { ...goal, children };
}
