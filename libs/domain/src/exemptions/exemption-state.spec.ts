import { date } from '../time/plain-date';
import { exemptionActions, type ExemptionPosition, exemptionState } from './exemption-state';

const exemption = (validTo: string | null, closedOn: string | null = null, isExtended = false): ExemptionPosition => ({
  validFrom: date('2022-01-01'),
  validTo: validTo === null ? null : date(validTo),
  closedOn: closedOn === null ? null : date(closedOn),
  isExtended,
});

const on = (given: ExemptionPosition, day: string): string =>
  [exemptionState(given, date(day)), ...exemptionActions(given, date(day))].join(' ');

describe('an exemption from 1 January 2022', () => {
  it.each([
    ['2021-12-31', 'to_come close'],
    ['2022-01-01', 'in_force extend refuse close review'],
    ['2022-03-31', 'in_force extend refuse close review'],
    ['2022-04-01', 'lapsed extend refuse'],
  ])('to 31 March is on %s: %s', (day, expected) => {
    expect(on(exemption('2022-03-31'), day)).toBe(expected);
  });

  it('without an end is reviewed or closed, never extended', () => {
    expect(on(exemption(null), '2030-01-01')).toBe('in_force review close');
  });

  it('that was extended is looked at anew while it runs; all else is done to its extension', () => {
    expect(on(exemption('2022-03-31', null, true), '2022-03-01')).toBe('in_force review');
    expect(on(exemption('2022-03-31', null, true), '2022-04-01')).toBe('ended');
  });

  it('that was closed is over after its last day, and never was where it was closed before its first', () => {
    expect(on(exemption('2022-03-31', '2022-02-15'), '2022-02-15')).toBe('in_force');
    expect(on(exemption('2022-03-31', '2022-02-15'), '2022-02-16')).toBe('ended');
    expect(on(exemption('2022-03-31', '2021-12-31'), '2022-02-01')).toBe('ended');
    expect(on(exemption('2022-03-31', '2022-05-01'), '2022-04-15')).toBe('ended');
  });
});
