import type { CaseGoalWire, CaseOfferWire, CaseWire } from '@rettid/contracts';
import {
  absenceUpTo,
  allowedOfferActions,
  date,
  formatDate,
  nextFollowUp,
  offerState,
  type AbsenceFigures,
  type FollowUpKind,
  type OfferAction,
  type OfferStanding,
  type OfferState,
} from '@rettid/domain';

/** When a running offer is looked at next; days as `YYYY-MM-DD`. */
export interface ShownFollowUp {
  readonly on: string;
  readonly kind: FollowUpKind;
  readonly isAgreed: boolean;
  readonly isPast: boolean;
  /** Whole weeks since it was last looked at, where a team leader would ask why. */
  readonly weeksSilent: number | null;
}

/** How an offer stands on the business date, by the same rules as the API's. */
export interface ShownOffer {
  readonly offer: CaseOfferWire;
  readonly state: OfferState;
  readonly actions: readonly OfferAction[];
  readonly goalTitle: string | null;
  /** Of a running one. */
  readonly next: ShownFollowUp | null;
  readonly absence: AbsenceFigures | null;
  /** Of one that waits to be evaluated: days since its end. */
  readonly waitingDays: number | null;
  readonly unread: CaseOfferWire['reports'];
}

export interface OfferGroups {
  /** Running, then planned; the one that ends first comes first. */
  readonly current: readonly ShownOffer[];
  /** The one that ended last comes first. */
  readonly toEvaluate: readonly ShownOffer[];
  readonly evaluated: readonly ShownOffer[];
}

export function offerGroups({ offers, plans, businessDate }: CaseWire): OfferGroups {
  const titles = new Map(allGoals({ plans }).map(({ goalId, title }) => [goalId, title]));
  const shown = offers.map((offer) => shownOffer(offer, titles, businessDate));
  const of = (...states: readonly OfferState[]): ShownOffer[] => shown.filter(({ state }) => states.includes(state));
  return {
    current: [...of('running').sort(byEnd), ...of('planned').reverse()],
    toEvaluate: of('to_evaluate').sort((a, b) => byEnd(b, a)),
    evaluated: of('evaluated'),
  };
}

/** Goals that an offer may serve, in the order of the plan; those of the plan in force first. */
export function openGoals(theCase: Pick<CaseWire, 'plans'>): CaseGoalWire[] {
  return allGoals(theCase).filter(({ status }) => status === 'open');
}

/** Every goal of the case, at whatever depth. */
export function allGoals({ plans }: Pick<CaseWire, 'plans'>): CaseGoalWire[] {
  return plans.flatMap(({ goals }) => flattened(goals));
}

export function standingOf({ startsOn, endsOn, endCause, followUps }: CaseOfferWire): OfferStanding {
  return {
    startsOn: date(startsOn),
    endsOn: endsOn === null ? null : date(endsOn),
    endCause,
    isEvaluated: followUps.some(({ kind }) => kind === 'closing_evaluation'),
  };
}

function shownOffer(offer: CaseOfferWire, titles: ReadonlyMap<string, string>, businessDate: string): ShownOffer {
  const today = date(businessDate);
  const standing = standingOf(offer);
  const state = offerState(standing, today);
  return {
    offer,
    state,
    actions: allowedOfferActions(standing, today),
    goalTitle: offer.goalId === null ? null : (titles.get(offer.goalId) ?? null),
    next: state === 'running' ? followUpOf(offer, standing, businessDate) : null,
    absence: absenceUpTo(
      offer.attendance.map(({ week, ...figures }) => ({ ...figures, week: date(week) })),
      today,
    ),
    waitingDays: state === 'to_evaluate' && standing.endsOn !== null ? today - standing.endsOn : null,
    unread: offer.reports.filter(({ readAt }) => readAt === null),
  };
}

function followUpOf({ followUps }: CaseOfferWire, standing: OfferStanding, businessDate: string): ShownFollowUp | null {
  if (standing.isEvaluated) return null;
  const next = nextFollowUp(
    {
      ...standing,
      followUps: followUps.map(({ on, nextOn }) => ({ on: date(on), nextOn: nextOn === null ? null : date(nextOn) })),
    },
    date(businessDate),
  );
  if (next === null) return null;
  const { on, kind, isAgreed, isPast, isSignal, daysSince } = next;
  return { on: formatDate(on), kind, isAgreed, isPast, weeksSilent: isSignal ? Math.floor(daysSince / 7) : null };
}

function byEnd(a: ShownOffer, b: ShownOffer): number {
  const [first, second] = [a.offer.endsOn ?? '9999', b.offer.endsOn ?? '9999'];
  return first === second ? 0 : first < second ? -1 : 1;
}

function flattened(goals: readonly CaseGoalWire[]): CaseGoalWire[] {
  return goals.flatMap((goal) => [goal, ...flattened(goal.children)]);
}
