import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { caseWire, contactWire, obligationWire } from '../../testing/case-wire';
import { problem, rendered } from '../../testing/rendered';
import { CaseStore } from './case.store';
import { Told } from './told';

const ADDRESS = '/api/citizens/c-1/case';

@Component({
  selector: 'rt-records',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let state = store.state();
    @if (state.kind === 'open') {
      <section>
        <h2>Kontakter</h2>
        @for (contact of state.theCase.contacts; track contact.contactId) {
          <button type="button">{{ contact.contactId }}</button>
        }
      </section>
    }
  `,
})
class RecordsComponent {
  protected readonly store = inject(CaseStore);
}

function contact(contactId: string) {
  return contactWire({ contactId, on: '2022-02-01' });
}

async function open(contacts: readonly string[] = ['K-1', 'K-2']) {
  const all = await rendered(RecordsComponent);
  document.body.append(all.page);
  const store = TestBed.inject(CaseStore);
  void store.load('c-1');
  all.http.expectOne(ADDRESS).flush(caseWire({ contacts: contacts.map(contact) }));
  await all.settle();
  return { ...all, store };
}

afterEach(() => document.body.replaceChildren());

describe('reading the open case anew', () => {
  it('leaves what is there where it is, with the focus', async () => {
    const { store, http, page, settle } = await open();
    const second = page.querySelectorAll('button')[1];
    second?.focus();
    void store.reload();
    expect(store.state().kind).toBe('open');
    http.expectOne(ADDRESS).flush(caseWire({ contacts: ['K-0', 'K-1', 'K-2'].map(contact) }));
    await settle();
    expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['K-0', 'K-1', 'K-2']);
    expect(document.activeElement).toBe(second);
  });

  it('gives the focus to the heading around a record that is gone', async () => {
    const { store, http, page, settle } = await open();
    page.querySelector('button')?.focus();
    void store.reload();
    http.expectOne(ADDRESS).flush(caseWire({ contacts: [contact('K-2')] }));
    await settle();
    expect(document.activeElement).toBe(page.querySelector('h2'));
  });

  it('keeps the case on the page where it cannot be read, and tells why it is old', async () => {
    const { store, http, settle } = await open();
    void store.reload();
    http.expectOne(ADDRESS).flush(...problem('internal_error'));
    await settle();
    expect(store.state().kind).toBe('open');
    expect(store.staleness()?.code).toBe('internal_error');
    void store.reload();
    http.expectOne(ADDRESS).flush(caseWire());
    await settle();
    expect(store.staleness()).toBeNull();
  });

  it('takes no notice of an answer that a newer one has overtaken', async () => {
    const { store, http, settle } = await open();
    void store.reload();
    void store.reload();
    const [first, second] = http.match(ADDRESS);
    second?.flush(caseWire({ contacts: [contact('K-9')] }));
    first?.flush(caseWire({ contacts: [contact('K-1')] }));
    await settle();
    expect(store.theCase().contacts.map(({ contactId }) => contactId)).toEqual(['K-9']);
  });

  it('closes a case that the reader may not see any more', async () => {
    const { store, http, settle } = await open();
    void store.reload();
    http.expectOne(ADDRESS).flush(...problem('resource_not_found'));
    await settle();
    expect(store.state().kind).toBe('missing');
  });
});

describe('after a change', () => {
  it('tells what was done at once, and which duties changed when they are known', async () => {
    const { store, http, settle } = await open();
    const told = TestBed.inject(Told);
    void store.changed('Planen er delt.');
    expect(told.message()).toEqual({ said: 'Planen er delt.', details: [], undo: null });
    http.expectOne(ADDRESS).flush(caseWire({ obligations: [obligationWire({ status: 'due_soon' })] }));
    await settle();
    expect(told.message()).toEqual({
      said: 'Planen er delt.',
      details: ['4 samtaler på 12 måneder: ny pligt, Snart'],
      undo: null,
    });
  });

  it('knows of no case before one is asked for', async () => {
    await rendered(RecordsComponent);
    expect(() => TestBed.inject(CaseStore).citizenId()).toThrow('no case has been asked for');
    expect(() => TestBed.inject(CaseStore).theCase()).toThrow('no case is open');
  });
});
