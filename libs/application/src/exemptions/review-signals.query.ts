import { reviewSignals, type PlainDate, type ReviewSignal } from '@rettid/domain';
import { CitizenFactsReader, type Transaction } from '@rettid/persistence';
import { readPlacements, readReviews } from './exemption-records.query';

/** What asks for a review of the citizen's exemption from the 225 hours on a day on which he is exempt. */
export async function readReviewSignals(
  tx: Transaction,
  citizenId: string,
  asOf: PlainDate,
): Promise<readonly ReviewSignal[]> {
  const [facts] = await CitizenFactsReader.read(tx, [citizenId]);
  if (facts === undefined) return [];
  const offers = await readPlacements(tx, citizenId, asOf);
  const considered = (await readReviews(tx, citizenId)).map(({ evidence }) => evidence);
  return reviewSignals({ offers, workHours: facts.workHours }, considered, asOf);
}
