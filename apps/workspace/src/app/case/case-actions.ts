import { computed, inject, InjectionToken, type Signal } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { ASSIGNMENT_ACTIONS } from '../assignments/assignment-actions';
import { CASE_ACTION_GROUPS, type CaseAction } from '../change/case-action';
import { EXEMPTION_ACTIONS } from '../exemptions/exemption-actions';
import { OFFER_ACTIONS } from '../offers/offer-actions';
import { PLAN_ACTIONS } from '../plans/plan-actions';
import { MEETING_ACTIONS } from '../meetings/meeting-actions';
import { NO_SHOW_ACTIONS } from '../no-show/no-show-actions';

/** Everything that can be begun from a case, by room; within a group of the menu in this order. */
export const CASE_ACTIONS = new InjectionToken<readonly CaseAction[]>('what can be begun from a case', {
  providedIn: 'root',
  factory: () => [
    ...MEETING_ACTIONS,
    ...NO_SHOW_ACTIONS,
    ...PLAN_ACTIONS,
    ...OFFER_ACTIONS,
    ...EXEMPTION_ACTIONS,
    ...ASSIGNMENT_ACTIONS,
  ],
});

/**
 * In an injection context: what this reader may begin in this case (`null`: in none), by the groups of the menu. What may not
 * be done is not shown.
 */
export function offeredActions(theCase: Signal<CaseWire | null>): Signal<readonly CaseAction[]> {
  const actions = inject(CASE_ACTIONS);
  const session = inject(SessionStore);
  return computed(() => {
    const it = theCase();
    if (it === null) return [];
    const offered = actions.filter(
      ({ permission, isOffered }) => session.permits(permission) && (isOffered === undefined || isOffered(it)),
    );
    return CASE_ACTION_GROUPS.flatMap((group) => offered.filter((action) => action.group === group));
  });
}
