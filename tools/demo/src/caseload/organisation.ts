import type { StaffRole } from '@rettid/domain';

import type { Practice } from '../calibration/assumptions';
import { PERSONS_BY_MUNICIPALITY, type Sex } from '../calibration/population';
import { CASES_PER_CASEWORKER, TEAM_SIZE } from '../calibration/practice';
import type { Rows } from '../output/files';
import { email, familyName, givenNames } from '../people/names';
import type { Random } from '../statistics/random';

/** A made-up jobcentre and the ids of those who work there. */
export interface Jobcenter {
  readonly id: string;
  readonly practice: Practice;
  /** Part of the caseload, 0-1. */
  readonly share: number;
  readonly caseworkers: readonly string[];
  /** Caseworkers who have left; earlier assignments name them. */
  readonly formerCaseworkers: readonly string[];
  readonly jobBrokers: readonly string[];
  readonly mentors: readonly string[];
  readonly companyConsultants: readonly string[];
}

/** Places that do not exist, and municipality codes that no municipality has (the real ones lie below 0900). */
const PLACES = ['Demokøbing', 'Prøvelund', 'Eksempelby', 'Fiktivrup', 'Mønsterborg', 'Kulissestrand', 'Skitsehavn'];
const MUNICIPALITY_CODES_FROM = 901;
const MOST_JOBCENTERS = 98;
const CITIZENS_PER_JOBCENTER = 840;
const TEAMS_PER_LEADER = 3;
const PRACTICE_ROUND: readonly Practice[] = ['average', 'strained', 'steady'];

/** At least three, at most as many as there are in Denmark. */
export function jobcenterCount(citizens: number): number {
  return Math.min(MOST_JOBCENTERS, Math.max(3, Math.ceil(citizens / CITIZENS_PER_JOBCENTER)));
}

/** Makes the jobcentres for a caseload of the given size and puts them and their staff into `rows`. */
export function foundJobcenters(citizens: number, random: Random, rows: Rows): Jobcenter[] {
  const count = jobcenterCount(citizens);
  // The square root keeps the order of the real sizes without one jobcentre holding most of the caseload.
  const sizes = Array.from({ length: count }, (_, i) =>
    Math.sqrt(PERSONS_BY_MUNICIPALITY[i % PERSONS_BY_MUNICIPALITY.length] ?? 1),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size, i) => foundJobcenter(i, size / total, (citizens * size) / total, random, rows));
}

function foundJobcenter(index: number, share: number, citizens: number, random: Random, rows: Rows): Jobcenter {
  const id = `JC${String(index + 1).padStart(2, '0')}`;
  const round = Math.floor(index / PLACES.length);
  rows.jobcenters.push({
    jobcenter_id: id,
    name: `Jobcenter ${PLACES[index % PLACES.length] ?? ''}${round === 0 ? '' : ` ${round + 1}`}`,
    municipality_code: String(MUNICIPALITY_CODES_FROM + index).padStart(4, '0'),
  });
  let hired = 0;
  const hire = (role: StaffRole, count: number, teamOf: (i: number) => string | null = () => null): string[] =>
    Array.from({ length: count }, (_, i) => {
      hired += 1;
      const staffId = `${id}-S${String(hired).padStart(3, '0')}`;
      rows.staff.push(member(staffId, id, role, teamOf(i), random));
      return staffId;
    });
  const caseworkers = Math.max(TEAM_SIZE, Math.round(citizens / CASES_PER_CASEWORKER));
  const teams = Math.ceil(caseworkers / TEAM_SIZE);
  const teamName = (team: number): string => `Team ${team + 1}`;
  hire('administrator', 1);
  // Each leads three teams and sits in the first of them.
  hire('team_leader', Math.ceil(teams / TEAMS_PER_LEADER), (i) => teamName(i * TEAMS_PER_LEADER));
  hire('medical_consultant', 1);
  return {
    id,
    practice: PRACTICE_ROUND[index % PRACTICE_ROUND.length] ?? 'average',
    share,
    caseworkers: hire('caseworker', caseworkers, (i) => teamName(i % teams)),
    formerCaseworkers: hire('caseworker', Math.max(TEAM_SIZE, Math.round(caseworkers * 0.4))),
    jobBrokers: hire('job_broker', Math.max(2, Math.round(citizens / 80)), (i) => teamName(i % teams)),
    mentors: hire('mentor', Math.max(2, Math.round(citizens / 120))),
    companyConsultants: hire('company_consultant', Math.max(1, Math.round(citizens / 200))),
  };
}

function member(
  staffId: string,
  jobcenterId: string,
  role: StaffRole,
  team: string | null,
  random: Random,
): Rows['staff'][number] {
  const sex: Sex = random.chance(0.7) ? 'woman' : 'man';
  return {
    staff_id: staffId,
    jobcenter_id: jobcenterId,
    name: `${givenNames(random, sex)} ${familyName(random)}`,
    email: email(staffId),
    role,
    team,
  };
}
