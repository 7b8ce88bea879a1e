import { birthDateOf, type OfferSubject } from '@rettid/domain';
import { CitizenFactsReader, type Transaction } from '@rettid/persistence';

/** What the law looks at before an offer is granted. @throws Error where the case was not entered first */
export async function readOfferSubject(tx: Transaction, citizenId: string): Promise<OfferSubject> {
  const [facts] = await CitizenFactsReader.read(tx, [citizenId]);
  const [citizen] = await tx.query<{ cpr: string }>('SELECT cpr FROM citizens WHERE citizen_id = $1', [citizenId]);
  if (facts === undefined || citizen === undefined) throw new Error('the case that was entered has no citizen');
  return { facts, birthDate: birthDateOf(citizen.cpr) };
}
