import { formatDate } from '@rettid/domain';
import { Occupation, PlanVersion, type Plan } from '@rettid/persistence';
import { jobcenterScope } from '@rettid/platform';
import { insertAll, insertOne, type Store } from './factory';

type Of<E> = Partial<E>;

export function buildOccupation(given: Of<Occupation> = {}): Occupation {
  const title = given.title ?? 'butiksassistent';
  const synonyms = given.synonyms ?? [];
  const search = [title, ...synonyms].join('\n').toLocaleLowerCase('da');
  return Object.assign(new Occupation(), { code: '5223', title, synonyms, search }, given);
}

export async function saveOccupation(store: Store, given: Of<Occupation> = {}): Promise<Occupation> {
  return await insertOne(store, Occupation, buildOccupation(given));
}

/** A published version, of an empty plan. */
export function buildPlanVersion(plan: Plan, given: Of<Omit<PlanVersion, 'actorId'>> = {}): PlanVersion {
  const content = {
    kind: plan.kind,
    createdOn: formatDate(plan.createdOn),
    consentedOn: null,
    updatedOn: null,
    ownWords: null,
    assessment: null,
    goals: [],
  };
  const plain = { kind: 'published', action: 'plan.published', actorName: 'Sif Sagsbehandler', content };
  return Object.assign(
    new PlanVersion(),
    {
      citizenId: plan.citizenId,
      jobcenterId: plan.jobcenterId,
      planId: plan.planId,
      versionNo: 1,
      businessDate: plan.createdOn,
      savedAt: new Date('2022-02-01T09:00:00Z'),
    },
    plain,
    given,
  );
}

/** Saves a version as somebody of the jobcentre: the database lets nobody write in another's name. */
export async function savePlanVersion(
  store: Store,
  plan: Plan,
  given: Of<Omit<PlanVersion, 'actorId'>> = {},
): Promise<PlanVersion> {
  const version = buildPlanVersion(plan, given);
  const scope = jobcenterScope(version.jobcenterId, 'test');
  await store.unitOfWork.run(scope, async (tx) => await insertAll(tx, PlanVersion, [version]));
  return Object.assign(version, { actorId: 'test' });
}
