import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { caseWire, obligationWire } from '../../testing/case-wire';
import { problem, rendered, textOf } from '../../testing/rendered';
import { CaseStore } from './case.store';
import { keepDraft } from './drafts/keep-draft';
import { ChoiceComponent } from './forms/choice.component';
import { FieldComponent } from './forms/field.component';
import { FormComponent } from './forms/form.component';
import { InputDirective } from './forms/input.directive';
import { MarksComponent } from './forms/marks.component';
import { TextFieldComponent } from './forms/text-field.component';
import { changeSender } from './sending/change-sender';
import { SheetComponent } from './sheets/sheet.component';
import { SideSheet, SideSheetRef } from './sheets/side-sheet';
import { ToldComponent } from './told.component';

interface Note {
  readonly place: string;
  readonly form: 'phone' | 'visit' | null;
  readonly about: readonly ('job' | 'health')[];
  readonly text: string;
}

/** A form as rooms write them. */
@Component({
  selector: 'rt-note-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    MarksComponent,
    SheetComponent,
    TextFieldComponent,
  ],
  template: `
    <rt-sheet heading="Notér kontakt" [about]="data.name">
      <rt-form sendLabel="Notér" [change]="change" [draft]="draft" (send)="send()">
        <rt-field label="Sted" name="place" hint="Lokale eller adresse"><input rtInput [(text)]="place" /></rt-field>
        <rt-choice label="Form" name="form" [choices]="forms" [(value)]="form" />
        <rt-marks label="Emner" [choices]="subjects" [(marked)]="about" />
        <rt-text-field label="Note" name="note" [most]="20" [(text)]="text" />
      </rt-form>
    </rt-sheet>
  `,
})
class NoteSheetComponent {
  protected readonly data = inject<{ readonly name: string }>(DIALOG_DATA);
  protected readonly forms = [
    { value: 'phone', label: 'Telefon' },
    { value: 'visit', label: 'Besøg' },
  ] as const;
  protected readonly subjects = [
    { value: 'job', label: 'Job' },
    { value: 'health', label: 'Helbred' },
  ] as const;
  protected readonly place = signal('');
  protected readonly form = signal<Note['form']>(null);
  protected readonly about = signal<Note['about']>([]);
  protected readonly text = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft<Note>({
    citizenId: 'c-1',
    key: 'note',
    values: () => ({ place: this.place(), form: this.form(), about: this.about(), text: this.text() }),
    take: ({ place, form, about, text }) => {
      this.place.set(place);
      this.form.set(form);
      this.about.set(about);
      this.text.set(text);
    },
  });
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);

  protected async send(): Promise<void> {
    if (this.change.refuse(this.text() === '' ? [{ field: 'note', message: 'Skriv en note.' }] : [])) return;
    const sent = await this.change.send(() => posted({ text: this.text() }));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Kontakten er noteret.');
  }
}

/** Answers as the test says. */
let posted: (body: object) => Promise<object>;

@Component({
  selector: 'rt-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ToldComponent],
  template: `<button type="button" (click)="open()">Notér</button><rt-told />`,
})
class PageComponent {
  result: unknown = 'open';
  private readonly sheets = inject(SideSheet);

  protected async open(): Promise<void> {
    this.result = await this.sheets.open(() => Promise.resolve(NoteSheetComponent), { name: 'Amina Yusuf' });
  }
}

const user = userEvent.setup();

async function opened() {
  const all = await rendered(PageComponent);
  document.body.append(all.page);
  await user.click(screen.getByRole('button', { name: 'Notér' }));
  const sheet = await screen.findByRole('dialog', { name: 'Notér kontakt' });
  await all.settle();
  const draft = all.http.expectOne({ method: 'GET', url: '/api/citizens/c-1/drafts/note' });
  return { ...all, sheet, draft };
}

beforeEach(() => {
  posted = () => Promise.resolve({});
});

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe('a sheet with a form', () => {
  it('is named by its heading, begins in the first field, and breaks no rule that a program can check', async () => {
    const { sheet, draft, settle } = await opened();
    draft.flush({ text: null, savedAt: null });
    await settle();
    expect(document.activeElement).toBe(within(sheet).getByLabelText('Sted'));
    expect(textOf(sheet)).toContain('Amina Yusuf');
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  it('tells a fault at its field, which takes the focus, until the field is changed', async () => {
    const { sheet, settle } = await opened();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    const field = within(sheet).getByLabelText('Note');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => textOf(document.getElementById(id)));
    expect(described).toEqual(['0 af 20 tegn', 'Skriv en note.']);
    await user.keyboard('x');
    await settle();
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('tells what the API found at the fields it knows, and the rest above the button', async () => {
    const { sheet, settle } = await opened();
    const { ProblemError } = await import('@rettid/web');
    const [body] = problem('validation_failed', {
      errors: [
        { field: 'form', code: 'isIn', message: 'Vælg en form.' },
        { field: 'other', code: 'x', message: 'Noget andet.' },
      ],
    });
    posted = () => Promise.reject(new ProblemError({ ...body, instance: null, errors: body.errors ?? [] }));
    await user.type(within(sheet).getByLabelText('Note'), 'Ringede{Control>}{Enter}{/Control}');
    await settle();
    expect(textOf(within(sheet).getByRole('radiogroup', { name: 'Form' }))).toContain('Vælg en form.');
    expect(textOf(within(sheet).getByRole('alert'))).toMatch(/Noget andet\./);
    expect(textOf(within(sheet).getByRole('alert'))).not.toContain('Vælg en form.');
    expect(document.activeElement).toBe(within(sheet).getByLabelText('Telefon'));
  });

  it('sends by Ctrl+Enter, closes with the answer, reads the case anew, and tells which duty stands otherwise', async () => {
    const { sheet, http, settle, fixture, draft } = await opened();
    draft.flush({ text: null, savedAt: null });
    const store = TestBed.inject(CaseStore);
    void store.load('c-1');
    http.expectOne('/api/citizens/c-1/case').flush(caseWire({ obligations: [obligationWire({ status: 'overdue' })] }));
    posted = () => Promise.resolve({ recordId: 'K-1' });
    await user.type(within(sheet).getByLabelText('Note'), 'Ringede{Control>}{Enter}{/Control}');
    await settle();
    http.expectOne('/api/citizens/c-1/case').flush(caseWire({ obligations: [obligationWire({ status: 'pending' })] }));
    await settle();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fixture.componentInstance.result).toEqual({ recordId: 'K-1' });
    expect(textOf(screen.getByRole('status'))).toBe(
      'Kontakten er noteret.4 samtaler på 12 måneder: Overskredet → Ikke forfalden',
    );
    expect(localStorage).toHaveLength(0);
  });

  it('closes by Esc, gives the focus back, keeps what was written, says so, and has it again next time', async () => {
    const { sheet, http, settle } = await opened();
    await user.type(within(sheet).getByLabelText('Sted'), 'Lokale 4');
    await user.click(within(sheet).getByLabelText('Besøg'));
    await user.click(within(sheet).getByLabelText('Helbred'));
    await user.keyboard('{Escape}');
    await settle();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Notér' }));
    expect(textOf(screen.getByRole('status'))).toContain('Kladden er gemt.');
    http
      .expectOne({ method: 'PUT', url: '/api/citizens/c-1/drafts/note' })
      .flush({ text: '', savedAt: '2022-03-01T09:12:00Z' });
    await settle();
    await user.click(screen.getByRole('button', { name: 'Notér' }));
    const again = await screen.findByRole('dialog');
    await settle();
    expect(within(again).getByLabelText('Sted')).toHaveProperty('value', 'Lokale 4');
    expect(within(again).getByLabelText('Besøg')).toHaveProperty('checked', true);
    expect(within(again).getByLabelText('Helbred')).toHaveProperty('checked', true);
    expect(textOf(again)).toContain('Din kladde fra 1. mar. 2022 kl. 10.12 er hentet frem.');
    await user.click(within(again).getByRole('button', { name: 'Kassér kladden' }));
    await settle();
    expect(within(again).getByLabelText('Sted')).toHaveProperty('value', '');
  });

  it('stays where somebody presses beside it', async () => {
    await opened();
    const backdrop = document.querySelector<HTMLElement>('.cdk-overlay-backdrop');
    backdrop?.click();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});
