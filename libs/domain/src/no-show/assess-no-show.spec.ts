import { AGAINST, aNoShow, aNotice, REACHED } from '../../test/situations/a-no-show';
import { MEETING_KINDS, TARGET_GROUPS, type ContactChannel } from '../facts/codes';
import { date, formatMonth } from '../time/plain-date';
import { assessNoShow, obstaclesTo, type NoShowAssessment } from './assess-no-show';
import type { ContactAttempt, NoShow } from './no-show';
import { NO_DEDUCTION_REASONS, NO_SHOW_DECISIONS, NO_SHOW_STEPS, QUESTIONS, type NoShowStep } from './no-show-codes';

const TODAY = date('2022-03-01');
const ready = aNoShow({ answers: AGAINST, contacts: REACHED });
const heard = { ...ready, notices: [aNotice({ answerBy: date('2022-02-28') })] };

function states(assessment: NoShowAssessment): Partial<Record<NoShowStep, string>> {
  return Object.fromEntries(assessment.steps.map(({ step, state }) => [step, state]));
}

function against(noShow: NoShow, kind: (typeof NO_SHOW_DECISIONS)[number], on = TODAY): string[] {
  const option = assessNoShow(noShow, on).decisions.find((each) => each.kind === kind);
  return (option?.obstacles ?? []).map(({ code }) => code);
}

function tried(...channels: readonly ContactChannel[]): ContactAttempt[] {
  return channels.map((channel) => ({ on: date('2022-02-16'), channel, reached: false }));
}

describe('the steps from a no-show to a decision', () => {
  it('begin with contact, and nothing may be decided', () => {
    const assessment = assessNoShow(aNoShow(), TODAY);
    expect(assessment.next).toBe('contact');
    expect(states(assessment)).toEqual({
      contact: 'now',
      guidance: 'later',
      ground: 'later',
      circumstances: 'later',
      availability: 'later',
      hearing: 'later',
    });
    expect(assessment.decisions.map(({ isAllowed }) => isAllowed)).toEqual([false, false, false]);
  });

  it('lead one after the other to the hearing, the wait for an answer, and the decision', () => {
    const order: (NoShowStep | null)[] = [];
    let noShow = aNoShow();
    order.push(assessNoShow(noShow, TODAY).next);
    noShow = { ...noShow, contacts: REACHED };
    for (const question of QUESTIONS) {
      order.push(assessNoShow(noShow, TODAY).next);
      noShow = { ...noShow, answers: { ...noShow.answers, [question]: AGAINST[question] } };
    }
    order.push(assessNoShow(noShow, TODAY).next);
    expect(order).toEqual([...NO_SHOW_STEPS]);
    const waiting = assessNoShow({ ...noShow, notices: [aNotice()] }, TODAY);
    expect([waiting.next, waiting.waitsUntil]).toEqual([null, date('2022-03-03')]);
    expect(states(waiting).hearing).toBe('waiting');
    expect(against({ ...noShow, notices: [aNotice()] }, 'deduction', date('2022-03-03'))).toEqual(['hearing_waiting']);
    expect(against({ ...noShow, notices: [aNotice()] }, 'deduction', date('2022-03-04'))).toEqual([]);
  });

  it('fall away with a reasonable ground, but for the contact that found it', () => {
    const ground = { answer: 'yes', ground: 'illness', answeredOn: TODAY, text: null } as const;
    const noShow = aNoShow({ contacts: REACHED, answers: { ...aNoShow().answers, ground } });
    const assessment = assessNoShow(noShow, TODAY);
    expect(states(assessment)).toEqual({
      contact: 'done',
      guidance: 'lapsed',
      ground: 'done',
      circumstances: 'lapsed',
      availability: 'lapsed',
      hearing: 'lapsed',
    });
    expect(assessment.next).toBeNull();
    expect(against(noShow, 'reasonable_ground')).toEqual([]);
    expect(against({ ...noShow, contacts: [] }, 'reasonable_ground')).toEqual(['contact_missing']);
    expect(against(noShow, 'no_deduction')).toContain('ground_reasonable');
    expect(against({ ...heard, answers: { ...AGAINST, ground } }, 'deduction')).toEqual(['ground_reasonable']);
  });

  it('come back to the ground after the hearing where it was not known before', () => {
    const answers = {
      ...AGAINST,
      ground: { answer: 'not_known', ground: null, answeredOn: TODAY, text: null },
    } as const;
    expect(assessNoShow({ ...ready, answers }, TODAY).next).toBe('hearing');
    expect(assessNoShow({ ...ready, answers, notices: [aNotice()] }, TODAY).next).toBeNull();
    const after = { ...heard, answers };
    expect(assessNoShow(after, TODAY).next).toBe('ground');
    expect(against(after, 'deduction')).toEqual(['ground_not_known']);
  });

  it('are all done with a decision, and nothing more may be decided or sent', () => {
    const decided = { ...heard, decision: { kind: 'deduction', decidedOn: TODAY } } as const;
    const assessment = assessNoShow(decided, TODAY);
    expect([assessment.state, assessment.next, assessment.waitsUntil]).toEqual(['decided', null, null]);
    for (const kind of NO_SHOW_DECISIONS) expect(against(decided, kind)).toEqual(['decided']);
    expect(assessment.noticeObstacles.map(({ code }) => code)).toEqual(['decided']);
  });

  it('lapse with the time for a deduction, where nobody began and contact was made', () => {
    const state = (noShow: NoShow, day: string) => assessNoShow(noShow, date(day)).state;
    const contacted = aNoShow({ contacts: REACHED });
    expect([state(contacted, '2022-05-31'), state(contacted, '2022-06-01')]).toEqual(['open', 'lapsed']);
    expect(state(aNoShow({ interviewOn: date('2022-02-20') }), '2022-06-01')).toBe('lapsed');
    // The norm for contact has no end, and what was begun is to be finished.
    expect(state(aNoShow(), '2022-06-01')).toBe('open');
    expect(state(ready, '2022-06-01')).toBe('open');
  });

  it('each name their paragraph', () => {
    for (const { citation } of assessNoShow(aNoShow(), TODAY).steps) expect(citation).toMatch(/§/);
    for (const { obstacles } of assessNoShow(aNoShow(), TODAY).decisions) {
      for (const { citation } of obstacles) expect(citation).toMatch(/§/);
    }
  });
});

describe('contact with the citizen (LAS § 13, stk. 2; §§ 35 ff.)', () => {
  it.each([
    [[], false],
    [['phone'], false],
    [['phone', 'phone', 'phone'], false],
    [['sms', 'letter'], false],
    [['phone', 'sms'], true],
    [['visit', 'letter'], true],
    [['phone', 'visit'], true],
  ] as const)('of somebody aktivitetsparat, tried in vain by %j, is done: %s', (channels, isDone) => {
    for (const targetGroup of ['6.3', '6.5'] as const) {
      const noShow = aNoShow({ targetGroup, contacts: tried(...channels) });
      expect(assessNoShow(noShow, TODAY).contact.isDone).toBe(isDone);
    }
  });

  it('of everybody else is done with one attempt', () => {
    const others = [...TARGET_GROUPS.filter((group) => group !== '6.3' && group !== '6.5'), null];
    for (const targetGroup of others) {
      expect(assessNoShow(aNoShow({ targetGroup }), TODAY).contact.isDone).toBe(false);
      expect(assessNoShow(aNoShow({ targetGroup, contacts: tried('sms') }), TODAY).contact.isDone).toBe(true);
    }
  });

  it('is done once the citizen is reached, by whatever channel, or has been at an interview', () => {
    const contacts = [{ on: date('2022-02-18'), channel: 'sms', reached: true }] as const;
    expect(assessNoShow(aNoShow({ contacts }), TODAY).contact).toMatchObject({
      isDone: true,
      reachedOn: date('2022-02-18'),
    });
    expect(assessNoShow(aNoShow({ interviewOn: date('2022-02-22') }), TODAY).contact.isDone).toBe(true);
  });

  it('is not taken for reached where nobody noted it', () => {
    const contacts = [{ on: date('2022-02-18'), channel: 'phone', reached: null }] as const;
    expect(assessNoShow(aNoShow({ contacts }), TODAY).contact).toMatchObject({
      isDone: false,
      reachedOn: null,
      lacking: { attempts: 1, channels: 1, personal: 0 },
    });
  });
});

describe('a deduction (LAS §§ 35-37)', () => {
  it('may be decided when every question is answered, nothing speaks against it, and the citizen has been heard', () => {
    expect(against(heard, 'deduction')).toEqual([]);
  });

  it.each(QUESTIONS)('is refused while %s is unanswered, as is closing without one', (question) => {
    const noShow = { ...heard, answers: { ...AGAINST, [question]: null } };
    expect(against(noShow, 'deduction')).toEqual([`${question}_unanswered`]);
    expect(against(noShow, 'no_deduction')).toEqual([`${question}_unanswered`]);
    expect(assessNoShow(noShow, TODAY).noticeObstacles.map(({ code }) => code)).toEqual([`${question}_unanswered`]);
  });

  it('is refused before contact has been tried', () => {
    expect(against({ ...heard, contacts: [] }, 'deduction')).toEqual(['contact_missing']);
  });

  it('is refused before the citizen was heard, or when the notice was withdrawn', () => {
    expect(against(ready, 'deduction')).toEqual(['hearing_not_sent']);
    const withdrawn = [aNotice({ withdrawnOn: date('2022-02-20') })];
    expect(against({ ...ready, notices: withdrawn }, 'deduction')).toEqual(['hearing_not_sent']);
  });

  const since = { answeredOn: TODAY, text: null };
  it.each([
    ['no guidance was given', { guidance: { answer: 'not_given', givenOn: null, form: null, ...since } }, 'not_guided'],
    [
      'other circumstances hinder',
      { circumstances: { answer: 'hindrance', circumstances: ['homelessness'], ...since } },
      'circumstances',
    ],
    [
      'it would not further availability',
      { availability: { answer: 'does_not_further', ...since } },
      'does_not_further',
    ],
  ] as const)(
    'is ruled out where %s; closing without one is then open, for that reason alone',
    (_when, answer, reason) => {
      const noShow = { ...ready, answers: { ...AGAINST, ...answer } };
      expect(against(noShow, 'deduction')).toHaveLength(2);
      expect(against(noShow, 'no_deduction')).toEqual([]);
      const allowed = NO_DEDUCTION_REASONS.filter(
        (each) => obstaclesTo({ kind: 'no_deduction', reason: each }, noShow, TODAY).length === 0,
      );
      expect(allowed).toEqual([reason]);
      expect(states(assessNoShow(noShow, TODAY)).hearing).toBe('lapsed');
    },
  );

  it('circumstances that do not hinder leave it open', () => {
    const circumstances = { answer: 'no_hindrance', circumstances: ['substance_misuse'], ...since } as const;
    expect(against({ ...heard, answers: { ...AGAINST, circumstances } }, 'deduction')).toEqual([]);
  });

  it('without anything that speaks against it, closing without one is refused', () => {
    expect(against(ready, 'no_deduction')).toEqual(['reason_not_found']);
  });

  it.each(MEETING_KINDS)('covers a no-show from %s only where § 37 names such a meeting', (kind) => {
    const isNamed = ['job_interview', 'joint_interview', 'sickness_follow_up', 'rehabilitation_team'].includes(kind);
    const noShow = { ...heard, what: { subject: 'meeting', kind } } as const;
    expect(against(noShow, 'deduction')).toEqual(isNamed ? [] : ['not_covered']);
  });

  it('covers help under LAS alone', () => {
    for (const benefit of ['kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho'] as const) {
      expect(against({ ...heard, benefit }, 'deduction')).toEqual([]);
    }
    for (const benefit of ['dagpenge', 'sygedagpenge', 'ressourceforloeb', null] as const) {
      expect(against({ ...heard, benefit }, 'deduction')).toEqual(['not_covered']);
    }
  });

  it.each([
    ['2022-05-31', ['2022-05'], []],
    ['2022-06-01', [], ['too_late']],
  ])('decided on %s falls in %j: three whole calendar months after a no-show in February', (day, months, obstacles) => {
    const assessment = assessNoShow(heard, date(day));
    expect(assessment.deduction.months.map(formatMonth)).toEqual(months);
    expect(against(heard, 'deduction', date(day))).toEqual(obstacles);
  });

  it('names the months from this one to the last', () => {
    expect(assessNoShow(heard, TODAY).deduction.months.map(formatMonth)).toEqual(['2022-03', '2022-04', '2022-05']);
    const inNovember = { ...heard, happenedOn: date('2021-11-30') };
    expect(assessNoShow(inNovember, date('2021-12-31')).deduction.months.map(formatMonth)).toEqual([
      '2021-12',
      '2022-01',
      '2022-02',
    ]);
  });

  it.each([
    ['the same day', '2022-02-15', '2022-02-15', 1],
    ['the day after', '2022-02-16', '2022-02-15', 1],
    ['two days after', '2022-02-17', '2022-02-16', 2],
    ['over the end of the month', '2022-03-01', '2022-02-28', 14],
  ])('runs from the day of the meeting until contact is restored: %s', (_when, on, to, days) => {
    const contacts = [{ on: date(on), channel: 'phone', reached: true }] as const;
    expect(assessNoShow(aNoShow({ contacts }), TODAY).deduction).toMatchObject({
      from: date('2022-02-15'),
      to: date(to),
      days,
    });
  });

  it('is open-ended while there is no contact; an answer to the notice is contact', () => {
    expect(assessNoShow(heard, TODAY).deduction.days).toBe(2);
    const silent = aNoShow({ contacts: tried('phone', 'sms') });
    expect(assessNoShow(silent, TODAY).deduction).toMatchObject({ to: null, days: null, restoredOn: null });
    const answered = { ...silent, notices: [aNotice({ answeredOn: date('2022-02-21') })] };
    expect(assessNoShow(answered, TODAY).deduction).toMatchObject({ to: date('2022-02-20'), days: 6 });
  });

  it('from an offer covers the days away (§ 36)', () => {
    const noShow = aNoShow({
      what: { subject: 'offer', kind: 'placement_private' },
      happenedOn: date('2022-02-27'),
      endedOn: date('2022-03-01'),
      contacts: REACHED,
    });
    expect(assessNoShow(noShow, TODAY).deduction).toMatchObject({ to: date('2022-03-01'), days: 3 });
  });
});
