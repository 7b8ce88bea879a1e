import { date } from '@rettid/domain';
import {
  Assignment,
  BenefitSpell,
  CaseOpening,
  Citizen,
  Classification,
  Contact,
  Exemption,
  Goal,
  Jobcenter,
  Meeting,
  Offer,
  OfferFollowUp,
  Plan,
  StaffCase,
  StaffMember,
  WorkHours,
} from '@rettid/persistence';
import { copenhagenDateOf, jobcenterScope } from '@rettid/platform';
import { monthOf } from '@rettid/domain';
import { insertAll, saving, type Store } from './factory';
import { cprOf, nextId, nextNumber } from './numbering';

/**
 * `buildX` makes a record in memory, `saveX` stores it too (with nothing it refers to: save that first). What is not
 * given is plain and valid: an ordinary case that begins on 1 February 2022.
 */
type Of<E> = Partial<E>;
type Whose = Pick<Citizen, 'citizenId' | 'jobcenterId'>;
const START = date('2022-02-01');

const whose = ({ citizenId, jobcenterId }: Whose): Whose => ({ citizenId, jobcenterId });

export function buildJobcenter(given: Of<Jobcenter> = {}): Jobcenter {
  const jobcenterId = given.jobcenterId ?? nextId('J');
  return Object.assign(
    new Jobcenter(),
    { jobcenterId, name: `Jobcenter ${jobcenterId}`, municipalityCode: '0999' },
    given,
  );
}

export function buildStaffMember(
  { jobcenterId }: Pick<Jobcenter, 'jobcenterId'>,
  given: Of<StaffMember> = {},
): StaffMember {
  const staffId = given.staffId ?? nextId('S');
  return Object.assign(
    new StaffMember(),
    { staffId, jobcenterId, name: `Medarbejder ${staffId}`, email: null, role: 'caseworker', team: null },
    given,
  );
}

export function buildCitizen({ jobcenterId }: Pick<Jobcenter, 'jobcenterId'>, given: Of<Citizen> = {}): Citizen {
  const number = nextNumber();
  return Object.assign(
    new Citizen(),
    {
      citizenId: `C-${number}`,
      jobcenterId,
      cpr: cprOf(number),
      givenNames: 'Prøve',
      familyName: `Borger${number}`,
      email: null,
      phone: null,
      language: null,
      protectedAddress: null,
    },
    given,
  );
}

export function buildBenefitSpell(citizen: Whose, given: Of<BenefitSpell> = {}): BenefitSpell {
  const plain = { benefit: 'kontanthjaelp', requestedOn: START, startsOn: START, endsOn: null, endReason: null };
  return Object.assign(new BenefitSpell(), { spellId: nextId('SP'), ...whose(citizen), ...plain }, given);
}

export function buildClassification(citizen: Whose, given: Of<Classification> = {}): Classification {
  return Object.assign(
    new Classification(),
    { ...whose(citizen), targetGroup: '6.2', validFrom: START, validTo: null },
    given,
  );
}

export function buildAssignment(
  citizen: Whose,
  { staffId }: Pick<StaffMember, 'staffId'>,
  given: Of<Assignment> = {},
): Assignment {
  const plain = { role: 'coordinating', validFrom: START, validTo: null, endReason: null };
  return Object.assign(new Assignment(), { assignmentId: nextId('A'), ...whose(citizen), staffId, ...plain }, given);
}

const UNSAID_OF_MEETING = {
  minutes: null,
  place: null,
  lengthMinutes: null,
  interpreterLanguage: null,
  invitation: null,
  cancelCause: null,
  cancelNote: null,
  marks: null,
  minutesPublishedAt: null,
  groupId: null,
};

export function buildMeeting(citizen: Whose, given: Of<Omit<Meeting, 'startsOn'>> = {}): Meeting {
  const startsAt = given.startsAt ?? new Date('2022-02-07T09:00:00Z');
  const plain = {
    kind: 'job_interview',
    status: 'held',
    form: 'in_person',
    staffId: null,
    jobFocus: null,
    barrierFocus: null,
    ...UNSAID_OF_MEETING,
  };
  return Object.assign(new Meeting(), { meetingId: nextId('M'), ...whose(citizen), ...plain }, given, {
    startsAt,
    startsOn: copenhagenDateOf(startsAt),
  });
}

export function buildContact(citizen: Whose, given: Of<Contact> = {}): Contact {
  const plain = { on: date('2022-02-08'), channel: 'phone', aboutMeetingId: null, aboutAbsenceId: null, note: null };
  const unsaid = { direction: null, reached: null, staffId: null };
  return Object.assign(new Contact(), { contactId: nextId('K'), ...whose(citizen), ...plain, ...unsaid }, given);
}

export function buildPlan(citizen: Whose, given: Of<Plan> = {}): Plan {
  const plain = { kind: 'min_plan', createdOn: date('2022-02-10'), consentedOn: null, updatedOn: null };
  const words = { ownWords: null, assessment: null, goalOrder: [], editedHere: false };
  return Object.assign(new Plan(), { planId: nextId('P'), ...whose(citizen), ...plain, ...words }, given);
}

const UNTOLD = {
  place: null,
  timing: null,
  purpose: null,
  owner: null,
  ownWords: null,
  description: null,
  dropReason: null,
  continuesGoalId: null,
};

export function buildGoal(plan: Whose & Pick<Plan, 'planId'>, given: Of<Goal> = {}): Goal {
  const plain = { parentGoalId: null, kind: 'job_goal', title: 'Et job', occupationCode: null, status: 'open' };
  return Object.assign(
    new Goal(),
    { goalId: nextId('G'), ...whose(plan), planId: plan.planId, ...plain, ...UNTOLD },
    { createdOn: date('2022-02-10'), targetOn: null, closedOn: null },
    given,
  );
}

export function buildOffer(citizen: Whose, given: Of<Offer> = {}): Offer {
  const plain = { kind: 'placement_private', provider: null, startsOn: date('2022-02-21'), endsOn: date('2022-03-20') };
  return Object.assign(
    new Offer(),
    { offerId: nextId('O'), ...whose(citizen), ...plain },
    { hoursPerWeek: null, goalId: null, purpose: null, endCause: null },
    given,
  );
}

export function buildOfferFollowUp(
  offer: Whose & Pick<Offer, 'offerId'>,
  given: Of<OfferFollowUp> = {},
): OfferFollowUp {
  const plain = { on: date('2022-03-01'), kind: 'follow_up', withProvider: null, progressionFocus: null, note: null };
  return Object.assign(
    new OfferFollowUp(),
    { followUpId: nextId('F'), ...whose(offer), offerId: offer.offerId, ...plain },
    given,
  );
}

export function buildExemption(citizen: Whose, given: Of<Exemption> = {}): Exemption {
  const what = { kind: 'hours_225', ground: 'illness', reason: 'Sygdom', evidence: [] };
  const extension = { extendsExemptionId: null, extensionFinding: null, assessment: null };
  const closing = { closedOn: null, closedReason: null, closingCause: null };
  const plain = { ...what, ...extension, ...closing, decidedBy: null, alikeOwn: null, alikeOthers: null };
  return Object.assign(
    new Exemption(),
    { exemptionId: nextId('E'), ...whose(citizen), ...plain },
    { validFrom: START, validTo: null, reviewOn: null, decidedOn: START },
    given,
  );
}

export function buildWorkHours(citizen: Whose, given: Of<WorkHours> = {}): WorkHours {
  return Object.assign(new WorkHours(), { ...whose(citizen), month: monthOf(START), ordinaryHours: '32.5' }, given);
}

export function buildStaffCase(citizen: Whose, given: Of<StaffCase> = {}): StaffCase {
  return Object.assign(new StaffCase(), { ...whose(citizen), notedOn: START, notedBy: 'test' }, given);
}

/** An opening of 1 March 2022 from 8.00 to 16.00 UTC. */
export function buildCaseOpening(citizen: Whose, given: Of<Omit<CaseOpening, 'actorId'>> = {}): CaseOpening {
  const plain = { actorName: 'Sif Sagsbehandler', actorRole: 'caseworker', reason: 'Dækker for en syg kollega i dag' };
  const openedAt = new Date('2022-03-01T08:00:00Z');
  const openedUntil = new Date('2022-03-01T16:00:00Z');
  return Object.assign(new CaseOpening(), { ...whose(citizen), ...plain, openedAt, openedUntil }, given);
}

/** Saves an opening as the one who opened the case: the database lets nobody write in another's name. */
export async function saveCaseOpening(
  store: Store,
  citizen: Whose,
  actorId: string,
  given: Of<Omit<CaseOpening, 'actorId'>> = {},
): Promise<CaseOpening> {
  const opening = buildCaseOpening(citizen, given);
  const scope = jobcenterScope(opening.jobcenterId, actorId);
  await store.unitOfWork.run(scope, async (tx) => await insertAll(tx, CaseOpening, [opening]));
  return Object.assign(opening, { actorId });
}

export const saveJobcenter = saving(Jobcenter, buildJobcenter);
export const saveStaffMember = saving(StaffMember, buildStaffMember);
export const saveCitizen = saving(Citizen, buildCitizen);
export const saveBenefitSpell = saving(BenefitSpell, buildBenefitSpell);
export const saveClassification = saving(Classification, buildClassification);
export const saveAssignment = saving(Assignment, buildAssignment);
export const saveMeeting = saving(Meeting, buildMeeting);
export const saveContact = saving(Contact, buildContact);
export const savePlan = saving(Plan, buildPlan);
export const saveGoal = saving(Goal, buildGoal);
export const saveOffer = saving(Offer, buildOffer);
export const saveOfferFollowUp = saving(OfferFollowUp, buildOfferFollowUp);
export const saveExemption = saving(Exemption, buildExemption);
export const saveWorkHours = saving(WorkHours, buildWorkHours);
export const saveStaffCase = saving(StaffCase, buildStaffCase);
