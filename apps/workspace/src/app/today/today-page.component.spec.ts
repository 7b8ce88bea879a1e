import type { TodayWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { screen, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { problem, rendered, textOf } from '../../testing/rendered';
import { caseloadRow, citizenObligations, nextDuty } from '../../testing/wire-samples';
import { TodayPageComponent } from './today-page.component';

const user = userEvent.setup();
const AMINA = { citizenId: 'C-1', givenNames: 'Amina', familyName: 'Yusuf' };
const BENT = { citizenId: 'C-2', givenNames: 'Bent', familyName: 'Kragh' };

function todayWire(given: Partial<TodayWire> = {}): TodayWire {
  const days = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04', '2022-03-07', '2022-03-08'];
  return {
    businessDate: '2022-03-01',
    days: days.map((on) => ({ on, meetings: [] })),
    closedMeetings: 0,
    duties: { items: [], counts: [] },
    waiting: [],
    news: { since: null, items: [], total: 0 },
    notes: { items: [], total: 0 },
    ...given,
  };
}

const meeting = (
  meetingId: string,
  startsAt: string,
  given: object = {},
): TodayWire['days'][number]['meetings'][number] => ({
  meetingId,
  citizen: AMINA,
  startsAt,
  kind: 'job_interview',
  form: 'in_person',
  status: 'booked',
  lengthMinutes: null,
  place: null,
  interpreterLanguage: null,
  ...given,
});

async function opened(today: TodayWire = todayWire(), role: AccessRole = 'caseworker') {
  const all = await rendered(TodayPageComponent, {}, role);
  document.body.append(all.page);
  all.http.expectOne('/api/today').flush(today);
  await all.settle();
  return all;
}

/** What stands in the cells of a line, one after the other. */
function read(line: Element | null | undefined): string {
  const parts = [...(line?.children ?? [])].map(textOf);
  return parts.join(' | ');
}

const card = (name: string | RegExp): HTMLElement => screen.getByRole('region', { name });
const hrefs = (within_: HTMLElement, name: string | RegExp): string[] =>
  within(within_)
    .getAllByRole('link', { name })
    .map((link) => link.getAttribute('href') ?? '');

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe('the start page', () => {
  it('says of each part of an empty day that there is nothing, and breaks no rule that a program can check', async () => {
    await opened();
    expect(read(screen.getByRole('heading', { level: 1 }).parentElement)).toBe('I dag | tirsdag den 1. marts 2022');
    expect(textOf(card('Møder'))).toContain('Ingen møder i dag.Der er heller ingen møder de næste fem arbejdsdage.');
    expect(textOf(card('Pligter, der presser'))).toContain('Ingen pligter presser lige nu.');
    expect(textOf(card('Venter på mig'))).toContain('Der venter ikke noget på dig.');
    expect(textOf(card('Nyt de seneste syv dage'))).toContain('Ingen andre har ændret noget i dine sager.');
    expect(textOf(card('Mine private noter'))).toContain('Du har ingen private noter.');
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('shows the meetings of today with what is to be recorded, and the next ones by day', async () => {
    const today = todayWire();
    const [first, ...others] = today.days;
    await opened({
      ...today,
      days: [
        {
          on: first!.on,
          meetings: [
            meeting('M-1', '2022-03-01T08:00:00Z', { status: 'held', form: 'phone' }),
            meeting('M-2', '2022-03-01T12:30:00Z', {
              ...{
                citizen: BENT,
                kind: 'three_party',
                lengthMinutes: 45,
                place: 'Kantinen',
                interpreterLanguage: 'so',
              },
            }),
          ],
        },
        { on: '2022-03-02', meetings: [meeting('M-3', '2022-03-02T07:00:00Z')] },
        ...others.slice(1),
      ],
      closedMeetings: 2,
    });
    const meetings = card('Møder');
    const titles = within(meetings).getAllByRole('heading', { level: 3 });
    expect(titles.map(textOf)).toEqual(['I dag, tirsdag den 1. marts', 'I morgen, onsdag den 2. marts']);
    const [held, booked] = within(meetings).getAllByRole('listitem');
    expect(read(held)).toBe('kl. 09.00 | Amina Yusuf Jobsamtale, telefon | Holdt');
    expect(read(booked)).toBe(
      'kl. 13.30 | Bent Kragh Trepartssamtale, fremmøde · 45 min. · Kantinen · tolk: somali | Registrér',
    );
    expect(hrefs(meetings, /^Registrér/)).toEqual(['/borger/C-2?handling=hold-meeting&om=M-2']);
    expect(textOf(meetings)).toContain('2 møder mere er i sager, som ikke er åbne for dig.');
  });

  it('shows the duties that press with what clears them, why, and the way to the rest', async () => {
    const { http, settle } = await opened(
      todayWire({
        duties: {
          items: [
            caseloadRow('C-1', { furtherDuties: 2 }),
            caseloadRow('C-2', {
              givenNames: 'Bent',
              familyName: 'Kragh',
              next: nextDuty({
                ruleId: 'hours-225',
                title: '225 timer',
                duty: 'citizen',
                status: 'due_soon',
                actBy: null,
              }),
            }),
          ],
          counts: [
            { status: 'overdue', count: 4 },
            { status: 'behind', count: 0 },
            { status: 'due_soon', count: 9 },
          ],
        },
      }),
    );
    const duties = card('Pligter, der presser');
    const [first, second] = within(duties).getAllByRole('listitem');
    expect(read(first)).toBe(
      'Overskredet | Amina Yusuf4 samtaler på 12 måneder · + 2 til · Hvorfor? | 17 dage siden12. feb. 2022 | Book samtale',
    );
    expect(read(second)).toBe('Snart | Bent Kragh225 timer · borgerens pligt · Hvorfor? |  | Tag stilling');
    expect(hrefs(duties, /^Book samtale/)).toEqual(['/borger/C-1?handling=book-meeting']);
    expect(hrefs(duties, '4 overskredet')).toEqual(['/borgere/mine?status=overdue']);
    expect(textOf(duties)).toContain('I alt 4 overskredet, 9 snart.');

    await user.click(within(duties).getByRole('button', { name: 'Hvorfor? Amina Yusuf' }));
    http.expectOne('/api/citizens/C-1/obligations').flush(citizenObligations());
    await settle();
    expect(textOf(screen.getByRole('region', { name: 'Hvorfor er Amina Yusuf her?' }))).toContain(
      'Der skal være mindst 4 samtaler på 12 måneder.',
    );
  });

  it('offers a mentor no decision that is not his', async () => {
    await opened(
      todayWire({
        duties: { items: [caseloadRow('C-1')], counts: [{ status: 'overdue', count: 1 }] },
        waiting: [
          {
            kind: 'plan_stale',
            total: 1,
            items: [{ citizen: AMINA, subjectId: 'P-1', on: '2021-01-01', about: 'min_plan' }],
          },
        ],
      }),
      'mentor',
    );
    expect(screen.queryByRole('link', { name: /Book samtale|Opdatér/ })).toBeNull();
    expect(hrefs(document.body, 'Amina Yusuf')).toEqual(['/borger/C-1', '/borger/C-1']);
  });

  it('shows what waits by kind, a few of each, and the rest on request', async () => {
    const items = [1, 2, 3, 4, 5, 6].map((n) => ({
      citizen: BENT,
      subjectId: `O-${n}`,
      on: '2022-02-14',
      about: 'placement_private',
    }));
    await opened(
      todayWire({
        waiting: [
          {
            kind: 'no_show',
            total: 1,
            items: [{ citizen: AMINA, subjectId: 'M-1', on: '2022-02-22', about: 'contact' }],
          },
          {
            kind: 'exemption_ending',
            total: 1,
            items: [{ citizen: AMINA, subjectId: 'E-1', on: '2022-03-09', about: 'hours_225' }],
          },
          {
            kind: 'task_due',
            total: 1,
            items: [{ citizen: BENT, subjectId: 'T-1', on: '2022-03-01', about: 'Ring til stedet' }],
          },
          { kind: 'offer_to_evaluate', total: 8, items },
        ],
      }),
    );
    const waiting = card('Venter på mig');
    const lists = within(waiting).getAllByRole('list');
    const only = (list: number): string => read(within(lists[list]!).getAllByRole('listitem')[0]);
    expect(only(0)).toBe('Amina Yusuf næste skridt: kontakt | udeblev 22. feb. 2022 · 7 dage siden | Følg op');
    expect(only(1)).toBe('Amina Yusuf Undtagelse fra 225 timer | udløber 9. mar. 2022 · om 8 dage | Tag stilling');
    expect(only(2)).toBe('Bent Kragh Ring til stedet | senest 1. mar. 2022 · i dag | Se aftalen');
    expect(hrefs(waiting, /^Se aftalen/)).toEqual(['/borger/C-2#samtaler']);
    expect(hrefs(waiting, /^Tag stilling/)).toEqual(['/borger/C-1?handling=extend-exemption&om=E-1']);
    expect(within(lists[3]!).getAllByRole('listitem')).toHaveLength(4);
    await user.click(within(waiting).getByRole('button', { name: /^Vis 2 til/ }));
    expect(within(within(waiting).getAllByRole('list')[3]!).getAllByRole('listitem')).toHaveLength(6);
    expect(textOf(waiting)).toContain('Der er 2 flere, end der er plads til her.');
  });

  it('tells what colleagues changed since the last visit', async () => {
    const at = '2022-02-28T14:42:00Z';
    await opened(
      todayWire({
        news: {
          since: '2022-02-28T06:30:00Z',
          items: [
            {
              citizen: AMINA,
              recordType: 'meetings',
              kinds: ['changed', 'struck'],
              count: 3,
              by: 'Vera Vestergaard',
              at,
            },
            { citizen: BENT, recordType: 'contacts', kinds: ['created'], count: 1, by: null, at },
          ],
          total: 2,
        },
      }),
    );
    const news = card('Nyt siden 28. februar 2022 kl. 07.30');
    const lines = within(news).getAllByRole('listitem').map(read);
    expect(lines).toEqual([
      'Amina Yusuf Samtale eller møde ændret og overstreget (3) | Vera Vestergaard · 28. feb. 2022 kl. 15.42',
      'Bent Kragh Kontakt tilføjet | tidligere medarbejder · 28. feb. 2022 kl. 15.42',
    ]);
  });

  it('changes a note where it stands, and says whose it is', async () => {
    const note = { citizen: AMINA, text: 'Ring om praktikken', on: '2022-02-28', colour: 'green' } as const;
    const { http, settle } = await opened(todayWire({ notes: { items: [note], total: 1 } }));
    expect(read(within(card(/^Mine private noter/)).getByRole('listitem'))).toBe(
      'Amina YusufRing om praktikken | Grøn: i går | Ret',
    );
    await user.click(screen.getByRole('button', { name: 'Ret noten om Amina Yusuf' }));
    const sheet = await screen.findByRole('dialog', { name: 'Privat note' });
    expect(textOf(sheet)).toContain('Kun du kan se noten. Den er ikke en del af sagen');
    const text = within(sheet).getByLabelText('Note');
    await user.clear(text);
    await user.type(text, 'Se 010190-1234');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(textOf(sheet)).toContain('Noten må ikke indeholde et CPR-nummer.');
    await user.clear(text);
    await user.type(text, 'Praktikken er aftalt');
    await user.click(within(sheet).getByRole('button', { name: 'I morgen' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const sent = http.expectOne({ method: 'PUT', url: '/api/citizens/C-1/note' });
    expect(sent.request.body).toEqual({ text: 'Praktikken er aftalt', on: '2022-03-02', colour: 'green' });
    sent.flush(sent.request.body as object);
    await settle();
    await settle();
    http
      .expectOne('/api/today')
      .flush(todayWire({ notes: { items: [{ ...note, text: 'Praktikken er aftalt' }], total: 1 } }));
    await settle();
    expect(textOf(card(/^Mine private noter/))).toContain('Praktikken er aftalt');
  });

  it('throws a note away', async () => {
    const note = { citizen: AMINA, text: 'Ring om praktikken', on: null, colour: 'grey' } as const;
    const { http, settle } = await opened(todayWire({ notes: { items: [note], total: 1 } }));
    await user.click(screen.getByRole('button', { name: 'Ret noten om Amina Yusuf' }));
    const sheet = await screen.findByRole('dialog', { name: 'Privat note' });
    await user.click(within(sheet).getByRole('button', { name: 'Slet noten' }));
    http.expectOne({ method: 'DELETE', url: '/api/citizens/C-1/note' }).flush(null);
    await settle();
    await settle();
    http.expectOne('/api/today').flush(todayWire());
    await settle();
    expect(textOf(card('Mine private noter'))).toContain('Du har ingen private noter.');
  });

  it('says that the day could not be read, and tries again', async () => {
    const { page, http, settle } = await rendered(TodayPageComponent);
    document.body.append(page);
    expect(textOf(page)).toContain('Henter din dag …');
    http.expectOne('/api/today').flush(...problem('internal_error'));
    await settle();
    expect(screen.getByRole('alert')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    http.expectOne('/api/today').flush(todayWire());
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(card('Møder')).toBeDefined();
  });
});
