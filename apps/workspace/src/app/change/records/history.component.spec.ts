import { TestBed } from '@angular/core/testing';
import type { RecordChangeWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { caseWire } from '../../../testing/case-wire';
import { button, problem, rendered, textOf } from '../../../testing/rendered';
import { CaseStore } from '../case.store';
import { Told } from '../told';
import { ToldComponent } from '../told.component';
import { HistoryComponent } from './history.component';
import { RecordMenuComponent } from './record-menu.component';

const HISTORY = '/api/citizens/c-1/history';
const user = userEvent.setup();

function change(given: Partial<RecordChangeWire> = {}): RecordChangeWire {
  return {
    changeId: '1',
    recordType: 'meetings',
    recordId: 'M-1',
    recordVersion: 2,
    currentVersion: 2,
    kind: 'changed',
    before: { status: 'booked', minutes: null },
    after: { status: 'held', minutes: 'Vi talte om job.' },
    reason: null,
    by: { name: 'Mette Holm', role: 'caseworker' },
    at: '2022-03-01T09:12:00Z',
    ...given,
  };
}

async function history(
  items: readonly RecordChangeWire[],
  role: AccessRole = 'caseworker',
  nextCursor: string | null = null,
) {
  const all = await rendered(HistoryComponent, {}, role);
  document.body.append(all.page);
  const store = TestBed.inject(CaseStore);
  const loaded = store.load('c-1');
  all.http.expectOne('/api/citizens/c-1/case').flush(caseWire());
  await loaded;
  await all.settle();
  // What was asked for before the case was there is of no interest.
  const asked = all.http.match(HISTORY).at(-1);
  asked?.flush({ items, nextCursor });
  await all.settle();
  return all;
}

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('the history of a case', () => {
  it('tells who changed what and when, field by field', async () => {
    const { page } = await history([change()]);
    expect(textOf(page.querySelector('.when'))).toBe('1. mar. 2022kl. 10.12');
    const entry = textOf(page.querySelector('li'));
    expect(entry).toContain('Samtale eller møde · ændret af Mette Holm (sagsbehandler)');
    expect([...page.querySelectorAll('dl > div')].map(textOf)).toEqual([
      'StatusBooketblev til→Holdt',
      'ReferatVi talte om job.',
    ]);
  });

  it('tells why, and what was emptied', async () => {
    const { page } = await history([
      change({ before: { valid_to: '2022-03-31' }, after: { valid_to: null }, reason: 'Skrevet forkert.' }),
    ]);
    expect(textOf(page)).toContain('Begrundelse: Skrevet forkert.');
    expect(textOf(page.querySelector('dl'))).toBe('Gælder til og med31. marts 2022blev til→ingenting');
  });

  it('goes on where one asks for more', async () => {
    const { page, http, settle } = await history([change()], 'caseworker', 'more');
    button(page, 'Vis flere').click();
    await settle();
    http
      .expectOne(`${HISTORY}?cursor=more`)
      .flush({ items: [change({ changeId: '0', kind: 'created' })], nextCursor: null });
    await settle();
    expect(page.querySelectorAll('li')).toHaveLength(2);
    expect(page.querySelector('button')).toBeNull();
  });

  it('says so where nothing has been changed', async () => {
    const { page } = await history([]);
    expect(textOf(page)).toBe('Der er ikke ændret noget i Rettid endnu.');
  });

  it('brings back what is struck, with a reason and on the version that the record has', async () => {
    const struck = change({
      changeId: '9',
      kind: 'struck',
      before: {},
      after: {},
      recordVersion: 3,
      currentVersion: 4,
    });
    const { page, http, settle } = await history([struck, change()]);
    button(page, 'Genindfør').click();
    const sheet = await screen.findByRole('dialog', { name: 'Genindfør' });
    await settle();
    await user.type(within(sheet).getByLabelText('Begrundelse'), 'Den var rigtig.');
    await user.click(within(sheet).getByRole('button', { name: 'Genindfør' }));
    const request = http.expectOne('/api/citizens/c-1/records/meetings/M-1/restore');
    expect(request.request.body).toEqual({ recordVersion: 4, reason: 'Den var rigtig.' });
    request.flush({ recordId: 'M-1', findingsChanged: false, findingsCurrent: true });
    await settle();
    http.expectOne('/api/citizens/c-1/case').flush(caseWire());
    await settle();
    expect(TestBed.inject(Told).message()?.said).toBe('Mødet er genindført.');
    http.expectOne(HISTORY);
  });

  it.each<[string, readonly RecordChangeWire[], AccessRole]>([
    [
      'that has been brought back',
      [change({ changeId: '9', kind: 'restored' }), change({ kind: 'struck' })],
      'caseworker',
    ],
    ['for somebody who may not change it', [change({ kind: 'struck' })], 'auditor'],
    ['of a kind that this build does not know', [change({ kind: 'struck', recordType: 'dreams' })], 'caseworker'],
  ])('offers nothing for a strike %s', async (_, items, role) => {
    const { page } = await history(items, role);
    expect(page.querySelector('button')).toBeNull();
  });
});

describe('the menu at a record', () => {
  const inputs = {
    type: 'meetings',
    recordId: 'M-1',
    recordVersion: 2,
    about: 'Jobsamtale 1. marts 2022',
    mayEdit: true,
  };

  async function menu(role: AccessRole = 'caseworker') {
    const all = await rendered(RecordMenuComponent, inputs, role);
    document.body.append(all.page);
    void TestBed.inject(CaseStore).load('c-1');
    all.http.expectOne('/api/citizens/c-1/case').flush(caseWire());
    await user.click(screen.getByRole('button', { name: 'Mere om Jobsamtale 1. marts 2022' }));
    return all;
  }

  it('offers what the reader may do', async () => {
    await menu();
    expect(screen.getAllByRole('menuitem').map(textOf)).toEqual(['Ret', 'Historik', 'Overstreg']);
  });

  it('offers an auditor the history alone', async () => {
    await menu('auditor');
    expect(screen.getAllByRole('menuitem').map(textOf)).toEqual(['Historik']);
  });

  it('strikes with a reason of at least five characters, and reads the case anew', async () => {
    const { http, settle } = await menu();
    await user.click(screen.getByRole('menuitem', { name: 'Overstreg' }));
    const sheet = await screen.findByRole('dialog', { name: 'Overstreg' });
    await settle();
    expect(textOf(sheet)).toContain('Jobsamtale 1. marts 2022');
    await waitFor(() => expect(document.activeElement).toBe(within(sheet).getByLabelText('Begrundelse')));
    await user.keyboard('Nej {Control>}{Enter}{/Control}');
    await settle();
    expect(textOf(sheet)).toContain('Skriv en begrundelse på mindst 5 tegn.');
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.keyboard('forkert borger{Control>}{Enter}{/Control}');
    const request = http.expectOne('/api/citizens/c-1/records/meetings/M-1/strike');
    expect(request.request.body).toEqual({ recordVersion: 2, reason: 'Nej forkert borger' });
    request.flush({ recordId: 'M-1', findingsChanged: true, findingsCurrent: true });
    await settle();
    http.expectOne('/api/citizens/c-1/case').flush(caseWire());
    await settle();
    expect(TestBed.inject(Told).message()?.said).toBe('Mødet er overstreget.');
    const told = TestBed.createComponent(ToldComponent);
    await told.whenStable();
    button(told.nativeElement as Element, 'Fortryd').click();
    const back = http.expectOne('/api/citizens/c-1/records/meetings/M-1/restore');
    expect(back.request.body).toEqual({ recordVersion: 3, reason: 'Fortrudt lige efter overstregningen.' });
    back.flush(...problem('record_changed', { title: 'Oplysningen er ændret', detail: 'Se historikken.' }));
    await settle();
    await told.whenStable();
    expect(textOf(told.nativeElement as Element)).toContain('Det kunne ikke fortrydes.Oplysningen er ændret');
  });

  it('shows the history of that record alone', async () => {
    const { http, settle } = await menu();
    await user.click(screen.getByRole('menuitem', { name: 'Historik' }));
    const sheet = await screen.findByRole('dialog', { name: 'Historik' });
    await settle();
    http.expectOne(`${HISTORY}?type=meetings&record=M-1`).flush({ items: [change()], nextCursor: null });
    await settle();
    expect(textOf(sheet)).toContain('ændret af Mette Holm');
  });
});
