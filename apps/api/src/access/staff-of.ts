import type { Actor, StaffActor } from '@rettid/domain';
import { ProblemError } from '../problems/problem-error';

/**
 * The actor of a route that is for staff alone, whatever the table of permissions comes to say.
 *
 * @throws ProblemError `permission_missing` for a citizen
 */
export function staffOf(actor: Actor): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw new ProblemError('permission_missing');
}
