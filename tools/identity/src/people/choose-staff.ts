import type { CaseworkerFigures, OfficeHolder } from './caseworkers.query';

/** The caseload that two coordinating caseworkers in three have; the demonstration's caseworker has about as many. */
const USUAL_CASELOAD = 45;
/** Caseloads that lie this near to each other count as equal, and what is overdue decides. */
const ABOUT = 10;

/**
 * Who of the candidates is shown: the first by the order of `better`, unless the one shown before is still among them. A date
 * that moves must not exchange the people between one sign-in and the next.
 *
 * @param better negative where the first comes before the second; the candidates' own order settles the rest
 */
export function choose<T extends { readonly staffId: string }>(
  candidates: readonly T[],
  shownBefore: string | undefined,
  better: (a: T, b: T) => number = () => 0,
): T | undefined {
  return candidates.find(({ staffId }) => staffId === shownBefore) ?? [...candidates].sort(better)[0];
}

/** A usual caseload before a small or a large one, then the one with most citizens for whom something is overdue. */
export function busiestUsual(a: CaseworkerFigures, b: CaseworkerFigures): number {
  const distance = ({ open }: CaseworkerFigures): number => Math.floor(Math.abs(open - USUAL_CASELOAD) / ABOUT);
  return distance(a) - distance(b) || b.openLate - a.openLate;
}

/** Whose team has a leader before those whose team has none, so that the leader's own team is the one that is shown. */
export function ledTeamFirst(leaders: readonly OfficeHolder[]): (a: CaseworkerFigures, b: CaseworkerFigures) => number {
  const isLed = ({ team }: CaseworkerFigures): number =>
    Number(team !== null && leaders.some((leader) => leader.team === team));
  return (a, b) => isLed(b) - isLed(a) || busiestUsual(a, b);
}

/** Whoever has a citizen with a protected address first: what is hidden can be seen to be hidden. */
export function protectedCaseFirst(a: CaseworkerFigures, b: CaseworkerFigures): number {
  return Number(b.protected > 0) - Number(a.protected > 0) || busiestUsual(a, b);
}
