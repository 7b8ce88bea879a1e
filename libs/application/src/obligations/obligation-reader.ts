import type { PlainDate } from '@rettid/domain';
import type { UnitOfWork } from '@rettid/persistence';
import { jobcenterScope, systemScope, type ActorScope, type BusinessClock } from '@rettid/platform';
import { findCitizenObligations, type CitizenObligations } from './citizen-obligations.query';
import { countObligations, type ObligationCounts } from './count-obligations.query';
import { findingsDate } from './findings-date.query';
import { listObligations, type ListedObligation } from './list-obligations.query';
import type { ObligationFilter, ObligationPageRequest, ObligationPosition } from './obligation-filter';

export interface ObligationPage {
  /** See `findingsDate`. */
  readonly asOf: PlainDate | null;
  readonly items: readonly ListedObligation[];
  /** Where the next page starts; `null` on the last page. */
  readonly next: ObligationPosition | null;
  /** With the first page alone; counting again for each page would cost more than the page. */
  readonly counts: ObligationCounts | null;
}

/** What the stored findings say. Reads alone; what it answers in one call was true at one instant. */
export class ObligationReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly businessClock: BusinessClock,
    /** Who reads, for the database's scope. */
    private readonly actorId: string,
  ) {}

  /** A page of findings: of the jobcentre that the filter names, or else of all. */
  async page(filter: ObligationFilter, request: ObligationPageRequest): Promise<ObligationPage> {
    const businessDate = await this.businessClock.businessDate();
    return await this.unitOfWork.run(
      this.scopeOf(filter),
      async (tx) => {
        const asOf = await findingsDate(tx, filter.jobcenterId, businessDate);
        // One more than asked for tells whether there is a next page.
        const found = await listObligations(tx, filter, { ...request, limit: request.limit + 1 }, businessDate);
        const counts = request.after === null ? await countObligations(tx, filter, businessDate) : null;
        const items = found.slice(0, request.limit);
        return { asOf, items, next: found.length > items.length ? (items.at(-1) ?? null) : null, counts };
      },
      { isolation: 'REPEATABLE READ' },
    );
  }

  /** @returns `null` where there is no such citizen */
  async ofCitizen(citizenId: string): Promise<CitizenObligations | null> {
    const businessDate = await this.businessClock.businessDate();
    return await this.unitOfWork.run(
      systemScope(this.actorId),
      async (tx) => await findCitizenObligations(tx, citizenId, businessDate),
      { isolation: 'REPEATABLE READ' },
    );
  }

  private scopeOf({ jobcenterId }: ObligationFilter): ActorScope {
    return jobcenterId === null ? systemScope(this.actorId) : jobcenterScope(jobcenterId, this.actorId);
  }
}
