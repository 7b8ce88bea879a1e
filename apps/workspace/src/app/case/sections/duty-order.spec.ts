import type { ObligationStatus } from '@rettid/domain';
import { obligationWire } from '../../../testing/case-wire';
import { dutyDates } from './duty-dates';
import { orderedDuties } from './duty-order';

function order(...given: readonly (readonly [status: ObligationStatus, actBy: string | null])[]) {
  const { open, settled } = orderedDuties(given.map(([status, actBy]) => obligationWire({ status, actBy })));
  const shown = (duties: typeof open) => duties.map(({ status, actBy }) => `${status} ${actBy ?? '-'}`);
  return { open: shown(open), settled: shown(settled) };
}

describe('the order of duties', () => {
  it('puts the most pressing status first', () => {
    expect(
      order(['pending', null], ['unknown', null], ['due_soon', null], ['overdue', null], ['behind', null]),
    ).toEqual({
      open: ['overdue -', 'behind -', 'due_soon -', 'unknown -', 'pending -'],
      settled: [],
    });
  });

  it('puts the earlier day first among equals, and no day last', () => {
    expect(order(['overdue', null], ['overdue', '2022-02-02'], ['overdue', '2022-01-01']).open).toEqual([
      'overdue 2022-01-01',
      'overdue 2022-02-02',
      'overdue -',
    ]);
  });

  it('folds away what is met, met late, or past mending, and nothing else', () => {
    expect(order(['met', null], ['missed', null], ['met_late', null], ['exempt', null])).toEqual({
      open: ['exempt -'],
      settled: ['met_late -', 'met -', 'missed -'],
    });
  });
});

describe('the dates of a duty', () => {
  const on = '2022-03-01';

  it('tells the deadline and how far off it is', () => {
    const duty = obligationWire({ status: 'overdue', dueOn: '2022-02-12', actBy: '2022-02-12' });
    expect(dutyDates(duty, on)).toEqual({ when: 'Frist 12. februar 2022', distance: '17 dage siden' });
  });

  it('tells the day to act by before the deadline, where it is another day', () => {
    const duty = obligationWire({ status: 'behind', dueOn: '2022-05-02', actBy: '2022-02-24' });
    expect(dutyDates(duty, on).when).toBe('Handl senest 24. februar 2022 (frist 2. maj 2022)');
  });

  it('tells the day to act by alone, where there is no deadline', () => {
    const duty = obligationWire({ status: 'pending', dueOn: null, actBy: '2022-03-02' });
    expect(dutyDates(duty, on)).toEqual({ when: 'Handl senest 2. marts 2022', distance: 'i morgen' });
  });

  it('tells no distance of what is settled, and nothing where there is no date', () => {
    expect(dutyDates(obligationWire({ status: 'met', dueOn: on, actBy: on }), on).distance).toBeNull();
    expect(dutyDates(obligationWire({ dueOn: null, actBy: null }), on)).toEqual({ when: null, distance: null });
  });
});
