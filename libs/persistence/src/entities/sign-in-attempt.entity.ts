import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in that has left for the sign-in service and not come back; it is taken out when it does, so it counts once. */
@Entity('sign_in_attempts')
export class SignInAttempt {
  /** SHA-256 of the `state` that went along. */
  @PrimaryColumn('bytea')
  stateHash!: Buffer;

  /** SHA-256 of what the browser that began it keeps in a cookie. */
  @Column('bytea')
  browserHash!: Buffer;

  @Column('text')
  nonce!: string;

  @Column('text')
  codeVerifier!: string;

  /** Local path to go to afterwards. */
  @Column('text')
  returnTo!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
