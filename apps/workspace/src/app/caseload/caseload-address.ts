import { OBLIGATION_STATUSES, RULE_IDS } from '@rettid/domain';
import {
  CASELOAD_COLUMNS,
  CASELOAD_DUE,
  CASELOAD_SORTS,
  type CaseloadColumn,
  type CaseloadList,
  type CaseloadView,
} from '@rettid/contracts';
import { orderedColumns, usualColumns } from './caseload-columns';

/** What the reader sees of a list: which citizens, in which order, in which columns. */
export interface CaseloadSetting {
  readonly view: CaseloadView;
  readonly columns: readonly CaseloadColumn[];
}

/** The query of a list's address. What is as usual stands in it as `null`, and so not at all. */
export interface CaseloadQuery {
  readonly status: string | null;
  readonly regel: string | null;
  readonly frist: string | null;
  readonly sorter: string | null;
  readonly kolonner: string | null;
}

interface QueryReader {
  get(name: keyof CaseloadQuery): string | null;
}

/** Reads the query of an address. What this build does not know, in an old bookmark say, is left out. */
export function settingFrom(list: CaseloadList, query: QueryReader): CaseloadSetting {
  const sorter = query.get('sorter') ?? 'act_by';
  const columns = known(CASELOAD_COLUMNS, query.get('kolonner'));
  return {
    view: {
      list,
      statuses: known(OBLIGATION_STATUSES, query.get('status')),
      rules: known(RULE_IDS, query.get('regel')),
      due: known(CASELOAD_DUE, query.get('frist'))[0] ?? null,
      sort: known(CASELOAD_SORTS, sorter.replace(/^-/, ''))[0] ?? 'act_by',
      direction: sorter.startsWith('-') ? 'desc' : 'asc',
    },
    columns: columns.length === 0 ? usualColumns(list) : orderedColumns(columns),
  };
}

/** The inverse of `settingFrom`. No search and no name ever stands in an address. */
export function queryOf({ view, columns }: CaseloadSetting): CaseloadQuery {
  const sorter = `${view.direction === 'desc' ? '-' : ''}${view.sort}`;
  return {
    status: listed(view.statuses),
    regel: listed(view.rules),
    frist: view.due,
    sorter: sorter === 'act_by' ? null : sorter,
    kolonner: listed(columns) === listed(usualColumns(view.list)) ? null : listed(columns),
  };
}

/** Whether two settings show the same; the order of filters makes no difference, that of columns does. */
export function isSameSetting(a: CaseloadSetting, b: CaseloadSetting): boolean {
  const text = ({ view, columns }: CaseloadSetting): string =>
    JSON.stringify([
      view.list,
      [...view.statuses].sort(),
      [...view.rules].sort(),
      view.due,
      view.sort,
      view.direction,
      orderedColumns(columns),
    ]);
  return text(a) === text(b);
}

function known<T extends string>(codes: readonly T[], text: string | null): T[] {
  const asked = (text ?? '').split(',');
  return [...new Set(asked)].flatMap((name) => codes.filter((code) => code === name));
}

function listed(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join(',');
}
