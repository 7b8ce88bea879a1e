import { date } from '@rettid/domain';
import type { Offer } from '@rettid/persistence';
import { saveOffer } from '@rettid/testing';
import { EvaluateOfferUseCase } from '../../src/offers/evaluate-offer.use-case';
import { EvaluationGoalUseCase } from '../../src/offers/evaluation-goal.use-case';
import type { EvaluateOffer } from '../../src/offers/offer-commands';
import {
  drift,
  faultsOf,
  openOfferSetting,
  rows,
  saveOfferCase,
  storedFinding,
  TODAY,
  type OfferCase,
  type OfferSetting,
} from './offer-setting';

describe('the closing evaluation of an offer', () => {
  let setting: OfferSetting;
  let the: OfferCase;
  beforeAll(async () => {
    setting = await openOfferSetting();
  });
  afterAll(async () => {
    await setting.database.close();
  });
  beforeEach(async () => {
    the = await saveOfferCase(setting);
  });

  const endedOn = async (endsOn: string, given: Partial<Offer> = {}): Promise<Offer> =>
    await saveOffer(setting.database, the.citizen, {
      startsOn: date('2022-02-01'),
      endsOn: date(endsOn),
      goalId: the.goal.goalId,
      ...given,
    });
  const evaluate = async ({ offerId }: Offer, given: Partial<EvaluateOffer> = {}) =>
    await new EvaluateOfferUseCase(setting.changes).execute(setting.actor, {
      citizenId: the.citizen.citizenId,
      offerId,
      recordVersion: 1,
      on: TODAY,
      withProvider: true,
      withCitizen: true,
      goalsReached: 'partly',
      learned: 'Hun kan møde stabilt tre dage om ugen',
      endCause: 'completed',
      nextGoalTitle: null,
      ...given,
    });
  const newGoals = async () =>
    await rows<{ goal_id: string; title: string; kind: string; parent_goal_id: string | null }>(
      setting,
      'SELECT goal_id, title, kind, parent_goal_id FROM goals WHERE citizen_id = $1 AND goal_id <> $2',
      the.citizen.citizenId,
      the.goal.goalId,
    );

  it('is made once, and tells why the offer ended where nobody had', async () => {
    const offer = await endedOn('2022-02-20');
    expect(faultsOf(await evaluate(offer, { endCause: null, learned: '' }))).toEqual({
      endCause: 'required',
      learned: 'required',
    });
    expect(await evaluate(offer)).toMatchObject({ ok: true });
    const sql = 'SELECT end_cause, planned_ends_on FROM offers WHERE offer_id = $1';
    expect(await rows(setting, sql, offer.offerId)).toEqual([
      { end_cause: 'completed', planned_ends_on: '2022-02-20' },
    ]);
    expect(await evaluate(offer, { recordVersion: 2 })).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', status: 'evaluated', allowed: [] },
    });
  });

  it('becomes the next sub-goal in the same step, and answers rule 11 at once', async () => {
    const offer = await endedOn('2022-02-20', { endCause: 'completed' });
    expect(await storedFinding(setting, the.citizen, 'plan-stabilising')).toMatchObject({ status: 'overdue' });
    expect(await evaluate(offer, { nextGoalTitle: ' Tage en vagt alene ' })).toMatchObject({
      ok: true,
      value: { findingsChanged: true },
    });
    const [goal] = await newGoals();
    expect(goal).toMatchObject({ title: 'Tage en vagt alene', kind: 'sub_goal', parent_goal_id: the.goal.goalId });
    const sql = 'SELECT next_goal_id FROM offer_follow_ups WHERE offer_id = $1';
    expect(await rows(setting, sql, offer.offerId)).toEqual([{ next_goal_id: goal?.goal_id }]);
    expect(await storedFinding(setting, the.citizen, 'plan-stabilising')).toMatchObject({ status: 'met' });
    expect(await drift(setting, the.citizen)).toBe(0);
  });

  it('becomes it later, and only once', async () => {
    const offer = await endedOn('2022-02-20', { endCause: 'completed' });
    const result = await evaluate(offer);
    if (!result.ok) throw result.error;
    const goal = async (recordVersion: number) =>
      await new EvaluationGoalUseCase(setting.changes).execute(setting.actor, {
        citizenId: the.citizen.citizenId,
        offerId: offer.offerId,
        followUpId: result.value.value,
        recordVersion,
        title: 'Tage en vagt alene',
      });
    expect(await goal(1)).toMatchObject({ ok: true });
    expect(await goal(1)).toMatchObject({ ok: false, error: { code: 'record_changed' } });
    expect(await goal(2)).toMatchObject({ ok: false, error: { code: 'refused', reason: 'goal_exists' } });
    expect(await newGoals()).toHaveLength(1);
  });

  it('becomes none by the hand of somebody who sets no goals', async () => {
    const offer = await endedOn('2022-02-20');
    const broker = { ...setting.actor, role: 'job_broker' } as const;
    const result = await new EvaluateOfferUseCase(setting.changes).execute(broker, {
      citizenId: the.citizen.citizenId,
      offerId: offer.offerId,
      recordVersion: 1,
      on: TODAY,
      withProvider: true,
      withCitizen: true,
      goalsReached: 'yes',
      learned: 'Hun kan møde stabilt tre dage om ugen',
      endCause: 'completed',
      nextGoalTitle: 'Tage en vagt alene',
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'permission_missing' } });
    expect(await newGoals()).toEqual([]);
  });

  it('is not for an offer that runs on for more than two weeks', async () => {
    expect(await evaluate(await endedOn('2022-03-16'))).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', status: 'running' },
    });
    expect(await evaluate(await endedOn('2022-03-15'))).toMatchObject({ ok: true });
  });
});
