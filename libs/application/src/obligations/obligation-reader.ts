import { CASE_RIGHTS, type Actor, type StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { enterCase, type CaseClosedError } from '../access/case-door';
import { recordAccess } from '../staff/record-access';
import { findCitizenObligations, type CitizenObligations } from './citizen-obligations.query';
import type { ObligationFilter, ObligationPageRequest } from './obligation-filter';
import { readObligationPage, type ObligationPage } from './obligation-page.query';

/** Of the findings of another jobcentre nobody is told, not even that there is one. */
export type ForeignJobcenterError = CodedError<'jobcenter_not_found'>;

/**
 * What the stored findings say, to whoever may see them, each reading noted. What it answers in one call was true at one
 * instant.
 */
export class ObligationReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A page of the findings of the reader's own jobcentre, without the citizens that he lacks a right to see. */
  async page(
    actor: StaffActor,
    filter: ObligationFilter,
    request: ObligationPageRequest,
  ): Promise<Result<ObligationPage, ForeignJobcenterError>> {
    const { jobcenterId, rights } = actor;
    if (filter.jobcenterId !== null && filter.jobcenterId !== jobcenterId) {
      return failed(new CodedError('jobcenter_not_found', 'Jobcentret findes ikke'));
    }
    const selection = { ...filter, jobcenterId, withheld: CASE_RIGHTS.filter((right) => !rights.includes(right)) };
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const page = await readObligationPage(tx, selection, request, await businessDateIn(tx, this.clock));
        const citizenIds = [...new Set(page.items.map((item) => item.citizenId))];
        await recordAccess(tx, { action: 'case.findings_read', citizenIds });
        return ok(page);
      },
      { isolation: 'REPEATABLE READ' },
    );
  }

  /** The findings of one citizen, where the reader may open the case. */
  async ofCitizen(actor: Actor, citizenId: string): Promise<Result<CitizenObligations, CaseClosedError>> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const businessDate = await businessDateIn(tx, this.clock);
        const entered = await enterCase(tx, actor, citizenId, { businessDate, now: this.clock.now() });
        if (!entered.ok) return entered;
        const found = await findCitizenObligations(tx, citizenId, businessDate);
        if (found === null) throw new Error('the case that was entered is not there');
        const { ground } = entered.value;
        await recordAccess(tx, { action: 'case.findings_read', citizenIds: [citizenId], details: { ground } });
        return ok(found);
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}
