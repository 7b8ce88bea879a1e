import type { CitizenObligations, ListedObligation, ObligationCounts } from '@rettid/application';
import type {
  CitizenObligationsWire,
  EvidenceFactWire,
  ExplainedObligationWire,
  ObligationCountsWire,
  ObligationWire,
} from '@rettid/contracts';
import { explain, formatDate, NEVER, type EvidenceFact, type Obligation, type PlainDate } from '@rettid/domain';
import { lawOf } from './rule-law';

export function toObligationWire(found: ListedObligation): ObligationWire {
  const { title, version } = lawOf(found.ruleId, found.ruleVersion);
  return {
    citizenId: found.citizenId,
    jobcenterId: found.jobcenterId,
    ruleId: found.ruleId,
    ruleVersion: found.ruleVersion,
    title,
    severity: version.severity,
    verified: version.verified,
    status: found.status,
    dueOn: dateText(found.dueOn),
    actBy: dateText(found.actBy),
    plannedOn: dateText(found.plannedOn),
    isCurrent: found.isCurrent,
    caseworker: found.caseworker,
  };
}

export function toCountsWire(counts: ObligationCounts): ObligationCountsWire {
  return {
    total: counts.total,
    byRule: [...counts.byRule].map(([ruleId, count]) => ({ ruleId, count })),
    byStatus: [...counts.byStatus].map(([status, count]) => ({ status, count })),
  };
}

export function toCitizenWire(found: CitizenObligations): CitizenObligationsWire {
  return {
    citizenId: found.citizenId,
    jobcenterId: found.jobcenterId,
    asOf: dateText(found.asOf),
    isCurrent: found.isCurrent,
    caseworker: found.caseworker,
    obligations: found.obligations.map(toExplainedWire),
  };
}

export function toExplainedWire(obligation: Obligation): ExplainedObligationWire {
  const explanation = explain(obligation);
  const { title, severity, verified, citation, duty, asks, found, arithmetic, clears } = explanation;
  return {
    ruleId: obligation.ruleId,
    ruleVersion: obligation.ruleVersion,
    title,
    severity,
    verified,
    citation,
    inForceFrom: formatDate(explanation.inForceFrom),
    inForceTo: dateText(explanation.inForceTo),
    duty,
    status: obligation.status,
    dueOn: dateText(obligation.dueOn),
    actBy: dateText(obligation.actBy),
    plannedOn: dateText(obligation.plannedOn),
    changesOn: obligation.changesOn === NEVER ? null : formatDate(obligation.changesOn),
    explanation: { asks, found, arithmetic, clears },
    evidence: explanation.facts.map(toFactWire),
  };
}

function toFactWire({ type, id, on, to }: EvidenceFact): EvidenceFactWire {
  return { type, id, on: dateText(on), ...(to === undefined ? {} : { to: dateText(to) }) };
}

export function dateText(date: PlainDate | null): string | null {
  return date === null ? null : formatDate(date);
}
