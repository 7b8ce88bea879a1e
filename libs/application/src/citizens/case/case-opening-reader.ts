import type { StaffActor } from '@rettid/domain';
import type { UnitOfWork } from '@rettid/persistence';
import { scopeOf } from '@rettid/platform';
import { recordAccess } from '../../staff/record-access';
import {
  listCaseOpenings,
  type CaseOpeningPageRequest,
  type CaseOpeningPosition,
  type ListedCaseOpening,
} from './case-openings.query';

export interface CaseOpeningPage {
  readonly items: readonly ListedCaseOpening[];
  /** Where the next page starts; `null` on the last page. */
  readonly next: CaseOpeningPosition | null;
}

/** Shows a leader or an auditor which cases of the jobcentre were opened with a reason, by whom and why. */
export class CaseOpeningReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: StaffActor, request: CaseOpeningPageRequest): Promise<CaseOpeningPage> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      // One more than asked for tells whether there is a next page.
      const found = await listCaseOpenings(tx, actor, { ...request, limit: request.limit + 1 });
      const items = found.slice(0, request.limit);
      const shown = items.flatMap(({ citizen }) => (citizen === null ? [] : [citizen.citizenId]));
      await recordAccess(tx, { action: 'case_openings.read', citizenIds: [...new Set(shown)] });
      return { items, next: found.length > items.length ? (items.at(-1) ?? null) : null };
    });
  }
}
