import { buildCaseBrief, type Actor, type CaseBrief, type PlainDate } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading } from '../changes/case-reading';
import { readBriefFacts } from './brief/brief-facts.query';
import { findHandOver, handOversOfCase, type ListedHandOver } from './hand-overs.query';

/** A hand-over and the page that the receiver reads. */
export interface ReadHandOver {
  readonly handOver: ListedHandOver;
  readonly brief: CaseBrief;
}

export type HandOverReadError = CaseClosedError | CodedError<'record_not_found'>;

/** How parts in a case went from one person to another, and the page about the case. */
export class HandOverReader {
  constructor(private readonly reading: CaseReading) {}

  /** The latest first. */
  async list(actor: Actor, citizenId: string): Promise<Result<readonly ListedHandOver[], CaseClosedError>> {
    return await this.reading.run(
      actor,
      citizenId,
      'hand_over.read',
      async ({ tx }) => await handOversOfCase(tx, citizenId),
    );
  }

  /** The page is the one that was handed over; of a return that nobody has read yet it is made of the case as it stands. */
  async read(actor: Actor, citizenId: string, handOverId: string): Promise<Result<ReadHandOver, HandOverReadError>> {
    const found = await this.reading.run(actor, citizenId, 'hand_over.read', async ({ tx, businessDate }) => {
      const stored = await findHandOver(tx, citizenId, handOverId);
      if (stored === null) return null;
      return { handOver: stored.handOver, brief: stored.brief ?? (await briefOf(tx, citizenId, businessDate)) };
    });
    if (!found.ok) return found;
    return found.value === null ? failed(handOverNotFound()) : ok(found.value);
  }

  /** The page about the case as it stands. */
  async brief(actor: Actor, citizenId: string): Promise<Result<CaseBrief, CaseClosedError>> {
    return await this.reading.run(
      actor,
      citizenId,
      'case.brief_read',
      async ({ tx, businessDate }) => await briefOf(tx, citizenId, businessDate),
    );
  }
}

/** The page about a case that was entered. */
export async function briefOf(tx: Transaction, citizenId: string, businessDate: PlainDate): Promise<CaseBrief> {
  const facts = (await readBriefFacts(tx, [citizenId], businessDate)).get(citizenId);
  if (facts === undefined) throw new Error('the case that was entered is not there');
  return buildCaseBrief(facts, businessDate);
}

export function handOverNotFound(): CodedError<'record_not_found'> {
  return new CodedError('record_not_found', 'Overdragelsen findes ikke, eller den er aflyst');
}
