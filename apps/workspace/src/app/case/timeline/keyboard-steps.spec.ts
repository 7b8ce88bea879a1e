import { assignmentWire, caseWire, meetingWire } from '../../../testing/case-wire';
import { stepFrom, type StepKey } from './keyboard-steps';
import { layOut } from './timeline-layout';
import { timelineOf } from './timeline-of';

const { lanes } = layOut(
  timelineOf(
    caseWire({
      meetings: ['2020-06-01', '2021-02-01', '2021-12-01'].map((on) => meetingWire({ on })),
      assignments: [
        assignmentWire({ validFrom: '2020-03-01', validTo: '2021-05-31' }),
        assignmentWire({ validFrom: '2021-06-01' }),
      ],
    }),
  ),
  860,
);

describe('stepping through the picture', () => {
  it.each<[StepKey, string, string]>([
    ['ArrowRight', 'meeting m-2020-06-01', 'meeting m-2021-02-01'],
    ['ArrowLeft', 'meeting m-2021-02-01', 'meeting m-2020-06-01'],
    ['ArrowLeft', 'meeting m-2020-06-01', 'meeting m-2020-06-01'],
    ['ArrowRight', 'meeting m-2021-12-01', 'meeting m-2021-12-01'],
    ['End', 'meeting m-2020-06-01', 'meeting m-2021-12-01'],
    ['Home', 'meeting m-2021-12-01', 'meeting m-2020-06-01'],
    ['ArrowDown', 'meeting m-2021-12-01', 'assignment a-2021-06-01'],
    ['ArrowUp', 'assignment a-2021-06-01', 'meeting m-2021-02-01'],
    ['ArrowUp', 'meeting m-2020-06-01', 'meeting m-2020-06-01'],
  ])('%s goes from %s to %s', (key, from, to) => {
    expect(stepFrom(lanes, from, key)?.id).toBe(to);
  });

  it('goes nowhere from a mark that is not in the picture', () => {
    expect(stepFrom(lanes, 'meeting gone', 'Home')).toBeNull();
  });
});
