import {
  answeringPart,
  answersForCase,
  caseAccess,
  changeOfCaseworker,
  holdsOn,
  type AssignmentRole,
  type ChangeOfCaseworker,
  type PlainDate,
  type StaffActor,
} from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { failed, ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import type { FieldFaultsError } from '../changes/change-errors';
import { recordAccess } from '../staff/record-access';
import { faultWords } from './fault-words';
import { receiverUnknown } from './hand-over-command';
import { readItemCases, type NamedItemCase } from './item-cases.query';
import { citizensOf, heldPart, type StoredPart } from './parts.query';
import { isFault, planItem, type Terms } from './plan-item';
import { findReceiver } from './receivers.query';

/** Which cases: these, or all in which somebody holds a part. */
export type PreviewOf =
  { readonly citizenIds: readonly string[]; readonly assignmentId: string | null } | { readonly fromStaffId: string };

export interface PreviewTerms {
  readonly receiverId: string;
  /** `null`: today. */
  readonly beginsOn: PlainDate | null;
  readonly returnsOn: PlainDate | null;
}

/** What would become of one part, told before it is decided. */
export interface PreviewedItem {
  readonly citizenId: string;
  readonly citizenName: string;
  /** `null`: nobody answers for the case. */
  readonly part: StoredPart | null;
  readonly role: AssignmentRole;
  /** Where the receiver would answer for the case; `null` where the part only helps. */
  readonly change: ChangeOfCaseworker | null;
  /** Why it cannot be handed over; `null` where it can. */
  readonly fault: { readonly code: string; readonly message: string } | null;
}

export interface Preview {
  readonly items: readonly PreviewedItem[];
  /** Cases that the reader may not see, by count alone. */
  readonly hidden: number;
}

/** Says what a hand-over would do, by the same plan as the hand-over itself, and changes nothing. */
export class HandOverPreview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async read(actor: StaffActor, of: PreviewOf, terms: PreviewTerms): Promise<Result<Preview, FieldFaultsError>> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const moment = { businessDate: await businessDateIn(tx, this.clock), now: this.clock.now() };
        const receiver = await findReceiver(tx, actor.jobcenterId, terms.receiverId);
        if (receiver === null) return failed(receiverUnknown());
        const asked =
          'citizenIds' in of ? of.citizenIds : await staffsCitizens(tx, actor, of.fromStaffId, moment.businessDate);
        const cases = await readItemCases(tx, actor, asked, moment);
        const beginsOn = terms.beginsOn ?? moment.businessDate;
        const full: Terms = { receiver, beginsOn, returnsOn: terms.returnsOn };
        const items: PreviewedItem[] = [];
        for (const [citizenId, one] of cases)
          items.push(...previewOf(actor, citizenId, one, of, full, moment.businessDate));
        const shown = new Set(items.map(({ citizenId }) => citizenId));
        await recordAccess(tx, { action: 'assignment.preview_read', citizenIds: [...shown].sort() });
        items.sort((a, b) => a.citizenName.localeCompare(b.citizenName, 'da') || (a.citizenId < b.citizenId ? -1 : 1));
        return ok({ items, hidden: new Set(asked).size - shown.size });
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

async function staffsCitizens(
  tx: Transaction,
  { jobcenterId }: StaffActor,
  staffId: string,
  on: PlainDate,
): Promise<string[]> {
  return await citizensOf(tx, { staffId, jobcenterId }, on);
}

function previewOf(
  actor: StaffActor,
  citizenId: string,
  itemCase: NamedItemCase,
  of: PreviewOf,
  terms: Terms,
  today: PlainDate,
): PreviewedItem[] {
  const access = caseAccess(actor, itemCase.subject);
  if (access === 'hidden') return [];
  return partsOf(itemCase.parts, of, today).map((part) => {
    const role = part?.role ?? itemCase.firstRole;
    const told = { citizenId, citizenName: itemCase.name, part, role };
    if (access === 'reason_required') {
      const message = 'Sagen er ikke din og ikke teamets. Åbn den først med en begrundelse.';
      return { ...told, change: null, fault: { code: 'case_reason_required', message } };
    }
    const item = {
      citizenId,
      part: part === null ? null : { assignmentId: part.assignmentId, recordVersion: part.recordVersion },
    };
    const planned = planItem(item, itemCase, terms, today);
    const change = answersForCase(role)
      ? changeOfCaseworker(itemCase.parts.map(heldPart), terms.receiver.staffId, terms.beginsOn)
      : null;
    const fault = isFault(planned) ? { code: planned.fault, message: faultWords(planned, terms.receiver.name) } : null;
    return { ...told, change, fault };
  });
}

/** Of chosen cases the part of whoever answers for them, or the one that was asked for; of a person's list every part. */
function partsOf(parts: readonly StoredPart[], of: PreviewOf, today: PlainDate): (StoredPart | null)[] {
  const running = parts.filter((part) => holdsOn(part, today));
  if ('fromStaffId' in of) return running.filter(({ staffId }) => staffId === of.fromStaffId);
  if (of.assignmentId === null) return [answeringPart(running)];
  return parts.filter(({ assignmentId }) => assignmentId === of.assignmentId);
}
