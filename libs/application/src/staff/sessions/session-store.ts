import type { AccessRole, Actor, CaseRight } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { CodedError, failed, ok, systemScope, type Clock, type Result } from '@rettid/platform';
import type { Database } from '../../database/open-database';
import { csrfTokenOf, hashOf, isToken, newToken } from './session-token';

const MINUTE_MS = 60_000;
/** A session's last use is written no more often: a page of twenty requests then costs one write. */
const SEEN_EVERY_MS = MINUTE_MS;
/** For so long a browser that comes back is told that its session has expired, and not that it never had one. */
const KEPT_AFTER_EXPIRY_MS = 24 * 60 * MINUTE_MS;
const PROGRAM = systemScope('sessions');

export interface SessionLimits {
  /** Minutes without a request after which a session ends, from 1. */
  readonly idleMinutes: number;
  /** Hours after which a session ends however much it is used, from 1. */
  readonly maxHours: number;
}

/** Somebody's session, as a request finds it. */
export interface OpenSession {
  readonly actor: Actor;
  readonly csrfToken: string;
}

/** A session as it has just begun; only the browser ever holds `token`. */
export interface StartedSession {
  readonly token: string;
  readonly csrfToken: string;
}

/** `not_signed_in`: there is no such session; `session_expired`: there was one. */
export type SessionRefusal = CodedError<'not_signed_in' | 'session_expired'>;

/** The sessions of all browsers, in the database: every process knows each, and an end is an end at once. */
export class SessionStore {
  constructor(
    private readonly database: Pick<Database, 'dataSource' | 'unitOfWork'>,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
  ) {}

  /**
   * Begins a session with a token that nobody has seen before.
   *
   * @param replaces token of the session that the browser had until now; it ends
   */
  async start(userId: string, replaces: string | null): Promise<StartedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.limits.maxHours * 60 * MINUTE_MS);
    await this.database.unitOfWork.run(PROGRAM, async (tx) => {
      if (replaces !== null && isToken(replaces)) await endIn(tx, replaces, now);
      await tx.execute('DELETE FROM sessions WHERE expires_at < $1', [new Date(now.getTime() - KEPT_AFTER_EXPIRY_MS)]);
      await tx.execute(
        `INSERT INTO sessions (token_hash, user_id, started_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
        [hashOf(token), userId, now, expiresAt],
      );
    });
    return { token, csrfToken: csrfTokenOf(token) };
  }

  /**
   * The session of a token, and who it belongs to as the database knows him now. It has expired where it has ended, was
   * not used for too long, or is too old; where its user is no longer active; and where the employee has left the
   * jobcentre that he signed in for.
   */
  async find(token: string): Promise<Result<OpenSession, SessionRefusal>> {
    if (!isToken(token)) return failed(new CodedError('not_signed_in', 'the token is none of ours'));
    const [row] = await this.database.dataSource.query<SessionRow[]>('SELECT * FROM session_by_token($1)', [
      hashOf(token),
    ]);
    if (row === undefined) return failed(new CodedError('not_signed_in', 'there is no session of this token'));
    const now = this.clock.now();
    if (!row.is_in_force || now >= row.expires_at || this.isIdle(row, now)) {
      return failed(new CodedError('session_expired', 'the session has ended'));
    }
    if (now.getTime() - row.last_seen_at.getTime() >= SEEN_EVERY_MS) await this.noteUse(token, now);
    return ok({ actor: actorOf(row), csrfToken: csrfTokenOf(token) });
  }

  /** Ends a session; one that has ended or never was is left alone. */
  async end(token: string): Promise<void> {
    await this.database.unitOfWork.run(PROGRAM, async (tx) => {
      await endIn(tx, token, this.clock.now());
    });
  }

  private isIdle({ last_seen_at }: SessionRow, now: Date): boolean {
    return now.getTime() - last_seen_at.getTime() >= this.limits.idleMinutes * MINUTE_MS;
  }

  private async noteUse(token: string, now: Date): Promise<void> {
    await this.database.unitOfWork.run(PROGRAM, async (tx) => {
      await tx.execute('UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2', [
        hashOf(token),
        now,
      ]);
    });
  }
}

interface SessionRow {
  readonly user_id: string;
  readonly name: string;
  readonly role: AccessRole;
  readonly rights: CaseRight[];
  readonly staff_id: string | null;
  readonly citizen_id: string | null;
  readonly jobcenter_id: string;
  readonly team: string | null;
  /** Not ended, and the user may still come in by it. */
  readonly is_in_force: boolean;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

function actorOf(row: SessionRow): Actor {
  const who = { userId: row.user_id, name: row.name, jobcenterId: row.jobcenter_id };
  if (row.role === 'citizen') {
    if (row.citizen_id === null) throw new Error('a user who is a citizen has no citizen');
    return { kind: 'citizen', ...who, role: row.role, citizenId: row.citizen_id };
  }
  return { kind: 'staff', ...who, role: row.role, staffId: row.staff_id, team: row.team, rights: row.rights };
}

async function endIn(tx: Transaction, token: string, now: Date): Promise<void> {
  await tx.execute('UPDATE sessions SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL', [
    hashOf(token),
    now,
  ]);
}
