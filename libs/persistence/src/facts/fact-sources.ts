import {
  ASSIGNMENT_ROLES,
  BENEFITS,
  EXEMPTION_KINDS,
  GOAL_KINDS,
  GOAL_STATUSES,
  MEETING_KINDS,
  MEETING_STATUSES,
  OFFER_KINDS,
  PLAN_KINDS,
  TARGET_GROUPS,
  monthOf,
  type AssignmentFact,
  type BenefitSpellFact,
  type CitizenFacts,
  type ClassificationFact,
  type ContactFact,
  type ExemptionFact,
  type GoalFact,
  type MeetingFact,
  type OfferFact,
  type PlanFact,
  type WorkHoursFact,
} from '@rettid/domain';
import type { FactRow } from './fact-columns';

/** The lists of `CitizenFacts`. */
export type FactKind = Exclude<keyof CitizenFacts, 'citizenId'>;

/** Where the facts of one kind stand and how a row becomes a fact. */
export interface FactSource<Fact> {
  readonly table: string;
  /** Whether a row can be struck as entered by mistake; it is no fact then. */
  readonly isKept: boolean;
  /** SQL of each column that `toFact` reads, in the order of its positions. */
  readonly columns: readonly string[];
  readonly toFact: (row: FactRow) => Fact;
}

/** A date as days since 1970-01-01, which is what `PlainDate` is: nobody formats a date for somebody else to parse. */
const days = (column: string): string => `${column} - DATE '1970-01-01'`;

const spells: FactSource<BenefitSpellFact> = {
  table: 'benefit_spells',
  isKept: false,
  columns: ['spell_id', 'benefit', days('requested_on'), days('starts_on'), days('ends_on')],
  toFact: (row) => ({
    id: row.text(0),
    benefit: row.code(1, BENEFITS),
    requestedOn: row.dateOrNull(2),
    startsOn: row.date(3),
    endsOn: row.dateOrNull(4),
  }),
};

const classifications: FactSource<ClassificationFact> = {
  table: 'classifications',
  isKept: false,
  columns: ['target_group', days('valid_from'), days('valid_to')],
  toFact: (row) => ({ targetGroup: row.code(0, TARGET_GROUPS), validFrom: row.date(1), validTo: row.dateOrNull(2) }),
};

const assignments: FactSource<AssignmentFact> = {
  table: 'assignments',
  isKept: true,
  columns: ['assignment_id', 'role', days('valid_from'), days('valid_to')],
  toFact: (row) => ({
    id: row.text(0),
    role: row.code(1, ASSIGNMENT_ROLES),
    validFrom: row.date(2),
    validTo: row.dateOrNull(3),
  }),
};

const meetings: FactSource<MeetingFact> = {
  table: 'meetings',
  isKept: true,
  columns: ['meeting_id', 'kind', days('starts_on'), 'status'],
  toFact: (row) => ({
    id: row.text(0),
    kind: row.code(1, MEETING_KINDS),
    on: row.date(2),
    status: row.code(3, MEETING_STATUSES),
  }),
};

const contacts: FactSource<ContactFact> = {
  table: 'contacts',
  isKept: true,
  columns: ['contact_id', days('"on"'), 'about_meeting_id'],
  toFact: (row) => ({ id: row.text(0), on: row.date(1), aboutMeetingId: row.textOrNull(2) }),
};

const plans: FactSource<PlanFact> = {
  table: 'plans',
  isKept: true,
  columns: ['plan_id', 'kind', days('created_on')],
  toFact: (row) => ({ id: row.text(0), kind: row.code(1, PLAN_KINDS), createdOn: row.date(2) }),
};

const goals: FactSource<GoalFact> = {
  table: 'goals',
  isKept: true,
  columns: ['goal_id', 'plan_id', 'kind', 'status', days('created_on'), days('closed_on')],
  toFact: (row) => ({
    id: row.text(0),
    planId: row.text(1),
    kind: row.code(2, GOAL_KINDS),
    status: row.code(3, GOAL_STATUSES),
    createdOn: row.date(4),
    closedOn: row.dateOrNull(5),
  }),
};

const offers: FactSource<OfferFact> = {
  table: 'offers',
  isKept: true,
  columns: ['offer_id', 'kind', days('starts_on'), days('ends_on')],
  toFact: (row) => ({
    id: row.text(0),
    kind: row.code(1, OFFER_KINDS),
    startsOn: row.date(2),
    endsOn: row.dateOrNull(3),
  }),
};

const exemptions: FactSource<ExemptionFact> = {
  table: 'exemptions',
  isKept: true,
  columns: ['exemption_id', 'kind', days('valid_from'), days('valid_to'), days('closed_on')],
  toFact: (row) => ({
    id: row.text(0),
    kind: row.code(1, EXEMPTION_KINDS),
    validFrom: row.date(2),
    validTo: row.dateOrNull(3),
    closedOn: row.dateOrNull(4),
  }),
};

const workHours: FactSource<WorkHoursFact> = {
  table: 'work_hours',
  isKept: true,
  columns: [days('month'), 'ordinary_hours'],
  toFact: (row) => ({ month: monthOf(row.date(0)), ordinaryHours: row.text(1) }),
};

/** Every kind of fact that a rule may read. The type demands a source for each list of `CitizenFacts`. */
export const FACT_SOURCES: { readonly [K in FactKind]: FactSource<CitizenFacts[K][number]> } = {
  spells,
  classifications,
  assignments,
  meetings,
  contacts,
  plans,
  goals,
  offers,
  exemptions,
  workHours,
};
