import { CASELOAD_COLUMNS, type CaseloadColumn, type CaseloadList, type CaseloadSort } from '@rettid/contracts';

interface ColumnWords {
  readonly title: string;
  /** What a click on the header sorts by; `null`: nothing. */
  readonly sort: CaseloadSort | null;
  /** What one wants to see first when sorting by it. */
  readonly firstDirection: 'asc' | 'desc';
}

export const COLUMNS: Readonly<Record<CaseloadColumn, ColumnWords>> = {
  name: { title: 'Borger', sort: 'name', firstDirection: 'asc' },
  target_group: { title: 'Målgruppe', sort: 'target_group', firstDirection: 'asc' },
  seniority: { title: 'Anciennitet', sort: 'seniority', firstDirection: 'desc' },
  next_duty: { title: 'Næste pligt', sort: null, firstDirection: 'asc' },
  act_by: { title: 'Handl senest', sort: 'act_by', firstDirection: 'asc' },
  planned_on: { title: 'Planlagt', sort: 'planned_on', firstDirection: 'asc' },
  last_interview: { title: 'Seneste samtale', sort: 'last_interview', firstDirection: 'asc' },
  exemption_end: { title: 'Undtaget til', sort: 'exemption_end', firstDirection: 'asc' },
  caseworker: { title: 'Sagsbehandler', sort: null, firstDirection: 'asc' },
  caseworker_since: { title: 'Sagsbehandler siden', sort: 'caseworker_since', firstDirection: 'asc' },
};

/** Where the caseworker is always the same, or nobody, the column would only take room. */
const LEFT_OUT: Readonly<Record<CaseloadList, readonly CaseloadColumn[]>> = {
  mine: ['caseworker'],
  team: [],
  unassigned: ['caseworker', 'caseworker_since'],
  jobcenter: [],
};

/** The columns of a list where the reader has chosen none. */
export function usualColumns(list: CaseloadList): readonly CaseloadColumn[] {
  return CASELOAD_COLUMNS.filter((column) => !LEFT_OUT[list].includes(column));
}

/** The name leads every row and cannot be left out; each column stands once. */
export function orderedColumns(chosen: readonly CaseloadColumn[]): readonly CaseloadColumn[] {
  return chosen.includes('name') ? [...new Set(chosen)] : [...new Set<CaseloadColumn>(['name', ...chosen])];
}
