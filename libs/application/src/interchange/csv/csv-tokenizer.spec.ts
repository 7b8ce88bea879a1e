import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvRow, CsvTokenizer, type FileFault, MAX_ROW_LENGTH } from './csv-tokenizer';

interface Outcome {
  readonly rows: CsvRow[];
  readonly broken: { line: number; field: number; fault: FileFault } | null;
}

function tokenize(...chunks: string[]): Outcome {
  const rows: CsvRow[] = [];
  let broken: Outcome['broken'] = null;
  const tokenizer = new CsvTokenizer({
    row: (row) => rows.push(row),
    broken: (line, field, fault) => {
      broken = { line, field, fault };
    },
  });
  chunks.forEach((chunk) => tokenizer.write(chunk));
  tokenizer.end();
  return { rows, broken };
}

const fieldsOf = (text: string): string[][] => tokenize(text).rows.map((row) => row.fields);

describe('CsvTokenizer reads RFC 4180', () => {
  it('takes LF and CRLF, mixed, and a last line without an end', () => {
    expect(fieldsOf('a,b\r\nc,d\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(fieldsOf('a,b\r\n"c",d\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps commas, quotes and line ends inside quotes, and empty fields', () => {
    expect(fieldsOf('"a,""b""\r\nc",,""\n')).toEqual([['a,"b"\r\nc', '', '']]);
    expect(fieldsOf(',\n')).toEqual([['', '']]);
    expect(fieldsOf('"",\n,""')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('names the physical line on which a row starts', () => {
    const { rows } = tokenize('h\n"a\nb\r\nc"\nd\n"e"\n');
    expect(rows.map((row) => [row.line, row.lineCount])).toEqual([
      [1, 1],
      [2, 3],
      [5, 1],
      [6, 1],
    ]);
  });

  it('delivers an empty line as a row of one empty field', () => {
    expect(fieldsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('agrees with csv-parse on whatever a correct writer writes, however the text is cut', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ø', ',', '"', '\n', '\r', ' ', '7') });
    const quote = (value: string, always: boolean): string =>
      always || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(field, fc.boolean()), { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.nat(200), { maxLength: 6 }),
        (table, lineEnd, endsInLineEnd, cuts) => {
          const text =
            table.map((row) => row.map(([value, always]) => quote(value, always)).join(',')).join(lineEnd) +
            (endsInLineEnd ? lineEnd : '');
          const expected = parse(text, { relaxColumnCount: true, recordDelimiter: ['\r\n', '\n'] });
          const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
          const chunks = places.slice(1).map((to, i) => text.slice(places[i], to));
          const { rows, broken } = tokenize(...chunks);
          expect(broken).toBeNull();
          expect(rows.every((row) => row.fault === null)).toBe(true);
          // A table of nothing but a line end is one empty row to us and none to csv-parse.
          if (table.length > 0) expect(rows.map((row) => row.fields)).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('CsvTokenizer keeps reading after a fault', () => {
  it('takes a quote inside an unquoted field literally and says where it stood', () => {
    expect(tokenize('a,5" skærm\nb,c').rows).toEqual([
      { fields: ['a', '5" skærm'], line: 1, lineCount: 1, fault: { type: 'stray-quote', field: 1 } },
      { fields: ['b', 'c'], line: 2, lineCount: 1, fault: null },
    ]);
  });

  it('reports text after a closing quote', () => {
    const { rows } = tokenize('"a"b,c\nd,e');
    expect(rows.map((row) => row.fault)).toEqual([{ type: 'after-quote', field: 0 }, null]);
  });

  it('reports a carriage return that ends no line, also the last character of the file', () => {
    expect(tokenize('a\rb,c\n').rows[0]?.fault).toEqual({ type: 'stray-return', field: 0 });
    expect(tokenize('a,c\r').rows[0]?.fault).toEqual({ type: 'stray-return', field: 1 });
  });

  it('reports a file cut inside a quoted field at the row where that began', () => {
    const { rows, broken } = tokenize('a,b\nc,"d\ne,f\n');
    expect(rows).toHaveLength(1);
    expect(broken).toEqual({ line: 2, field: 1, fault: 'unclosed-quote' });
  });

  it('stops at a row longer than it will hold in memory', () => {
    const chunk = 'x'.repeat(1024 * 1024);
    const { rows, broken } = tokenize('a\n', '"', ...Array<string>(MAX_ROW_LENGTH / chunk.length + 1).fill(chunk));
    expect(rows).toHaveLength(1);
    expect(broken).toEqual({ line: 2, field: 0, fault: 'row-too-long' });
  });
});
