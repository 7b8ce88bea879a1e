import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDate, isMonth, parseInstant } from './calendar-text';
import { parseCpr, passesModulus11 } from './cpr';
import { FILES } from './files';
import { isLanguageTag } from './language-tag';
import { formOf } from './value-check';

describe('dates and months of the interchange format', () => {
  it('exist and lie from 1900 to 2199', () => {
    for (const text of ['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29'])
      expect([text, isDate(text)]).toEqual([text, true]);
    for (const text of [
      '1899-12-31',
      '2200-01-01',
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-00-10',
      '2024-1-1',
      '2024-01-01 ',
      '２024-01-01',
      '2024/01/01',
      '+024-01-01',
    ])
      expect([text, isDate(text)]).toEqual([text, false]);
    for (const text of ['1900-01', '2199-12']) expect([text, isMonth(text)]).toEqual([text, true]);
    for (const text of ['1899-12', '2200-01', '2024-13', '2024-00', '2024-1', '2024-01-01', '2024_01'])
      expect([text, isMonth(text)]).toEqual([text, false]);
  });
});

describe('instants of the interchange format', () => {
  it.each([
    ['2022-03-01T09:00:00+01:00', '2022-03-01T08:00:00.000Z'],
    ['2022-03-01T09:00Z', '2022-03-01T09:00:00.000Z'],
    ['2022-03-01T09:00:59.999-00:30', '2022-03-01T09:30:59.999Z'],
    ['2022-03-01T00:30+23:59', '2022-02-28T00:31:00.000Z'],
    ['1899-12-31T23:30Z', '1899-12-31T23:30:00.000Z'],
  ])('%s', (text, instant) => {
    expect(new Date(parseInstant(text) ?? Number.NaN).toISOString()).toBe(instant);
  });

  it.each([
    '2022-03-01',
    '2022-03-01T09:00',
    '2022-03-01 09:00Z',
    '2022-03-01T9:00Z',
    '2022-03-01T24:00Z',
    '2022-03-01T23:59:60Z',
    '2022-03-01T09:60Z',
    '2022-03-01T09:00:00.5Z',
    '2022-03-01T09:00:00.1234Z',
    '2022-03-01T09:00.500Z',
    '2022-03-01T09:00+0100',
    '2022-03-01T09:00+01',
    '2022-03-01T09:00+24:00',
    '2022-03-01T09:00z',
    '2022-02-30T09:00Z',
    '2022-03-01T09:00ZZ',
    '2199-12-31T23:00Z',
    '1899-12-31T22:59Z',
  ])('%s is none, or its date in Denmark lies outside 1900-2199', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe('CPR numbers', () => {
  it.each([
    ['0101701234', '0101701234'],
    ['010170-1234', '0101701234'],
    ['2902004123', '2902004123'], // 4, year 00: 2000, a leap year
    ['290236-9123', '2902369123'], // 9, year 36: 2036
    ['2902564123', '2902564123'], // 4, year 56: 1956
    ['2902525123', '2902525123'], // 5, year 52: 2052
    ['290260-8123', '2902608123'], // 8, year 60: 1860
  ])('%s is stored as %s', (text, stored) => {
    expect(parseCpr(text)).toBe(stored);
  });

  it.each([
    '290200-0123', // 0, year 00: 1900, no leap year
    '290257-5123',
    '310470-1234',
    '000170-1234',
    '010070-1234',
    '011370-1234',
    '610170-1234',
    '01017-01234',
    '010170 1234',
    '010170--123',
    '10170-1234',
    '01017012345',
    '',
  ])('%s is none', (text) => {
    expect(parseCpr(text)).toBeNull();
  });

  it('pass modulus 11 or do not', () => {
    expect([passesModulus11('0708614866'), passesModulus11('0708614867')]).toEqual([true, false]);
  });
});

describe('language tags', () => {
  it('are told by their form', () => {
    for (const tag of [
      'da',
      'DA-dk',
      'ku-Arab',
      'zh-Hant-TW',
      'sl-rozaj-biske',
      'de-CH-1996',
      'es-419',
      'x-privat',
      'i-klingon',
      'en-u-ca-buddhist',
    ])
      expect([tag, isLanguageTag(tag)]).toEqual([tag, true]);
    for (const tag of ['d', 'da_DK', 'dansk sprog', 'da-', '-da', 'da--DK', 'x', 'toolongtag9'])
      expect([tag, isLanguageTag(tag)]).toEqual([tag, false]);
  });
});

describe('an instant is handed to PostgreSQL in a form that it reads', () => {
  it('as it stands, or in UTC where the offset is beyond what PostgreSQL knows', () => {
    const { parse } = formOf({ type: 'instant' });
    expect(parse('2022-03-01T09:00+14:00')).toBe('2022-03-01T09:00+14:00');
    expect(parse('2022-03-01T09:00-23:00')).toBe('2022-03-02T08:00:00.000Z');
  });
});

describe('docs/interchange.md', () => {
  const page = readFileSync(join(__dirname, '../../../../../docs/interchange.md'), 'utf8');

  it.each(FILES)('lists the columns of $name with the required ones marked, and every code', ({ name, columns }) => {
    const row = page.split('\n').find((line) => line.includes(`| \`${name}.csv\``)) ?? '';
    const listed = [...row.matchAll(/`([a-z_]+)`(\\?\*)?/g)].map(([, column, star]) => `${column}${star ? '*' : ''}`);
    expect(listed).toEqual(columns.map((column) => column.name + (column.required ? '*' : '')));
    for (const { kind } of columns) {
      if (kind.type !== 'code' && kind.type !== 'codes') continue;
      for (const code of kind.codes) if (!/^6\./.test(code)) expect(page).toContain(`\`${code}\``);
    }
  });
});
