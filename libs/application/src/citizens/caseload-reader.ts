import { permits, type StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { recordAccess, type Access } from '../staff/record-access';
import { readCaseload } from './caseload.query';
import type { CaseloadPage, CaseloadPageRequest, CaseloadView } from './caseload';
import { hasCitizen, positionOf, toCounts, toRow } from './caseload-rows';

/** `list_not_permitted`: the list of the whole jobcentre, for somebody who may not read it. */
export type CaseloadError = CodedError<'list_not_permitted'>;

/** Lists of citizens and what they are owed, for staff. Whom an answer shows is noted in the log of access. */
export class CaseloadReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: StaffActor,
    view: CaseloadView,
    request: CaseloadPageRequest,
  ): Promise<Result<CaseloadPage, CaseloadError>> {
    if (!mayRead(actor, view)) return failed(notPermitted());
    return ok(await this.unitOfWork.run(scopeOf(actor), async (tx) => await this.read(tx, actor, view, request)));
  }

  private async read(
    tx: Transaction,
    actor: StaffActor,
    view: CaseloadView,
    request: CaseloadPageRequest,
  ): Promise<CaseloadPage> {
    const businessDate = await businessDateIn(tx, this.clock);
    // One more than asked for tells whether there is a next page.
    const asked = { ...request, limit: request.limit + 1 };
    const found = await readCaseload(tx, { actor, view, request: asked, businessDate, now: this.clock.now() });
    const [first] = found;
    const citizens = found.filter(hasCitizen);
    const shown = citizens.slice(0, request.limit);
    const last = shown.at(-1);
    const items = shown.map((row) => toRow(row, actor, businessDate));
    await recordAccess(
      tx,
      accessOf(
        view,
        request,
        items.map(({ citizenId }) => citizenId),
      ),
    );
    return {
      asOf: first?.swept_on ?? null,
      sweptAt: first?.swept_at ?? null,
      items,
      next: citizens.length > shown.length && last !== undefined ? positionOf(last) : null,
      counts: first?.figures == null ? null : toCounts(first.figures),
    };
  }
}

export function mayRead(actor: StaffActor, { list }: CaseloadView): boolean {
  return list !== 'jobcenter' || permits(actor.role, 'caseload.read_jobcenter');
}

export function notPermitted(): CaseloadError {
  return new CodedError('list_not_permitted', 'Listen over alle jobcentrets borgere kræver en særlig adgang.');
}

function accessOf(view: CaseloadView, { after }: CaseloadPageRequest, citizenIds: readonly string[]): Access {
  const action = view.search === null ? 'caseload.read' : 'caseload.searched';
  return { action, citizenIds, details: { ...viewDetails(view), first: after === null } };
}

/** What the log says of a view: which list, and under which filters; of a search its kind, never what was searched for. */
export function viewDetails({ list, search, rules, statuses, due }: CaseloadView): NonNullable<Access['details']> {
  if (search !== null) return { by: search.kind };
  return { list, rules: rules.join(' '), statuses: statuses.join(' '), due };
}
