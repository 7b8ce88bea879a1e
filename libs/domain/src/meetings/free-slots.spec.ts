import { danishTimeText, instantOf, parseTimeOfDay } from '../time/danish-clock';
import { date, formatDate } from '../time/plain-date';
import { freeSlots, overlaps, spanOf, type TimeSpan } from './free-slots';

const time = (text: string): number => parseTimeOfDay(text) ?? NaN;
const taken = (day: string, from: string, lengthMinutes: number): TimeSpan =>
  spanOf(instantOf({ on: date(day), minute: time(from) }), lengthMinutes);
const slots = (search: Partial<Parameters<typeof freeSlots>[0]>): string[] =>
  freeSlots({ from: { on: date('2022-03-01'), minute: 0 }, lengthMinutes: 45, busy: [], count: 3, ...search }).map(
    ({ on, minute }) => `${formatDate(on)} ${danishTimeText(minute)}`,
  );

describe('two meetings', () => {
  it('overlap by a minute, and not where one ends as the other begins', () => {
    const ten = taken('2022-03-01', '10:00', 45);
    expect(overlaps(ten, taken('2022-03-01', '10:44', 45))).toBe(true);
    expect(overlaps(ten, taken('2022-03-01', '10:45', 45))).toBe(false);
    expect(overlaps(ten, taken('2022-03-01', '09:15', 45))).toBe(false);
    expect(overlaps(ten, taken('2022-03-01', '08:00', 480))).toBe(true);
  });
});

describe('the times that are proposed', () => {
  it('lie within working hours, one after the other', () => {
    expect(slots({})).toEqual(['2022-03-01 08.00', '2022-03-01 08.45', '2022-03-01 09.30']);
  });

  it('begin no earlier than asked for, on the next quarter of an hour', () => {
    expect(slots({ from: { on: date('2022-03-01'), minute: time('13:20') } })).toEqual([
      '2022-03-01 13.30',
      '2022-03-01 14.15',
      '2022-03-01 15.00',
    ]);
  });

  it('leave out what is taken, and go on at the first quarter after it', () => {
    const busy = [taken('2022-03-01', '08:00', 50), taken('2022-03-01', '10:00', 45)];
    expect(slots({ busy })).toEqual(['2022-03-01 09.00', '2022-03-01 10.45', '2022-03-01 11.30']);
  });

  it('end with the working day: what does not fit goes to the next open day', () => {
    const from = { on: date('2022-03-04'), minute: time('15:15') };
    expect(slots({ from, count: 2 })).toEqual(['2022-03-04 15.15', '2022-03-07 08.00']);
    expect(slots({ from, count: 1, lengthMinutes: 60 })).toEqual(['2022-03-07 08.00']);
  });

  it('pass over Easter, and over a day that is taken whole', () => {
    const from = { on: date('2022-04-13'), minute: time('15:30') };
    expect(slots({ from, count: 1 })).toEqual(['2022-04-19 08.00']);
    expect(slots({ from, count: 1, busy: [taken('2022-04-19', '00:00', 1440)] })).toEqual(['2022-04-20 08.00']);
  });

  it('are at 8.00 on the wall before and after the night in which summer time begins', () => {
    const found = freeSlots({
      from: { on: date('2022-03-25'), minute: time('15:15') },
      lengthMinutes: 45,
      busy: [],
      count: 2,
    });
    expect(found.map((slot) => instantOf(slot).toISOString())).toEqual([
      '2022-03-25T14:15:00.000Z',
      '2022-03-28T06:00:00.000Z',
    ]);
  });

  it('are as few of one day as asked for', () => {
    expect(slots({ perDay: 1 })).toEqual(['2022-03-01 08.00', '2022-03-02 08.00', '2022-03-03 08.00']);
  });

  it('are none where every day ahead is taken', () => {
    const busy = [taken('2022-02-01', '00:00', 300 * 1440)];
    expect(slots({ busy })).toEqual([]);
  });
});
