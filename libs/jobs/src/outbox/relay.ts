import { systemScope, type Logger } from '@rettid/platform';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { isJobName, orderJob, type JobOrder, type JobPayload } from '../catalogue/catalogue';
import type { Queues } from './queues';

const BATCH = 500;
/** Delivery rows that may gather before the position moves past them. */
const TIDY_ABOVE = 1_000;
/** Channel on which PostgreSQL tells of new messages (see the migration). */
export const OUTBOX_CHANNEL = 'rettid_outbox';

interface Message {
  readonly id: string;
  readonly job: string;
  readonly key: string;
  readonly payload: unknown;
}

/**
 * Passes committed messages of the outbox on to the queue.
 *
 * A message is published before its delivery is noted, so that a crash in between publishes it twice rather than never: its
 * key keeps the queue from holding it twice, and its handler finds nothing to do the second time. One relay works at a time;
 * the others find the position locked and leave it to that one.
 */
export class OutboxRelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
    private readonly log: Logger,
  ) {}

  /** Passes on all that is committed now. @returns how many messages */
  async passOn(): Promise<number> {
    let passed = 0;
    for (;;) {
      const count = await this.unitOfWork.run(systemScope('relay'), (tx) => this.passOnBatch(tx));
      passed += count;
      if (count < BATCH) return passed;
    }
  }

  private async passOnBatch(tx: Transaction): Promise<number> {
    const [position] = await tx.query<{ delivered_through: string }>(
      'SELECT delivered_through FROM outbox_relay FOR UPDATE SKIP LOCKED',
    );
    if (position === undefined) return 0;
    const messages = await tx.query<Message>(
      `SELECT o.id, o.job, o.key, o.payload FROM outbox o
       WHERE o.id > $1 AND NOT EXISTS (SELECT FROM outbox_deliveries d WHERE d.outbox_id = o.id)
       ORDER BY o.id LIMIT ${BATCH}`,
      [position.delivered_through],
    );
    if (messages.length === 0) {
      await tidy(tx);
      return 0;
    }
    const orders = messages.map((message) => this.read(message));
    await this.queues.publish(orders.filter((order) => order !== null));
    await tx.execute(
      `INSERT INTO outbox_deliveries (outbox_id, refused_code) SELECT * FROM unnest($1::bigint[], $2::text[])`,
      [messages.map((message) => message.id), orders.map((order) => (order === null ? 'not_in_catalogue' : null))],
    );
    return messages.length;
  }

  /** The job that a message asks for; `null`, with a line in the log, where the catalogue knows no such job. */
  private read(message: Message): JobOrder | null {
    try {
      if (!isJobName(message.job)) throw new TypeError(`no job "${message.job}" in the catalogue`);
      return orderJob(message.job, message.payload as JobPayload<typeof message.job>);
    } catch (error) {
      // One message that nobody understands must not hold up those behind it; its row keeps the refusal.
      this.log.error({ event: 'outbox.refused', outboxId: message.id, job: message.job, err: error });
      return null;
    }
  }
}

/**
 * Moves the position past what is delivered and forgets the rows of it. Only where no transaction is about to commit a
 * message: the trigger on the outbox holds the lock shared for the length of each (see the migration).
 */
async function tidy(tx: Transaction): Promise<void> {
  const [gathered] = await tx.query<{ many: boolean }>(
    `SELECT count(*) > ${TIDY_ABOVE} AS many FROM (SELECT FROM outbox_deliveries LIMIT ${TIDY_ABOVE + 1}) d`,
  );
  if (gathered?.many !== true) return;
  const [lock] = await tx.query<{ alone: boolean }>('SELECT pg_try_advisory_xact_lock(28514, 1) AS alone');
  if (lock?.alone !== true) return;
  await tx.execute(
    `UPDATE outbox_relay SET delivered_through = (SELECT coalesce(min(o.id) - 1, (SELECT max(id) FROM outbox)) FROM outbox o
       WHERE o.id > outbox_relay.delivered_through
         AND NOT EXISTS (SELECT FROM outbox_deliveries d WHERE d.outbox_id = o.id))`,
  );
  await tx.execute('DELETE FROM outbox_deliveries d USING outbox_relay r WHERE d.outbox_id <= r.delivered_through');
}
