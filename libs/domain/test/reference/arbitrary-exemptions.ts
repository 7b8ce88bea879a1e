import fc from 'fast-check';
import { EXEMPTION_KINDS, type ExemptionFact, type ExemptionKind } from '../../src';
import { dayNear, endOf, lengthInDays, plainDate, plainDateOrNull, startNear, writable } from './arbitrary-days';
import { type Day, plusDays } from './calendar';

interface Drawn {
  readonly kind: ExemptionKind;
  readonly from: Day;
  readonly to: Day | null;
}

/** Exemptions alone and in chains, overlapping, touching or just apart; open, closed early, too early or too late. */
export function exemptions(hot: readonly Day[]): fc.Arbitrary<ExemptionFact[]> {
  const kind = fc.constantFrom(...EXEMPTION_KINDS);
  const single = fc
    .tuple(startNear(hot), kind)
    .chain(([from, drawnKind]) => endOf(from, hot).map((to): Drawn[] => [{ kind: drawnKind, from, to }]));
  // A pause without an end, ahead of what it will put off for good.
  const openAhead = fc
    .tuple(fc.constantFrom(...hot), fc.integer({ min: 0, max: 200 }), kind)
    .map(([day, days, drawnKind]): Drawn[] => [{ kind: drawnKind, from: writable(plusDays(day, days)), to: null }]);
  // Two that end on the same day; only one of them may come to be closed.
  const twins = fc
    .tuple(single, lengthInDays)
    .map(([drawn, days]) => [
      ...drawn,
      ...drawn.map((other) => ({ ...other, from: writable(plusDays(other.from, 1 - days)) })),
    ]);
  const group = fc.oneof(
    { weight: 6, arbitrary: single },
    { weight: 1, arbitrary: twins },
    { weight: 2, arbitrary: kind.chain((drawnKind) => chainOf(drawnKind, hot)) },
    { weight: 1, arbitrary: openAhead },
  );
  return fc
    .array(group, { maxLength: 4 })
    .chain((groups) => fc.tuple(...groups.flat().map((drawn) => withClosing(drawn, hot))))
    .map((list) => list.map((fact, index) => ({ ...fact, id: `e${index}` })));
}

/** Each begins from three days before to three days after the day that follows the one before it. */
function chainOf(kind: ExemptionKind, hot: readonly Day[]): fc.Arbitrary<Drawn[]> {
  const step = fc.record({
    gap: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) }),
    days: lengthInDays,
  });
  return fc.tuple(dayNear(hot), fc.array(step, { minLength: 2, maxLength: 4 })).map(([first, steps]) => {
    let next = first;
    return steps.map(({ gap, days }) => {
      const from = writable(plusDays(next, gap));
      const to = writable(plusDays(from, days - 1));
      next = plusDays(to, 1);
      return { kind, from, to };
    });
  });
}

function withClosing(drawn: Drawn, hot: readonly Day[]): fc.Arbitrary<Omit<ExemptionFact, 'id'>> {
  const about = drawn.to === null ? [drawn.from] : [drawn.from, drawn.to];
  const closedOn: fc.Arbitrary<Day | null> = fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: dayNear(about) },
    { weight: 1, arbitrary: dayNear(hot) },
  );
  return closedOn.map((closed) => ({
    kind: drawn.kind,
    validFrom: plainDate(drawn.from),
    validTo: plainDateOrNull(drawn.to),
    closedOn: plainDateOrNull(closed),
  }));
}
