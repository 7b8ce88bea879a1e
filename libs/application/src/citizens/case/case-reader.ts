import { caseworkersIn24Months, type Actor, type PlainDate } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { enterCase, openedUntil, type CaseClosedError, type EnteredCase } from '../../access/case-door';
import { findCitizenObligations } from '../../obligations/citizen-obligations.query';
import { recordAccess } from '../../staff/record-access';
import type { Case } from './case';
import { findNoShows } from '../../no-show/find-no-shows';
import { readCaseRecords } from './case-records.query';
import { standingOn, timelineUpTo } from './standing';

/** Reads whole cases for those who may, and notes each reading. */
export class CaseReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The case as it stood at one instant. What could not be logged is not shown. */
  async read(actor: Actor, citizenId: string): Promise<Result<Case, CaseClosedError>> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const businessDate = await businessDateIn(tx, this.clock);
        const entered = await enterCase(tx, actor, citizenId, { businessDate, now: this.clock.now() });
        if (!entered.ok) return entered;
        const found = await readCase(tx, entered.value, {
          businessDate,
          staffId: actor.kind === 'staff' ? actor.staffId : null,
        });
        const { ground } = entered.value;
        await recordAccess(tx, { action: 'case.read', citizenIds: [citizenId], details: { ground } });
        return ok(found);
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

async function readCase(
  tx: Transaction,
  entered: EnteredCase,
  reading: { readonly businessDate: PlainDate; readonly staffId: string | null },
): Promise<Case> {
  const { citizenId, isStaffCase } = entered.subject;
  const { businessDate } = reading;
  const { person, responsible, spells, classifications, hasNoShows, ...records } = await readCaseRecords(
    tx,
    citizenId,
    reading,
  );
  const findings = await findCitizenObligations(tx, citizenId, businessDate);
  if (findings === null) throw new Error('the case that was entered has no citizen');
  const benefit = standingOn(spells, businessDate, { runsOver: true });
  return {
    citizenId,
    businessDate,
    person: { ...person, isStaffCase },
    targetGroup: standingOn(classifications, businessDate, { runsOver: false }),
    seniority: benefit === null ? null : { benefit: benefit.code, since: benefit.since },
    caseworker:
      responsible === null
        ? null
        : { ...responsible, countIn24Months: caseworkersIn24Months(records.assignments, businessDate) },
    openedUntil: openedUntil(entered),
    findings,
    timeline: timelineUpTo(businessDate),
    noShows: hasNoShows ? await findNoShows(tx, [citizenId], businessDate) : [],
    ...records,
  };
}
