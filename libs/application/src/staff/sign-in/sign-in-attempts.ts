import { systemScope, type Clock } from '@rettid/platform';
import type { Database } from '../../database/open-database';
import { hashOf, isToken, newToken } from '../sessions/session-token';

const ATTEMPT_MINUTES = 10;
const PROGRAM = systemScope('sign-in');

/** What has to be remembered of a sign-in while the person is at the sign-in service. */
export interface PendingSignIn {
  /** The ID token must repeat it. */
  readonly nonce: string;
  /** PKCE: proves that whoever fetches the tokens is the one who began. */
  readonly codeVerifier: string;
  /** Local path to go to afterwards. */
  readonly returnTo: string;
}

/** The two secrets of a sign-in under way: one goes through the sign-in service, the other stays in the browser. */
export interface BegunSignIn {
  readonly state: string;
  readonly browserToken: string;
}

/** Sign-ins under way, in the database: they may come back to another process than the one where they began. */
export class SignInAttempts {
  constructor(
    private readonly database: Pick<Database, 'unitOfWork'>,
    private readonly clock: Clock,
  ) {}

  async begin(pending: PendingSignIn): Promise<BegunSignIn> {
    const [state, browserToken] = [newToken(), newToken()];
    const now = this.clock.now();
    await this.database.unitOfWork.run(PROGRAM, async (tx) => {
      await tx.execute('DELETE FROM sign_in_attempts WHERE expires_at <= $1', [now]);
      await tx.execute(
        `INSERT INTO sign_in_attempts (state_hash, browser_hash, nonce, code_verifier, return_to, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          hashOf(state),
          hashOf(browserToken),
          pending.nonce,
          pending.codeVerifier,
          pending.returnTo,
          new Date(now.getTime() + ATTEMPT_MINUTES * 60_000),
        ],
      );
    });
    return { state, browserToken };
  }

  /**
   * Takes a sign-in that comes back, once: a second answer to it finds nothing. In another browser than the one that
   * began it there is nothing to find either, so nobody can be signed in as somebody else by following a link; and it
   * stays there for the browser that it belongs to.
   */
  async take({ state, browserToken }: BegunSignIn): Promise<PendingSignIn | null> {
    if (!isToken(state) || !isToken(browserToken)) return null;
    const [row] = await this.database.unitOfWork.run(
      PROGRAM,
      async (tx) =>
        await tx.query<{ nonce: string; code_verifier: string; return_to: string }>(
          `DELETE FROM sign_in_attempts WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3
           RETURNING nonce, code_verifier, return_to`,
          [hashOf(state), hashOf(browserToken), this.clock.now()],
        ),
    );
    return row === undefined ? null : { nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to };
  }
}
