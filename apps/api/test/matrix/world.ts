import { date, type Actor, type CaseRight, type CaseSubject, type StaffAccessRole } from '@rettid/domain';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveContact,
  saveExemption,
  saveGoal,
  saveJobcenter,
  saveMeeting,
  saveOffer,
  saveOfferFollowUp,
  saveOfferReport,
  savePlan,
  savePriorNotice,
  saveStaffCase,
  saveStaffMember,
  saveTask,
  type TestDatabase,
} from '@rettid/testing';
import { recordOf } from './samples/sample';

const STRUCK_AT = new Date('2022-02-20T10:00:00Z');

/** A case of the world, with what decides who may open it. */
export interface WorldCase {
  /** `the team's, protected address` */
  readonly name: string;
  readonly citizen: Awaited<ReturnType<typeof saveCitizen>>;
  /** What the case is to somebody who stands where `READER` stands. */
  readonly toReader: Omit<CaseSubject, 'citizenId' | 'jobcenterId' | 'isOpenedWithReason'>;
}

export interface World {
  readonly home: Awaited<ReturnType<typeof saveJobcenter>>;
  readonly elsewhere: Awaited<ReturnType<typeof saveJobcenter>>;
  readonly cases: readonly WorldCase[];
}

type Place = 'own' | 'team' | 'other' | 'unassigned' | 'elsewhere';
const PLACES: readonly Place[] = ['own', 'team', 'other', 'unassigned', 'elsewhere'];
const PROTECTIONS = [
  { name: 'plain', hasProtectedAddress: false, isStaffCase: false },
  { name: 'protected address', hasProtectedAddress: true, isStaffCase: false },
  { name: 'employee', hasProtectedAddress: false, isStaffCase: true },
  { name: 'protected employee', hasProtectedAddress: true, isStaffCase: true },
] as const;

/** The member of staff whose eyes the cases are looked at with, whatever his role. */
export const READER = { staffId: 'reader', team: 'Team Øst' } as const;

/**
 * Two jobcentres; in the first a case of each place (own, the team's, another team's, nobody's) and each protection, in the
 * second the same for a stranger.
 */
export async function createWorld(db: TestDatabase): Promise<World> {
  const [home, elsewhere] = [await saveJobcenter(db), await saveJobcenter(db)];
  await saveStaffMember(db, home, { staffId: READER.staffId, team: READER.team });
  const owners: Readonly<Record<Place, string | null>> = {
    own: READER.staffId,
    team: (await saveStaffMember(db, home, { team: READER.team })).staffId,
    other: (await saveStaffMember(db, home, { team: 'Team Vest' })).staffId,
    unassigned: null,
    elsewhere: (await saveStaffMember(db, elsewhere, { team: READER.team })).staffId,
  };
  const cases: WorldCase[] = [];
  for (const place of PLACES) {
    for (const { name, ...protection } of PROTECTIONS) {
      const citizen = await saveCitizen(db, place === 'elsewhere' ? elsewhere : home, {
        protectedAddress: protection.hasProtectedAddress,
      });
      await saveBenefitSpell(db, citizen, { startsOn: date('2021-01-01') });
      if (protection.isStaffCase) await saveStaffCase(db, citizen);
      const staffId = owners[place];
      if (staffId !== null) {
        await saveAssignment(db, citizen, { staffId }, { role: 'coordinating', validFrom: date('2021-01-01') });
      }
      const toReader = {
        isAssignedToReader: place === 'own',
        isAssignedToTeam: place === 'own' || place === 'team',
        isUnassigned: place === 'unassigned',
        ...protection,
      };
      await saveRecords(db, citizen);
      cases.push({ name: `${place}, ${name}`, citizen, toReader });
    }
  }
  return { home, elsewhere, cases };
}

/** One record of each kind in every case, named as `recordOf` names it. */
async function saveRecords(db: TestDatabase, citizen: WorldCase['citizen']): Promise<void> {
  const { citizenId } = citizen;
  await saveContact(db, citizen, { contactId: recordOf({ citizenId }, 'contact') });
  await saveContact(db, citizen, { contactId: recordOf({ citizenId }, 'struck-contact'), struckAt: STRUCK_AT });
  await saveMeeting(db, citizen, { meetingId: recordOf({ citizenId }, 'meeting'), status: 'booked' });
  await saveMeeting(db, citizen, { meetingId: recordOf({ citizenId }, 'no-show'), status: 'no_show' });
  await savePriorNotice(db, citizen, {
    noticeId: recordOf({ citizenId }, 'notice'),
    subjectId: recordOf({ citizenId }, 'no-show'),
  });
  await saveTask(db, citizen, { taskId: recordOf({ citizenId }, 'task') });
  const plan = await savePlan(db, citizen, { planId: recordOf({ citizenId }, 'plan') });
  await saveGoal(db, plan, { goalId: recordOf({ citizenId }, 'goal') });
  const offer = await saveOffer(db, citizen, { offerId: recordOf({ citizenId }, 'offer') });
  await saveOfferFollowUp(db, offer, { followUpId: recordOf({ citizenId }, 'follow-up') });
  await saveOfferReport(db, offer, { reportId: recordOf({ citizenId }, 'report') });
  await saveExemption(db, citizen, { exemptionId: recordOf({ citizenId }, 'exemption') });
}

/** The case as the policy sees it for an actor: only who stands where `READER` stands has own and team cases. */
export function subjectFor(actor: Actor, { citizen, toReader }: WorldCase): CaseSubject {
  const isReader = actor.kind === 'staff' && actor.staffId === READER.staffId;
  const isOfTeam = isReader && actor.team === READER.team;
  return {
    citizenId: citizen.citizenId,
    jobcenterId: citizen.jobcenterId,
    ...toReader,
    isAssignedToReader: isReader && toReader.isAssignedToReader,
    isAssignedToTeam: isOfTeam && toReader.isAssignedToTeam,
    isOpenedWithReason: false,
  };
}

export function staffActor(
  jobcenterId: string,
  role: StaffAccessRole,
  rights: readonly CaseRight[],
  staff: { readonly staffId: string; readonly team: string } | null,
): Actor {
  return {
    kind: 'staff',
    userId: `U-${jobcenterId}-${role}-${rights.length}`,
    name: 'Prøve Person',
    role,
    jobcenterId,
    staffId: staff?.staffId ?? null,
    team: staff?.team ?? null,
    rights,
  };
}
