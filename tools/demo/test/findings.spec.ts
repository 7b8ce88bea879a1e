import { evaluateCitizen, type ObligationStatus, type RuleId } from '@rettid/domain';

import { DEMO, generateCaseload } from '../src/caseload/generate';
import { factsOf } from './facts';

// A whole caseload is generated and evaluated, on a machine that may be busy.
jest.setTimeout(60_000);

/** The statuses that each rule can have (`docs/rules.md`, part 3). */
const POSSIBLE: Readonly<Record<RuleId, readonly ObligationStatus[]>> = {
  'first-interview': ['unknown', 'met', 'met_late', 'exempt', 'overdue', 'due_soon', 'pending'],
  'interviews-first-6-months': ['met', 'missed', 'exempt', 'behind', 'due_soon', 'pending'],
  'interviews-12-months': ['exempt', 'overdue', 'due_soon', 'pending'],
  'first-offer': ['met', 'met_late', 'exempt', 'overdue', 'due_soon', 'pending'],
  'passive-period': ['met', 'exempt', 'overdue', 'due_soon', 'pending'],
  'hours-225': ['met', 'due_soon', 'exempt', 'overdue'],
  'hours-225-exemption': ['overdue', 'due_soon', 'pending'],
  'coordinating-caseworker': ['met', 'met_late', 'overdue', 'pending'],
  'min-plan': ['met', 'met_late', 'overdue', 'due_soon', 'pending'],
  'plan-job-goal': ['met', 'overdue'],
  'plan-stabilising': ['met', 'overdue'],
  'no-show-follow-up': ['met', 'met_late', 'overdue', 'pending'],
};

describe('the demo on 1 March 2022', () => {
  const seen = new Map<string, number>();
  let planned = 0;
  let without = 0;

  beforeAll(() => {
    for (const rows of generateCaseload()) {
      if (rows.citizens.length === 0) continue;
      const { obligations } = evaluateCitizen(factsOf(rows), DEMO.asOf);
      if (obligations.length === 0) without += 1;
      for (const { ruleId, status, plannedOn } of obligations) {
        seen.set(`${ruleId} ${status}`, (seen.get(`${ruleId} ${status}`) ?? 0) + 1);
        if (plannedOn !== null) planned += 1;
      }
    }
  });

  it('shows every status that each rule can have', () => {
    const possible = Object.entries(POSSIBLE).flatMap(([rule, statuses]) =>
      statuses.map((status) => `${rule} ${status}`),
    );
    expect([...seen.keys()].sort()).toEqual(possible.sort());
  });

  it('holds booked interviews and planned offers, and citizens of whom nothing is asked', () => {
    expect(planned).toBeGreaterThan(1_000);
    expect(without).toBeGreaterThan(10);
  });

  it('holds exemptions that lapse within four weeks, enough for a queue and not the whole caseload', () => {
    const lapsing = seen.get('hours-225-exemption due_soon') ?? 0;
    expect(lapsing).toBeGreaterThan(200);
    expect(lapsing).toBeLessThan(700);
  });
});
