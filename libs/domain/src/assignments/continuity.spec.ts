import { date } from '../time/plain-date';
import { caseworkersIn24Months, changeOfCaseworker, ordinalWord, type HeldPart } from './continuity';

const DAY = date('2022-03-01');

const part = (
  staffId: string,
  validFrom: string,
  validTo: string | null,
  role: HeldPart['role'] = 'coordinating',
): HeldPart => ({ staff: { staffId }, role, validFrom, validTo });

describe('the caseworkers of 24 months', () => {
  it('are counted once each, however often they came', () => {
    const parts = [
      part('S1', '2020-05-01', '2020-06-30'),
      part('S2', '2020-07-01', '2020-12-31'),
      part('S1', '2021-01-01', null, 'authority'),
    ];
    expect(caseworkersIn24Months(parts, DAY)).toBe(2);
  });

  it('are those of the days after the same date two years before, up to the date itself', () => {
    expect(caseworkersIn24Months([part('S1', '2019-01-01', '2020-03-01')], DAY)).toBe(0);
    expect(caseworkersIn24Months([part('S1', '2019-01-01', '2020-03-02')], DAY)).toBe(1);
    expect(caseworkersIn24Months([part('S1', '2022-03-01', null)], DAY)).toBe(1);
    expect(caseworkersIn24Months([part('S1', '2022-03-02', null)], DAY)).toBe(0);
    expect(caseworkersIn24Months([part('S1', '2020-01-01', '2022-02-28')], date('2024-02-29'))).toBe(0);
  });

  it('are not those with another part in the case', () => {
    const others = (['job_broker', 'company_consultant', 'mentor', 'discharge_mentor'] as const).map((role) =>
      part(role, '2021-01-01', null, role),
    );
    expect(caseworkersIn24Months(others, DAY)).toBe(0);
  });
});

describe('what a change of caseworker comes to, before it is decided', () => {
  const three = [
    part('S1', '2020-06-01', '2020-12-31'),
    part('S2', '2021-01-01', '2021-06-30'),
    part('S3', '2021-07-01', null),
  ];

  it('counts the new one: the fourth in 24 months', () => {
    expect(changeOfCaseworker(three, 'S4', DAY)).toEqual({ countIn24Months: 4, heldBefore: null });
  });

  it('counts nobody twice who comes back, and tells when that was', () => {
    expect(changeOfCaseworker(three, 'S1', DAY)).toEqual({
      countIn24Months: 3,
      heldBefore: { from: '2020-06-01', to: '2020-12-31' },
    });
  });

  it('remembers one from before the 24 months too, and counts him anew', () => {
    const parts = [part('S0', '2017-01-01', '2018-01-01'), ...three];
    expect(changeOfCaseworker(parts, 'S0', DAY)).toEqual({
      countIn24Months: 4,
      heldBefore: { from: '2017-01-01', to: '2018-01-01' },
    });
  });

  it('is counted on the day of the change, not on the day of the decision', () => {
    expect(changeOfCaseworker(three, 'S4', date('2023-01-01')).countIn24Months).toBe(3);
    expect(changeOfCaseworker(three, 'S4', date('2022-12-30')).countIn24Months).toBe(4);
  });

  it('takes a mentor who becomes caseworker for a new one', () => {
    expect(changeOfCaseworker([part('S1', '2021-01-01', null, 'mentor')], 'S1', DAY)).toEqual({
      countIn24Months: 1,
      heldBefore: null,
    });
  });

  it('is said in words', () => {
    expect([1, 4, 10, 11].map(ordinalWord)).toEqual(['første', 'fjerde', 'tiende', '11.']);
  });
});
