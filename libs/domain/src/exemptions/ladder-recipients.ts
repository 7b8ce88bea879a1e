import type { LadderRecipient } from './exemption-ladder';

export interface LadderStaff {
  readonly staffId: string;
  readonly team: string | null;
}

/**
 * Who is notified of a rung: the case's coordinating and authority caseworkers; on the day after the end the leaders of
 * their teams, or of the whole jobcentre where their teams have none. Where nobody answers for the case it is the leaders from the
 * start, and where there is no leader the caseworkers to the end: no rung is climbed with nobody told while there is anybody.
 *
 * @returns ids, each once
 */
export function ladderRecipients(
  to: LadderRecipient,
  caseworkers: readonly LadderStaff[],
  leadersOfJobcenter: readonly LadderStaff[],
): string[] {
  const teams = caseworkers.flatMap(({ team }) => (team === null ? [] : [team]));
  const ofTheirTeams = leadersOfJobcenter.filter(({ team }) => team !== null && teams.includes(team));
  const leaders = ofTheirTeams.length > 0 ? ofTheirTeams : leadersOfJobcenter;
  const [first, second] = to === 'leader' ? [leaders, caseworkers] : [caseworkers, leaders];
  return [...new Set((first.length > 0 ? first : second).map(({ staffId }) => staffId))];
}
