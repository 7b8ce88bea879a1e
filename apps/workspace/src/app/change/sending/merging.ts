import type { CaseWire } from '@rettid/contracts';

/** How a field is called, and what a value of it reads like. */
export interface MergedField<Value> {
  readonly label: string;
  readonly words: (value: Value) => string;
}

/** A change of a stored record that somebody else may have changed since the form was opened. */
export interface MergingChange<V extends object, T extends object> {
  readonly citizenId: string;
  /** Of the record as the form began with it. */
  readonly recordVersion: number;
  /** What the form began with, so that what nobody here has touched is taken from the record. */
  readonly began: V;
  /** What the form holds now. */
  readonly mine: V;
  /** Each field that can be chosen, in the order of the form. */
  readonly fields: { readonly [Field in keyof V]: MergedField<V[Field]> };
  /** The record as the case has it now; `null` where it is there no more. */
  readonly saved: (theCase: CaseWire) => { readonly values: V; readonly recordVersion: number } | null;
  /** Puts what was chosen into the form. */
  readonly take: (values: V) => void;
  readonly send: (values: V, recordVersion: number) => Promise<T>;
}

export type Side = 'mine' | 'saved';

/** One field that stands differently here and in the record. */
export interface Difference {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly saved: string;
  /** Where only one of the two changed the field, it is that one's; `null`: both did, and somebody must choose. */
  readonly proposed: Side | null;
}

export function differences<V extends object, T extends object>(change: MergingChange<V, T>, saved: V): Difference[] {
  const fields = Object.keys(change.fields) as (keyof V & string)[];
  return fields.flatMap((field) => difference(change, saved, field));
}

/** What is sent: of each field that differs the chosen side, of all others what both have. */
export function merged<V extends object>(mine: V, saved: V, chosen: ReadonlyMap<string, Side>): V {
  const taken = Object.keys(mine).filter((field) => chosen.get(field) === 'saved') as (keyof V)[];
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, saved[field]])) };
}

function difference<V extends object, T extends object>(
  { began, mine, fields }: MergingChange<V, T>,
  saved: V,
  field: keyof V & string,
): Difference[] {
  if (isSame(mine[field], saved[field])) return [];
  const { label, words } = fields[field];
  const proposed = isSame(mine[field], began[field]) ? 'saved' : isSame(saved[field], began[field]) ? 'mine' : null;
  return [{ field, label, mine: words(mine[field]), saved: words(saved[field]), proposed }];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
