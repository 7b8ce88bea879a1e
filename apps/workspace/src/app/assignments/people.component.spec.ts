import { TestBed } from '@angular/core/testing';
import type { CaseWire } from '@rettid/contracts';
import { screen, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { assignmentWire, caseWire } from '../../testing/case-wire';
import { rendered, textOf } from '../../testing/rendered';
import { CaseStore } from '../change/case.store';
import { PeopleComponent } from './people.component';

const user = userEvent.setup();

async function people(given: Partial<CaseWire>, role: 'caseworker' | 'mentor' = 'caseworker') {
  const theCase = caseWire({ citizenId: 'c-1', ...given });
  const all = await rendered(PeopleComponent, { theCase }, role);
  document.body.append(all.page);
  const loaded = TestBed.inject(CaseStore).load('c-1');
  all.http.expectOne('/api/citizens/c-1/case').flush(theCase);
  await loaded;
  return all;
}

afterEach(() => document.body.replaceChildren());

describe('the people of a case', () => {
  it('stand with the one whom the citizen turns to first, marked only where there are several', async () => {
    const mentor = assignmentWire({
      validFrom: '2022-01-01',
      role: 'mentor',
      staff: { staffId: 's-9', name: 'Maja Mentor' },
    });
    const { page } = await people({ assignments: [mentor, assignmentWire({ validFrom: '2021-10-01' })] });
    const now = [...page.querySelectorAll('.now > li')].map(textOf);
    expect(now[0]).toContain('Mette Holm Kontaktperson');
    expect(now[1]).not.toContain('Kontaktperson');
    expect(within(page).getByRole('button', { name: 'Gør til kontaktperson: Maja Mentor, Mentor' })).toBeDefined();
    const alone = await peopleText([assignmentWire({ validFrom: '2021-10-01' })]);
    expect(alone).not.toContain('Kontaktperson');
  });

  it('tell apart who comes later and who has gone, and why', async () => {
    const { page } = await people({
      assignments: [
        assignmentWire({ validFrom: '2022-03-15' }),
        assignmentWire({ validFrom: '2021-01-01', validTo: '2021-09-30', endReason: 'Nyt job' }),
      ],
    });
    expect(textOf(page)).toContain('Begynder senere');
    expect(textOf(page)).toContain('Sluttede: Nyt job');
    expect(textOf(page)).toContain('Ingen er tilknyttet sagen nu.');
  });

  it('can be taken over in one press where nobody answers for the case', async () => {
    const { http, settle } = await people({ assignments: [], targetGroup: { code: '6.3', since: '2021-01-01' } });
    await user.click(screen.getByRole('button', { name: 'Overtag sagen' }));
    const sent = http.expectOne({ method: 'POST', url: '/api/citizens/c-1/assignments' });
    expect(sent.request.body).toMatchObject({ role: 'coordinating', validFrom: '2022-03-01', alongside: false });
    sent.flush({ recordId: 'A-1', findingsChanged: true, findingsCurrent: true });
    await settle();
    http.expectOne('/api/citizens/c-1/case').flush(caseWire({ citizenId: 'c-1' }));
  });

  it('are changed by nobody who may not', async () => {
    const { page } = await people({ assignments: [assignmentWire({ validFrom: '2021-10-01' })] }, 'mentor');
    expect(within(page).queryByRole('button', { name: /Overdrag/ })).toBeNull();
    expect(within(page).queryByRole('button', { name: /Tilknyt/ })).toBeNull();
  });

  it('have a word for whoever was handed the case and has not confirmed', async () => {
    const { page } = await people({ handOverToConfirm: 'HO-1' });
    expect(textOf(page)).toContain('Du har fået sagen overdraget.');
  });
});

async function peopleText(assignments: CaseWire['assignments']): Promise<string> {
  TestBed.resetTestingModule();
  document.body.replaceChildren();
  return textOf((await people({ assignments })).page);
}
