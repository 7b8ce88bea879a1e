/** What a column's values look like; decides the form check, the staging type and whether a value may be shown. */
export type ColumnKind =
  | { readonly type: 'id' }
  | { readonly type: 'code'; readonly codes: readonly string[] }
  | { readonly type: 'codes'; readonly codes: readonly string[] }
  | { readonly type: 'date' }
  | { readonly type: 'month' }
  | { readonly type: 'instant' }
  | { readonly type: 'boolean' }
  | { readonly type: 'decimal' }
  | { readonly type: 'digits'; readonly min: number; readonly max: number }
  | { readonly type: 'language' }
  | { readonly type: 'cpr' }
  | { readonly type: 'text' };

/** One column of an interchange file; `name` is also the name of the database's column. */
export interface ColumnSpec {
  readonly name: string;
  readonly kind: ColumnKind;
  /** An empty field is an error. */
  readonly required: boolean;
  /** The file whose key this column names. */
  readonly references?: FileName;
}

/** Where a file's rows belong: to nobody, to the citizen named in the row, or to the citizen of another row it names. */
export type Owner =
  | { readonly type: 'none' }
  | { readonly type: 'citizen' }
  | { readonly type: 'through'; readonly file: FileName; readonly column: string };

/** One file of the interchange format, which is also one table of the database. */
export interface FileSpec {
  readonly name: FileName;
  readonly columns: readonly ColumnSpec[];
  readonly key: readonly string[];
  readonly owner: Owner;
  /** `[first day, last day]` of a period that may not end before it starts. */
  readonly period?: readonly [string, string];
  /** A citizen's periods may not share a day. */
  readonly barsOverlap?: true;
}

/** The files in the order in which they are read and written: what is referred to comes first. */
export const FILE_NAMES = [
  'jobcenters',
  'staff',
  'citizens',
  'benefit_spells',
  'classifications',
  'assignments',
  'meetings',
  'contacts',
  'plans',
  'goals',
  'offers',
  'offer_follow_ups',
  'exemptions',
  'work_hours',
] as const;
export type FileName = (typeof FILE_NAMES)[number];
