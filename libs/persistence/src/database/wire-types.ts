import { types, type CustomTypesConfig } from 'pg';

/** Object id of the type `date` in PostgreSQL's catalogue. */
const DATE = 1082;

/**
 * How values of the database arrive: dates as their text `YYYY-MM-DD` (the driver's own choice is local midnight, which
 * is another day elsewhere), everything else as the driver has it (`timestamptz` as `Date`, `numeric` and `bigint` as text).
 */
export const WIRE_TYPES: CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === DATE ? asText : types.getTypeParser(oid, format)),
};

function asText(value: string): string {
  return value;
}
