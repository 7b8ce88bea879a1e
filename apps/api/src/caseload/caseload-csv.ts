import { PassThrough, pipeline, Readable } from 'node:stream';
import { format } from '@fast-csv/format';
import type { CaseloadRow } from '@rettid/application';
import { partsOf, type ObligationStatus, type PlainDate } from '@rettid/domain';
import { lawOf } from '../obligations/rule-law';

/** Danish names of the statuses (`docs/glossary.md`). */
const STATUS_NAMES: Readonly<Record<ObligationStatus, string>> = {
  overdue: 'Overskredet',
  behind: 'Bagud',
  due_soon: 'Snart',
  unknown: 'Mangler oplysning',
  pending: 'Ikke forfalden',
  exempt: 'Undtaget / På pause',
  met_late: 'Opfyldt for sent',
  met: 'Opfyldt',
  missed: 'Ikke nået',
};

/** The columns in order, by their headings. There is no CPR number among them: a file goes where nobody sees it go. */
const COLUMNS: Readonly<Record<string, (row: CaseloadRow) => string>> = {
  'Borger-id': ({ citizenId }) => citizenId,
  Fornavne: ({ givenNames }) => givenNames,
  Efternavn: ({ familyName }) => familyName,
  Alder: ({ age }) => String(age),
  Tolkesprog: ({ interpreterLanguage }) => interpreterLanguage ?? '',
  'Beskyttet adresse': ({ hasProtectedAddress }) => yesOrNo(hasProtectedAddress),
  'Egen medarbejder': ({ isStaffCase }) => yesOrNo(isStaffCase),
  Målgruppe: ({ targetGroup }) => targetGroup ?? '',
  'På ydelse siden': ({ onBenefitSince }) => day(onBenefitSince),
  'Næste pligt': ({ next }) => (next === null ? '' : lawOf(next.ruleId, next.ruleVersion).title),
  Paragraf: ({ next }) => (next === null ? '' : lawOf(next.ruleId, next.ruleVersion).version.citation),
  'Juridisk bekræftet': ({ next }) =>
    next === null ? '' : yesOrNo(lawOf(next.ruleId, next.ruleVersion).version.verified),
  Status: ({ next }) => (next === null ? '' : STATUS_NAMES[next.status]),
  'Handl senest': ({ next }) => day(next?.actBy ?? null),
  Frist: ({ next }) => day(next?.dueOn ?? null),
  'Flere pligter': ({ furtherDuties }) => String(furtherDuties),
  'Næste samtale': ({ plannedOn }) => day(plannedOn),
  'Seneste samtale': ({ lastInterviewOn }) => day(lastInterviewOn),
  'Undtagelse til': ({ exemptionEndsOn }) => day(exemptionEndsOn),
  Sagsbehandler: ({ caseworker }) => caseworker?.name ?? '',
  Team: ({ caseworker }) => caseworker?.team ?? '',
  'Sagsbehandler siden': ({ caseworker }) => day(caseworker?.since ?? null),
};
const TELLERS = Object.values(COLUMNS);

/**
 * The rows as a file that Danish spreadsheets open: semicolons, a byte order mark, dates as `01-03-2022`. Reads on as fast
 * as the receiver takes it.
 */
export function toCsv(parts: AsyncIterable<readonly CaseloadRow[]>): Readable {
  const lines = format({
    delimiter: ';',
    rowDelimiter: '\r\n',
    headers: Object.keys(COLUMNS),
    alwaysWriteHeaders: true,
    writeBOM: true,
    includeEndRowDelimiter: true,
  });
  // Whoever sends the stream sees its end or its error; the callback is there because pipeline asks for one.
  return pipeline(Readable.from(cellsOf(parts)), lines, new PassThrough(), () => undefined);
}

async function* cellsOf(parts: AsyncIterable<readonly CaseloadRow[]>): AsyncGenerator<string[]> {
  for await (const rows of parts) {
    for (const row of rows) yield TELLERS.map((tell) => harmless(tell(row)));
  }
}

/** A cell that begins like a formula would be run by the spreadsheet of whoever opens the file. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function day(date: PlainDate | null): string {
  if (date === null) return '';
  const { year, month, day: number } = partsOf(date);
  return [number, month].map((part) => String(part).padStart(2, '0')).join('-') + `-${String(year).padStart(4, '0')}`;
}

function yesOrNo(value: boolean): string {
  return value ? 'ja' : 'nej';
}
