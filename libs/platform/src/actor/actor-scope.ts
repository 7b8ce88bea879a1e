import type { Actor } from '@rettid/domain';

/**
 * On whose behalf a transaction runs. The database lets a transaction see and write the rows of its scope alone
 * (row-level security, see `docs/decisions`); a transaction without a scope sees nothing.
 *
 * `actorId` names who acts (a user's id, or a program such as `worker`) and ends up in the access log.
 */
export type ActorScope = SystemScope | JobcenterScope | CitizenScope;

/** Programs that work for all jobcentres: import, sweep, relay. */
export interface SystemScope {
  readonly kind: 'system';
  readonly actorId: string;
}

/** Staff of one jobcentre: its rows and no other's. */
export interface JobcenterScope {
  readonly kind: 'jobcenter';
  readonly actorId: string;
  readonly jobcenterId: string;
}

/** A citizen who reads his own case. */
export interface CitizenScope {
  readonly kind: 'citizen';
  readonly actorId: string;
  readonly citizenId: string;
}

export function systemScope(actorId: string): SystemScope {
  return { kind: 'system', actorId };
}

export function jobcenterScope(jobcenterId: string, actorId: string): JobcenterScope {
  return { kind: 'jobcenter', jobcenterId, actorId };
}

export function citizenScope(citizenId: string, actorId: string): CitizenScope {
  return { kind: 'citizen', citizenId, actorId };
}

/** The rows that somebody who has signed in may reach: a jobcentre's, or a citizen's own. */
export function scopeOf(actor: Actor): ActorScope {
  return actor.kind === 'citizen'
    ? citizenScope(actor.citizenId, actor.userId)
    : jobcenterScope(actor.jobcenterId, actor.userId);
}
