import { date } from '@rettid/domain';
import { toAppointment, type BookedMeeting } from './appointments';
import { nextStep } from './next-step';
import type { OwnDuty, OwnPlanStep } from './own-plan';
import { NOT_YOUR_FAULT } from './sentences';

function meeting(given: Partial<BookedMeeting> = {}): ReturnType<typeof toAppointment> {
  return toAppointment({
    kind: 'job_interview',
    startsAt: new Date('2022-03-08T09:00:00Z'),
    on: date('2022-03-08'),
    form: 'in_person',
    withName: 'Mette Holm',
    place: null,
    lengthMinutes: 45,
    interpreterLanguage: null,
    invitation: null,
    participants: [],
    ...given,
  });
}

function duty(given: Partial<OwnDuty> = {}): OwnDuty {
  return {
    ruleId: 'interviews-12-months',
    title: 'Samtaler i løbet af året',
    text: 'Det står sådan.',
    meaning: '',
    law: '',
    severity: 'statutory',
    verified: true,
    duty: 'municipality',
    state: 'late',
    on: date('2022-02-12'),
    ...given,
  };
}

function step(title: string, given: Partial<OwnPlanStep> = {}): OwnPlanStep {
  return {
    kind: 'sub_goal',
    title,
    status: 'open',
    targetOn: null,
    closedOn: null,
    place: null,
    timing: null,
    purpose: null,
    owner: null,
    ownWords: null,
    description: null,
    steps: [],
    ...given,
  };
}

describe('what comes next', () => {
  it('is the nearest appointment, by weekday and Danish time', () => {
    expect(nextStep([meeting()], [], [], null)).toEqual({
      text: 'Du har en samtale tirsdag 8. marts 2022 kl. 10.00 med Mette Holm.',
      on: date('2022-03-08'),
    });
    expect(nextStep([meeting({ form: 'phone', withName: null, kind: 'other' })], [], [], null)?.text).toBe(
      'Du har et møde tirsdag 8. marts 2022 kl. 10.00 på telefon.',
    );
  });

  it('tells in summer the time of summer', () => {
    const july = { startsAt: new Date('2022-07-05T22:30:00Z'), on: date('2022-07-06') };
    expect(nextStep([meeting(july)], [], [], null)?.text).toContain('onsdag 6. juli 2022 kl. 00.30');
  });

  it('says of a late interview that it is late, and whose responsibility that is', () => {
    expect(nextStep([meeting()], [duty()], [], null)?.text).toBe(
      'Du har en samtale tirsdag 8. marts 2022 kl. 10.00 med Mette Holm. Samtalen skulle have været holdt senest ' +
        `12. februar 2022. ${NOT_YOUR_FAULT}`,
    );
    expect(nextStep([meeting({ kind: 'information_meeting' })], [duty()], [], null)?.text).not.toContain(
      'skulle have været',
    );
  });

  it('is else the interview that the municipality owes', () => {
    const late = [duty({ ruleId: 'first-offer' }), duty()];
    expect(nextStep([], late, [], 'Mette Holm')).toEqual({
      text:
        'Kommunen skal finde en tid til en samtale mellem dig og Mette Holm. Den skulle have været holdt senest 12. februar ' +
        `2022. ${NOT_YOUR_FAULT}`,
      on: null,
    });
  });

  it('says "burde" where no law asks for the interview', () => {
    const target = duty({ severity: 'norm' });
    expect(nextStep([], [target], [], null)?.text).toContain('Den burde have været holdt');
    expect(nextStep([meeting()], [target], [], null)?.text).toContain('Samtalen burde have været holdt');
  });

  it('is else what to speak about with the caseworker, before what else is late', () => {
    const talk = duty({ ruleId: 'hours-225', state: 'talk', text: 'Tal sammen.' });
    expect(nextStep([], [duty({ ruleId: 'first-offer' }), talk], [], null)?.text).toBe('Tal sammen.');
    expect(nextStep([], [duty({ ruleId: 'first-offer' })], [], null)?.text).toBe('Det står sådan.');
  });

  it('is else the first step of the plan that is open, by its date', () => {
    const goals = [
      step('Et job', {
        steps: [step('Senere', { targetOn: date('2022-06-01') }), step('Gjort', { status: 'achieved' })],
      }),
      step('Snart', { targetOn: date('2022-04-01') }),
    ];
    expect(nextStep([], [duty({ state: 'done' })], goals, null)).toEqual({ text: 'Snart', on: date('2022-04-01') });
    expect(nextStep([], [], [step('Et job', { steps: [step('Gjort', { status: 'achieved' })] })], null)?.text).toBe(
      'Et job',
    );
  });

  it('is nothing where nothing waits', () => {
    expect(nextStep([], [duty({ state: 'done' })], [step('Gjort', { status: 'achieved' })], null)).toBeNull();
  });
});
