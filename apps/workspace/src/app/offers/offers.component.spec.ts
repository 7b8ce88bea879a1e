import { TestBed } from '@angular/core/testing';
import type { CaseOfferWire, CaseWire, OfferReportWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { run as axe } from 'axe-core';
import { caseWire, offerWire } from '../../testing/case-wire';
import { rendered, textOf } from '../../testing/rendered';
import { OffersComponent } from './offers.component';

async function shown(offers: readonly CaseOfferWire[], role: AccessRole = 'caseworker', given: Partial<CaseWire> = {}) {
  return await rendered(OffersComponent, { theCase: caseWire({ offers, ...given }) }, role);
}

function offerNamed(page: Element, words: string): Element {
  const found = [...page.querySelectorAll('rt-offer')].filter((offer) => textOf(offer).includes(words));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} offers say ${words}`);
  return only;
}

/** What may be pressed at an offer, without the names that only screen readers hear. */
function steps(offer: Element): string[] {
  return [...offer.querySelectorAll('.actions button')].map((button) => textOf(button).split(':')[0] ?? '');
}

const running = offerWire({ startsOn: '2022-02-01', endsOn: '2022-05-02', provider: 'Byens Café', hoursPerWeek: 12 });
const ended = offerWire({ startsOn: '2021-09-01', endsOn: '2022-02-10', provider: 'Genbrugsen' });
const evaluation = {
  followUpId: 'f-1',
  recordVersion: 1,
  on: '2021-06-30',
  kind: 'closing_evaluation',
  withProvider: true,
  withCitizen: true,
  progressionFocus: null,
  note: null,
  nextOn: null,
  goalsReached: 'partly',
  learned: 'Møder stabilt tre dage om ugen',
  nextGoalId: null,
} as const;
const evaluated = offerWire({
  startsOn: '2021-03-01',
  endsOn: '2021-06-25',
  provider: 'Hotellet',
  endCause: 'completed',
  followUps: [evaluation],
});
const point = { assessment: 'unchanged', text: null } as const;
const report: OfferReportWire = {
  reportId: 'r-1',
  recordVersion: 1,
  on: '2022-02-25',
  author: 'Lise Toft',
  points: { skills: point, personal: point, health: point, conditions: point, perspective: point },
  enteredBy: 'Bo Mentor',
  readAt: null,
  readBy: null,
};

describe('the offers of a case', () => {
  it('stand by what is to be done about them: running first, then those to evaluate, then what was', async () => {
    const { page } = await shown([evaluated, ended, running]);
    const order = [...page.querySelectorAll('h3, rt-offer')].map((each) => textOf(each));
    expect(order.map((text) => /Byens Café|Skal evalueres|Genbrugsen|Tidligere|Hotellet/.exec(text)?.[0])).toEqual([
      'Byens Café',
      'Skal evalueres',
      'Genbrugsen',
      'Tidligere',
      'Hotellet',
    ]);
  });

  it('offer what the server would take, and nothing else', async () => {
    const planned = offerWire({ startsOn: '2022-03-07', endsOn: '2022-06-05', provider: 'Skolen' });
    const { page } = await shown([planned, evaluated, ended, running]);
    expect(steps(offerNamed(page, 'Byens Café'))).toEqual([
      'Følg op',
      'Skriv rapport ind',
      'Fremmøde',
      'Forlæng',
      'Afslut',
    ]);
    expect(steps(offerNamed(page, 'Genbrugsen'))).toEqual(['Evaluér', 'Skriv rapport ind', 'Fremmøde', 'Afslut']);
    expect(steps(offerNamed(page, 'Skolen'))).toEqual([]);
    expect(steps(offerNamed(page, 'Hotellet'))).toEqual(['Gør til delmål']);
  });

  it.each<[AccessRole, string[], boolean]>([
    ['job_broker', ['Følg op', 'Skriv rapport ind', 'Fremmøde'], false],
    ['mentor', ['Følg op', 'Skriv rapport ind', 'Fremmøde'], false],
    ['auditor', [], false],
  ])('give a %s what the role may do', async (role, expected, mayGrant) => {
    const { page } = await shown([running], role);
    expect(steps(offerNamed(page, 'Byens Café'))).toEqual(expected);
    expect(textOf(page).includes('Giv tilbud')).toBe(mayGrant);
  });

  it('tell when the next follow-up is, and remark on eight weeks of silence', async () => {
    const { page } = await shown([running]);
    expect(textOf(page)).toContain('Næste opfølgning: 15. februar 2022 (foreslået)');
    expect(textOf(page)).not.toContain('Ikke fulgt op');
    TestBed.resetTestingModule();
    const silent = await shown([offerWire({ startsOn: '2022-01-04', endsOn: '2022-04-04' })]);
    expect(textOf(silent.page)).toContain('Ikke fulgt op i 8 uger');
  });

  it('tell how long one has waited to be evaluated, and warn after 14 days', async () => {
    const { page } = await shown([ended]);
    const remark = page.querySelector('.remark');
    expect(textOf(remark)).toContain('Har ventet på evaluering i 19 dage');
    expect(remark?.classList.contains('warning')).toBe(true);
  });

  it('keep the planned end beside the real one', async () => {
    const { page } = await shown([{ ...ended, plannedEndsOn: '2022-03-31', endCause: 'job', endNote: 'Netto' }]);
    expect(textOf(page)).toContain('planlagt til 31. marts 2022');
    expect(textOf(page)).toContain('Sluttede: kom i job. Netto');
  });

  it('show an unread report before what has been read, and much absence', async () => {
    const attendance = [21, 14].map((day) => ({
      attendanceId: `a-${day}`,
      recordVersion: 1,
      week: `2022-02-${day}`,
      plannedHours: 12,
      attendedHours: 6,
      absentDays: 3,
      absenceCause: 'illness' as const,
    }));
    const read = { ...report, reportId: 'r-0', on: '2022-02-10', readAt: '2022-02-11T09:00:00Z', readBy: 'Mette Holm' };
    const { page } = await shown([{ ...running, attendance, reports: [report, read] }]);
    expect(textOf(page)).toContain('Ulæst rapport fra 25. februar 2022');
    expect(textOf(page)).toContain('10. februar 2022: Rapport fra stedet, læst af Mette Holm');
    expect(textOf(page)).toContain('Meget fravær: 6 dage med fravær og 12 af 24 timer mødt');
  });

  it('say that a mentor is support, and that there were none', async () => {
    const { page } = await shown([{ ...running, kind: 'mentor' }]);
    expect(textOf(page)).toContain('Er støtte og tæller ikke som tilbud');
    TestBed.resetTestingModule();
    expect(textOf((await shown([])).page)).toContain('Der har ikke været tilbud i sagen.');
  });

  it('hold nothing that axe finds', async () => {
    const { page } = await shown([{ ...running, reports: [report] }, ended, evaluated]);
    document.body.append(page);
    const { violations } = await axe(page, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    page.remove();
  });
});
