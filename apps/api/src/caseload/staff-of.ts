import type { Actor, StaffActor } from '@rettid/domain';
import { ProblemError } from '../problems/problem-error';

/** @throws ProblemError `permission_missing` for a citizen: no list of citizens is his to read */
export function staffOf(actor: Actor): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw new ProblemError('permission_missing');
}
