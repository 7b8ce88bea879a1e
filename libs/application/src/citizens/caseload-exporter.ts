import type { PlainDate, StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { failed, ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { recordAccess } from '../staff/record-access';
import type { CaseloadPosition, CaseloadRow, CaseloadView } from './caseload';
import { mayRead, notPermitted, viewDetails, type CaseloadError } from './caseload-reader';
import { hasCitizen, positionOf, toRow, type CitizenRow } from './caseload-rows';
import { readCaseload } from './caseload.query';

/** Citizens of a part: few enough to stay small in memory, many enough that a jobcentre is few parts. */
const PART = 1_000;

/** A list as a whole, part by part. */
export interface CaseloadExport {
  readonly businessDate: PlainDate;
  /** The first has been read already: what forbids or breaks the reading shows before anything is sent. */
  readonly parts: AsyncIterable<readonly CaseloadRow[]>;
}

interface Part {
  readonly businessDate: PlainDate;
  readonly rows: readonly CaseloadRow[];
  /** `null`: this was the last. */
  readonly next: CaseloadPosition | null;
}

/** Takes lists of citizens out of the system. */
export class CaseloadExporter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * All that a view finds, in its order. Those whose case asks for a reason first are left out: a list may name them, but
   * nobody carries them away unasked. Each part is read and noted in a transaction of its own, so that a slow receiver
   * keeps no connection, and whoever breaks off is noted with what he got.
   */
  async run(actor: StaffActor, view: CaseloadView): Promise<Result<CaseloadExport, CaseloadError>> {
    if (!mayRead(actor, view)) return failed(notPermitted());
    const first = await this.part(actor, view, null, 1);
    return ok({ businessDate: first.businessDate, parts: this.partsFrom(actor, view, first) });
  }

  private async *partsFrom(actor: StaffActor, view: CaseloadView, first: Part): AsyncGenerator<readonly CaseloadRow[]> {
    yield first.rows;
    let { next } = first;
    for (let number = 2; next !== null; number++) {
      const part = await this.part(actor, view, next, number);
      yield part.rows;
      next = part.next;
    }
  }

  private async part(
    actor: StaffActor,
    view: CaseloadView,
    after: CaseloadPosition | null,
    number: number,
  ): Promise<Part> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const businessDate = await businessDateIn(tx, this.clock);
      const request = { after, limit: PART + 1 };
      const read = await readCaseload(tx, { actor, view, request, businessDate, now: this.clock.now() });
      const found = read.filter(hasCitizen).slice(0, PART);
      const rows = found.map((row) => toRow(row, actor, businessDate)).filter(({ access }) => access === 'open');
      await note(tx, view, rows, number);
      return { businessDate, rows, next: read.length > PART ? positionOf(lastOf(found)) : null };
    });
  }
}

async function note(tx: Transaction, view: CaseloadView, rows: readonly CaseloadRow[], part: number): Promise<void> {
  const citizenIds = rows.map(({ citizenId }) => citizenId);
  const details = { ...viewDetails(view), part, count: citizenIds.length };
  await recordAccess(tx, { action: 'caseload.exported', citizenIds, details });
}

function lastOf(rows: readonly CitizenRow[]): CitizenRow {
  const last = rows.at(-1);
  if (last === undefined) throw new Error('a full part of an export holds nobody');
  return last;
}
