import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { addDays, addMonths, addYears, date, dateOf, partsOf, type PlainDate } from '@rettid/domain';
import { parse } from 'csv-parse/sync';

export type CsvRow = Readonly<Record<string, string>>;

/** All that a directory of the interchange format says of one citizen. */
export interface Dossier {
  readonly citizen: CsvRow;
  readonly of: (file: string) => readonly CsvRow[];
}

export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Far enough ahead to stand for an open end. */
const OPEN = date('2199-12-31');

export function readFile(directory: string, file: string): CsvRow[] {
  return parse<CsvRow>(readFileSync(join(directory, `${file}.csv`)), { columns: true });
}

export function readDossiers(directory: string): Dossier[] {
  const files = [
    'benefit_spells',
    'classifications',
    'assignments',
    'meetings',
    'contacts',
    'plans',
    'offers',
    'exemptions',
  ];
  const byCitizen = new Map<string, Map<string, CsvRow[]>>();
  const put = (citizenId: string, file: string, row: CsvRow): void => {
    const dossier = byCitizen.get(citizenId) ?? new Map<string, CsvRow[]>();
    byCitizen.set(citizenId, dossier);
    const rows = dossier.get(file) ?? [];
    dossier.set(file, rows);
    rows.push(row);
  };
  for (const file of [...files, 'work_hours']) {
    for (const row of readFile(directory, file)) put(row['citizen_id'] ?? '', file, row);
  }
  const citizenOfPlan = new Map(
    readFile(directory, 'plans').map((plan) => [plan['plan_id'], plan['citizen_id'] ?? '']),
  );
  for (const goal of readFile(directory, 'goals')) put(citizenOfPlan.get(goal['plan_id']) ?? '', 'goals', goal);
  return readFile(directory, 'citizens').map((citizen) => ({
    citizen,
    of: (file) => byCitizen.get(citizen['citizen_id'] ?? '')?.get(file) ?? [],
  }));
}

export function period(row: CsvRow, from: string, to: string): Period {
  return { from: date(row[from] ?? ''), to: row[to] === '' ? OPEN : date(row[to] ?? '') };
}

export function covers(span: Period, day: PlainDate): boolean {
  return span.from <= day && day <= span.to;
}

/** Birth date by the century rules of CPR numbers. */
export function bornOn(cpr: string): PlainDate {
  const year = Number(cpr.slice(4, 6));
  const seventh = Number(cpr.slice(7, 8));
  const since2000 = (seventh === 4 || seventh === 9 ? year <= 36 : seventh >= 5) && (seventh < 5 || year <= 57);
  return dateOf((since2000 ? 2000 : 1900) + year, Number(cpr.slice(2, 4)), Number(cpr.slice(0, 2)));
}

export function ageOn(cpr: string, day: PlainDate): number {
  const born = bornOn(cpr);
  const years = partsOf(day).year - partsOf(born).year;
  return addYears(born, years) <= day ? years : years - 1;
}

/** First day of the 24 months that end on `asOf`. */
export function windowFrom(asOf: PlainDate): PlainDate {
  return addDays(addMonths(asOf, -24), 1);
}
