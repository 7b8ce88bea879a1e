import { formatDate } from '@rettid/domain';
import type { Clock } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import { enqueue } from '../outbox/enqueue';
import { dueNightIn } from '../business-date/business-date';
import { missedNights } from './catch-up-nights';

/** Asks for the nights that are due and not done, today's among them; asks for nothing where none is missing. */
export async function announceDueNight(tx: Transaction, clock: Clock): Promise<void> {
  const through = await dueNightIn(tx, clock);
  if ((await missedNights(tx, through)).length === 0) return;
  await enqueue(tx, 'catch-up-nights', { through: formatDate(through) }, null);
}
