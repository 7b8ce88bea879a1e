import { OBLIGATION_STATUSES, RULE_IDS } from '@rettid/domain';
import type {
  CaseloadCountsWire,
  CaseloadPageWire,
  CaseloadRowWire,
  CitizenObligationsWire,
  ExplainedObligationWire,
  NextDutyWire,
  Problem,
  SessionWire,
} from '@rettid/contracts';

/** Answers of the API as tests need them: ordinary ones, of which a test changes what it is about. */
export function session(change: Partial<SessionWire> = {}): SessionWire {
  return {
    name: 'Mette Holm',
    role: 'caseworker',
    permissions: [],
    rights: [],
    jobcenter: { id: 'JC-1', name: 'Jobcenter Slagelse' },
    staffId: 'S-1',
    team: 'Team 1',
    citizenId: null,
    csrfToken: 'token-of-the-session',
    businessDate: '2022-03-01',
    isMovedClock: true,
    mayMoveClock: true,
    ...change,
  };
}

export function nextDuty(change: Partial<NextDutyWire> = {}): NextDutyWire {
  return {
    ruleId: 'interviews-12-months',
    ruleVersion: 1,
    title: '4 samtaler på 12 måneder',
    citation: 'Beskæftigelsesministeriets fokusmål',
    severity: 'norm',
    verified: true,
    duty: 'municipality',
    status: 'overdue',
    dueOn: '2022-02-12',
    actBy: '2022-02-12',
    isCurrent: true,
    ...change,
  };
}

export function caseloadRow(citizenId: string, change: Partial<CaseloadRowWire> = {}): CaseloadRowWire {
  return {
    citizenId,
    givenNames: 'Amina',
    familyName: 'Yusuf',
    age: 41,
    interpreterLanguage: null,
    hasProtectedAddress: false,
    isStaffCase: false,
    targetGroup: '6.3',
    onBenefitSince: '2012-10-20',
    next: nextDuty(),
    furtherDuties: 0,
    plannedOn: null,
    lastInterviewOn: '2021-08-30',
    exemptionEndsOn: '2022-03-31',
    caseworker: { staffId: 'S-1', name: 'Mette Holm', team: 'Team 1', since: '2021-05-01' },
    noteMark: null,
    access: 'open',
    ...change,
  };
}

export function caseloadCounts(change: Partial<CaseloadCountsWire> = {}): CaseloadCountsWire {
  return {
    total: 2,
    byStatus: OBLIGATION_STATUSES.map((status) => ({ status, count: status === 'overdue' ? 1 : 0 })),
    byRule: RULE_IDS.map((ruleId) => ({ ruleId, count: ruleId === 'interviews-12-months' ? 1 : 0 })),
    due: { past: 1, today: 0, thisWeek: 0 },
    hidden: 0,
    ...change,
  };
}

export function caseloadPage(change: Partial<CaseloadPageWire> = {}): CaseloadPageWire {
  return {
    asOf: '2022-03-01',
    sweptAt: '2022-03-01T01:04:00Z',
    items: [caseloadRow('C-1'), caseloadRow('C-2', { givenNames: 'Bent', familyName: 'Kragh', next: null })],
    nextCursor: null,
    counts: caseloadCounts(),
    ...change,
  };
}

export function finding(change: Partial<ExplainedObligationWire> = {}): ExplainedObligationWire {
  return {
    ruleId: 'interviews-12-months',
    ruleVersion: 1,
    title: '4 samtaler på 12 måneder',
    severity: 'norm',
    verified: true,
    citation: 'Beskæftigelsesministeriets fokusmål',
    inForceFrom: '2020-01-01',
    inForceTo: null,
    duty: 'municipality',
    status: 'overdue',
    dueOn: '2022-02-12',
    actBy: '2022-02-12',
    plannedOn: null,
    changesOn: null,
    explanation: {
      asks: 'Der skal være mindst 4 samtaler på 12 måneder.',
      found: 'Den fjerdesidste er fra 12. februar 2021.',
      arithmetic: '12. februar 2021 + 12 måneder = 12. februar 2022.',
      clears: 'Det opfyldes af én afholdt jobsamtale.',
    },
    evidence: [{ type: 'meeting', id: 'M-1', on: '2021-02-12' }],
    ...change,
  };
}

export function citizenObligations(change: Partial<CitizenObligationsWire> = {}): CitizenObligationsWire {
  return {
    citizenId: 'C-1',
    jobcenterId: 'JC-1',
    asOf: '2022-03-01',
    isCurrent: true,
    caseworker: null,
    obligations: [finding()],
    ...change,
  };
}

export function problem(change: Partial<Problem> = {}): Problem {
  return {
    type: 'urn:rettid:problem:internal_error',
    title: 'Noget gik galt',
    status: 500,
    detail: 'Fejlen er skrevet i loggen.',
    code: 'internal_error',
    instance: 'urn:uuid:7b0cbb9e-1111-4222-8333-444455556666',
    ...change,
  };
}
