import type { CaseWire } from '@rettid/contracts';
import { addDays, date, formatDate } from '@rettid/domain';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { assignmentWire, caseWire, exemptionWire, meetingWire, offerWire } from '../../../testing/case-wire';
import type { Bar } from './lane-bars';
import { RADIUS } from './lane-points';
import { type LaneLayout, layOut, type Mark } from './timeline-layout';
import type { LaneId } from './timeline-model';
import { timelineOf } from './timeline-of';
import { widthOf } from './text-width';

function laid(given: Partial<CaseWire>, width = 860) {
  return layOut(timelineOf(caseWire(given)), width);
}

function lane(given: Partial<CaseWire>, id: LaneId, width = 860): LaneLayout {
  const found = laid(given, width).lanes.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no lane ${id}`);
  return found;
}

function barsOf(given: Partial<CaseWire>, id: LaneId): Bar[] {
  return lane(given, id).marks.filter((mark): mark is Bar => mark.shape === 'bar');
}

const BACK_TO_BACK = [
  exemptionWire({ validFrom: '2020-03-01', validTo: '2020-05-31' }),
  exemptionWire({ validFrom: '2020-06-01', validTo: '2020-08-31' }),
  exemptionWire({ validFrom: '2020-09-01', validTo: '2020-11-30' }),
];

describe('bars', () => {
  it('are cut off straight at the edges of the picture', () => {
    const [bar] = barsOf(
      { exemptions: [exemptionWire({ validFrom: '2010-01-01', validTo: '2030-01-01' })] },
      'hours_225',
    );
    const { plot } = laid({});
    expect(bar?.x).toBe(plot.left);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(plot.right - 1, 6);
    expect(bar?.outline.startsWith(`M${plot.left} `)).toBe(true);
  });

  it('are round where the period begins or ends within the picture', () => {
    const [bar] = barsOf(
      { exemptions: [exemptionWire({ validFrom: '2020-03-01', validTo: '2021-02-28' })] },
      'hours_225',
    );
    expect(bar?.outline.startsWith(`M${(bar.x + 4).toString()} `)).toBe(true);
  });

  it('lie on one track where one period follows the other without a day between', () => {
    const bars = barsOf({ exemptions: BACK_TO_BACK }, 'hours_225');
    expect(new Set(bars.map(({ y }) => y)).size).toBe(1);
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeLessThan(bars[1]?.x ?? 0);
  });

  it('lie below each other where periods overlap by a day', () => {
    const overlapping = [
      offerWire({ startsOn: '2021-01-01', endsOn: '2021-03-31' }),
      offerWire({ startsOn: '2021-03-31', endsOn: '2021-06-30' }),
    ];
    expect(new Set(barsOf({ offers: overlapping }, 'offers').map(({ y }) => y)).size).toBe(2);
  });

  it.each(['2020-03-01', '2020-12-31', '2022-03-01', '2022-05-01'])('show a period of the one day %s', (day) => {
    const [bar] = barsOf({ offers: [offerWire({ startsOn: day, endsOn: day })] }, 'offers');
    const { plot } = laid({});
    expect(bar?.width).toBeGreaterThanOrEqual(5);
    expect(bar?.x).toBeGreaterThanOrEqual(plot.left);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(plot.right);
  });

  it('carry their words only where these fit inside', () => {
    const bars = barsOf(
      {
        offers: [
          offerWire({ startsOn: '2020-04-01', endsOn: '2020-04-20', provider: 'Byens Café' }),
          offerWire({ startsOn: '2020-06-01', endsOn: '2020-09-01', provider: 'Slagelse Genbrug og Værksted' }),
          offerWire({ startsOn: '2020-10-01', endsOn: '2021-10-01', provider: 'Byens Café' }),
        ],
      },
      'offers',
    );
    expect(bars[0]?.label).toBeNull();
    expect(bars[1]?.label).toMatch(/…$/);
    expect(bars[2]?.label).toBe('Praktik, Byens Café');
    for (const { label, width } of bars) expect(widthOf(label ?? '')).toBeLessThanOrEqual(width);
  });
});

describe('points', () => {
  it('stand in the middle of their day', () => {
    const { plot } = laid({});
    const [point] = lane({ meetings: [meetingWire({ on: '2020-12-31' })] }, 'meetings').marks;
    const day = (plot.right - plot.left) / 792;
    expect(point?.x).toBeCloseTo(plot.left + 305.5 * day, 6);
  });

  it('stay within the picture on its first and last day', () => {
    const meetings = ['2020-03-01', '2022-05-01'].map((on) => meetingWire({ on, status: 'booked' }));
    const { plot } = laid({});
    const marks = lane({ meetings }, 'meetings').marks;
    expect(marks[0]?.x).toBeGreaterThanOrEqual(plot.left + RADIUS);
    expect(marks[1]?.x).toBeLessThanOrEqual(plot.right - RADIUS);
  });

  it('stand below each other on one day', () => {
    const meetings = ['a', 'b'].map((meetingId) => meetingWire({ on: '2021-05-05', meetingId }));
    const [first, second] = lane({ meetings }, 'meetings').marks;
    expect(first?.x).toBe(second?.x);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(2 * RADIUS);
  });

  it('join where a time holds more than there is room for, and none is lost', () => {
    const meetings = Array.from({ length: 100 }, (_, i) =>
      meetingWire({ meetingId: `m${i}`, on: formatDate(addDays(date('2021-10-01'), i)) }),
    );
    const { marks } = lane({ meetings }, 'meetings');
    expect(marks.reduce((sum, mark) => sum + (mark.shape === 'point' ? mark.count : 0), 0)).toBe(100);
    expect(marks.flatMap(({ words }) => words.split('\n'))).toHaveLength(100);
    expect(marks.length).toBeLessThan(100);
  });
});

describe('times without an offer', () => {
  const since = { benefit: 'kontanthjaelp', since: '2014-01-01' } as const;

  it('stand below the bars of offers, line and words within the picture', () => {
    const offers = [offerWire({ startsOn: '2021-11-01', endsOn: '2022-04-28', provider: 'Byens Café' })];
    const { marks } = lane({ offers, seniority: since }, 'offers');
    const gap = marks.find((mark) => mark.shape === 'gap');
    const bar = marks.find((mark) => mark.shape === 'bar');
    expect(gap?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(gap?.x).toBe(laid({}).plot.left);
    expect(gap?.label).toBe('94 mdr. uden tilbud, ikke fritaget');
  });

  it('keep words that are wider than the line within the picture, at both edges', () => {
    const offers = [offerWire({ startsOn: '2020-03-20', endsOn: '2021-12-01' })];
    for (const given of [{ offers, seniority: since }, { seniority: { ...since, since: '2021-08-01' } }]) {
      const { plot, lanes } = laid(given, 400);
      for (const mark of lanes.flatMap(({ marks }) => marks)) {
        if (mark.shape !== 'gap') continue;
        expect(mark.labelX).toBeGreaterThanOrEqual(plot.left);
        expect(mark.labelX + widthOf(mark.label)).toBeLessThanOrEqual(plot.right + 1e-6);
      }
    }
  });
});

describe('the picture as a whole', () => {
  it('says in each empty lane that there is nothing', () => {
    expect(laid({}).lanes.map(({ empty }) => empty)).not.toContain(null);
  });

  it('draws the business date between what was and what is to come', () => {
    const { today, plot } = laid({});
    expect(today.x).toBeGreaterThan(plot.left + (plot.right - plot.left) * 0.9);
    expect(today.x).toBeLessThan(plot.right);
  });

  it('lets nothing cover anything else, whatever the case and the width', () => {
    const day = integer({ min: -800, max: 100 }).map((days) => formatDate(addDays(date('2022-03-01'), days)));
    const length = integer({ min: 0, max: 500 });
    const from = record({ day, length, isOpen: constantFrom(true, false, false) });
    assert(
      property(
        array(day, { maxLength: 40 }),
        array(from, { maxLength: 12 }),
        array(from, { maxLength: 12 }),
        integer({ min: 200, max: 1400 }),
        (days, offers, assignments, width) => {
          const picture = laid(
            {
              seniority: { benefit: 'kontanthjaelp', since: '2015-01-01' },
              meetings: days.map((on, i) => meetingWire({ on, meetingId: `m${i}` })),
              offers: offers.map((o, i) =>
                offerWire({ startsOn: o.day, endsOn: endOf(o), offerId: `o${i}`, provider: 'Et langt navn A/S' }),
              ),
              assignments: assignments.map((a, i) =>
                assignmentWire({ validFrom: a.day, validTo: endOf(a), assignmentId: `a${i}` }),
              ),
            },
            width,
          );
          expect(overlaps(picture.lanes)).toEqual([]);
          for (const { top, bottom, marks } of picture.lanes) {
            for (const box of marks.map(boxOf)) {
              expect(box.top).toBeGreaterThanOrEqual(top);
              expect(box.bottom).toBeLessThanOrEqual(bottom);
              expect(box.left).toBeGreaterThanOrEqual(picture.plot.left - 1e-6);
              expect(box.right).toBeLessThanOrEqual(picture.plot.right + 1e-6);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

function endOf({ day, length, isOpen }: { day: string; length: number; isOpen: boolean }): string | null {
  return isOpen ? null : formatDate(addDays(date(day), length));
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(mark: Mark): Box {
  switch (mark.shape) {
    case 'point':
      return { left: mark.x - RADIUS, right: mark.x + RADIUS, top: mark.y - RADIUS, bottom: mark.y + RADIUS };
    case 'bar':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
    case 'gap':
      return {
        left: Math.min(mark.x, mark.labelX),
        right: Math.max(mark.endX, mark.labelX + widthOf(mark.label)),
        top: mark.y - 1,
        bottom: mark.labelY + 3,
      };
  }
}

function overlaps(lanes: readonly LaneLayout[]): string[] {
  const marks = lanes.flatMap((lane) => lane.marks.map((mark) => ({ id: mark.id, box: boxOf(mark) })));
  return marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => a.box.left < b.box.right && b.box.left < a.box.right)
      .filter((b) => a.box.top < b.box.bottom && b.box.top < a.box.bottom)
      .map((b) => `${a.id} covers ${b.id}`),
  );
}
