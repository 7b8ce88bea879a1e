import fc from 'fast-check';
import { type CsvFault, CsvReader, type CsvRecord, MAX_RECORD_BYTES } from './csv-reader';

interface Outcome {
  readonly records: CsvRecord[];
  readonly faults: [fault: CsvFault, line: number, field: number][];
}

async function read(...chunks: (string | Buffer)[]): Promise<Outcome> {
  const records: CsvRecord[] = [];
  const faults: Outcome['faults'] = [];
  const reader = new CsvReader({
    record: (record) => void records.push(record),
    fault: (...fault) => void faults.push(fault),
  });
  for (const chunk of chunks) if (!(await reader.write(Buffer.from(chunk)))) break;
  await reader.end();
  return { records, faults };
}

const fieldsOf = async (text: string): Promise<(readonly string[])[]> =>
  (await read(text)).records.map((record) => record.fields);

describe('CsvReader reads RFC 4180', () => {
  it('takes LF and CRLF, mixed, a byte order mark, and a last line without an end', async () => {
    expect(await fieldsOf('\uFEFFa,b\r\nc,d\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('keeps commas, quotes and line ends inside quotes, and empty fields', async () => {
    expect(await fieldsOf('"a,""b""\r\nc",,""\n,\n')).toEqual([
      ['a,"b"\r\nc', '', ''],
      ['', ''],
    ]);
  });

  it('delivers records of any width, an empty line as one empty field', async () => {
    expect(await fieldsOf('a,b\n\nc\nd,e,f\n\n')).toEqual([['a', 'b'], [''], ['c'], ['d', 'e', 'f'], ['']]);
  });

  it('reads whatever a correct writer writes and counts physical lines, however the bytes are cut', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ø', '€', ',', '"', '\n', '\r', '\r\n', ' ', '7') });
    const quote = (value: string, always: boolean): string =>
      always || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(field, fc.boolean()), { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.nat(200), { maxLength: 6 }),
        async (table, lineEnd, endsInLineEnd, cuts) => {
          const rows = table.map((row) => row.map(([value, always]) => quote(value, always)).join(','));
          const bytes = Buffer.from(rows.join(lineEnd) + (endsInLineEnd && rows.length > 0 ? lineEnd : ''));
          const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
          const { records, faults } = await read(...places.slice(1).map((to, i) => bytes.subarray(places[i], to)));
          expect(faults).toEqual([]);
          expect(records.map((record) => record.fields)).toEqual(table.map((row) => row.map(([value]) => value)));
          let line = 1;
          for (const [i, row] of rows.entries()) {
            expect(records[i]?.line).toBe(line);
            line += row.split('\n').length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('CsvReader tells a fault and keeps reading', () => {
  it('names the line and field of a quote inside an unquoted field, once', async () => {
    const { records, faults } = await read('"a\nb",c\nd,5" skærm 6"\ne,f\n"g\n",h\n');
    expect(faults).toEqual([['stray-quote', 3, 1]]);
    expect(records.map((record) => [record.line, record.lineCount])).toEqual([
      [1, 2],
      [4, 1],
      [5, 2],
    ]);
  });

  it('reports text after a closing quote', async () => {
    const { records, faults } = await read('a,b\n"c"x,d\n"e",f\ng,h\n');
    expect(faults[0]).toEqual(['after-quote', 2, 0]);
    expect(records.at(-1)).toMatchObject({ fields: ['g', 'h'], line: 4 });
  });

  it('reports a file cut inside quotes where that field begins', async () => {
    expect((await read('a,b\nc,"d\ne,f\n')).faults).toEqual([['unclosed-quote', 2, 1]]);
  });

  it('stops at a record longer than it will hold in memory', async () => {
    const chunk = 'x'.repeat(1024 * 1024);
    const chunks = Array<string>(MAX_RECORD_BYTES / chunk.length + 2).fill(chunk);
    const { records, faults } = await read('a\n', '"', ...chunks, '"\nb\n');
    expect(records).toHaveLength(1);
    expect(faults).toEqual([['record-too-long', 2, 0]]);
  });
});
