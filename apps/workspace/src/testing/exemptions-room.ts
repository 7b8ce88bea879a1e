import type { ExemptionDutyWire, ExemptionsRoomWire, HoursLedgerWire } from '@rettid/contracts';

/** A ledger on 1 March 2022: 60 hours, of which 25 in each of the last two months. */
export function ledgerWire(given: Partial<HoursLedgerWire> = {}): HoursLedgerWire {
  const hours: Readonly<Record<string, string>> = { '2021-06': '10', '2022-01': '25', '2022-02': '25' };
  const months = Array.from({ length: 13 }, (_, index) => {
    const month = new Date(Date.UTC(2021, 2 + index, 1)).toISOString().slice(0, 7);
    const known = hours[month] ?? null;
    const recorded = known === null ? null : ('payslip' as const);
    return { month, hours: known, counts: index < 12, source: recorded, recordVersion: known === null ? null : 1 };
  });
  return {
    months,
    required: 225,
    sum: '60',
    missing: '165',
    holdsUntil: null,
    forecast: { repeated: ['0', '25', '25'], reachedOn: null, lostOn: null },
    isCovered: true,
    citation: 'LAS § 13 f',
    ...given,
  };
}

/** To an end on 31 March 2022: ninety days before it was passed, thirty days before it somebody was told. */
export function dutyWire(given: Partial<ExemptionDutyWire> = {}): ExemptionDutyWire {
  return {
    kind: 'hours_225',
    exemptionId: 'e-2022-01-01',
    dueOn: '2022-03-31',
    what: 'end',
    isCovering: true,
    rungs: [
      { step: 'd90', on: '2021-12-31', to: 'caseworker', state: 'passed', notified: [] },
      { step: 'd30', on: '2022-03-01', to: 'caseworker', state: 'notified', notified: ['Mette Holm'] },
      { step: 'd7', on: '2022-03-24', to: 'caseworker', state: null, notified: [] },
      { step: 'd0', on: '2022-03-31', to: 'caseworker', state: null, notified: [] },
      { step: 'd1', on: '2022-04-01', to: 'leader', state: null, notified: [] },
    ],
    ...given,
  };
}

export function roomWire(given: Partial<ExemptionsRoomWire> = {}): ExemptionsRoomWire {
  return {
    businessDate: '2022-03-01',
    ledger: ledgerWire(),
    duties: [],
    exemptions: [],
    reviews: [],
    signals: [],
    ...given,
  };
}
