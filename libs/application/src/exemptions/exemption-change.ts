import { exemptionActions, type ExemptionAction } from '@rettid/domain';
import { settleLadder } from '@rettid/jobs';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { forbiddenTransition, type TransitionForbiddenError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { readExemptions, type StoredExemption } from './exemption-records.query';

/** A decision, as routes and commands name one. */
export interface ExemptionKey {
  readonly citizenId: string;
  readonly exemptionId: string;
}

export interface ExemptionVersion extends ExemptionKey {
  /** The version that the change was made on. */
  readonly recordVersion: number;
}

/** The decision that is to be changed, locked in the version that was read. */
export async function enterExemption(
  change: CaseChange,
  { exemptionId, recordVersion }: ExemptionVersion,
): Promise<Result<StoredExemption, RecordError>> {
  const locked = await lockRecord(change, 'exemptions', exemptionId, recordVersion);
  if (!locked.ok) return locked;
  const exemption = await findExemption(change, exemptionId);
  change.note({ subject: { type: 'exemption', id: exemptionId } });
  return exemption;
}

/** The same, where the decision stands so that this may be done to it; else the error names what may. */
export async function enterExemptionTo(
  action: ExemptionAction,
  change: CaseChange,
  version: ExemptionVersion,
): Promise<Result<StoredExemption, RecordError | TransitionForbiddenError>> {
  const entered = await enterExemption(change, version);
  if (!entered.ok) return entered;
  const allowed = exemptionActions(entered.value, change.businessDate);
  if (allowed.includes(action)) return entered;
  return failed(forbiddenTransition(FORBIDDEN[action], 'decided', allowed));
}

const FORBIDDEN: Readonly<Record<ExemptionAction, string>> = {
  extend: 'Afgørelsen kan ikke forlænges: den er lukket, forlænget allerede, eller den har ingen slutdato.',
  refuse: 'Der er allerede truffet afgørelse om forlængelsen.',
  close: 'Afgørelsen gælder ikke længere og kan ikke lukkes.',
  review: 'Kun en afgørelse, der gælder i dag, kan vurderes på ny.',
};

export async function findExemption(
  { tx, citizenId }: Pick<CaseChange, 'tx' | 'citizenId'>,
  exemptionId: string,
): Promise<Result<StoredExemption, CodedError<'record_not_found'>>> {
  const found = (await readExemptions(tx, citizenId)).find((one) => one.exemptionId === exemptionId);
  return found === undefined ? failed(new CodedError('record_not_found', 'Afgørelsen findes ikke længere')) : ok(found);
}

/** Takes the citizen's rungs of the ladder along with what has just been decided. */
export async function settle({ tx, jobcenterId, citizenId, businessDate }: CaseChange): Promise<void> {
  await settleLadder(tx, { jobcenterId, citizenIds: [citizenId], asOf: businessDate });
}

/** How a decision names whoever made it: by the id of the caseload, or by the name of somebody who is not in it. */
export function signatureOf({ actor }: Pick<CaseChange, 'actor'>): string {
  return actor.staffId ?? actor.name;
}
