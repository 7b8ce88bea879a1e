import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DIALOG_DATA } from '@angular/cdk/dialog';
import type { CaseWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { screen, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { caseWire, obligationWire } from '../../testing/case-wire';
import { rendered, textOf } from '../../testing/rendered';
import type { CaseAction } from '../change/case-action';
import { SheetComponent } from '../change/sheets/sheet.component';
import { ActionMenuComponent } from './action-menu.component';
import { CASE_ACTIONS } from './case-actions';
import { CaseSheetComponent } from './case-sheet.component';

@Component({
  selector: 'rt-some-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SheetComponent],
  template: `<rt-sheet heading="Ark" [about]="data.givenNames" />`,
})
class SomeSheetComponent {
  protected readonly data = inject<CaseWire>(DIALOG_DATA);
}

function action(given: Partial<CaseAction> & Pick<CaseAction, 'id' | 'label'>): CaseAction {
  return { permission: 'meeting.manage', group: 'meetings', load: () => Promise.resolve(SomeSheetComponent), ...given };
}

const ACTIONS: readonly CaseAction[] = [
  action({ id: 'extend', label: 'Forlæng undtagelsen', group: 'decisions', permission: 'exemption.decide' }),
  action({ id: 'hold', label: 'Registrér samtale', isPrimary: true, clears: ['interviews-12-months'] }),
  action({ id: 'book', label: 'Book samtale', isPrimary: true }),
  action({
    id: 'interpret',
    label: 'Bestil tolk',
    isOffered: ({ interpreterLanguage }) => interpreterLanguage !== null,
  }),
];

const user = userEvent.setup();

async function menu(given: Partial<CaseWire> = {}, role: AccessRole = 'caseworker', actions = ACTIONS) {
  const all = await rendered(ActionMenuComponent, { theCase: caseWire(given) }, role, [
    { provide: CASE_ACTIONS, useValue: actions },
  ]);
  document.body.append(all.page);
  return all;
}

afterEach(() => document.body.replaceChildren());

describe('what can be begun in a case', () => {
  it('is the most usual thing as a button, and everything in a menu by groups', async () => {
    const { page } = await menu();
    expect([...page.querySelectorAll('button')].map(textOf)).toEqual(['Registrér samtale', 'Ny']);
    await user.click(screen.getByRole('button', { name: /^Ny/ }));
    const groups = screen
      .getAllByRole('group')
      .map((group) => [group.getAttribute('aria-label'), ...within(group).getAllByRole('menuitem').map(textOf)]);
    expect(groups).toEqual([
      ['Samtaler og kontakt', 'Registrér samtale', 'Book samtale'],
      ['Undtagelser og fritagelser', 'Forlæng undtagelsen'],
    ]);
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  it('depends on the case', async () => {
    await menu({ interpreterLanguage: 'so' });
    await user.click(screen.getByRole('button', { name: /^Ny/ }));
    expect(screen.getByRole('menuitem', { name: 'Bestil tolk' })).toBeTruthy();
  });

  it('is only what the reader may do: for an auditor nothing, not even an empty menu', async () => {
    const { page } = await menu({}, 'auditor');
    expect(page.querySelector('button')).toBeNull();
  });

  it('opens a sheet about this case, and the menu by a key', async () => {
    await menu();
    await user.keyboard('n');
    await user.click(await screen.findByRole('menuitem', { name: 'Book samtale' }));
    const sheet = await screen.findByRole('dialog', { name: 'Ark' });
    expect(textOf(sheet)).toContain('Amina');
    await user.keyboard('n');
    expect(screen.getByText('Ny').closest('button')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('stands at an open duty that it clears', async () => {
    const open = caseWire({ obligations: [obligationWire({ status: 'overdue' })] });
    const { page } = await rendered(CaseSheetComponent, { theCase: open }, 'caseworker', [
      { provide: CASE_ACTIONS, useValue: ACTIONS },
    ]);
    const duty = page.querySelector('rt-duty');
    if (duty === null) throw new Error('no duty');
    document.body.append(page);
    await user.click(within(duty as HTMLElement).getByRole('button', { name: 'Registrér samtale' }));
    expect(await screen.findByRole('dialog', { name: 'Ark' })).toBeTruthy();
    TestBed.resetTestingModule();
    const met = caseWire({ obligations: [obligationWire({ status: 'pending' })] });
    const later = await rendered(CaseSheetComponent, { theCase: met }, 'caseworker', [
      { provide: CASE_ACTIONS, useValue: ACTIONS },
    ]);
    expect(textOf(later.page.querySelector('rt-duty'))).not.toContain('Registrér samtale');
  });
});
