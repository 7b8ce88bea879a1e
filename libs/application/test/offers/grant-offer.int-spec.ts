import { date } from '@rettid/domain';
import { saveGoal, saveOffer } from '@rettid/testing';
import { CaseReading } from '../../src/changes/case-reading';
import { ChangeOfferUseCase } from '../../src/offers/change-offer.use-case';
import { ExtendOfferUseCase } from '../../src/offers/extend-offer.use-case';
import { GrantOfferUseCase } from '../../src/offers/grant-offer.use-case';
import type { OfferTerms } from '../../src/offers/offer-commands';
import { OfferPreviewer } from '../../src/offers/offer-previewer';
import { ProviderSearch } from '../../src/offers/provider-search';
import {
  drift,
  faultsOf,
  openOfferSetting,
  rows,
  saveOfferCase,
  storedFinding,
  termsFor,
  type OfferCase,
  type OfferSetting,
} from './offer-setting';

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

async function grant(given: Partial<OfferTerms> = {}, of = the) {
  return await new GrantOfferUseCase(setting.changes).execute(setting.actor, of.citizen.citizenId, termsFor(of, given));
}

async function granted(given: Partial<OfferTerms> = {}, of = the): Promise<string> {
  const result = await grant(given, of);
  if (!result.ok) throw result.error;
  return result.value.value;
}

async function offers(of = the): Promise<Record<string, unknown>[]> {
  return await rows(setting, 'SELECT * FROM offers WHERE citizen_id = $1 ORDER BY starts_on', of.citizen.citizenId);
}

describe('an offer that is granted', () => {
  it('stands in the case with why and what for, and answers rules 4, 5 and 9 at once', async () => {
    const result = await grant({ startsOn: date('2022-03-01'), endsOn: date('2022-05-30') });
    expect(result).toMatchObject({ ok: true, value: { findingsChanged: true, findingsCurrent: true } });
    expect(await offers()).toMatchObject([
      {
        provider: 'Byens Café',
        contact_person: 'Lise Toft',
        starts_on: '2022-03-01',
        ends_on: '2022-05-30',
        planned_ends_on: '2022-05-30',
        granted_on: '2022-03-01',
        goal_id: the.goal.goalId,
        expected_next: 'Ordinære timer i weekenden',
        length_ground: null,
        subsidy_ground: null,
      },
    ]);
    expect(await storedFinding(setting, the.citizen, 'first-offer')).toMatchObject({ status: 'met' });
    expect(await storedFinding(setting, the.citizen, 'passive-period')).toMatchObject({ status: 'met' });
    expect(await storedFinding(setting, the.citizen, 'min-plan')).toMatchObject({ status: 'met' });
    expect(await drift(setting, the.citizen)).toBe(0);
  });

  it('is planned until it begins', async () => {
    await grant();
    expect(await storedFinding(setting, the.citizen, 'first-offer')).toMatchObject({ planned_on: '2022-03-03' });
    expect(await drift(setting, the.citizen)).toBe(0);
  });

  it('leaves an entry in the access log with its kind and without a word of the reasons', async () => {
    const offerId = await granted();
    const entries = await rows(
      setting,
      'SELECT action, subject_id, details FROM access_log WHERE citizen_ids = ARRAY[$1]',
      the.citizen.citizenId,
    );
    expect(entries).toEqual([{ action: 'offer.granted', subject_id: offerId, details: { kind: 'placement_private' } }]);
  });

  it('serves a goal of this citizen that is still open', async () => {
    const other = await saveOfferCase(setting);
    const reached = await saveGoal(setting.database, the.plan, { status: 'achieved', closedOn: date('2022-02-20') });
    expect(faultsOf(await grant({ goalId: other.goal.goalId }))).toEqual({ goalId: 'required' });
    expect(faultsOf(await grant({ goalId: reached.goalId }))).toEqual({ goalId: 'closed' });
  });

  it('is refused with every fault at once, and then changes nothing', async () => {
    const result = await grant({
      provider: ' ',
      endsOn: date('2022-03-02'),
      hoursPerWeek: 37.5,
      goalId: 'no-such-goal',
      purpose: 'Ret og pligt til at deltage i tilbud',
      towardsWork: '',
    });
    expect(faultsOf(result)).toEqual({
      provider: 'required',
      endsOn: 'before_start',
      hoursPerWeek: 'out_of_range',
      goalId: 'required',
      purpose: 'standard_text',
      towardsWork: 'required',
    });
    expect(await offers()).toEqual([]);
  });

  it.each<[string, Partial<OfferTerms>, Record<string, string>]>([
    ['no hours', { hoursPerWeek: null }, { hoursPerWeek: 'required' }],
    ['hours of three decimals', { hoursPerWeek: 12.125 }, { hoursPerWeek: 'out_of_range' }],
    ['no end where the law asks for one', { endsOn: null }, { endsOn: 'too_long' }],
    [
      'the same reason twice',
      { towardsWork: 'Amina vil gerne arbejde med mad, og kender køkkenet fra sin søster!' },
      { towardsWork: 'same_text' },
    ],
  ])('is refused with %s', async (_what, given, faults) => {
    expect(faultsOf(await grant(given))).toEqual(faults);
  });

  it('begins within a year of today', async () => {
    const year = { startsOn: date('2023-03-02'), endsOn: date('2023-04-02') };
    expect(faultsOf(await grant(year))).toEqual({ startsOn: 'out_of_range' });
  });

  it('is of a case that is closed to the actor not granted', async () => {
    const result = await new GrantOfferUseCase(setting.changes).execute(setting.actor, 'nobody', termsFor(the));
    expect(result).toMatchObject({ ok: false, error: { code: 'citizen_not_found' } });
  });
});

describe('the limits of the law, when an offer is granted', () => {
  it('refuse a placement of 13 weeks and a day, with the paragraph and the last day (LAB § 61)', async () => {
    const result = await grant({ endsOn: date('2022-06-02') });
    expect(faultsOf(result)).toEqual({ endsOn: 'too_long' });
    expect(result).toMatchObject({
      error: { faults: [{ message: expect.stringMatching(/LAB § 61.*senest 1\. juni 2022/) as string }] },
    });
  });

  it('ask for a reason of the newly qualified in group 6.2 from the 29th day on, and the ground is kept', async () => {
    const graduate = await saveOfferCase(setting, { targetGroup: '6.2' });
    const terms = { endsOn: date('2022-04-20') };
    expect(faultsOf(await grant(terms, graduate))).toEqual({ lengthReason: 'required' });
    const lengthReason = 'Blev færdig som grafiker i januar og har aldrig arbejdet i faget';
    await granted({ ...terms, lengthReason }, graduate);
    expect(await offers(graduate)).toMatchObject([{ length_ground: 'new_graduate', length_reason: lengthReason }]);
  });

  it('ask in group 6.4 whether the citizen is obviously ready for education', async () => {
    const student = await saveOfferCase(setting, { targetGroup: '6.4' });
    expect(faultsOf(await grant({ endsOn: date('2022-03-20') }, student))).toEqual({ obviouslyReady: 'required' });
    expect(faultsOf(await grant({ obviouslyReady: true }, student))).toEqual({ endsOn: 'too_long' });
    await granted({ obviouslyReady: false }, student);
    expect(await offers(student)).toMatchObject([{ obviously_ready: false }]);
  });

  it('ask for a ground of wage subsidy before 6 months on benefits, and find age in the records (LAB § 69)', async () => {
    const subsidy = { kind: 'wage_subsidy_private', endsOn: date('2022-06-01') } as const;
    expect(faultsOf(await grant(subsidy))).toEqual({ subsidyGround: 'required' });
    await granted({ ...subsidy, subsidyGround: 'lone_parent' });
    expect(await offers()).toMatchObject([{ subsidy_ground: 'lone_parent' }]);
    const elder = await saveOfferCase(setting, { born: '020372' });
    await granted(subsidy, elder);
    expect(await offers(elder)).toMatchObject([{ subsidy_ground: 'over_50' }]);
  });

  it('do not refuse what lies beyond a value that no text confirms: a reason is asked for', async () => {
    const terms: Partial<OfferTerms> = {
      kind: 'wage_subsidy_public',
      subsidyGround: 'no_qualification',
      endsOn: date('2022-08-01'),
    };
    expect(faultsOf(await grant(terms))).toEqual({ lengthReason: 'required' });
    await granted({ ...terms, lengthReason: 'Kommunens jurist har godkendt fem måneder i netop dette forløb' });
    expect(await offers()).toMatchObject([{ length_ground: null }]);
  });
});

describe('an offer that is changed', () => {
  const change = async (offerId: string, recordVersion: number, given: Partial<OfferTerms>) =>
    await new ChangeOfferUseCase(setting.changes).execute(
      setting.actor,
      { citizenId: the.citizen.citizenId, offerId, recordVersion },
      termsFor(the, given),
    );

  it('keeps what the first of two wrote, and tells the second', async () => {
    const offerId = await granted();
    expect(await change(offerId, 1, { hoursPerWeek: 15 })).toMatchObject({ ok: true });
    expect(await change(offerId, 1, { hoursPerWeek: 20 })).toMatchObject({
      ok: false,
      error: { code: 'record_changed', change: { recordVersion: 2, by: 'Mette Holm' } },
    });
    expect(await offers()).toMatchObject([{ hours_per_week: '15' }]);
  });

  it('answers the rules anew: shorter than 14 days it is no first offer any more', async () => {
    const startsOn = date('2022-02-21');
    const offerId = await granted({ startsOn, endsOn: date('2022-05-20') });
    expect(await storedFinding(setting, the.citizen, 'first-offer')).toMatchObject({ status: 'met' });
    expect(await change(offerId, 1, { startsOn, endsOn: date('2022-03-02') })).toMatchObject({
      ok: true,
      value: { findingsChanged: true },
    });
    expect(await storedFinding(setting, the.citizen, 'first-offer')).toMatchObject({ status: 'pending' });
    expect(await drift(setting, the.citizen)).toBe(0);
  });

  it('is held against the law of its new kind', async () => {
    const offerId = await granted();
    expect(faultsOf(await change(offerId, 1, { kind: 'wage_subsidy_private' }))).toEqual({
      subsidyGround: 'required',
    });
  });
});

describe('an offer that is extended (LAB § 61, stk. 2)', () => {
  const REASON = 'Hun er først nu begyndt ved kassen og skal kunne stå der alene';
  const running = { startsOn: date('2022-02-01'), endsOn: date('2022-05-02') };

  async function extend(offerId: string, endsOn: string, lengthReason: string | null = null) {
    const [row] = await rows<{ record_version: number }>(
      setting,
      'SELECT record_version FROM offers WHERE offer_id = $1',
      offerId,
    );
    return await new ExtendOfferUseCase(setting.changes).execute(setting.actor, {
      citizenId: the.citizen.citizenId,
      offerId,
      recordVersion: row?.record_version ?? 0,
      endsOn: date(endsOn),
      lengthReason,
    });
  }

  it('needs a reason beyond 13 weeks, is refused beyond 26, and goes on for a very special need', async () => {
    const offerId = await granted(running);
    expect(faultsOf(await extend(offerId, '2022-06-30'))).toEqual({ lengthReason: 'required' });
    expect(faultsOf(await extend(offerId, '2022-08-02', REASON))).toEqual({ endsOn: 'too_long' });
    expect(await extend(offerId, '2022-08-01', REASON)).toMatchObject({ ok: true });
    expect(await offers()).toMatchObject([
      { ends_on: '2022-08-01', planned_ends_on: '2022-08-01', length_ground: 'extension', length_reason: REASON },
    ]);
    expect(await extend(offerId, '2022-10-31', REASON)).toMatchObject({ ok: true });
    expect(await offers()).toMatchObject([{ length_ground: 'very_special_need' }]);
  });

  it('ends later than it did, and runs', async () => {
    expect(faultsOf(await extend(await granted(running), '2022-05-02'))).toEqual({ endsOn: 'not_later' });
    expect(await extend(await granted(), '2022-06-30', REASON)).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', status: 'planned', allowed: ['change'] },
    });
  });
});

describe('while an offer is chosen', () => {
  it('the law says what the use case then decides, and nothing is changed', async () => {
    const previewer = new OfferPreviewer(new CaseReading(setting.database.unitOfWork, setting.clock));
    const found = await previewer.preview(setting.actor, the.citizen.citizenId, {
      offerId: null,
      kind: 'placement_private',
      startsOn: date('2022-03-03'),
      endsOn: date('2022-06-02'),
      obviouslyReady: null,
    });
    expect(found).toMatchObject({
      ok: true,
      value: { period: { verdict: 'too_long' }, effects: [{ ruleId: 'first-offer', kind: 'fulfils' }, {}, {}] },
    });
    expect(await offers()).toEqual([]);
  });

  it('providers are proposed by how the name begins, whatever its accents, with the person last named', async () => {
    await granted({ provider: 'Café Økosild', contactPerson: 'Bo' });
    const { database } = setting;
    await saveOffer(database, the.citizen, { provider: 'Café Økosild', startsOn: date('2021-01-01') });
    await saveOffer(database, the.citizen, { provider: 'Cafeen på hjørnet', kind: 'utility_work' });
    await saveOffer(database, the.citizen, { provider: 'Cafe Fejl', struckAt: new Date('2022-02-01T09:00:00Z') });
    const search = new ProviderSearch(database.unitOfWork);
    expect(await search.find(setting.actor, 'CAFE', null)).toEqual([
      { provider: 'Café Økosild', contactPerson: 'Bo', offers: 2, lastStartedOn: '2022-03-03' },
      { provider: 'Cafeen på hjørnet', contactPerson: null, offers: 1, lastStartedOn: '2022-02-21' },
    ]);
    const [first] = await search.find(setting.actor, 'cafe', 'utility_work');
    expect(first?.provider).toBe('Cafeen på hjørnet');
    expect(await search.find(setting.actor, '100%', null)).toEqual([]);
  });
});
