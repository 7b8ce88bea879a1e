import type { Case, CaseOpeningPage } from '@rettid/application';
import type { CaseOpeningsWire, CaseWire } from '@rettid/contracts';
import { formatDate, type PlainDate } from '@rettid/domain';
import { toNoShowWire } from '../no-show/to-no-show-wire';
import { dateText, toExplainedWire } from '../obligations/to-wire';
import { toNoteWire } from '../today/to-wire';
import { encodeOpeningCursor } from './case-opening-cursor';

export function toCaseWire(found: Case): CaseWire {
  const { meetings, offers, exemptions, assignments, contacts, plans, noShows } = found;
  return {
    citizenId: found.citizenId,
    businessDate: formatDate(found.businessDate),
    ...found.person,
    targetGroup: withText(found.targetGroup),
    seniority: withText(found.seniority),
    caseworker: withText(found.caseworker),
    openedUntil: found.openedUntil?.toISOString() ?? null,
    privateNote: found.privateNote === null ? null : toNoteWire(found.privateNote),
    handOverToConfirm: found.handOverToConfirm,
    findingsAsOf: dateText(found.findings.asOf),
    isCurrent: found.findings.isCurrent,
    obligations: found.findings.obligations.map(toExplainedWire),
    timeline: { from: formatDate(found.timeline.from), to: formatDate(found.timeline.to) },
    meetings,
    offers,
    exemptions,
    assignments,
    contacts,
    plans,
    noShows: noShows.map(toNoShowWire),
  };
}

export function toOpeningsWire({ items, next }: CaseOpeningPage): CaseOpeningsWire {
  return {
    items: items.map(({ openingId, citizen, openedBy, openedAt, openedUntil, reason }) => ({
      openingId,
      citizen,
      openedBy,
      openedAt,
      openedUntil: openedUntil.toISOString(),
      reason,
    })),
    nextCursor: next === null ? null : encodeOpeningCursor(next),
  };
}

function withText<T extends { readonly since: PlainDate }>(
  standing: T | null,
): (Omit<T, 'since'> & { since: string }) | null {
  return standing === null ? null : { ...standing, since: formatDate(standing.since) };
}
