import { formatDate, REPORT_POINTS, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import type { RecordReport } from './offer-commands';
import { findOffer, type OfferError } from './offer-row';
import { OFFER_NAME_MOST, trimmedOrNull } from './offer-terms-faults';
import { dayFaults } from './record-follow-up.use-case';

/** Characters of what is told on one point. */
export const REPORT_TEXT_MOST = 2000;

/** Records what a provider reports on the five points. It is unread until a caseworker of the case has read it. */
export class RecordReportUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the report's id */
  async execute(
    actor: Actor,
    command: RecordReport,
  ): Promise<Result<Changed<string>, FieldFaultsError | OfferError | ChangeError>> {
    const { citizenId, offerId } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.reported' },
      async (change): Promise<Result<string, FieldFaultsError | OfferError>> => {
        const found = await findOffer(change, offerId, 'report');
        if (!found.ok) return found;
        const faults = [...dayFaults(command.on, found.value, change.businessDate), ...reportFaults(command)];
        if (faults.length > 0) return failed(fieldFaults(faults));
        const reportId = newRecordId('RP');
        await insertReport(change, reportId, command);
        change.note({ subject: { type: 'offer_report', id: reportId }, details: { offerId } });
        return ok(reportId);
      },
    );
  }
}

function reportFaults({ author, points }: RecordReport): FieldFault[] {
  const faults: FieldFault[] = [];
  if ((author?.trim().length ?? 0) > OFFER_NAME_MOST) {
    faults.push({ field: 'author', code: 'too_long', message: `Skriv højst ${OFFER_NAME_MOST} tegn.` });
  }
  for (const point of REPORT_POINTS) {
    const { assessment, text } = points[point];
    const field = `points.${point}.text`;
    const { length } = text?.trim() ?? '';
    if (length > REPORT_TEXT_MOST) {
      faults.push({ field, code: 'too_long', message: `Skriv højst ${REPORT_TEXT_MOST} tegn.` });
    }
    if (assessment === 'setback' && length === 0) {
      faults.push({ field, code: 'required', message: 'Skriv, hvori tilbagegangen består.' });
    }
  }
  if (REPORT_POINTS.every((point) => points[point].assessment === 'not_observed')) {
    const message = 'Rapporten siger intet: vurdér mindst ét af de fem punkter.';
    faults.push({ field: 'points', code: 'nothing_observed', message });
  }
  return faults;
}

async function insertReport(
  { tx, citizenId, jobcenterId, actor }: CaseChange,
  reportId: string,
  { offerId, on, author, points }: RecordReport,
): Promise<void> {
  const columns = REPORT_POINTS.flatMap((point) => [point, `${point}_text`]);
  const values = REPORT_POINTS.flatMap((point) => [points[point].assessment, trimmedOrNull(points[point].text)]);
  await tx.execute(
    `INSERT INTO offer_reports (report_id, citizen_id, jobcenter_id, offer_id, "on", author, entered_by, ${columns.join(', ')})
     VALUES ($1, $2, $3, $4, $5, $6, $7, ${columns.map((_, index) => `$${index + 8}`).join(', ')})`,
    [reportId, citizenId, jobcenterId, offerId, formatDate(on), trimmedOrNull(author), actor.userId, ...values],
  );
}
