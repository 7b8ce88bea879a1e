import type {
  CaseAssignmentWire,
  CaseContactWire,
  CaseExemptionWire,
  CaseGoalWire,
  CaseMeetingWire,
  CaseOfferWire,
  CasePlanWire,
  CaseWire,
  ExplainedObligationWire,
} from '@rettid/contracts';
import { addMonths, date, formatDate } from '@rettid/domain';

/** A case without any history on 1 March 2022, but for what is given. */
export function caseWire(given: Partial<CaseWire> = {}): CaseWire {
  const businessDate = given.businessDate ?? '2022-03-01';
  return {
    citizenId: 'c-1',
    businessDate,
    givenNames: 'Amina',
    familyName: 'Yusuf',
    age: 41,
    email: null,
    phone: null,
    interpreterLanguage: null,
    hasProtectedAddress: false,
    isStaffCase: false,
    targetGroup: null,
    seniority: null,
    caseworker: null,
    openedUntil: null,
    privateNote: null,
    handOverToConfirm: null,
    findingsAsOf: businessDate,
    isCurrent: true,
    obligations: [],
    timeline: { from: formatDate(addMonths(date(businessDate), -24)), to: businessDate },
    meetings: [],
    offers: [],
    exemptions: [],
    assignments: [],
    contacts: [],
    plans: [],
    noShows: [],
    ...given,
  };
}

/** A held job interview at ten in the morning, but for what is given. */
export function meetingWire(given: Partial<CaseMeetingWire> & { readonly on: string }): CaseMeetingWire {
  return {
    meetingId: `m-${given.on}`,
    recordVersion: 1,
    kind: 'job_interview',
    status: 'held',
    startsAt: `${given.on}T09:00:00.000Z`,
    form: 'in_person',
    staff: null,
    counts: true,
    jobFocus: null,
    barrierFocus: null,
    minutes: null,
    place: null,
    lengthMinutes: 45,
    interpreterLanguage: null,
    invitation: null,
    cancelCause: null,
    cancelNote: null,
    marks: null,
    isPublished: false,
    groupId: null,
    participants: [],
    agreements: [],
    ...given,
  };
}

export function offerWire(given: Partial<CaseOfferWire> & { readonly startsOn: string }): CaseOfferWire {
  return {
    offerId: `o-${given.startsOn}`,
    recordVersion: 1,
    kind: 'placement_private',
    provider: null,
    contactPerson: null,
    endsOn: null,
    plannedEndsOn: null,
    hoursPerWeek: null,
    purpose: null,
    towardsWork: null,
    expectedNext: null,
    goalId: null,
    lengthGround: null,
    lengthReason: null,
    subsidyGround: null,
    obviouslyReady: null,
    endCause: null,
    endNote: null,
    followUps: [],
    reports: [],
    attendance: [],
    ...given,
  };
}

export function exemptionWire(given: Partial<CaseExemptionWire> & { readonly validFrom: string }): CaseExemptionWire {
  return {
    exemptionId: `e-${given.validFrom}`,
    recordVersion: 1,
    kind: 'hours_225',
    ground: 'limited_work_capacity',
    reason: 'Begrænset arbejdsevne efter rygskade.',
    evidence: [],
    validTo: null,
    decidedOn: given.validFrom,
    decidedBy: null,
    extendsExemptionId: null,
    closedOn: null,
    closedReason: null,
    ...given,
  };
}

export function assignmentWire(
  given: Partial<CaseAssignmentWire> & { readonly validFrom: string },
): CaseAssignmentWire {
  return {
    assignmentId: `a-${given.validFrom}`,
    recordVersion: 1,
    staff: { staffId: 's-1', name: 'Mette Holm' },
    role: 'coordinating',
    validTo: null,
    endReason: null,
    isPrimary: false,
    ...given,
  };
}

export function contactWire(given: Partial<CaseContactWire> & { readonly on: string }): CaseContactWire {
  return {
    contactId: `k-${given.on}`,
    recordVersion: 1,
    channel: 'phone',
    direction: null,
    reached: null,
    staff: null,
    aboutMeetingId: null,
    note: null,
    ...given,
  };
}

/** A duty that asks for nothing yet, but for what is given. */
export function obligationWire(given: Partial<ExplainedObligationWire> = {}): ExplainedObligationWire {
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
    status: 'pending',
    dueOn: null,
    actBy: null,
    plannedOn: null,
    changesOn: null,
    explanation: {
      asks: 'Der skal være mindst 4 samtaler.',
      found: 'Der er holdt 3.',
      arithmetic: '4 - 3 = 1.',
      clears: 'Hold en samtale.',
    },
    evidence: [],
    ...given,
  };
}

/** A Min Plan that came with an import and was never changed here. */
export function planWire(given: Partial<CasePlanWire> = {}): CasePlanWire {
  return {
    planId: 'p-1',
    recordVersion: 1,
    kind: 'min_plan',
    createdOn: '2021-10-21',
    consentedOn: null,
    updatedOn: null,
    ownWords: null,
    assessment: null,
    versions: null,
    goals: [],
    ...given,
  };
}

export function goalWire(given: Partial<CaseGoalWire> & { readonly title: string }): CaseGoalWire {
  return {
    goalId: 'g-1',
    recordVersion: 1,
    kind: 'sub_goal',
    occupationCode: null,
    status: 'open',
    createdOn: '2021-10-21',
    targetOn: null,
    closedOn: null,
    place: null,
    timing: null,
    purpose: null,
    owner: null,
    ownWords: null,
    description: null,
    dropReason: null,
    continuesGoalId: null,
    children: [],
    ...given,
  };
}
