import type { Type } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import type { Permission, RuleId } from '@rettid/domain';
import type { SideSheet } from './sheets/side-sheet';

/** Headings of the menu, in its order. */
export const CASE_ACTION_GROUPS = ['meetings', 'plan', 'offers', 'decisions', 'people'] as const;
export type CaseActionGroup = (typeof CASE_ACTION_GROUPS)[number];

/** Something that can be begun from the case: it opens a sheet. */
export interface CaseAction {
  /** Stable, such as `hold-meeting`. */
  readonly id: string;
  /** An order, as a button says it: `Registrér samtale`. */
  readonly label: string;
  readonly permission: Permission;
  readonly group: CaseActionGroup;
  /** The first of these that is offered is a button of its own beside the menu. */
  readonly isPrimary?: boolean;
  /** Stands as a button at these duties, for as long as they ask for something. */
  readonly clears?: readonly RuleId[];
  /** Whether it makes sense in this case; without it, in every one. */
  readonly isOffered?: (theCase: CaseWire) => boolean;
  /** The sheet, fetched when it is opened. */
  readonly load: () => Promise<Type<unknown>>;
  /**
   * What the sheet is opened with; without it, the case. `subjectId`: of the record that it is begun from, such as a line of
   * the day's list; `null` where it is begun for the case as a whole.
   */
  readonly dataOf?: (theCase: CaseWire, subjectId: string | null) => unknown;
}

/** Opens the sheet of an action, from wherever on the case it stands. */
export async function beginAction(
  sheets: SideSheet,
  { load, dataOf }: CaseAction,
  theCase: CaseWire,
  subjectId: string | null = null,
): Promise<void> {
  await sheets.open(load, dataOf === undefined ? theCase : dataOf(theCase, subjectId));
}
