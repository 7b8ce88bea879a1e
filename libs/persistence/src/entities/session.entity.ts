import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser in which somebody is signed in. */
@Entity('sessions')
export class Session {
  /** SHA-256 of the token in the browser's cookie. */
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('text')
  userId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** To the minute: it is not written more often. */
  @Column('timestamptz')
  lastSeenAt!: Date;

  /** When it ends however much it is used. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
