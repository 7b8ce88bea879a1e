import { TestBed } from '@angular/core/testing';
import type { CaseWire } from '@rettid/contracts';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { caseWire, goalWire, obligationWire, offerWire, planWire } from '../../testing/case-wire';
import { problem, rendered, textOf } from '../../testing/rendered';
import { CaseStore } from '../change/case.store';
import { PlansComponent } from './plans.component';

const user = userEvent.setup();
const JOB = goalWire({
  goalId: 'g-1',
  title: 'Tilbage til arbejdsmarkedet',
  kind: 'job_goal',
  targetOn: '2022-02-28',
  children: [
    goalWire({ goalId: 'g-2', title: 'Stå tidligt op', place: 'Hjemme' }),
    goalWire({ goalId: 'g-3', title: 'Prøve en kantine' }),
  ],
});
const ASKS = obligationWire({ ruleId: 'plan-job-goal', status: 'met' });

async function plans(given: Partial<CaseWire> = {}, role: 'caseworker' | 'auditor' = 'caseworker') {
  const theCase = caseWire({ citizenId: 'c-1', obligations: [ASKS], ...given });
  const all = await rendered(PlansComponent, { theCase }, role);
  document.body.append(all.page);
  const opened = TestBed.inject(CaseStore).load('c-1');
  all.http.expectOne('/api/citizens/c-1/case').flush(theCase);
  await opened;
  await all.settle();
  return { ...all, theCase };
}

/** Each form asks for its draft once it opens: there is none. */
function noDraft({ http }: Pick<Awaited<ReturnType<typeof plans>>, 'http'>): void {
  for (const request of http.match(({ method, url }) => method === 'GET' && url.includes('/drafts/'))) {
    request.flush({ text: null, savedAt: null });
  }
}

afterEach(() => document.body.replaceChildren());

describe('the plan of a case', () => {
  it("shows the citizen's words beside the professional's, and what the citizen reads of the plan", async () => {
    const published = { versionNo: 3, on: '2022-02-20', by: 'Mette Holm' };
    const { page } = await plans({
      plans: [
        planWire({
          ownWords: 'Jeg vil arbejde med mad.',
          assessment: 'Vi ser på køkkener.',
          versions: { latest: 4, isPublished: false, published },
        }),
      ],
    });
    expect(textOf(page.querySelector('blockquote'))).toBe('Borgeren siger Jeg vil arbejde med mad.');
    expect(textOf(page)).toContain('Fagpersonen siger Vi ser på køkkener.');
    expect(textOf(page)).toContain('Ændret, siden planen blev offentliggjort 20. februar 2022.');
    expect(screen.getByRole('button', { name: 'Offentliggør til borgeren' })).toBeTruthy();
  });

  it('tells each gap at its spot, with the action that closes it', async () => {
    const offer = offerWire({ startsOn: '2022-02-01', endsOn: null, provider: 'Byens Café', goalId: null });
    const { page } = await plans({ plans: [planWire({ goals: [JOB] })], offers: [offer] });
    expect(textOf(page)).toContain('Planen mangler 5 ting; det står ud for stedet.');
    const [job, early] = [...page.querySelectorAll('li')];
    const atJob = textOf(job ?? null);
    expect(atJob).toContain('Målet siger ikke hvilket arbejde eller hvilken uddannelse. Gør målet konkret');
    expect(atJob).toContain('Datoen er passeret. Målet er nåetSæt en ny dato');
    expect(atJob).toContain('ikke kodet');
    expect(textOf(early ?? null)).toContain('Der står ikke hvornår og hvorfor (LAB § 40). Skriv det');
    expect(textOf(page.querySelector('rt-serve-goal'))).toContain('tjener intet mål i planen.');
  });

  it('asks for a job goal where the law asks for one, and for none where it does not (LAB § 41, stk. 2, nr. 1)', async () => {
    const asked = await plans({ plans: [planWire()] });
    expect(textOf(asked.page)).toContain('Planen har intet jobmål (LAB § 41, stk. 2, nr. 1). Vælg jobmål');
    TestBed.resetTestingModule();
    const unasked = await plans({ obligations: [], plans: [planWire()] });
    expect(textOf(unasked.page)).not.toContain('Planen har intet jobmål');
  });

  it('offers nothing to whoever may only read', async () => {
    const { page } = await plans({ plans: [planWire({ goals: [JOB] })] }, 'auditor');
    const names = within(page)
      .queryAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? textOf(button));
    expect(names.filter((name) => !name.startsWith('Mere om'))).toEqual([]);
  });

  it('stands beside its rehabilitation plan, and over the plans that it replaced', async () => {
    const { page } = await plans({
      plans: [
        planWire({ planId: 'p-2', kind: 'holistic_plan' }),
        planWire({ planId: 'p-1' }),
        planWire({ planId: 'p-3', kind: 'rehabilitation_plan' }),
      ],
    });
    const headings = [...page.querySelectorAll('h2, h3, summary')].map((heading) => textOf(heading));
    expect(headings).toEqual(['Helhedsorienteret plan', 'Rehabiliteringsplan', '1 tidligere plan', 'Min Plan']);
  });

  it('says why it could not be published, and reads the plan anew', async () => {
    const versions = { latest: 2, isPublished: false, published: null };
    const { http, page, settle, theCase } = await plans({ plans: [planWire({ versions })] });
    await user.click(screen.getByRole('button', { name: 'Offentliggør til borgeren' }));
    const sent = http.expectOne('/api/citizens/c-1/plans/p-1/publications');
    expect(sent.request.body).toEqual({ versionNo: 2 });
    sent.flush(...problem('conflict', { detail: 'Planen er ændret, siden du læste den.' }));
    await waitFor(() => http.expectOne('/api/citizens/c-1/case').flush(theCase));
    await settle();
    expect(textOf(page)).toContain('Planen er ændret, siden du læste den.');
  });

  it('has no fault that a machine can find', async () => {
    await plans({ plans: [planWire({ goals: [JOB] })] });
    const { violations } = await axe(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('moving a goal', () => {
  const order = (page: Element): string[] =>
    [...page.querySelectorAll('li')].map(
      (item) => `${item.className.replace(/\D/g, '')} ${item.dataset['goal'] ?? ''}`,
    );

  it('by Alt and an arrow shows at once, and some steps in a row are one change', async () => {
    const { http, page, settle, theCase } = await plans({ plans: [planWire({ goals: [JOB] })] });
    const title = screen.getByRole('button', { name: 'Prøve en kantine' });
    title.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await settle();
    expect(order(page)).toEqual(['0 g-1', '1 g-3', '1 g-2']);
    expect(document.activeElement).toBe(title);
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await settle();
    expect(order(page)).toEqual(['0 g-1', '1 g-2', '0 g-3']);
    const sent = await waitFor(() => http.expectOne('/api/citizens/c-1/plans/p-1/arrangement'), { timeout: 3000 });
    expect(sent.request.body).toEqual({
      recordVersion: 1,
      goals: [
        { goalId: 'g-1', parentGoalId: null },
        { goalId: 'g-2', parentGoalId: 'g-1' },
        { goalId: 'g-3', parentGoalId: null },
      ],
    });
    sent.flush({ recordId: 'p-1', findingsChanged: false, findingsCurrent: true });
    await waitFor(() => http.expectOne('/api/citizens/c-1/case').flush(theCase));
  });

  it('where there is no such step changes nothing', async () => {
    const { http, page, settle } = await plans({ plans: [planWire({ goals: [JOB] })] });
    screen.getByRole('button', { name: 'Stå tidligt op' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await settle();
    expect(order(page)).toEqual(['0 g-1', '1 g-2', '1 g-3']);
    http.expectNone('/api/citizens/c-1/plans/p-1/arrangement');
  });
});

describe('writing a goal where it stands', () => {
  it('searches the position as one writes, and codes it', async () => {
    const all = await plans({ plans: [planWire()] });
    await user.click(screen.getByRole('button', { name: 'Tilføj jobmål' }));
    await all.settle();
    noDraft(all);
    const field = screen.getByRole('combobox', { name: 'Jobmål' });
    expect(document.activeElement).toBe(field);
    await user.type(field, 'køkken');
    const asked = await waitFor(() => all.http.expectOne(({ url }) => url === '/api/occupations'), { timeout: 2000 });
    expect(asked.request.params.get('q')).toBe('køkken');
    asked.flush({ items: [{ code: '9412', title: 'køkkenmedhjælper', synonym: null }] });
    await all.settle();
    expect(screen.getByRole('option').getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    await all.settle();
    expect(textOf(all.page)).toContain('DISCO-08 9412');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await all.settle();
    const sent = all.http.expectOne('/api/citizens/c-1/plans/p-1/goals');
    expect(sent.request.body).toMatchObject({
      kind: 'job_goal',
      title: 'Køkkenmedhjælper',
      occupationCode: '9412',
      parentGoalId: null,
    });
  });

  it('takes a suggestion by the mouse, and keeps the focus in the field', async () => {
    const all = await plans({ plans: [planWire()] });
    await user.click(screen.getByRole('button', { name: 'Tilføj jobmål' }));
    await all.settle();
    noDraft(all);
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Jobmål' });
    await user.type(field, 'opvask');
    const asked = await waitFor(() => all.http.expectOne(({ url }) => url === '/api/occupations'), { timeout: 2000 });
    asked.flush({ items: [{ code: '9412', title: 'køkkenmedhjælper', synonym: 'opvasker' }] });
    await all.settle();
    await user.click(screen.getByRole('option', { name: /opvasker/ }));
    await all.settle();
    expect(field.value).toBe('Køkkenmedhjælper');
    expect(document.activeElement).toBe(field);
    expect(textOf(all.page)).toContain('DISCO-08 9412');
  });

  it('tells free text as not coded', async () => {
    const all = await plans({ plans: [planWire()] });
    await user.click(screen.getByRole('button', { name: 'Tilføj jobmål' }));
    await all.settle();
    noDraft(all);
    await user.type(screen.getByRole('combobox', { name: 'Jobmål' }), 'Noget med dyr');
    const asked = await waitFor(() => all.http.match(({ url }) => url === '/api/occupations').at(-1), {
      timeout: 2000,
    });
    asked?.flush({ items: [] });
    await all.settle();
    expect(textOf(all.page)).toContain('Ikke kodet');
  });

  it('begins with what the goal says, and goes back to it with Esc', async () => {
    const all = await plans({ plans: [planWire({ goals: [JOB] })] });
    await user.click(screen.getByRole('button', { name: 'Stå tidligt op' }));
    await all.settle();
    noDraft(all);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Hvor kan udelades/ }).value).toBe('Hjemme');
    await user.keyboard('{Escape}');
    await all.settle();
    expect(textOf(document.activeElement)).toBe('Stå tidligt op');
  });

  it('gives a goal up only with a reason', async () => {
    const all = await plans({ plans: [planWire({ goals: [goalWire({ title: 'Stå tidligt op' })] })] });
    await user.click(screen.getByRole('button', { name: 'Opgiv' }));
    await all.settle();
    await user.type(screen.getByRole('textbox', { name: 'Hvorfor opgives målet?' }), 'Nej');
    await user.click(screen.getByRole('button', { name: 'Opgiv målet' }));
    await all.settle();
    expect(textOf(all.page)).toContain('på mindst 10 tegn');
    await user.type(screen.getByRole('textbox', { name: 'Hvorfor opgives målet?' }), ', ryggen holder ikke');
    await user.click(screen.getByRole('button', { name: 'Opgiv målet' }));
    await all.settle();
    const sent = all.http.expectOne('/api/citizens/c-1/goals/g-1/status');
    expect(sent.request.body).toEqual({ recordVersion: 1, action: 'drop', reason: 'Nej, ryggen holder ikke' });
  });
});
