import { TestBed } from '@angular/core/testing';
import { convertToParamMap } from '@angular/router';
import type { CaseloadColumn, SavedViewWire, SessionWire } from '@rettid/contracts';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { api, applicationProviders, signIn } from '../../testing/page-test';
import { problem, session } from '../../testing/wire-samples';
import { type CaseloadSetting, settingFrom } from './caseload-address';
import { CaseloadToolsComponent } from './caseload-tools.component';

const user = userEvent.setup();
const setting = settingFrom('mine', convertToParamMap({ status: 'overdue' }));
const overview: SavedViewWire = { id: 'V-1', name: 'Mit overblik', ...setting };
let chosen: CaseloadSetting[];
let settle: () => Promise<void>;

async function show(views: readonly SavedViewWire[] = [], who: SessionWire = session()): Promise<void> {
  TestBed.configureTestingModule({ providers: applicationProviders() });
  await signIn(who);
  const fixture = TestBed.createComponent(CaseloadToolsComponent);
  fixture.componentRef.setInput('setting', setting);
  fixture.componentRef.setInput('search', null);
  chosen = [];
  fixture.componentInstance.choose.subscribe((choice) => chosen.push(choice));
  document.body.append(fixture.nativeElement as Node);
  settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settle();
  for (const request of api().match('/api/saved-views')) request.flush({ items: views });
  await settle();
}

async function openViews(): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: /^Visning/ }));
  await user.click(await screen.findByRole('menuitem', { name: /^Gem/ }));
  const dialog = await screen.findByRole('dialog');
  // The dialog takes the focus when it has opened; who types before that types elsewhere.
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  return dialog;
}

describe('saved views', () => {
  it('names the one that is shown, and shows another at once', async () => {
    const other: SavedViewWire = {
      ...overview,
      id: 'V-2',
      name: 'Snart',
      view: { ...overview.view, statuses: ['due_soon'] },
    };
    await show([overview, other]);
    await user.click(screen.getByRole('button', { name: 'Visning: Mit overblik' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Snart' }));
    expect(chosen).toEqual([{ view: other.view, columns: other.columns }]);
  });

  it('leaves out those of a list that the reader no longer has', async () => {
    await show([{ ...overview, name: 'Hele jobcentret', view: { ...overview.view, list: 'jobcenter' } }]);
    await user.click(screen.getByRole('button', { name: 'Visninger' }));
    expect(await screen.findByRole('menuitem', { name: 'Gem denne visning …' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: /Hele jobcentret/ })).toBeNull();
  });

  it('keeps the setting under a name, renames it and deletes it', async () => {
    await show();
    const dialog = await openViews();
    await user.type(within(dialog).getByLabelText(/under navnet/), '  Mit overblik {Enter}');
    const saved = api().expectOne({ method: 'POST', url: '/api/saved-views' });
    expect(saved.request.body).toEqual({ name: 'Mit overblik', ...setting });
    saved.flush(overview);
    await settle();
    expect(within(dialog).getByText('»Mit overblik« er gemt.')).toBeTruthy();

    await user.click(within(dialog).getByRole('button', { name: 'Omdøb Mit overblik' }));
    const name = await within(dialog).findByLabelText('Nyt navn til Mit overblik');
    await user.clear(name);
    await user.type(name, 'Det vigtigste{Enter}');
    const renamed = api().expectOne({ method: 'PUT', url: '/api/saved-views/V-1' });
    expect(renamed.request.body).toEqual({ name: 'Det vigtigste', ...setting });
    renamed.flush({ ...overview, name: 'Det vigtigste' });
    await settle();

    await user.click(within(dialog).getByRole('button', { name: 'Slet Det vigtigste' }));
    api().expectOne({ method: 'DELETE', url: '/api/saved-views/V-1' }).flush(null);
    await settle();
    expect(within(dialog).queryByText('Det vigtigste')).toBeNull();
  });

  it('says why a name is refused, and leaves it to be corrected', async () => {
    await show();
    const dialog = await openViews();
    const field = within(dialog).getByLabelText<HTMLInputElement>(/under navnet/);
    await user.type(field, '010190-1234{Enter}');
    const errors = [{ field: 'name', code: 'personal', message: 'Navnet må ikke indeholde et CPR-nummer.' }];
    const refused = problem({ code: 'validation_failed', status: 400, errors });
    api().expectOne('/api/saved-views').flush(refused, { status: 400, statusText: '' });
    await settle();
    expect(within(dialog).getByRole('alert').textContent).toContain('Navnet må ikke indeholde et CPR-nummer.');
    expect(field.value).toBe('010190-1234');
  });

  it.each(['auditor', 'team_leader'] as const)('%s finds them as far as the policy goes', async (role) => {
    await show([], session({ role }));
    expect(screen.queryAllByRole('button', { name: 'Visninger' })).toHaveLength(role === 'auditor' ? 0 : 1);
    expect(screen.queryAllByRole('button', { name: 'Hent som regneark' })).toHaveLength(role === 'auditor' ? 0 : 1);
  });
});

describe('columns', () => {
  it('are chosen and put in order, the name first and always', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Kolonner' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'Borger' }).disabled).toBe(true);
    for (const title of ['Målgruppe', 'Anciennitet', 'Næste pligt', 'Planlagt', 'Seneste samtale', 'Undtaget til']) {
      await user.click(within(dialog).getByRole('checkbox', { name: title }));
    }
    await user.click(within(dialog).getByRole('button', { name: 'Flyt Sagsbehandler siden frem' }));
    for (let step = 0; step < 7; step += 1) {
      const button = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Flyt Sagsbehandler siden frem' });
      if (!button.disabled) await user.click(button);
    }
    await user.click(within(dialog).getByRole('button', { name: 'Vis kolonnerne' }));
    await waitFor(() => expect(chosen).toHaveLength(1));
    expect(chosen[0]?.columns).toEqual<CaseloadColumn[]>(['name', 'caseworker_since', 'act_by']);
    expect(chosen[0]?.view).toEqual(setting.view);
  });
});

describe('the list as a file', () => {
  it('holds what is shown, and is handed over as a download', async () => {
    const createObjectURL = jest.fn(() => 'blob:file');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await show();
    await user.click(screen.getByRole('button', { name: 'Hent som regneark' }));
    const request = api().expectOne('/api/caseload/export');
    expect(request.request.body).toEqual({ ...setting.view, search: null });
    request.flush(new Blob(['Borger-id;Fornavne']));
    await settle();
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('borgere-2022-03-01.csv');
    click.mockRestore();
  });

  it('says so when it cannot be had', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Hent som regneark' }));
    api().expectOne('/api/caseload/export').error(new ProgressEvent('error'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Der er ingen forbindelse');
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(api().match('/api/caseload/export')).toHaveLength(1);
  });
});
