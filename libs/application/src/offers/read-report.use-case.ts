import { formatDate, type Actor } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { refused, type RefusedError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import type { ReadReport } from './offer-commands';

/** Notes that a caseworker of the case has read a report. A colleague who looks in leaves it unread for the one it is for. */
export class ReadReportUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the report's id */
  async execute(
    actor: Actor,
    { citizenId, offerId, reportId, recordVersion }: ReadReport,
  ): Promise<Result<Changed<string>, RefusedError | RecordError | ChangeError>> {
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.report_read' },
      async (change): Promise<Result<string, RefusedError | RecordError>> => {
        const locked = await lockRecord<{ readonly offer_id: string; readonly read_at: Date | null }>(
          change,
          'offer_reports',
          reportId,
          recordVersion,
        );
        if (!locked.ok) return locked;
        if (locked.value.offer_id !== offerId) {
          return failed(new CodedError('record_not_found', 'Rapporten findes ikke længere'));
        }
        if (!(await isCaseworkerOfTheCase(change))) {
          return failed(refused('not_of_the_case', 'Kun sagens egen sagsbehandler kan markere rapporten som læst.'));
        }
        if (locked.value.read_at === null) {
          await change.tx.execute(
            'UPDATE offer_reports SET read_at = $3, read_by = $4 WHERE citizen_id = $1 AND report_id = $2',
            [citizenId, reportId, change.now, change.actor.userId],
          );
        }
        change.note({ subject: { type: 'offer_report', id: reportId } });
        return ok(reportId);
      },
    );
  }
}

async function isCaseworkerOfTheCase({ tx, citizenId, actor, businessDate }: CaseChange): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM assignments WHERE citizen_id = $1 AND staff_id = $2 AND role IN ('coordinating', 'authority')
                      AND struck_at IS NULL AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)) AS found`,
    [citizenId, actor.staffId, formatDate(businessDate)],
  );
  return row?.found === true;
}
