import { TestBed } from '@angular/core/testing';
import type { CaseWire } from '@rettid/contracts';
import { waitFor } from '@testing-library/dom';
import { CaseStore } from '../change/case.store';
import { CaseSheetComponent } from './case-sheet.component';
import {
  assignmentWire,
  caseWire,
  contactWire,
  exemptionWire,
  goalWire,
  meetingWire,
  obligationWire,
  offerWire,
  planWire,
} from '../../testing/case-wire';
import { button, rendered, textOf } from '../../testing/rendered';

async function sheet(given: Partial<CaseWire> = {}) {
  return rendered(CaseSheetComponent, { theCase: caseWire(given) });
}

/** The card with this heading. */
function card(page: Element, heading: string): Element {
  const found = [...page.querySelectorAll('section')].find((section) =>
    textOf(section.querySelector('h2')).startsWith(heading),
  );
  if (found === undefined) throw new Error(`no card is called ${heading}`);
  return found;
}

describe('the banner of a case', () => {
  it('tells who it is, how to reach her, and who answers for the case', async () => {
    const { page } = await sheet({
      phone: '22 11 33 44',
      interpreterLanguage: 'so',
      targetGroup: { code: '6.3', since: '2015-03-01' },
      seniority: { benefit: 'kontanthjaelp', since: '2012-11-01' },
      caseworker: { staffId: 's-1', name: 'Mette Holm', since: '2021-10-01', countIn24Months: 4 },
    });
    const banner = textOf(page.querySelector('header'));
    for (const words of [
      'Amina Yusuf',
      '41 år',
      'tolk: somali',
      '22 11 33 44',
      'Aktivitetsparat',
      'siden 1. marts 2015',
      '9 år 4 mdr.',
      'Mette Holm',
      '4. på 24 mdr.',
    ]) {
      expect(banner).toContain(words);
    }
    expect(banner).not.toContain('Beskyttet adresse');
  });

  it.each([
    [2, false],
    [3, true],
  ])('with %i caseworkers in 24 months remarks on it: %s', async (countIn24Months, isRemarked) => {
    const caseworker = { staffId: 's-1', name: 'Mette Holm', since: '2021-10-01', countIn24Months };
    const { page } = await sheet({ caseworker });
    expect(textOf(page.querySelector('header')).includes('på 24 mdr.')).toBe(isRemarked);
  });

  it('marks protected addresses, employees, and cases without a caseworker', async () => {
    const { page } = await sheet({ hasProtectedAddress: true, isStaffCase: true });
    const banner = textOf(page.querySelector('header'));
    for (const words of ['Beskyttet adresse', 'Ansat i jobcentret', 'Ingen sagsbehandler', 'Ikke visiteret']) {
      expect(banner).toContain(words);
    }
  });
});

describe('duties on the case page', () => {
  it('explain themselves in place', async () => {
    const { page, settle } = await sheet({
      obligations: [obligationWire({ status: 'overdue', dueOn: '2022-02-12', actBy: '2022-02-12', verified: false })],
    });
    const duties = card(page, 'Pligter');
    expect(textOf(duties)).toContain('Overskredet');
    expect(textOf(duties)).toContain('ikke juridisk bekræftet');
    const why = button(duties, 'Hvorfor? 4 samtaler på 12 måneder');
    expect(why.getAttribute('aria-expanded')).toBe('false');
    why.click();
    await settle();
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(textOf(duties)).toContain('Hold en samtale.');
  });

  it('say that the case has not been looked at yet, or that nothing is asked for', async () => {
    const { page } = await sheet({ findingsAsOf: null });
    expect(textOf(card(page, 'Pligter'))).toContain('Sagen er ikke gennemgået endnu.');
  });

  it('say when something has happened since they were found', async () => {
    const { page } = await sheet({ findingsAsOf: '2022-02-28', isCurrent: false });
    expect(textOf(card(page, 'Pligter'))).toContain('Fundet den 28. februar 2022. Der er kommet nyt til siden');
  });
});

describe('the rest of the case page', () => {
  it('says of each part of an empty case that there is nothing', async () => {
    const { page } = await sheet();
    expect(textOf(card(page, 'Plan'))).toContain('Borgeren har ingen plan endnu.');
    expect(textOf(card(page, 'Samtaler og møder'))).toContain('Der er ingen samtaler eller møder i sagen.');
    expect(textOf(card(page, 'Tilbud'))).toContain('Der har ikke været tilbud i sagen.');
    expect(textOf(card(page, 'Kontakter'))).toContain('Der er ingen kontakter i sagen.');
    expect(textOf(page.querySelector('rt-exemptions'))).toContain('Borgeren har ikke været fritaget for tilbud.');
  });

  it('shows the tree of goals, with what is done about each', async () => {
    const cafe = offerWire({ startsOn: '2021-11-08', endsOn: '2022-04-28', provider: 'Byens Café', goalId: 'g-2' });
    const { page } = await sheet({
      offers: [cafe],
      plans: [
        planWire({
          goals: [
            goalWire({
              goalId: 'g-1',
              title: 'Køkkenmedhjælper',
              kind: 'job_goal',
              occupationCode: '9412',
              children: [goalWire({ goalId: 'g-2', title: 'Møde stabilt' })],
            }),
          ],
        }),
      ],
    });
    const tree = card(page, 'Min Plan');
    expect(textOf(tree)).toContain('samtykke er ikke registreret');
    const [job, step] = tree.querySelectorAll('li');
    expect(textOf(job ?? null)).toContain('Jobmål: Køkkenmedhjælper DISCO 9412 Åbent');
    expect(textOf(step ?? null)).toContain('Under Køkkenmedhjælper');
    expect(textOf(step ?? null)).toContain('Byens Café, 8. november 2021 – 28. april 2022');
    expect(textOf(card(page, 'Tilbud'))).toContain('Mål: Møde stabilt');
  });

  it('names at a goal only what is done about it now, or was done last', async () => {
    const offers = ['2021-12-01', '2020-05-01', '2019-05-01'].map((startsOn, i) =>
      offerWire({ startsOn, endsOn: i === 0 ? null : `${startsOn.slice(0, 4)}-09-30`, goalId: 'g-1' }),
    );
    const plans = [planWire({ goals: [goalWire({ goalId: 'g-1', title: 'Køkkenmedhjælper' })] })];
    const now = await sheet({ offers, plans });
    expect(textOf(card(now.page, 'Min Plan'))).toContain('fra 1. december 2021, uden slutdato og 2 tidligere tilbud');
    TestBed.resetTestingModule();
    const before = await sheet({ offers: offers.slice(1), plans });
    expect(textOf(card(before.page, 'Min Plan'))).toContain('1. maj 2020 – 30. september 2020 og 1 tidligere tilbud');
  });

  it('tells by name who decided, where the case knows the person of that id', async () => {
    const { page } = await sheet({
      assignments: [assignmentWire({ validFrom: '2021-10-01' })],
      exemptions: [
        exemptionWire({ validFrom: '2022-01-01', decidedBy: 's-1' }),
        exemptionWire({ validFrom: '2021-01-01', decidedBy: 'Jobcenterchefen' }),
      ],
    });
    const hours = textOf(card(page, 'Undtagelser fra 225-timersreglen'));
    expect(hours).toContain('Afgjort 1. januar 2022 af Mette Holm');
    expect(hours).toContain('Afgjort 1. januar 2021 af Jobcenterchefen');
  });

  it('shows eight of a hundred meetings, and all of them when asked', async () => {
    const { page, settle } = await sheet({
      meetings: Array.from({ length: 100 }, (_, i) => meetingWire({ on: '2021-01-01', meetingId: `m-${i}` })),
    });
    const meetings = card(page, 'Samtaler og møder');
    expect(meetings.querySelectorAll('li')).toHaveLength(8);
    button(meetings, 'Vis alle 100 møder').click();
    await settle();
    expect(meetings.querySelectorAll('li')).toHaveLength(100);
  });

  it('shows when in Denmark a meeting was, in summer and in winter', async () => {
    const { page } = await sheet({
      meetings: [
        meetingWire({ on: '2021-03-28', startsAt: '2021-03-28T08:00:00.000Z' }),
        meetingWire({ on: '2021-03-26', startsAt: '2021-03-26T09:00:00.000Z' }),
      ],
    });
    const times = [...card(page, 'Samtaler og møder').querySelectorAll('.when small')].map(textOf);
    expect(times).toEqual(['kl. 10.00', 'kl. 10.00']);
  });

  it('tells what was done after a no-show', async () => {
    const { page } = await sheet({
      meetings: [meetingWire({ on: '2021-09-14', status: 'no_show' })],
      contacts: [contactWire({ on: '2021-09-16', aboutMeetingId: 'm-2021-09-14' })],
    });
    expect(textOf(card(page, 'Samtaler og møder'))).toContain(
      'Efter udeblivelsen: kontaktet 16. september 2021 (telefon)',
    );
    expect(textOf(card(page, 'Kontakter'))).toContain('om udeblivelsen 14. september 2021');
  });

  it('keeps undtagelser and the two kinds of fritagelser apart, and chains together', async () => {
    const { page } = await sheet({
      exemptions: [
        exemptionWire({ validFrom: '2022-01-01', validTo: '2022-03-31', extendsExemptionId: 'e-2021-10-01' }),
        exemptionWire({ validFrom: '2021-10-01', validTo: '2021-12-31' }),
        exemptionWire({ validFrom: '2021-01-01', kind: 'offers', ground: 'illness', closedOn: '2021-02-01' }),
      ],
    });
    const hours = card(page, 'Undtagelser fra 225-timersreglen');
    expect(hours.querySelectorAll('.chain')).toHaveLength(1);
    expect(textOf(hours)).toContain('Gælder nu');
    expect(textOf(hours)).toContain('Forlænger 1 tidligere, i alt siden 1. oktober 2021');
    expect(textOf(hours)).not.toContain('Sygdom');
    expect(textOf(card(page, 'Fritagelser for tilbud'))).toContain('Sygdom · fra 1. januar 2021, uden slutdato Lukket');
    expect(textOf(page.querySelector('rt-exemptions'))).toContain('Borgeren har ikke været fritaget for samtaler.');
  });

  it('shows everybody who has had a part in the case', async () => {
    const { page } = await sheet({
      assignments: [
        assignmentWire({ validFrom: '2021-10-01' }),
        assignmentWire({ validFrom: '2021-01-01', validTo: '2021-09-30', role: 'mentor', endReason: 'Flyttet' }),
      ],
    });
    const people = [...card(page, 'Sagsbehandlere').querySelectorAll('li')].map(textOf);
    expect(people[0]).toContain('Mette HolmKoordinerende sagsbehandler siden 1. oktober 2021');
    expect(people[1]).toContain('Sluttede: Flyttet');
  });

  it('offers nothing to press that does nothing', async () => {
    const theCase = caseWire({
      meetings: [
        meetingWire({ on: '2021-01-01', minutes: 'x'.repeat(400) }),
        meetingWire({ on: '2021-09-14', status: 'no_show' }),
      ],
      offers: [offerWire({ startsOn: '2021-12-01' })],
      exemptions: [exemptionWire({ validFrom: '2022-01-01' })],
      contacts: [contactWire({ on: '2021-09-16' })],
      assignments: [assignmentWire({ validFrom: '2021-10-01' })],
      obligations: [obligationWire({ status: 'overdue' })],
    });
    const all = await sheet(theCase);
    document.body.append(all.page);
    const loaded = TestBed.inject(CaseStore).load('c-1');
    all.http.expectOne('/api/citizens/c-1/case').flush(theCase);
    await loaded;
    for (const pressed of all.page.querySelectorAll('button')) {
      const before = seen(all.page);
      all.http.match(() => true);
      pressed.click();
      await waitFor(
        async () => {
          await all.settle();
          const didSomething = seen(all.page) !== before || all.http.match(() => true).length > 0;
          expect([textOf(pressed) || pressed.ariaLabel, didSomething]).toEqual([expect.any(String), true]);
        },
        { timeout: 10_000 },
      );
    }
    expect([...all.page.querySelectorAll('a')].filter((link) => !link.hasAttribute('href'))).toEqual([]);
    all.page.remove();
  });
});

/** What somebody can see of a page, and of what has opened above it. */
function seen(page: Element): string {
  const states = [...page.querySelectorAll('button')].map((pressed) => pressed.getAttribute('aria-expanded') ?? '');
  return [textOf(page), ...states, document.querySelectorAll('.cdk-overlay-pane').length].join('|');
}
