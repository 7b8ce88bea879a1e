import {
  addYears,
  answersForCase,
  danishDate,
  holdsOn,
  receiverFault,
  type Actor,
  type AssignmentRole,
  type PlainDate,
} from '@rettid/domain';
import { Assignment } from '@rettid/persistence';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, Changed, ChangeError } from '../changes/case-changes';
import {
  fieldFaults,
  refused,
  type FieldFault,
  type FieldFaultsError,
  type RefusedError,
} from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { faultWords } from './fault-words';
import { receiverUnknown } from './hand-over-command';
import { readItemCases } from './item-cases.query';
import type { StoredPart } from './parts.query';
import { findReceiver } from './receivers.query';

export interface AssignPart {
  readonly citizenId: string;
  readonly staffId: string;
  readonly role: AssignmentRole;
  /** Today at the earliest. */
  readonly validFrom: PlainDate;
  /** Inclusive; `null`: until it is ended. */
  readonly validTo: PlainDate | null;
  /** Joins those who hold the role already; else the role must be free. */
  readonly alongside: boolean;
}

/** `refused`: the role is taken (the message says by whom), or the person cannot have it. */
export type AssignPartError = FieldFaultsError | RefusedError;

/** Gives somebody a part that nobody hands over: the first caseworker, a mentor, another of the team. */
export class AssignPartUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: AssignPart): Promise<Result<Changed<string>, AssignPartError | ChangeError>> {
    const isTakenOver = actor.kind === 'staff' && actor.staffId === command.staffId && answersForCase(command.role);
    const action = isTakenOver ? 'assignment.taken_over' : 'assignment.made';
    const { citizenId } = command;
    return await this.changes.run(actor, { citizenId, action }, async (change) => await assign(change, command));
  }
}

async function assign(change: CaseChange, command: AssignPart): Promise<Result<string, AssignPartError>> {
  const { tx, actor, citizenId, jobcenterId, businessDate, now } = change;
  const faults = faultsOf(command, businessDate);
  if (faults.length > 0) return failed(fieldFaults(faults));
  const receiver = await findReceiver(tx, jobcenterId, command.staffId);
  if (receiver === null) return failed(receiverUnknown());
  const itemCase = (await readItemCases(tx, actor, [citizenId], { businessDate, now })).get(citizenId);
  if (itemCase === undefined) throw new Error('a case that was entered is not there');
  const fault = receiverFault(receiver, command.role, itemCase.subject);
  if (fault !== null) return failed(refused(fault, faultWords({ fault, holder: null }, receiver.name)));

  const inRole = itemCase.parts.filter((part) => part.role === command.role && overlaps(part, command));
  if (inRole.some(({ staffId }) => staffId === receiver.staffId)) {
    return failed(refused('receiver_has_part', `${receiver.name} har allerede rollen i sagen.`));
  }
  const [holder] = inRole;
  if (holder !== undefined && !command.alongside) return failed(refused('role_taken', takenWords(holder)));

  const assignmentId = newRecordId('A');
  const { role, validFrom, validTo } = command;
  await tx.manager.insert(Assignment, {
    ...{ assignmentId, citizenId, jobcenterId, staffId: receiver.staffId, role, validFrom, validTo },
  });
  change.note({ subject: { type: 'assignment', id: assignmentId }, details: { role, to: receiver.staffId } });
  return ok(assignmentId);
}

function faultsOf({ validFrom, validTo }: AssignPart, today: PlainDate): FieldFault[] {
  if (validFrom < today) {
    return [{ field: 'validFrom', code: 'in_past', message: 'Den første dag kan tidligst være i dag.' }];
  }
  if (validFrom > addYears(today, 1)) {
    return [{ field: 'validFrom', code: 'too_far', message: 'Den første dag skal ligge inden for et år.' }];
  }
  return validTo === null || validTo >= validFrom
    ? []
    : [{ field: 'validTo', code: 'before_begin', message: 'Den sidste dag kan ikke ligge før den første.' }];
}

function overlaps(part: StoredPart, { validFrom, validTo }: AssignPart): boolean {
  return holdsOn(part, validFrom) || (part.validFrom >= validFrom && (validTo === null || part.validFrom <= validTo));
}

function takenWords({ staffName, validFrom }: StoredPart): string {
  const name = staffName ?? 'En medarbejder i et andet jobcenter';
  return `${name} har rollen fra ${danishDate(validFrom)}. Overdrag den, eller vælg, at I er sammen om den.`;
}
