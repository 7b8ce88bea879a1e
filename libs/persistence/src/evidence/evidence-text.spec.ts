import { NEVER, type Evidence } from '@rettid/domain';
import fc from 'fast-check';
import { evidenceFromJson, evidenceToText } from './evidence-text';

const day = fc.integer({ min: -25_567, max: 84_005 });
const fact = fc.record(
  { type: fc.constantFrom('spell', 'meeting'), id: fc.string(), on: fc.option(day), to: fc.option(day) },
  { requiredKeys: ['type', 'id', 'on'], noNullPrototype: true },
);
const figures = fc.dictionary(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,12}$/),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
  { noNullPrototype: true },
);
const evidence = fc.record({ facts: fc.array(fact), figures }) as fc.Arbitrary<Evidence>;

describe('the text of evidence', () => {
  it('gives back the evidence that it was made from', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        expect(evidenceFromJson(JSON.parse(evidenceToText(given)))).toEqual(given);
      }),
    );
  });

  it('is the same for the same evidence, in whatever order the figures were noted', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const turned = Object.fromEntries(Object.entries(given.figures).reverse());
        expect(evidenceToText({ ...given, figures: turned })).toBe(evidenceToText(given));
      }),
    );
  });

  it('tells an open end from a fact of one day', () => {
    const open: Evidence = { facts: [{ type: 'spell', id: 'a', on: null, to: null }], figures: {} };
    expect(evidenceToText(open)).toBe('{"facts":[["spell","a",null,null]],"figures":{}}');
  });

  it('refuses a number that JSON would turn into nothing', () => {
    expect(() => evidenceToText({ facts: [], figures: { deadline: NEVER } })).toThrow(RangeError);
    expect(() => evidenceToText({ facts: [{ type: 'plan', id: 'a', on: NEVER }], figures: {} })).toThrow(RangeError);
  });
});
