import { obligationWire } from '../../testing/case-wire';
import { dutyChanges } from './duty-changes';

describe('what has become of the duties', () => {
  it('names each whose status is another, and no other', () => {
    const before = [
      obligationWire({ status: 'overdue' }),
      obligationWire({ ruleId: 'min-plan', title: 'Min Plan før indsats', status: 'met' }),
    ];
    const after = [obligationWire({ status: 'pending', dueOn: '2022-09-01' }), ...before.slice(1)];
    expect(dutyChanges(before, after)).toEqual(['4 samtaler på 12 måneder: Overskredet → Ikke forfalden']);
  });

  it('names what has come up, and what is gone', () => {
    const old = obligationWire({ ruleId: 'first-offer', title: 'Første tilbud' });
    expect(dutyChanges([old], [obligationWire({ status: 'due_soon' })])).toEqual([
      '4 samtaler på 12 måneder: ny pligt, Snart',
      'Første tilbud: ikke længere en pligt',
    ]);
  });
});
