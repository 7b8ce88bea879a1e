import { randomUUID } from 'node:crypto';
import type { Actor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { CodedError, ok, scopeOf, systemScope, type Result } from '@rettid/platform';
import type { Database } from '../../database/open-database';
import { recordAccess } from '../record-access';
import type { SessionStore, StartedSession } from '../sessions/session-store';
import { readClaims, refused, type ClaimedPerson, type Claims, type SignInRefusal } from './claimed-person';

const PROGRAM = systemScope('sign-in');

/** A person as the sign-in service has shown who he is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
}

/** The rows that a claimed person is bound to. */
interface Bound {
  readonly name: string;
  readonly role: Actor['role'];
  readonly rights: readonly string[];
  readonly jobcenterId: string;
  readonly staffId: string | null;
  readonly citizenId: string | null;
}

/** Lets somebody in whom the sign-in service has sent, and out again. */
export class SignIn {
  constructor(
    private readonly database: Pick<Database, 'unitOfWork'>,
    private readonly sessions: SessionStore,
  ) {}

  /**
   * Finds or makes the user of an identity, brings what is known of him up to date, and begins a session.
   *
   * @param replaces token of the session that the browser had until now; it ends
   */
  async enter(identity: Identity, replaces: string | null): Promise<Result<StartedSession, CodedError<SignInRefusal>>> {
    const person = readClaims(identity.claims);
    if (!person.ok) return person;
    const user = await this.database.unitOfWork.run(PROGRAM, async (tx) => {
      const bound = await bind(tx, person.value);
      return bound.ok ? await saveUser(tx, identity, bound.value) : bound;
    });
    if (!user.ok) return user;
    const session = await this.sessions.start(user.value, replaces);
    const found = await this.sessions.find(session.token);
    if (!found.ok) throw new Error('a session was gone as soon as it began', { cause: found.error });
    await this.note(found.value.actor, 'session.started');
    return ok(session);
  }

  /** Ends a session; what else the sign-in service then has to do is for the browser to ask of it. */
  async leave(actor: Actor, token: string): Promise<void> {
    await this.sessions.end(token);
    await this.note(actor, 'session.ended');
  }

  private async note(actor: Actor, action: 'session.started' | 'session.ended'): Promise<void> {
    await this.database.unitOfWork.run(scopeOf(actor), async (tx) => {
      await recordAccess(tx, { action, citizenIds: [], details: { role: actor.role } });
    });
  }
}

async function bind(tx: Transaction, person: ClaimedPerson): Promise<Result<Bound, CodedError<SignInRefusal>>> {
  if (person.kind === 'citizen') {
    const [citizen] = await tx.query<{ citizen_id: string; jobcenter_id: string; name: string }>(
      `SELECT citizen_id, jobcenter_id, given_names || ' ' || family_name AS name FROM citizens WHERE cpr = $1`,
      [person.cpr],
    );
    if (citizen === undefined) return refused('citizen_unknown');
    const { citizen_id: citizenId, jobcenter_id: jobcenterId, name } = citizen;
    return ok({ name: person.name ?? name, role: 'citizen', rights: [], jobcenterId, staffId: null, citizenId });
  }
  const [row] = await tx.query<{ has_jobcenter: boolean; staff_of: string | null }>(
    `SELECT EXISTS (SELECT FROM jobcenters WHERE jobcenter_id = $1) AS has_jobcenter,
            (SELECT jobcenter_id FROM staff WHERE staff_id = $2) AS staff_of`,
    [person.jobcenterId, person.staffId],
  );
  if (row?.has_jobcenter !== true) return refused('jobcenter_unknown');
  if (row.staff_of !== null && row.staff_of !== person.jobcenterId) return refused('staff_of_another_jobcenter');
  // Somebody who is not (yet) among the staff that the caseload names holds no cases, and signs in without them.
  return ok({ ...person, staffId: row.staff_of === null ? null : person.staffId, citizenId: null });
}

/** Answers the user's id, which stays: the log of access goes by it. */
async function saveUser(
  tx: Transaction,
  { issuer, subject }: Identity,
  bound: Bound,
): Promise<Result<string, CodedError<SignInRefusal>>> {
  const [user] = await tx.query<{ user_id: string }>(
    `INSERT INTO users AS u (user_id, issuer, subject, name, role, rights, jobcenter_id, staff_id, citizen_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (issuer, subject) DO UPDATE
       SET name = excluded.name, role = excluded.role, rights = excluded.rights, jobcenter_id = excluded.jobcenter_id,
           staff_id = excluded.staff_id, citizen_id = excluded.citizen_id
       WHERE u.active
     RETURNING user_id`,
    [
      randomUUID(),
      issuer,
      subject,
      bound.name,
      bound.role,
      bound.rights,
      bound.jobcenterId,
      bound.staffId,
      bound.citizenId,
    ],
  );
  return user === undefined ? refused('user_inactive') : ok(user.user_id);
}
