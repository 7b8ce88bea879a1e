import type { CaseloadCounts, CaseloadPage, CaseloadRow, NextDuty } from '@rettid/application';
import type { CaseloadCountsWire, CaseloadPageWire, CaseloadRowWire, NextDutyWire } from '@rettid/contracts';
import { formatDate } from '@rettid/domain';
import { lawOf } from '../obligations/rule-law';
import { dateText } from '../obligations/to-wire';

export function toPageWire(page: CaseloadPage, nextCursor: string | null): CaseloadPageWire {
  return {
    asOf: dateText(page.asOf),
    sweptAt: page.sweptAt === null ? null : page.sweptAt.toISOString(),
    items: page.items.map(toRowWire),
    nextCursor,
    counts: page.counts === null ? null : toCountsWire(page.counts),
  };
}

export function toRowWire(row: CaseloadRow): CaseloadRowWire {
  return {
    citizenId: row.citizenId,
    givenNames: row.givenNames,
    familyName: row.familyName,
    age: row.age,
    interpreterLanguage: row.interpreterLanguage,
    hasProtectedAddress: row.hasProtectedAddress,
    isStaffCase: row.isStaffCase,
    targetGroup: row.targetGroup,
    onBenefitSince: dateText(row.onBenefitSince),
    next: row.next === null ? null : toDutyWire(row.next),
    furtherDuties: row.furtherDuties,
    plannedOn: dateText(row.plannedOn),
    lastInterviewOn: dateText(row.lastInterviewOn),
    exemptionEndsOn: dateText(row.exemptionEndsOn),
    caseworker: row.caseworker === null ? null : { ...row.caseworker, since: formatDate(row.caseworker.since) },
    noteMark: row.noteMark === null ? null : { on: dateText(row.noteMark.on), colour: row.noteMark.colour },
    access: row.access,
  };
}

function toDutyWire({ ruleId, ruleVersion, status, dueOn, actBy, isCurrent }: NextDuty): NextDutyWire {
  const { title, duty, version } = lawOf(ruleId, ruleVersion);
  return {
    ruleId,
    ruleVersion,
    title,
    citation: version.citation,
    severity: version.severity,
    verified: version.verified,
    duty,
    status,
    dueOn: dateText(dueOn),
    actBy: dateText(actBy),
    isCurrent,
  };
}

function toCountsWire(counts: CaseloadCounts): CaseloadCountsWire {
  return {
    total: counts.total,
    byStatus: [...counts.byStatus].map(([status, count]) => ({ status, count })),
    byRule: [...counts.byRule].map(([ruleId, count]) => ({ ruleId, count })),
    due: counts.due,
    hidden: counts.hidden,
  };
}
