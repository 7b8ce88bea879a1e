import type { SavedView, SavedViewInput } from '@rettid/application';
import {
  CASELOAD_COLUMNS,
  CASELOAD_DUE,
  CASELOAD_LISTS,
  CASELOAD_SORTS,
  type CaseloadView,
  type SavedViewInputWire,
  type SavedViewWire,
} from '@rettid/contracts';
import { OBLIGATION_STATUSES, RULE_IDS } from '@rettid/domain';

/** Raised when settings are stored otherwise; `fromStored` then learns to read the older ones too. */
const FORMAT = 1;

export function toStored({ name, view, columns }: SavedViewInputWire): SavedViewInput {
  const { list, rules, statuses, due, sort, direction } = view;
  return { name, format: FORMAT, setting: { view: { list, rules, statuses, due, sort, direction }, columns } };
}

/**
 * A stored setting as the page of today takes it: rules, statuses and columns that have gone are left out, and what else
 * is unknown becomes what a new page has.
 *
 * @returns `null` where the list is unknown, or a later program stored the setting: it would show something else
 */
export function fromStored({ id, name, format, setting }: SavedView): SavedViewWire | null {
  if (format !== FORMAT) return null;
  const { view, columns } = partsOf(setting);
  const stored = partsOf(view);
  const list = oneOf(CASELOAD_LISTS, stored['list']);
  if (list === null) return null;
  const known: CaseloadView = {
    list,
    rules: allOf(RULE_IDS, stored['rules']),
    statuses: allOf(OBLIGATION_STATUSES, stored['statuses']),
    due: oneOf(CASELOAD_DUE, stored['due']),
    sort: oneOf(CASELOAD_SORTS, stored['sort']) ?? 'act_by',
    direction: oneOf(['asc', 'desc'] as const, stored['direction']) ?? 'asc',
  };
  const shown = allOf(CASELOAD_COLUMNS, columns);
  return { id, name, view: known, columns: shown.length === 0 ? CASELOAD_COLUMNS : shown };
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<Code extends string>(codes: readonly Code[], value: unknown): Code | null {
  return codes.find((code) => code === value) ?? null;
}

/** In the order in which they were stored, each once. */
function allOf<Code extends string>(codes: readonly Code[], values: unknown): Code[] {
  const found = Array.isArray(values) ? values.map((value) => oneOf(codes, value)) : [];
  return [...new Set(found.filter((code) => code !== null))];
}
