import { MEETING_FORMS, MEETING_KINDS } from '../facts/codes';
import { invitationText, lengthText, type MeetingInvitation } from './meeting-words';

const invited: MeetingInvitation = {
  firstName: 'Amina',
  kind: 'job_interview',
  form: 'in_person',
  day: 'tirsdag 8. marts 2022',
  time: '10.00',
  lengthMinutes: 45,
  place: 'Jobcenter Prøvelund, mødelokale 2',
  staffName: 'Mette Holm',
  interpreterLanguage: null,
};

describe('the text of an invitation', () => {
  it('tells what, with whom, when, how long and where, why, and what to do who cannot come', () => {
    expect(invitationText(invited)).toBe(
      [
        'Kære Amina',
        'Du er inviteret til en samtale med Mette Holm tirsdag 8. marts 2022 kl. 10.00. Det varer 45 minutter. ' +
          'Vi mødes her: Jobcenter Prøvelund, mødelokale 2.',
        'Vi skal tale om dine ønsker til arbejde, om hvilke job der kan være vejen frem, og om hvad der kan hjælpe dig videre.',
        'Kan du ikke komme, så ring til os, så finder vi en anden tid. Du må gerne tage en med, som du er tryg ved.',
      ].join('\n\n'),
    );
  });

  it('says that an interpreter comes, in which language', () => {
    expect(invitationText({ ...invited, interpreterLanguage: 'so' })).toContain(
      'Der er en tolk med, som taler somali.',
    );
    expect(invitationText({ ...invited, interpreterLanguage: 'ar' })).toContain('taler arabisk.');
  });

  it.each([
    ['phone', 'Vi ringer til dig.'],
    ['video', 'Vi mødes på video.'],
    ['home_visit', 'Vi kommer hjem til dig.'],
  ] as const)('says of a meeting by %s how it is held, and no place', (form, sentence) => {
    const text = invitationText({ ...invited, form });
    expect(text).toContain(sentence);
    expect(text).not.toContain('mødelokale');
  });

  it('threatens with nothing and uses no words of the system, whatever the meeting', () => {
    for (const kind of MEETING_KINDS) {
      for (const form of MEETING_FORMS) {
        const text = invitationText({ ...invited, kind, form });
        expect(text).not.toMatch(/sanktion|rådighed|udeblivelse|mister|pligt/i);
      }
    }
  });

  it('writes a length as one says it', () => {
    expect([45, 60, 61, 90, 120].map(lengthText)).toEqual([
      '45 minutter',
      '1 time',
      '1 time og 1 minut',
      '1 time og 30 minutter',
      '2 timer',
    ]);
  });
});
