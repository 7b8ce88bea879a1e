import { date, formatDate } from '../time/plain-date';
import { meetingDays } from './meeting-days';

describe('the days whose meetings the start page shows', () => {
  it.each<[string, string, string[]]>([
    [
      'a Tuesday, over the weekend',
      '2022-03-01',
      ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04', '2022-03-07', '2022-03-08'],
    ],
    [
      'a Saturday, which is shown itself',
      '2022-03-05',
      ['2022-03-05', '2022-03-07', '2022-03-08', '2022-03-09', '2022-03-10', '2022-03-11'],
    ],
    [
      'the Wednesday before Easter',
      '2022-04-13',
      ['2022-04-13', '2022-04-19', '2022-04-20', '2022-04-21', '2022-04-22', '2022-04-25'],
    ],
    [
      'the day before Christmas Eve, over New Year',
      '2021-12-23',
      ['2021-12-23', '2021-12-27', '2021-12-28', '2021-12-29', '2021-12-30', '2021-12-31'],
    ],
    [
      'the leap day',
      '2024-02-29',
      ['2024-02-29', '2024-03-01', '2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'],
    ],
  ])('from %s', (_, today, days) => expect(meetingDays(date(today)).map(formatDate)).toEqual(days));
});
