import type { Evidence } from '@rettid/domain';
import { evidenceFromJson, evidenceToText } from '@rettid/persistence';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import fc from 'fast-check';

/** No NUL: PostgreSQL has no text with one. No lone surrogate: no id, code or number has one. */
const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ''));
const day = fc.integer({ min: -25_567, max: 84_005 });
const fact = fc.record(
  { type: fc.constantFrom('spell', 'meeting'), id: text, on: fc.option(day), to: fc.option(day) },
  { requiredKeys: ['type', 'id', 'on'] },
);
const figures = fc.dictionary(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,12}$/),
  fc.oneof(fc.integer(), text, fc.constant(null)),
);
const evidence = fc.record({ facts: fc.array(fact), figures }) as fc.Arbitrary<Evidence>;

describe('the text of evidence', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.close();
  });

  it('is, to the letter, what PostgreSQL prints for the evidence once it is stored', async () => {
    const samples = fc.sample(evidence, 500).map(evidenceToText);
    const rows = await database.dataSource.query<{ printed: string }[]>(
      'SELECT t::jsonb::text AS printed FROM unnest($1::text[]) WITH ORDINALITY AS s (t, n) ORDER BY n',
      [samples],
    );
    expect(rows.map((row) => row.printed)).toEqual(samples);
  });

  it('gives back the evidence that it was made from', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        expect(evidenceFromJson(JSON.parse(evidenceToText(given)))).toEqual(given);
      }),
    );
  });

  it('is no JSON where a figure is no number, so that it cannot be stored as something else', () => {
    expect(() => {
      JSON.parse(evidenceToText({ facts: [], figures: { deadline: Number.POSITIVE_INFINITY } }));
    }).toThrow(SyntaxError);
  });
});
