import { TestBed } from '@angular/core/testing';
import type { CaseMeetingWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { caseWire, meetingWire } from '../../testing/case-wire';
import { button, rendered, textOf, type Rendered } from '../../testing/rendered';
import { MeetingsComponent } from './meetings.component';

async function shown(meeting: CaseMeetingWire, role: AccessRole = 'caseworker'): Promise<Rendered<MeetingsComponent>> {
  const theCase = caseWire({ meetings: [meeting] });
  const all = await rendered(MeetingsComponent, { theCase }, role);
  const loaded = TestBed.inject(CaseStore).load('c-1');
  all.http.expectOne('/api/citizens/c-1/case').flush(theCase);
  await loaded;
  return all;
}

const buttonsOf = (page: Element): string[] =>
  [...page.querySelectorAll('.actions button')].map((found) => textOf(found));

describe('the meetings of a case', () => {
  it('ask for the outcome of a booked one whose day has passed', async () => {
    const { page } = await shown(meetingWire({ on: '2022-02-28', status: 'booked' }));
    expect(textOf(page)).toContain('Afventer resultat');
    expect(textOf(page)).toContain('Tæller som samtale, når den er holdt (LAB § 31)');
    expect(buttonsOf(page).map((text) => text.split(' ')[0])).toEqual([
      'Book',
      'Registrér',
      'Udeblevet',
      'Flyt',
      'Aflys',
    ]);
  });

  it('offer of one that lies ahead to move and cancel it, and no outcome', async () => {
    const { page } = await shown(meetingWire({ on: '2022-03-02', status: 'booked' }));
    expect(buttonsOf(page).map((text) => text.split(' ')[0])).toEqual(['Book', 'Flyt', 'Aflys']);
  });

  it('say of a held one whether the citizen reads the minutes, and what it dealt with', async () => {
    const { page } = await shown(
      meetingWire({ on: '2022-02-20', minutes: 'Vi talte', isPublished: true, marks: ['job_wishes', 'job_goals'] }),
    );
    expect(textOf(page)).toContain('Delt med borgeren');
    expect(textOf(page)).toContain('Drøftet: jobønsker, konkrete jobmål');
  });

  it('are read without anything to press by whoever may not manage them', async () => {
    const { page } = await shown(meetingWire({ on: '2022-02-28', status: 'booked' }), 'auditor');
    expect(buttonsOf(page)).toEqual([]);
  });

  it('record a no-show with one click, in the version that is shown', async () => {
    const { page, http, settle } = await shown(meetingWire({ on: '2022-03-01', status: 'booked', recordVersion: 3 }));
    button(page, 'Udeblevet').click();
    const sent = http.expectOne('/api/citizens/c-1/meetings/m-2022-03-01/no-show');
    expect(sent.request.body).toEqual({ recordVersion: 3 });
    sent.flush({ recordId: 'm-2022-03-01', findingsChanged: true, findingsCurrent: true });
    await settle();
    http.expectOne('/api/citizens/c-1/case').flush(caseWire());
  });
});
