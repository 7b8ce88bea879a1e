import type { OwnDutyWire, OwnPlanStepWire, OwnPlanWire, SessionWire } from '@rettid/contracts';

/** For tests: what the API answers, as far as the test does not say otherwise. */
export function ownPlan(given: Partial<OwnPlanWire> = {}): OwnPlanWire {
  return {
    firstName: 'Amina',
    jobcenterName: 'Jobcenter Prøvelund',
    businessDate: '2022-03-01',
    caseworker: null,
    nextCaseworker: null,
    plan: null,
    activities: [],
    next: null,
    meetings: [],
    minutes: [],
    dates: [],
    duties: [],
    dutiesAsOf: '2022-03-01',
    areDutiesCurrent: true,
    ...given,
  };
}

/** A plan that came from elsewhere and was never changed here. */
export function ownGoals(given: Partial<NonNullable<OwnPlanWire['plan']>> = {}): NonNullable<OwnPlanWire['plan']> {
  return {
    createdOn: '2022-01-01',
    updatedOn: '2022-01-01',
    publishedOn: null,
    ownWords: null,
    assessment: null,
    goals: [],
    ...given,
  };
}

export function ownDuty(given: Partial<OwnDutyWire> = {}): OwnDutyWire {
  return {
    ruleId: 'interviews-12-months',
    title: 'Samtaler i løbet af året',
    text: 'Kommunen skulle have holdt en samtale med dig.',
    meaning: 'Kommunen skal blive ved med at tale med dig.',
    law: 'Reglen står i loven.',
    verified: true,
    duty: 'municipality',
    state: 'late',
    on: '2022-02-12',
    ...given,
  };
}

export function step(title: string, given: Partial<OwnPlanStepWire> = {}): OwnPlanStepWire {
  const untold = { place: null, timing: null, purpose: null, owner: null, ownWords: null, description: null };
  return { kind: 'sub_goal', title, status: 'open', targetOn: null, closedOn: null, ...untold, steps: [], ...given };
}

export function session(given: Partial<SessionWire> = {}): SessionWire {
  return {
    name: 'Amina Yusuf',
    role: 'citizen',
    permissions: ['session.use', 'own_plan.read'],
    rights: [],
    jobcenter: { id: 'J1', name: 'Jobcenter Prøvelund' },
    staffId: null,
    team: null,
    citizenId: 'C1',
    csrfToken: 'hemmelig',
    businessDate: '2022-03-01',
    isMovedClock: false,
    mayMoveClock: false,
    ...given,
  };
}
