import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { ProblemError } from '@rettid/web';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { caseWire, contactWire } from '../../../testing/case-wire';
import { problem, rendered, textOf } from '../../../testing/rendered';
import { changeSender } from './change-sender';

interface Note {
  readonly note: string;
  readonly channel: string;
}

const BEGAN: Note = { note: 'Ringede.', channel: 'telefon' };

@Component({
  selector: 'rt-correcting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>{{ values().note }} {{ values().channel }}</p>`,
})
class CorrectingComponent {
  readonly values = signal<Note>({ ...BEGAN, note: 'Ringede. Aftalte møde.' });
  readonly change = changeSender();
  readonly sent: { readonly values: Note; readonly recordVersion: number }[] = [];
  /** The version that the record really has; `null`: whatever is sent. */
  version: number | null = 2;

  send(): Promise<object | null> {
    return this.change.sendMerging<Note, object>({
      citizenId: 'c-1',
      recordVersion: 1,
      began: BEGAN,
      mine: this.values(),
      fields: {
        note: { label: 'Note', words: (note) => note },
        channel: { label: 'Kanal', words: (channel) => channel },
      },
      saved: ({ contacts }: CaseWire) => {
        const [contact] = contacts;
        if (contact === undefined) return null;
        return { values: { note: contact.note ?? '', channel: 'besøg' }, recordVersion: contact.recordVersion };
      },
      take: (values) => this.values.set(values),
      send: (values, recordVersion) => {
        this.sent.push({ values, recordVersion });
        return this.version === null || this.version === recordVersion
          ? Promise.resolve({ recordId: 'K-1' })
          : Promise.reject(new ProblemError(RECORD_CHANGED));
      },
    });
  }
}

const [body] = problem('record_changed', { title: 'Oplysningen er ændret' });
const RECORD_CHANGED = {
  ...body,
  code: 'record_changed',
  instance: null,
  errors: [],
  change: { recordVersion: 2, by: 'Jens Hansen', at: '2022-03-01T09:12:00Z' },
} as const;

async function refused(theCase: CaseWire) {
  const all = await rendered(CorrectingComponent);
  const sent = all.fixture.componentInstance.send();
  await waitFor(() => all.http.expectOne('/api/citizens/c-1/case').flush(theCase));
  await all.settle();
  return { ...all, sent };
}

const SAVED = caseWire({ contacts: [contactWire({ on: '2022-02-01', note: 'Ringede uden svar.', recordVersion: 2 })] });
const user = userEvent.setup();

describe('a change of a record that somebody else has changed meanwhile', () => {
  it('shows both, field by field, and who saved the other; it waits for a choice where both wrote', async () => {
    await refused(SAVED);
    const dialog = await screen.findByRole('dialog');
    const note = within(dialog).getByRole('radiogroup', { name: 'Note' });
    expect(textOf(note)).toContain('Ringede. Aftalte møde.');
    expect(textOf(note)).toContain('Gemt af Jens Hansen 1. mar. 2022 kl. 10.12');
    expect(within(note).queryAllByRole('radio', { checked: true })).toEqual([]);
    const channel = within(dialog).getByRole('radiogroup', { name: 'Kanal' });
    expect(textOf(channel.querySelector('.chosen'))).toContain('besøg');
    expect(within(dialog).getByRole('button', { name: 'Mangler 1 valg' }).getAttribute('aria-disabled')).toBe('true');
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.keyboard('{Escape}');
  });

  it('sends what was chosen with the version that the record has now', async () => {
    const { sent, fixture } = await refused(SAVED);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /^Dit Ringede\. Aftalte/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Gem det valgte' }));
    expect(await sent).toEqual({ recordId: 'K-1' });
    expect(fixture.componentInstance.sent).toEqual([
      { values: { note: 'Ringede. Aftalte møde.', channel: 'telefon' }, recordVersion: 1 },
      { values: { note: 'Ringede. Aftalte møde.', channel: 'besøg' }, recordVersion: 2 },
    ]);
    expect(fixture.componentInstance.values().channel).toBe('besøg');
  });

  it('leaves everything as it was written where the choice is left', async () => {
    const { sent, fixture } = await refused(SAVED);
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Tilbage til det, jeg skrev' }));
    expect(await sent).toBeNull();
    expect(fixture.componentInstance.values()).toEqual({ note: 'Ringede. Aftalte møde.', channel: 'telefon' });
    expect(fixture.componentInstance.change.problem()?.code).toBe('record_changed');
  });

  it('asks nothing where nothing differs that the form holds', async () => {
    const contacts = [contactWire({ on: '2022-02-01', note: 'Ringede. Aftalte møde.', recordVersion: 2 })];
    const all = await rendered(CorrectingComponent);
    all.fixture.componentInstance.values.set({ note: 'Ringede. Aftalte møde.', channel: 'besøg' });
    const sent = all.fixture.componentInstance.send();
    await waitFor(() => all.http.expectOne('/api/citizens/c-1/case').flush(caseWire({ contacts })));
    expect(await sent).toEqual({ recordId: 'K-1' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that the record is gone where it was struck, and keeps what was written', async () => {
    const { sent, fixture } = await refused(caseWire());
    expect(await sent).toBeNull();
    expect(fixture.componentInstance.change.problem()?.title).toBe('Oplysningen er ikke længere i sagen');
    expect(fixture.componentInstance.values().note).toBe('Ringede. Aftalte møde.');
  });
});

describe('a change on its way', () => {
  it('is sent once, however often one asks', async () => {
    const { fixture } = await rendered(CorrectingComponent);
    const { change } = fixture.componentInstance;
    let answer: (value: object) => void = () => undefined;
    const first = change.send(() => new Promise<object>((resolve) => (answer = resolve)));
    expect(change.isSending()).toBe(true);
    expect(await change.send(() => Promise.reject(new Error('sent twice')))).toBeNull();
    answer({});
    expect(await first).toEqual({});
    expect(change.isSending()).toBe(false);
  });

  it('hides no fault of the program', async () => {
    const { fixture } = await rendered(CorrectingComponent);
    const { change } = fixture.componentInstance;
    await expect(change.send(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    expect(change.isSending()).toBe(false);
  });

  it('finds the fault of a part of a field at the field', async () => {
    const { fixture } = await rendered(CorrectingComponent);
    const { change } = fixture.componentInstance;
    change.refuse([{ field: 'goals.0.title', message: 'Skriv en titel.' }]);
    expect([change.faultOf('goals'), change.faultOf('goal')]).toEqual(['Skriv en titel.', null]);
    change.forgive('goals');
    expect(change.faultOf('goals')).toBeNull();
  });
});
