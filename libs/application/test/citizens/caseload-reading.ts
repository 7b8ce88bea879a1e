import type { StaffActor } from '@rettid/domain';
import { FixedClock } from '@rettid/platform';
import type { TestDatabase } from '@rettid/testing';
import type { CaseloadPage, CaseloadPageRequest, CaseloadView } from '../../src/citizens/caseload';
import { CaseloadReader } from '../../src/citizens/caseload-reader';
import { parseSearch } from '../../src/citizens/caseload-search';

/** 1 March 2022, in the morning. */
export const NOW = new Date('2022-03-01T08:00:00Z');

export const MINE: CaseloadView = {
  list: 'mine',
  rules: [],
  statuses: [],
  due: null,
  sort: 'act_by',
  direction: 'asc',
  search: null,
};

/** A caseworker of J1 in Team Nord who is `S1` among the staff, unless said otherwise. */
export function reader(given: Partial<StaffActor> = {}): StaffActor {
  return {
    kind: 'staff',
    userId: 'user-1',
    name: 'Sif Sagsbehandler',
    role: 'caseworker',
    jobcenterId: 'J1',
    staffId: 'S1',
    team: 'Nord',
    rights: [],
    ...given,
  };
}

export type Asked = Partial<Omit<CaseloadView, 'search'>> & Partial<CaseloadPageRequest> & { readonly search?: string };

/** Reads a page as somebody, on 1 March 2022. */
export async function readPage(database: TestDatabase, actor: StaffActor, asked: Asked = {}): Promise<CaseloadPage> {
  const { after = null, limit = 200, search, ...view } = asked;
  const parsed = search === undefined ? null : parseSearch(search);
  if (search !== undefined && parsed === null) throw new Error('no search');
  const caseload = new CaseloadReader(database.unitOfWork, new FixedClock(NOW));
  const page = await caseload.page(actor, { ...MINE, ...view, search: parsed }, { after, limit });
  if (!page.ok) throw page.error;
  return page.value;
}

export const idsOf = (page: CaseloadPage): string[] => page.items.map(({ citizenId }) => citizenId);
