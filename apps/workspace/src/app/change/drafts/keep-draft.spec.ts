import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problem, rendered, type Rendered, textOf } from '../../../testing/rendered';
import { Told } from '../told';
import { DraftStateComponent } from './draft-state.component';
import { DraftStore } from './draft-store';
import { keepDraft } from './keep-draft';

const ADDRESS = '/api/citizens/c-1/drafts/minutes.M-1';
const NONE = { text: null, savedAt: null };

@Component({
  selector: 'rt-writing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DraftStateComponent],
  template: `<p>{{ text() }}</p>
    <rt-draft-state [draft]="draft" />`,
})
class WritingComponent {
  readonly text = signal('');
  readonly draft = keepDraft({
    citizenId: 'c-1',
    key: 'minutes.M-1',
    values: () => ({ text: this.text() }),
    take: ({ text }) => this.text.set(text),
  });
}

function draftOf(text: string) {
  return JSON.stringify({ text });
}

async function writing(found: object | 'later' | 'unreachable' = NONE) {
  const all = await rendered(WritingComponent);
  const asked = all.http.expectOne({ method: 'GET', url: ADDRESS });
  if (found === 'unreachable') asked.error(new ProgressEvent('error'));
  else if (found !== 'later') asked.flush(found);
  await all.settle();
  return { ...all, asked };
}

async function write({ fixture, settle }: Rendered<WritingComponent>, text: string): Promise<void> {
  fixture.componentInstance.text.set(text);
  await settle();
}

/** Lets the pause after the last letter pass. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1050));
}

function stored(): unknown[] {
  return Object.keys(localStorage).map((name) => JSON.parse(localStorage.getItem(name) ?? '') as unknown);
}

afterEach(() => localStorage.clear());

describe('a draft', () => {
  it('is in the browser with the letter that was written, and on the server after a pause', async () => {
    const all = await writing();
    await write(all, 'V');
    await write(all, 'Vi talte om job');
    expect(stored()).toEqual([{ text: draftOf('Vi talte om job'), sentAt: null, isAhead: true }]);
    all.http.verify();
    expect(textOf(all.page)).toContain('Gemmer kladde …');
    await pause();
    const put = all.http.expectOne({ method: 'PUT', url: ADDRESS });
    expect(put.request.body).toEqual({ text: draftOf('Vi talte om job') });
    put.flush({ text: '', savedAt: '2022-03-01T09:12:00Z' });
    await all.settle();
    expect(textOf(all.page)).toContain('Kladde gemt kl. 10.12');
    expect(stored()).toEqual([{ text: draftOf('Vi talte om job'), sentAt: '2022-03-01T09:12:00Z', isAhead: false }]);
  });

  it('says that it is in this browser alone while the server is away, and is complete when it is back', async () => {
    const all = await writing('unreachable');
    await write(all, 'Vi talte');
    await pause();
    all.http.expectOne({ method: 'PUT', url: ADDRESS }).error(new ProgressEvent('error'));
    await all.settle();
    expect(textOf(all.page.querySelector('[role=status]'))).toBe('Kun gemt i denne browser');
    await write(all, 'Vi talte om job');
    await pause();
    all.http.expectOne({ method: 'PUT', url: ADDRESS }).flush({ text: '', savedAt: '2022-03-01T09:14:00Z' });
    await all.settle();
    expect(textOf(all.page)).toContain('Kladde gemt kl. 10.14');
  });

  it('is there on another machine', async () => {
    const all = await writing({ text: draftOf('Fra i går'), savedAt: '2022-02-28T23:30:00Z' });
    expect(all.fixture.componentInstance.text()).toBe('Fra i går');
    expect(textOf(all.page)).toContain('Din kladde fra 1. mar. 2022 kl. 00.30 er hentet frem.');
  });

  it('is there without the server, after a browser that broke down', async () => {
    const first = await writing();
    await write(first, 'Skrevet lige før');
    TestBed.resetTestingModule();
    const all = await writing('unreachable');
    expect(all.fixture.componentInstance.text()).toBe('Skrevet lige før');
    expect(textOf(all.page)).toContain('Kun gemt i denne browser');
  });

  it('that was written elsewhere since is taken: the newest wins', async () => {
    const first = await writing();
    await write(first, 'Formiddag');
    await pause();
    first.http.expectOne({ method: 'PUT', url: ADDRESS }).flush({ text: '', savedAt: '2022-03-01T09:00:00Z' });
    await first.settle();
    TestBed.resetTestingModule();
    const all = await writing({ text: draftOf('Eftermiddag'), savedAt: '2022-03-01T13:00:00Z' });
    expect(all.fixture.componentInstance.text()).toBe('Eftermiddag');
  });

  it('never takes the place of what was written meanwhile: it is offered, and either can be had', async () => {
    const all = await writing('later');
    await write(all, 'Jeg skriver her');
    all.asked.flush({ text: draftOf('Fra den anden maskine'), savedAt: '2022-03-01T08:00:00Z' });
    await all.settle();
    expect(all.fixture.componentInstance.text()).toBe('Jeg skriver her');
    expect(textOf(all.page)).toContain('Der er en anden kladde, gemt 1. mar. 2022 kl. 09.00.');
    all.fixture.componentInstance.draft.useOther();
    await all.settle();
    expect(all.fixture.componentInstance.text()).toBe('Fra den anden maskine');
    all.fixture.componentInstance.draft.useOther();
    await all.settle();
    expect(all.fixture.componentInstance.text()).toBe('Jeg skriver her');
  });

  it('is gone everywhere once the form is sent', async () => {
    const all = await writing({ text: draftOf('Færdig'), savedAt: '2022-03-01T08:00:00Z' });
    all.fixture.componentInstance.draft.sent();
    await all.settle();
    all.http.expectOne({ method: 'DELETE', url: ADDRESS }).flush(null);
    all.fixture.destroy();
    expect(localStorage).toHaveLength(0);
    expect(TestBed.inject(Told).message()).toBeNull();
  });

  it('is gone where everything written was deleted again', async () => {
    const all = await writing();
    await write(all, 'Nej');
    await write(all, '');
    expect(localStorage).toHaveLength(0);
    all.http.expectOne({ method: 'DELETE', url: ADDRESS });
    await pause();
    all.http.expectNone({ method: 'PUT', url: ADDRESS });
  });

  it('that another build of the form has left is taken as far as it fits', async () => {
    const all = await writing({ text: '{"text":7,"more":"x"}', savedAt: '2022-03-01T08:00:00Z' });
    expect(all.fixture.componentInstance.text()).toBe('');
  });

  it('is sent to the server before its writer signs out, and gone from the browser after', async () => {
    const all = await writing();
    await write(all, 'Uafsluttet');
    all.fixture.destroy();
    await all.settle();
    all.http.expectOne({ method: 'PUT', url: ADDRESS }).error(new ProgressEvent('error'));
    await all.settle();
    const drafts = TestBed.inject(DraftStore);
    const sent = drafts.sendAhead();
    await all.settle();
    const put = all.http.expectOne({ method: 'PUT', url: ADDRESS });
    expect(put.request.body).toEqual({ text: draftOf('Uafsluttet') });
    put.flush({ text: '', savedAt: '2022-03-01T09:12:00Z' });
    await sent;
    drafts.forgetHere();
    expect(localStorage).toHaveLength(0);
  });

  it('tells of a failure that is no draft: what the browser has no room for and the server does not get', async () => {
    const all = await writing();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await write(all, 'For meget');
    full.mockRestore();
    await pause();
    all.http.expectOne({ method: 'PUT', url: ADDRESS }).flush(...problem('internal_error'));
    await all.settle();
    expect(textOf(all.page)).toContain('Kladden kan ikke gemmes. Send, før du lukker.');
  });
});
