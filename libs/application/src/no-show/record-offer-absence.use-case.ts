import { date, formatDate, type Actor, type PlainDate } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { textFaults } from '../prior-notices/text-faults';
import { ATTEMPT_NOTE } from './record-contact-attempt.use-case';

export interface RecordOfferAbsence {
  readonly citizenId: string;
  readonly offerId: string;
  /** Within the offer, and not after today. */
  readonly absentFrom: PlainDate;
  /** Inclusive; at most `LONGEST_ABSENCE` days in all. */
  readonly absentTo: PlainDate;
  /** What the provider told; empty: nothing. */
  readonly note: string;
}

/** Days. A longer absence is more than one matter. */
export const LONGEST_ABSENCE = 31;

export type RecordOfferAbsenceError = ChangeError | FieldFaultsError | CodedError<'record_not_found'>;

/** Notes days on which the citizen stayed away from an offer: a no-show to be looked into (LAS §§ 13 and 36). */
export class RecordOfferAbsenceUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: RecordOfferAbsence): Promise<Result<Changed<string>, RecordOfferAbsenceError>> {
    const request = { citizenId: command.citizenId, action: 'no_show.assessed' } as const;
    return await this.changes.run<string, FieldFaultsError | CodedError<'record_not_found'>>(
      actor,
      request,
      async (change) => await record(change, command),
    );
  }
}

async function record(
  change: CaseChange,
  command: RecordOfferAbsence,
): Promise<Result<string, FieldFaultsError | CodedError<'record_not_found'>>> {
  const offer = await findOffer(change, command);
  if (offer === null) return failed(new CodedError('record_not_found', 'Tilbuddet findes ikke længere'));
  const faults = [
    ...periodFaults(command, offer, change.businessDate),
    ...textFaults('note', command.note, ATTEMPT_NOTE),
  ];
  if (faults.length > 0) return failed(fieldFaults(faults));
  const absenceId = newRecordId('FR');
  await change.tx.execute(
    `INSERT INTO offer_absences (absence_id, citizen_id, jobcenter_id, offer_id, absent_from, absent_to, note)
     VALUES ($1, $2, $3, $4, $5, $6, nullif($7, ''))`,
    [
      absenceId,
      change.citizenId,
      change.jobcenterId,
      command.offerId,
      formatDate(command.absentFrom),
      formatDate(command.absentTo),
      command.note.trim(),
    ],
  );
  change.note({ subject: { type: 'offer_absence', id: absenceId }, details: { offerId: command.offerId } });
  return ok(absenceId);
}

interface Offer {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** An absence that shares a day with this one has been noted already. */
  readonly isNoted: boolean;
}

async function findOffer(
  { tx, citizenId }: CaseChange,
  { offerId, absentFrom, absentTo }: RecordOfferAbsence,
): Promise<Offer | null> {
  const [offer] = await tx.query<{ starts_on: string; ends_on: string | null; is_noted: boolean }>(
    `SELECT o.starts_on, o.ends_on,
            EXISTS (SELECT FROM offer_absences a WHERE a.citizen_id = o.citizen_id AND a.offer_id = o.offer_id
                    AND a.struck_at IS NULL AND a.absent_from <= $4::date AND a.absent_to >= $3::date) AS is_noted
     FROM offers o WHERE o.citizen_id = $1 AND o.offer_id = $2 AND o.struck_at IS NULL`,
    [citizenId, offerId, formatDate(absentFrom), formatDate(absentTo)],
  );
  if (offer === undefined) return null;
  const endsOn = offer.ends_on === null ? null : date(offer.ends_on);
  return { startsOn: date(offer.starts_on), endsOn, isNoted: offer.is_noted };
}

function periodFaults({ absentFrom, absentTo }: RecordOfferAbsence, offer: Offer, today: PlainDate): FieldFault[] {
  const fault = (field: string, code: string, message: string): FieldFault[] => [{ field, code, message }];
  if (absentTo < absentFrom) return fault('absentTo', 'before_start', 'Sidste dag kan ikke ligge før den første.');
  if (absentTo > today) return fault('absentTo', 'in_future', 'Fraværet kan ikke ligge efter i dag.');
  if (absentTo - absentFrom >= LONGEST_ABSENCE) {
    return fault('absentTo', 'too_long', `Højst ${LONGEST_ABSENCE} dage ad gangen.`);
  }
  if (absentFrom < offer.startsOn) return fault('absentFrom', 'before_offer', 'Dagen ligger før tilbuddet begyndte.');
  if (offer.endsOn !== null && absentTo > offer.endsOn) {
    return fault('absentTo', 'after_offer', 'Dagen ligger efter tilbuddet sluttede.');
  }
  return offer.isNoted ? fault('absentFrom', 'noted_already', 'Der er allerede noteret fravær på en af dagene.') : [];
}
