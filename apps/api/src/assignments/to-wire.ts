import type { HandOverCommand, HandOverItem, ListedHandOver, Preview, PreviewOf } from '@rettid/application';
import type { HandOverPreviewWire, ListedHandOverWire, PreviewedItemWire } from '@rettid/contracts';
import { date, formatDate } from '@rettid/domain';
import { dateText } from '../obligations/to-wire';
import type { HandOverDto, HandOverItemDto, HandOverManyDto, HandOverPreviewRequestDto } from './assignments.dto';

type Terms = Pick<HandOverDto, 'receiverId' | 'beginsOn' | 'returnsOn' | 'cause' | 'note'>;

export function toCommand(terms: Terms, items: readonly HandOverItem[]): HandOverCommand {
  const { receiverId, beginsOn, returnsOn, cause, note } = terms;
  return {
    receiverId,
    beginsOn: date(beginsOn),
    returnsOn: returnsOn === null ? null : date(returnsOn),
    cause,
    note,
    items,
  };
}

export function itemsOf({ items }: HandOverManyDto): HandOverItem[] {
  return items.map(toItem);
}

function toItem({ citizenId, assignmentId, recordVersion }: HandOverItemDto): HandOverItem {
  return { citizenId, part: assignmentId === null || recordVersion === null ? null : { assignmentId, recordVersion } };
}

export function previewOf({ citizenIds, assignmentId, fromStaffId }: HandOverPreviewRequestDto): PreviewOf {
  return fromStaffId === null ? { citizenIds, assignmentId } : { fromStaffId };
}

export function toPreviewWire({ items, hidden }: Preview): HandOverPreviewWire {
  return { items: items.map(toItemWire), hidden };
}

function toItemWire({
  citizenId,
  citizenName,
  part,
  role,
  change,
  fault,
}: Preview['items'][number]): PreviewedItemWire {
  return {
    citizenId,
    citizenName,
    role,
    assignmentId: part?.assignmentId ?? null,
    recordVersion: part?.recordVersion ?? null,
    holder: part === null ? null : { staffId: part.staffId, name: part.staffName },
    change,
    fault,
  };
}

export function toHandOverWire(handOver: ListedHandOver): ListedHandOverWire {
  const { handOverId, role, from, to, isReturn, cause, note, decidedBy } = handOver;
  return {
    ...{ handOverId, role, from, to, isReturn, cause, note, decidedBy },
    beginsOn: formatDate(handOver.beginsOn),
    returnsOn: dateText(handOver.returnsOn),
    decidedAt: handOver.decidedAt.toISOString(),
    readAt: handOver.readAt?.toISOString() ?? null,
  };
}
