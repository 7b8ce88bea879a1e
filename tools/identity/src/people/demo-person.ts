import type { CaseRight, StaffAccessRole } from '@rettid/domain';

/** The parts in the demonstration, in the order in which the page offers them. */
export const DEMO_PARTS = [
  'caseworker',
  'caseworker-other-team',
  'team-leader',
  'administrator',
  'auditor',
  'caseworker-other-jobcenter',
  'citizen-job-goal',
  'citizen-unplanned',
] as const;
export type DemoPart = (typeof DEMO_PARTS)[number];

/** What the id token says of an employee, beside `sub`. */
export interface StaffClaims {
  readonly name: string;
  readonly jobcenter_id: string;
  readonly role: StaffAccessRole;
  readonly rights: readonly CaseRight[];
  /** Missing where the person is not among the jobcentre's staff records. */
  readonly staff_id?: string;
}

/** What the id token says of a citizen, beside `sub`. */
export interface CitizenClaims {
  readonly name: string;
  /** Ten digits. */
  readonly cpr: string;
}

/** Somebody whom the sign-in page offers to be. */
export interface DemoPerson {
  readonly part: DemoPart;
  /** `sub` of the id token: the same for the same person in every process, and no other person's. */
  readonly subject: string;
  readonly name: string;
  /** In Danish: `Koordinerende sagsbehandler`. */
  readonly title: string;
  /** In Danish: what there is to see for this person, in whole sentences. */
  readonly situation: string;
  readonly claims: StaffClaims | CitizenClaims;
}

/** What the page shows. */
export interface People {
  /** At most one for each part; empty where the database holds no caseload. */
  readonly people: readonly DemoPerson[];
  /** The date that the figures are as of, in Danish; `null` where there are none. */
  readonly asOf: string | null;
}

/** Where the page has its people from; asked anew each time, so that its figures are today's. */
export interface PeopleSource {
  list(): Promise<People>;
}

/** The same people always: for tests that need nobody's caseload. */
export function fixedPeople(people: readonly DemoPerson[]): PeopleSource {
  return { list: async () => await Promise.resolve({ people, asOf: null }) };
}

export function isCitizen({ claims }: DemoPerson): boolean {
  return 'cpr' in claims;
}
