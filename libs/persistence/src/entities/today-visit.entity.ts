import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When somebody last read the start page, and what is new to him there. */
@Entity('today_visits')
export class TodayVisit {
  /** The actor of the transaction that wrote the row; the database fills it in and shows it to no other. */
  @PrimaryColumn({ type: 'text', insert: false, update: false })
  actorId!: string;

  @PrimaryColumn('text')
  jobcenterId!: string;

  @Column('timestamptz')
  readAt!: Date;

  /** The last reading of an earlier day; `null` until the page was read on a second one. */
  @Column('timestamptz', { nullable: true })
  newSince!: Date | null;
}
