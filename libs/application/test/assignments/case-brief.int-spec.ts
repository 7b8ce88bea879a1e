import { date, type BriefSectionKey, type CaseBrief } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveExemption,
  saveGoal,
  saveMeeting,
  saveOffer,
  saveOfferFollowUp,
  savePlan,
  saveTask,
} from '@rettid/testing';
import { actorOf, loggedIn } from '../citizens/case/case-setting';
import { saveAssignmentSetting, type AssignmentSetting } from './assignment-setting';
import { readBriefFacts } from '../../src/assignments/brief/brief-facts.query';

describe('the page about a case', () => {
  let setting: AssignmentSetting;
  let citizen: Citizen;
  let page: CaseBrief;

  beforeAll(async () => {
    setting = await saveAssignmentSetting();
    const { database, jobcenter, caseworker, teammate } = setting;
    citizen = await saveCitizen(database, jobcenter, { givenNames: 'Amina', familyName: 'Hassan', language: 'so' });
    await saveAssignment(database, citizen, caseworker);
    await saveAssignment(database, citizen, teammate, { role: 'mentor' });
    await saveAssignment(database, citizen, setting.stranger, {
      role: 'mentor',
      struckAt: new Date('2022-02-02T08:00:00Z'),
    });
    await saveBenefitSpell(database, citizen);
    await saveClassification(database, citizen, { targetGroup: '6.3' });
    const plan = await savePlan(database, citizen, { ownWords: 'Jeg vil arbejde med børn' });
    await saveGoal(database, plan, { title: 'Pædagogmedhjælper' });
    await saveGoal(database, plan, { title: 'Ikke med', struckAt: new Date('2022-02-20T08:00:00Z') });
    await saveGoal(database, await savePlan(database, citizen, { createdOn: date('2021-01-01') }), {
      title: 'Fra den gamle plan',
    });
    const offer = await saveOffer(database, citizen, {
      ...{ provider: 'Børnehuset', startsOn: date('2021-03-01'), endsOn: date('2021-05-31'), endCause: 'absence' },
    });
    await saveOfferFollowUp(database, offer, {
      on: date('2021-06-02'),
      kind: 'closing_evaluation',
      note: 'Blev for meget på én gang',
    });
    await saveOffer(database, citizen, { provider: 'Nu', startsOn: date('2022-02-21'), endsOn: null });
    await saveTask(database, citizen, { title: 'Finder en mentor', owner: 'caseworker', dueOn: date('2022-02-28') });
    await saveTask(database, citizen, { title: 'Gjort', doneOn: date('2022-02-20') });
    await saveExemption(database, citizen, { kind: 'hours_225', ground: 'illness', validTo: date('2022-04-30') });
    await saveExemption(database, citizen, { kind: 'offers', closedOn: date('2022-02-15') });
    const shared = {
      minutes: 'Vi aftalte et besøg i børnehuset',
      minutesPublishedAt: new Date('2022-02-07T12:00:00Z'),
    };
    await saveMeeting(database, citizen, shared);
    await saveMeeting(database, citizen, {
      startsAt: new Date('2022-02-14T09:00:00Z'),
      minutes: 'Kladde',
      minutesPublishedAt: null,
    });
    await saveMeeting(database, citizen, { startsAt: new Date('2022-03-10T09:00:00Z'), status: 'booked' });
    const read = await setting.handOvers.brief(setting.mette, citizen.citizenId);
    if (!read.ok) throw read.error;
    page = read.value;
  });

  afterAll(async () => {
    await setting.database.close();
  });

  const lines = (key: BriefSectionKey): string[] =>
    (page.sections.find((section) => section.key === key)?.lines ?? []).map(
      ({ text, detail }) => `${text} | ${detail ?? ''}`,
    );

  it('tells of the person, of those who work with her, and of what she is exempt from on the day', () => {
    expect(page.particulars.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      expect.stringMatching(/^Alder: \d+ år$/),
      'Målgruppe: 6.3 aktivitetsparat, kontanthjælp, siden 1. februar 2022',
      'Ydelse: Kontanthjælp, på ydelse siden 1. februar 2022',
      'Sagsbehandlere: 1 på 24 måneder',
      'Koordinerende sagsbehandler (kontaktperson): Mette Holm, siden 1. februar 2022',
      'Mentor: Sara Friis, siden 1. februar 2022',
      'Tolk: somali',
      'Undtaget fra 225-timersreglen: til 30. april 2022 (sygdom)',
    ]);
  });

  it('is made of the plan in force, of what was tried and of what was agreed, without what was struck or done', () => {
    expect(lines('goal')).toEqual([
      'Med borgerens egne ord | »Jeg vil arbejde med børn«',
      'Jobmål: Pædagogmedhjælper | Sat 10. februar 2022.',
    ]);
    expect(lines('tried')).toEqual([
      'Virksomhedspraktik, privat: Børnehuset | 1. marts 2021 til 31. maj 2021. Sluttede: fravær. Blev for meget på én gang.',
    ]);
    expect(lines('running')).toEqual(['Virksomhedspraktik, privat: Nu | Siden 21. februar 2022.']);
    expect(lines('agreements')).toEqual([]);
  });

  it('takes for promised our open tasks, and of minutes those that the citizen was given', () => {
    expect(lines('promised')).toEqual([
      'Sagsbehandleren: Finder en mentor | Skulle være gjort 28. februar 2022.',
      'Referat fra 7. februar 2022 (jobsamtale) | Vi aftalte et besøg i børnehuset',
    ]);
  });

  it('tells the time of a meeting as it is in Denmark', () => {
    expect(lines('meetings')).toEqual(['10. marts 2022 kl. 10.00: Jobsamtale | ']);
  });

  it('holds no CPR number', () => {
    expect(JSON.stringify(page)).not.toContain(citizen.cpr);
  });

  it('is noted as a reading, and closed to whoever may not open the case', async () => {
    expect((await loggedIn(setting)).at(-1)).toMatchObject({
      action: 'case.brief_read',
      citizen_ids: [citizen.citizenId],
    });
    const mentor = actorOf(setting.stranger, { role: 'mentor' });
    expect(await setting.handOvers.brief(mentor, citizen.citizenId)).toMatchObject({
      error: { code: 'citizen_not_found' },
    });
  });

  it('is read for many cases in one statement', async () => {
    const statements = await setting.database.unitOfWork.run(systemScope('test'), async (tx) => {
      const query = jest.spyOn(tx.client, 'query');
      const ids = [citizen.citizenId, setting.own.citizenId, setting.ofTeam.citizenId];
      const facts = await readBriefFacts(tx, ids, date('2022-03-01'));
      expect([...facts.keys()].sort()).toEqual([...ids].sort());
      return query.mock.calls.length;
    });
    expect(statements).toBe(1);
  });
});
