import type { CaseAssignmentWire } from '@rettid/contracts';
import { date } from '@rettid/domain';
import { ASSIGNMENT_ROLE_WORDS } from '../../words/case-words';
import { periodWords } from '../../words/period-words';
import { personName, shortName } from '../../words/person-words';
import type { PeriodItem } from './timeline-model';

/** Those who answered for the case. Mentors, brokers and consultants stand in the history of assignments. */
export function caseworkerItems(assignments: readonly CaseAssignmentWire[]): PeriodItem[] {
  const items: PeriodItem[] = [];
  for (const { assignmentId, staff, role, validFrom, validTo } of assignments) {
    if (role !== 'coordinating' && role !== 'authority') continue;
    items.push({
      id: `assignment ${assignmentId}`,
      mark: role,
      from: date(validFrom),
      to: validTo === null ? null : date(validTo),
      short: shortName(staff) ?? 'Andet jobcenter',
      words: `${ASSIGNMENT_ROLE_WORDS[role]}: ${personName(staff)}, ${periodWords(validFrom, validTo)}`,
    });
  }
  return items;
}
