import { array, assert, integer, property, tuple } from 'fast-check';
import { type Stretch, trackEach } from './tracks';

const stretches = array(
  tuple(integer({ min: 0, max: 400 }), integer({ min: 1, max: 60 })).map(([start, width]) => ({
    start,
    end: start + width,
  })),
  { maxLength: 60 },
);

describe('tracks', () => {
  it('never lets two stretches of one track overlap', () => {
    assert(
      property(stretches, (all) => {
        const tracks = trackEach(all);
        all.forEach((a, i) => {
          expect(tracks[i]).not.toBeNull();
          all.slice(i + 1).forEach((b, j) => {
            if (tracks[i] === tracks[i + 1 + j]) expect(overlap(a, b)).toBe(false);
          });
        });
      }),
    );
  });

  it('uses no more tracks than the most that overlap in one place', () => {
    assert(
      property(stretches, (all) => {
        const busiest = Math.max(
          0,
          ...all.map(({ start }) => all.filter((other) => other.start <= start && start < other.end).length),
        );
        expect(Math.max(0, ...trackEach(all).map((track) => (track ?? 0) + 1))).toBe(busiest);
      }),
    );
  });

  it('lets a stretch begin where another ends', () => {
    expect(
      trackEach([
        { start: 0, end: 10 },
        { start: 10, end: 20 },
      ]),
    ).toEqual([0, 0]);
  });

  it('leaves out what finds no room on the tracks it may use', () => {
    const one = { start: 0, end: 10 };
    expect(trackEach([one, one, one], 2)).toEqual([0, 1, null]);
  });
});

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
