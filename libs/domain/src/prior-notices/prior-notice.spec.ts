import { aNotice } from '../../test/situations/a-no-show';
import { addDays, date } from '../time/plain-date';
import { hearingOn, isAnswerDay, isHeard, usualAnswerDay } from './prior-notice';

describe('hearing the citizen before a decision against him (forvaltningsloven § 19)', () => {
  it.each([
    ['2022-02-16', 'not_sent', false],
    ['2022-02-17', 'waiting', false],
    ['2022-03-03', 'waiting', false],
    ['2022-03-04', 'expired', true],
  ] as const)('a notice to be answered by 3 March is on %s %s', (day, state, heard) => {
    const hearing = hearingOn([aNotice()], date(day));
    expect([hearing.state, isHeard(hearing)]).toEqual([state, heard]);
  });

  it('is over with the answer, be it before the last day or after it', () => {
    for (const answeredOn of ['2022-02-20', '2022-03-20']) {
      const notice = aNotice({ answeredOn: date(answeredOn) });
      expect(hearingOn([notice], date(answeredOn)).state).toBe('answered');
      expect(isHeard(hearingOn([notice], date(answeredOn)))).toBe(true);
    }
    expect(hearingOn([aNotice({ answeredOn: date('2022-02-20') })], date('2022-02-19')).state).toBe('waiting');
  });

  it('goes by the notice sent last; one that was withdrawn holds nothing up and opens nothing', () => {
    const first = aNotice({ noticeId: 'H-1', answerBy: date('2022-02-24') });
    const second = aNotice({ noticeId: 'H-2', sentOn: date('2022-02-25'), answerBy: date('2022-03-11') });
    expect(hearingOn([second, first], date('2022-03-01'))).toMatchObject({
      state: 'waiting',
      notice: { noticeId: 'H-2' },
    });
    const withdrawn = { ...second, withdrawnOn: date('2022-02-26') };
    expect(hearingOn([first, withdrawn], date('2022-03-01')).state).toBe('expired');
    expect(hearingOn([withdrawn], date('2022-04-01')).state).toBe('not_sent');
  });

  it('takes of two sent on a day the greater id, in whatever order they come', () => {
    const notices = [aNotice({ noticeId: 'H-1' }), aNotice({ noticeId: 'H-2', answerBy: date('2022-03-10') })];
    for (const order of [notices, [...notices].reverse()]) {
      expect(hearingOn(order, date('2022-03-04'))).toMatchObject({ state: 'waiting', notice: { noticeId: 'H-2' } });
    }
  });

  it('leaves 7 to 90 days for an answer, 14 as a rule', () => {
    const sentOn = date('2022-02-21');
    const may = [6, 7, 90, 91].map((days) => isAnswerDay(sentOn, addDays(sentOn, days)));
    expect(may).toEqual([false, true, true, false]);
    expect(usualAnswerDay(sentOn)).toBe(date('2022-03-07'));
  });
});
