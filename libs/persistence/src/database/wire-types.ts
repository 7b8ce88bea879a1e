import { types, type CustomTypesConfig } from 'pg';

/**
 * How values of the database arrive: dates as their text `YYYY-MM-DD` (the driver's own choice is local midnight, which
 * is another day elsewhere), everything else as the driver has it (`timestamptz` as `Date`, `numeric` and `bigint` as text).
 */
export const WIRE_TYPES: CustomTypesConfig = {
  getTypeParser: (type, format): ((value: string) => unknown) =>
    type === types.builtins.DATE ? asText : (types.getTypeParser(type, format) as (value: string) => unknown),
};

function asText(value: string): string {
  return value;
}
