import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router } from '@angular/router';
import type { CaseWire } from '@rettid/contracts';
import { screen } from '@testing-library/dom';
import type { CaseAction } from '../change/case-action';
import { SheetComponent } from '../change/sheets/sheet.component';
import { CasePageComponent } from './case-page.component';
import { CASE_ACTIONS } from './case-actions';
import { caseWire } from '../../testing/case-wire';
import { button, problem, rendered, textOf } from '../../testing/rendered';

const ADDRESS = '/api/citizens/c-1/case';

@Component({
  selector: 'rt-subject',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SheetComponent],
  template: `<rt-sheet heading="Book" [about]="data" />`,
})
class SubjectComponent {
  protected readonly data = inject<string>(DIALOG_DATA);
}

async function opened(theCase: CaseWire, role: 'caseworker' | 'team_leader' = 'caseworker') {
  const all = await rendered(CasePageComponent, { id: 'c-1' }, role);
  all.http.expectOne(ADDRESS).flush(theCase);
  await all.settle();
  return all;
}

describe('the case page', () => {
  it('asks for the whole case in one request, and in another for what its exemptions ask', async () => {
    const { page, http } = await opened(caseWire());
    expect(textOf(page.querySelector('h1'))).toBe('Amina Yusuf');
    http.expectOne('/api/citizens/c-1/exemptions');
    http.verify();
  });

  it('says that it is loading until the case is there', async () => {
    const { page } = await rendered(CasePageComponent, { id: 'c-1' });
    expect(textOf(page.querySelector('[role=status]'))).toBe('Henter sagen …');
  });

  it('takes no notice of an answer that comes when the page has been left', async () => {
    const { fixture, http, settle } = await rendered(CasePageComponent, { id: 'c-1' });
    const errors = jest.spyOn(console, 'error');
    const rejected = jest.fn();
    process.once('unhandledRejection', rejected);
    const request = http.expectOne(ADDRESS);
    fixture.destroy();
    request.flush(caseWire());
    await settle();
    process.off('unhandledRejection', rejected);
    expect(rejected).not.toHaveBeenCalled();
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });

  it('puts an id with odd characters into the address safely', async () => {
    const { http } = await rendered(CasePageComponent, { id: '../x?y' });
    http.expectOne('/api/citizens/..%2Fx%3Fy/case');
  });

  it('tells of a case that is not there, or not for this reader, and not which of the two', async () => {
    const { page, http, settle } = await rendered(CasePageComponent, { id: 'c-1' });
    http.expectOne(ADDRESS).flush(...problem('resource_not_found'));
    await settle();
    expect(textOf(page.querySelector('h1'))).toBe('Sagen findes ikke, eller du har ikke adgang til den');
  });

  it('tells what failed, and tries again', async () => {
    const { page, http, settle } = await rendered(CasePageComponent, { id: 'c-1' });
    http.expectOne(ADDRESS).flush(...problem('internal_error', { title: 'Der skete en fejl' }));
    await settle();
    expect(textOf(page.querySelector('[role=alert]'))).toContain('Der skete en fejl');
    button(page, 'Prøv igen').click();
    await settle();
    http.expectOne(ADDRESS).flush(caseWire());
    await settle();
    expect(textOf(page.querySelector('h1'))).toBe('Amina Yusuf');
  });

  it('asks for a reason where one is due, sends it with the session’s token, and then shows the case', async () => {
    const { page, http, settle } = await rendered(CasePageComponent, { id: 'c-1' });
    http.expectOne(ADDRESS).flush(...problem('case_reason_required'));
    await settle();
    const field = page.querySelector('textarea');
    if (field === null) throw new Error('no field for the reason');
    field.value = '  Jeg afløser Mette Holm i dag.  ';
    field.dispatchEvent(new Event('input'));
    button(page, 'Åbn sagen').click();
    await settle();
    const opening = http.expectOne('/api/citizens/c-1/openings');
    expect(opening.request.body).toEqual({ reason: 'Jeg afløser Mette Holm i dag.' });
    expect(opening.request.headers.get('x-rettid-csrf')).toBe('token');
    opening.flush({ openedUntil: '2022-03-01T15:30:00.000Z' });
    await settle();
    http.expectOne(ADDRESS).flush(caseWire({ openedUntil: '2022-03-01T15:30:00.000Z' }));
    await settle();
    expect(textOf(page)).toContain('Åbnet med begrundelse til kl. 16.30');
  });

  it('shows nothing about who has seen the case to those who may not know', async () => {
    const { page } = await opened(caseWire());
    expect(textOf(page)).not.toContain('Hvem har set sagen?');
  });

  it('asks who has seen the case only when it is asked for', async () => {
    const { page, http, settle } = await opened(caseWire(), 'team_leader');
    http.expectOne('/api/citizens/c-1/exemptions');
    http.verify();
    const log = page.querySelector('rt-access-log details');
    if (!(log instanceof HTMLDetailsElement)) throw new Error('no log of access');
    log.open = true;
    log.dispatchEvent(new Event('toggle'));
    await settle();
    http.expectOne('/api/citizens/c-1/access-log').flush({
      items: [
        {
          entryId: '7',
          at: '2022-02-28T22:30:00.000Z',
          actor: { name: 'Jens Hansen', role: 'caseworker' },
          action: 'case.opened_with_reason',
          reason: 'Afløser Mette Holm i dag.',
        },
      ],
      nextCursor: 'more',
    });
    await settle();
    expect(textOf(log.querySelector('.when'))).toBe('28. feb. 2022kl. 23.30');
    expect([...log.querySelectorAll('li p')].map(textOf)).toEqual([
      'Jens Hansen · sagsbehandler · Åbnede sagen med begrundelse',
      'Begrundelse: Afløser Mette Holm i dag.',
    ]);
    button(log, 'Vis flere').click();
    await settle();
    http.expectOne('/api/citizens/c-1/access-log?cursor=more').flush({ items: [], nextCursor: null });
    await settle();
    expect(log.querySelector('button')).toBeNull();
  });
});

describe('a link to something in a case', () => {
  const BOOK: CaseAction = {
    id: 'book-meeting',
    label: 'Book samtale',
    permission: 'meeting.manage',
    group: 'meetings',
    load: () => Promise.resolve(SubjectComponent),
    dataOf: ({ citizenId }, subjectId) => `${citizenId} ${subjectId ?? 'uden'}`,
  };

  async function linked(handling: string, role: 'caseworker' | 'auditor' = 'caseworker') {
    const all = await rendered(CasePageComponent, { id: 'c-1', handling, om: 'M-7' }, role, [
      { provide: CASE_ACTIONS, useValue: [BOOK] },
    ]);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate');
    all.http.expectOne(ADDRESS).flush(caseWire());
    await all.settle();
    await all.settle();
    return { ...all, navigate };
  }

  it('begins what it was for about the record it names, once', async () => {
    const { navigate } = await linked('book-meeting');
    expect(textOf(await screen.findByRole('dialog', { name: 'Book' }))).toContain('c-1 M-7');
    const [commands, extras] = navigate.mock.calls[0] ?? [];
    expect(commands).toEqual([]);
    expect(extras).toMatchObject({ queryParams: { handling: null, om: null }, replaceUrl: true });
  });

  it.each([
    ['that nobody knows', 'fly', 'caseworker'],
    ['that is not for the reader', 'book-meeting', 'auditor'],
  ] as const)('%s shows the case alone', async (_, handling, role) => {
    const { page } = await linked(handling, role);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(textOf(page.querySelector('h1'))).toBe('Amina Yusuf');
  });

  it('leads to a section, which takes the focus', async () => {
    const all = await rendered(CasePageComponent, { id: 'c-1' });
    document.body.append(all.page);
    const main = document.createElement('main');
    document.body.append(main);
    main.append(all.page);
    TestBed.inject(ActivatedRoute).snapshot.fragment = 'kontakter';
    all.http.expectOne(ADDRESS).flush(caseWire());
    await all.settle();
    expect(textOf(document.activeElement)).toBe('Kontakter');
    main.remove();
  });
});
