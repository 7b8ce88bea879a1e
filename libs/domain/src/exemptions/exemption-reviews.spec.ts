import { aCitizen } from '../../test/situations/a-citizen';
import { date } from '../time/plain-date';
import { type PlacementFact, type ReviewEvidence, reviewSignals } from './exemption-reviews';

const placement = (hoursPerWeek: number | null, given: Partial<PlacementFact> = {}): PlacementFact => ({
  id: 'o-1',
  kind: 'placement_private',
  startsOn: date('2022-02-01'),
  endsOn: date('2022-03-31'),
  hoursPerWeek,
  ...given,
});

function signals(
  given: { readonly offers?: PlacementFact[]; readonly hours?: readonly [string, string][] },
  considered: readonly ReviewEvidence[] = [],
  day = '2022-03-01',
) {
  const { workHours } = (given.hours ?? []).reduce(
    (story, [month, hours]) => story.hours(month, hours),
    aCitizen(),
  ).facts;
  return reviewSignals({ offers: given.offers ?? [], workHours }, considered, date(day)).map(({ cause }) => cause);
}

describe('a review of an exemption from the 225 hours', () => {
  it.each([
    ['9.9 hours a week', placement(9.9), []],
    ['10 hours a week', placement(10), ['placement']],
    ['hours that nobody recorded', placement(null), []],
    ['10 hours in a public workplace', placement(10, { kind: 'placement_public' }), ['placement']],
    ['30 hours of utility work', placement(30, { kind: 'utility_work' }), []],
    ['a last day today', placement(10, { endsOn: date('2022-03-01') }), ['placement']],
    ['a last day yesterday', placement(10, { endsOn: date('2022-02-28') }), []],
    ['a first day tomorrow', placement(10, { startsOn: date('2022-03-02') }), []],
    ['an open end', placement(10, { endsOn: null }), ['placement']],
  ] as const)('is asked for by a placement of ten hours that runs: %s', (_what, offer, expected) => {
    expect(signals({ offers: [offer] })).toEqual(expected);
  });

  it.each([
    ['2021-12', []],
    ['2022-01', ['ordinary_hours']],
    ['2022-03', ['ordinary_hours']],
    ['2022-04', []],
  ])('is asked for by ordinary hours in the three months up to today: those of %s', (month, expected) => {
    expect(signals({ hours: [[month, '12.5']] })).toEqual(expected);
  });

  it('is not asked for by a month of no hours', () => {
    expect(signals({ hours: [['2022-02', '0.00']] })).toEqual([]);
  });

  it('is asked for once: what a review had before it asks no more, what is new or has grown does', () => {
    const seen: ReviewEvidence = {
      placements: [{ offerId: 'o-1', hoursPerWeek: 12 }],
      months: [{ month: '2022-02', hours: '12.5' }],
    };
    expect(signals({ offers: [placement(12)], hours: [['2022-02', '12.5']] }, [seen])).toEqual([]);
    expect(signals({ offers: [placement(11)] }, [seen])).toEqual([]);
    expect(signals({ offers: [placement(15)] }, [seen])).toEqual(['placement']);
    expect(signals({ offers: [placement(12, { id: 'o-2' })] }, [seen])).toEqual(['placement']);
    expect(signals({ hours: [['2022-02', '40']] }, [seen])).toEqual(['ordinary_hours']);
    expect(
      signals(
        {
          hours: [
            ['2022-02', '12.5'],
            ['2022-03', '8'],
          ],
        },
        [seen],
      ),
    ).toEqual(['ordinary_hours']);
  });

  it('names what asked: the placement and its hours, the months and theirs', () => {
    const { workHours } = aCitizen().hours('2022-02', '8').hours('2022-01', '4.5').facts;
    expect(reviewSignals({ offers: [placement(10)], workHours }, [], date('2022-03-01'))).toEqual([
      { cause: 'placement', evidence: { placements: [{ offerId: 'o-1', hoursPerWeek: 10 }], months: [] } },
      {
        cause: 'ordinary_hours',
        evidence: {
          placements: [],
          months: [
            { month: '2022-01', hours: '4.5' },
            { month: '2022-02', hours: '8' },
          ],
        },
      },
    ]);
  });
});
