import type { LetterFrame, PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** From whom a letter goes to whom: names, and never a number. */
export async function letterFrame(
  tx: Transaction,
  citizenId: string,
  { caseworker, on }: { readonly caseworker: string; readonly on: PlainDate },
): Promise<LetterFrame> {
  const [names] = await tx.query<{ recipient: string; jobcenter: string }>(
    `SELECT c.given_names || ' ' || c.family_name AS recipient, j.name AS jobcenter
     FROM citizens c JOIN jobcenters j USING (jobcenter_id) WHERE c.citizen_id = $1`,
    [citizenId],
  );
  if (names === undefined) throw new Error('the citizen of an entered case is missing');
  return { ...names, caseworker, on };
}
