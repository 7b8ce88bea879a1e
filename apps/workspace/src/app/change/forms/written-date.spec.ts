import { writtenDate } from './written-date';

const TODAY = '2022-03-01';

describe('a written date', () => {
  it.each([
    ['1.3.2022', '2022-03-01'],
    ['01-03-2022', '2022-03-01'],
    ['1/3', '2022-03-01'],
    ['1. 4.', '2022-04-01'],
    ['010322', '2022-03-01'],
    ['01032022', '2022-03-01'],
    ['0104', '2022-04-01'],
    ['1.3.23', '2023-03-01'],
    ['1. marts 2022', '2022-03-01'],
    ['15 maj', '2022-05-15'],
    ['3. okt. 2022', '2022-10-03'],
    ['2022-03-01', '2022-03-01'],
    [' I morgen ', '2022-03-02'],
    ['i dag', '2022-03-01'],
    ['i går', '2022-02-28'],
    ['+14', '2022-03-15'],
    ['-1', '2022-02-28'],
    ['29.2.2024', '2024-02-29'],
  ])('»%s« is %s', (text, on) => expect(writtenDate(text, TODAY)).toBe(on));

  it.each(['', 'snart', '31.4.2022', '29.2.2022', '2022-13-01', '1.3.202', '32/1', 'a/b', '+'])(
    '»%s« is none',
    (text) => expect(writtenDate(text, TODAY)).toBeNull(),
  );

  it('counts from the business date, over the end of a year', () => {
    expect(writtenDate('i morgen', '2022-12-31')).toBe('2023-01-01');
    expect(writtenDate('1/3', '2024-02-29')).toBe('2024-03-01');
  });
});
