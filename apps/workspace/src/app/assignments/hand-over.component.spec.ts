import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { HandOverPreviewWire, HandOverWire, ReceiverWire } from '@rettid/contracts';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { assignmentWire, caseWire } from '../../testing/case-wire';
import { problem, rendered, textOf } from '../../testing/rendered';
import { CaseStore } from '../change/case.store';
import { SideSheet } from '../change/sheets/side-sheet';
import { ToldComponent } from '../change/told.component';
import { HandOverComponent } from './hand-over.component';

const PART = assignmentWire({ validFrom: '2021-10-01', recordVersion: 3 });
const CASE = caseWire({ citizenId: 'c-1', assignments: [PART] });
const SARA: ReceiverWire = { staffId: 's-2', name: 'Sara Friis', role: 'caseworker', team: 'Nord', citizens: 43 };
const LARS: ReceiverWire = { staffId: 's-3', name: 'Lars Olsen', role: 'caseworker', team: null, citizens: 1 };

@Component({
  selector: 'rt-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ToldComponent],
  template: `<button type="button" (click)="open()">Overdrag</button><rt-told />`,
})
class PageComponent {
  private readonly sheets = inject(SideSheet);

  protected async open(): Promise<void> {
    await this.sheets.open(() => Promise.resolve(HandOverComponent), { assignmentId: PART.assignmentId });
  }
}

const user = userEvent.setup();

function previewWire(given: Partial<HandOverPreviewWire['items'][number]> = {}): HandOverPreviewWire {
  const item = {
    citizenId: 'c-1',
    assignmentId: PART.assignmentId,
    recordVersion: 3,
    citizenName: 'Amina Yusuf',
  } as const;
  const change = { countIn24Months: 4, heldBefore: null };
  return { items: [{ ...item, role: 'coordinating', holder: PART.staff, change, fault: null, ...given }], hidden: 0 };
}

async function opened() {
  const all = await rendered(PageComponent);
  document.body.append(all.page);
  const loaded = TestBed.inject(CaseStore).load('c-1');
  all.http.expectOne('/api/citizens/c-1/case').flush(CASE);
  await loaded;
  await user.click(screen.getByRole('button', { name: 'Overdrag' }));
  const sheet = await screen.findByRole('dialog', { name: 'Overdrag: Koordinerende sagsbehandler' });
  await all.settle();
  all.http.expectOne(({ url }) => url.includes('/drafts/')).flush({ text: null, savedAt: null });
  const list = async (items: readonly ReceiverWire[]): Promise<void> => {
    await waitFor(() => all.http.expectOne(({ url }) => url === '/api/hand-overs/receivers').flush({ items }));
    await all.settle();
  };
  await list([SARA, LARS]);
  return { ...all, sheet, list };
}

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe('handing over a case', () => {
  it('begins in the receiver, and lists the staff with team and number of citizens, the one who hands over not among them', async () => {
    const { sheet } = await opened();
    expect(document.activeElement).toBe(within(sheet).getByRole('combobox', { name: 'Til hvem' }));
    expect(
      within(sheet)
        .getAllByRole('option')
        .map(({ ariaLabel }) => ariaLabel),
    ).toEqual(['Sara Friis, Nord, 43 borgere', 'Lars Olsen, uden team, 1 borger']);
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  it('chooses by arrow and Enter, asks what it comes to, and says it before anything is sent', async () => {
    const { sheet, http, settle } = await opened();
    await user.keyboard('{ArrowDown}{Enter}');
    await settle();
    const request = http.expectOne('/api/hand-overs/preview');
    expect(request.request.body).toMatchObject({
      receiverId: 's-3',
      citizenIds: ['c-1'],
      assignmentId: PART.assignmentId,
    });
    request.flush(
      previewWire({ change: { countIn24Months: 4, heldBefore: { from: '2019-01-01', to: '2019-12-31' } } }),
    );
    await settle();
    expect(textOf(sheet)).toContain('Bliver borgerens fjerde sagsbehandler på 24 måneder.');
    expect(textOf(sheet)).toContain('Har haft borgeren før: 1. januar 2019 – 31. december 2019.');
    expect(within(sheet).queryAllByRole('option')).toEqual([]);
  });

  it('asks for a receiver and a cause, and takes the focus to what is missing', async () => {
    const { sheet, settle } = await opened();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    expect(textOf(sheet)).toContain('Vælg, hvem der skal have sagen.');
    expect(textOf(sheet)).toContain('Vælg en grund.');
    expect(document.activeElement).toBe(within(sheet).getByRole('combobox', { name: 'Til hvem' }));
  });

  it('offers a day of return where one is to be expected, and sends the version that was read', async () => {
    const { sheet, http, settle } = await opened();
    await user.keyboard('{Enter}');
    await settle();
    http.expectOne('/api/hand-overs/preview').flush(previewWire());
    expect(within(sheet).queryByText('Tilbage igen')).toBeNull();
    await user.click(within(sheet).getByText('Ferie eller orlov'));
    await settle();
    await user.click(within(sheet).getByRole('button', { name: 'Efter 2 uger' }));
    await settle();
    http.match('/api/hand-overs/preview').forEach((request) => request.flush(previewWire()));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    const sent = http.expectOne({ method: 'POST', url: '/api/citizens/c-1/hand-overs' });
    const body: HandOverWire = {
      receiverId: 's-2',
      beginsOn: '2022-03-01',
      returnsOn: '2022-03-15',
      cause: 'leave',
      note: null,
      assignmentId: PART.assignmentId,
      recordVersion: 3,
    };
    expect(sent.request.body).toEqual(body);
    sent.flush({ recordId: 'A-9', findingsChanged: false, findingsCurrent: true });
    await settle();
    http.expectOne('/api/citizens/c-1/case').flush(CASE);
    await settle();
    expect(textOf(document.body)).toContain('Overdraget til Sara Friis.');
  });

  it('says at once why somebody cannot have the case', async () => {
    const { sheet, http, settle } = await opened();
    await user.keyboard('{Enter}');
    await settle();
    const message = 'Sara Friis har ikke adgang til borgere med beskyttet adresse.';
    http.expectOne('/api/hand-overs/preview').flush(previewWire({ fault: { code: 'protected_addresses', message } }));
    await settle();
    expect(textOf(sheet)).toContain(message);
    expect(textOf(sheet)).not.toContain('Bliver borgerens');
  });

  it('tells who has the case where somebody else was faster, and keeps what was written', async () => {
    const { sheet, http, settle } = await opened();
    await user.keyboard('{Enter}');
    await settle();
    http.expectOne('/api/hand-overs/preview').flush(previewWire());
    await user.click(within(sheet).getByText('Andet'));
    await user.type(within(sheet).getByLabelText(/Bemærkning/), 'Følger søskende');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    http.expectOne({ method: 'POST', url: '/api/citizens/c-1/hand-overs' }).flush(
      ...problem('conflict', {
        detail: 'Lars Olsen har fået sagen i mellemtiden og har den fra 1. marts 2022.',
      }),
    );
    await settle();
    expect(textOf(sheet)).toContain('Lars Olsen har fået sagen i mellemtiden');
    expect(within(sheet).getByLabelText<HTMLTextAreaElement>(/Bemærkning/).value).toBe('Følger søskende');
  });

  it('finds by name, and chooses the only one with Enter', async () => {
    const { sheet, http, settle, list } = await opened();
    await user.keyboard('lars');
    await list([LARS]);
    await user.keyboard('{Enter}');
    await settle();
    http.expectOne('/api/hand-overs/preview').flush(previewWire());
    expect(within(sheet).getByRole<HTMLInputElement>('combobox', { name: 'Til hvem' }).value).toBe('Lars Olsen');
  });
});
