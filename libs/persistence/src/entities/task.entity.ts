import type { PlainDate, TaskOwner } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Something that was agreed, and who is to do it by when. */
@Entity('tasks')
export class Task {
  @PrimaryColumn('text')
  taskId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** 1-500 characters. */
  @Column('text')
  title!: string;

  @Column('text')
  owner!: TaskOwner;

  /** Who of the staff, where one of them is to do it. */
  @Column('text', { nullable: true })
  staffId!: string | null;

  @Column('date', { nullable: true, transformer: plainDate })
  dueOn!: PlainDate | null;

  /** The meeting at which it was agreed. */
  @Column('text', { nullable: true })
  meetingId!: string | null;

  @Column('date', { transformer: plainDate })
  createdOn!: PlainDate;

  @Column('date', { nullable: true, transformer: plainDate })
  doneOn!: PlainDate | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
