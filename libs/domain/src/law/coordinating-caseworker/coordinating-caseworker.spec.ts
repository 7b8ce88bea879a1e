import { aCitizen } from '../../../test/situations/a-citizen';
import { ASSIGNMENT_ROLES, TARGET_GROUPS } from '../../facts/codes';

const RULE = 'coordinating-caseworker';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03');
/** Due seven days after the start of the spell: 10 January. */
const unassigned = onHelp.inGroup('6.3');

describe('a coordinating caseworker within a week', () => {
  it.each([
    ['2022-01-03', 'pending'],
    ['2022-01-10', 'pending'],
    ['2022-01-11', 'overdue'],
    ['2023-01-11', 'overdue'],
  ])('with none assigned %s is %s: there is no warn window', (day, status) => {
    expect(unassigned.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status,
      dueOn: '2022-01-10',
      actBy: '2022-01-10',
      plannedOn: null,
    });
  });

  it.each([
    ['before the spell', '2021-06-01', 'met'],
    ['on its first day', '2022-01-03', 'met'],
    ['on the seventh day', '2022-01-10', 'met'],
    ['on the eighth day', '2022-01-11', 'met_late'],
  ])('assigned from %s (%s) it is %s, then and later', (_when, from, status) => {
    const story = unassigned.caseworker(from);
    expect(story.on('2022-01-11').finding(RULE)).toMatchObject({ status, dueOn: '2022-01-10', actBy: '2022-01-10' });
    expect(story.on('2024-01-11').finding(RULE)).toMatchObject({ status, dueOn: '2022-01-10' });
  });

  it('does not count an assignment before its first day', () => {
    expect(unassigned.caseworker('2022-01-10').on('2022-01-09').status(RULE)).toBe('pending');
    expect(unassigned.caseworker('2022-01-20').on('2022-01-19').status(RULE)).toBe('overdue');
  });

  it('counts the role of coordinating caseworker and no other', () => {
    const counting = ASSIGNMENT_ROLES.filter(
      (role) => unassigned.caseworker('2022-01-03', '', role).on('2022-01-11').status(RULE) === 'met',
    );
    expect(counting).toEqual(['coordinating']);
  });

  it('is never exempt', () => {
    const story = unassigned.exemption('interviews', '2022-01-03').exemption('offers', '2022-01-03');
    expect(story.on('2022-01-11').status(RULE)).toBe('overdue');
  });

  it.each([
    ['2024-02-22', '2024-02-29'],
    ['2022-02-22', '2022-03-01'],
    ['2021-12-28', '2022-01-04'],
  ])('a spell from %s: due on %s', (start, dueOn) => {
    expect(aCitizen().onBenefit('kontanthjaelp', start).inGroup('6.3').on(start).finding(RULE)).toMatchObject({
      dueOn,
    });
  });
});

describe('the week counts from when the citizen came into the group', () => {
  it('in the middle of a spell', () => {
    const story = onHelp.inGroup('6.2', '2022-01-01', '2022-02-28').inGroup('6.3', '2022-03-01');
    expect(story.on('2022-02-28').finding(RULE)).toBeNull();
    expect(story.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-03-08' });
    expect(story.on('2022-03-08').status(RULE)).toBe('pending');
    expect(story.on('2022-03-09').status(RULE)).toBe('overdue');
    expect(story.caseworker('2022-03-08').on('2022-03-08').status(RULE)).toBe('met');
    expect(story.caseworker('2022-03-09').on('2022-03-09').status(RULE)).toBe('met_late');
  });

  it.each([
    ['from one covered group to another the next day', '6.3', '2022-02-28', '2022-01-10'],
    ['within the same group the next day', '6.5', '2022-02-28', '2022-01-10'],
    ['with a day between', '6.3', '2022-02-27', '2022-03-08'],
    ['from a group without this duty', '6.2', '2022-02-28', '2022-03-08'],
  ] as const)('%s: %s to %s gives %s', (_how, group, until, dueOn) => {
    const story = onHelp.inGroup(group, '2021-01-01', until).inGroup('6.5', '2022-03-01');
    expect(story.on('2022-03-05').finding(RULE)).toMatchObject({ dueOn });
  });

  it('follows an unbroken run over several changes, and not past a break', () => {
    const story = onHelp
      .inGroup('6.7', '2022-03-01', '2022-04-30')
      .inGroup('6.2', '2021-01-01', '2022-01-31')
      .inGroup('6.8', '2022-05-01')
      .inGroup('6.3', '2022-02-01', '2022-02-28');
    expect(story.on('2022-06-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-02-08' });
  });

  it('counts from the spell where the run began before it', () => {
    const story = onHelp.inGroup('6.3', '2021-11-01');
    expect(story.on('2022-01-03').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-01-10' });
  });

  it('does not look at what comes after the day', () => {
    const story = onHelp.inGroup('6.3', '2022-01-01', '2022-02-28').inGroup('6.2', '2022-03-01');
    expect(story.on('2022-02-28').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-01-10' });
    expect(story.on('2022-03-01').finding(RULE)).toBeNull();
  });
});

describe('a gap between caseworkers', () => {
  const left = unassigned.caseworker('2022-01-05', '2022-03-31');

  it.each([
    ['2022-03-31', 'met', '2022-01-10'],
    ['2022-04-01', 'pending', '2022-04-08'],
    ['2022-04-08', 'pending', '2022-04-08'],
    ['2022-04-09', 'overdue', '2022-04-08'],
  ])('a caseworker who left on 31 March: %s is %s, due on %s', (day, status, dueOn) => {
    expect(left.on(day).finding(RULE)).toMatchObject({ status, dueOn, actBy: dueOn });
  });

  it('does not matter once someone is assigned again: the first day decides', () => {
    const again = left.caseworker('2022-06-01');
    expect(again.on('2022-05-31').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-04-08' });
    expect(again.on('2022-06-01').finding(RULE)).toMatchObject({ status: 'met', dueOn: '2022-01-10' });
    const late = unassigned.caseworker('2022-01-20', '2022-03-31').caseworker('2022-04-01');
    expect(late.on('2022-04-01').finding(RULE)).toMatchObject({ status: 'met_late', dueOn: '2022-01-10' });
  });

  it('begins after the last day on which anyone was assigned', () => {
    const story = left.caseworker('2022-02-01', '2022-02-28').caseworker('2022-03-15', '2022-04-15');
    expect(story.on('2022-04-20').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-04-23' });
  });

  it.each([
    ['the day before the spell', '2022-01-02', '2022-01-10'],
    ['on its first day', '2022-01-03', '2022-01-11'],
  ])('someone whose last day was %s (%s): due on %s', (_when, until, dueOn) => {
    const story = unassigned.caseworker('2021-01-01', until);
    expect(story.on('2022-01-06').finding(RULE)).toMatchObject({ status: 'pending', dueOn });
  });

  it('someone whose last day was the first of the spell was the first assigned: met once there is another', () => {
    const another = (lastDay: string) => unassigned.caseworker('2021-01-01', lastDay).caseworker('2022-02-01');
    expect(another('2022-01-03').on('2022-02-01').status(RULE)).toBe('met');
    expect(another('2022-01-02').on('2022-02-01').status(RULE)).toBe('met_late');
  });

  it('someone who left before the citizen came into the group does not count', () => {
    const story = onHelp
      .inGroup('6.2', '2022-01-01', '2022-02-28')
      .inGroup('6.3', '2022-03-01')
      .caseworker('2022-01-03', '2022-02-15');
    expect(story.on('2022-03-05').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-03-08' });
  });
});

describe('the version in force on the day', () => {
  it.each([
    ['2013-12-31', null],
    ['2014-01-01', 1],
    ['2040-01-01', 1],
  ])('%s falls under version %s', (day, version) => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2013-06-03').inGroup('6.3');
    expect(story.on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it('covers the groups 6.3, 6.5, 6.7 and 6.8 and no others', () => {
    const covered = TARGET_GROUPS.filter((group) => onHelp.inGroup(group).on('2022-01-03').finding(RULE) !== null);
    expect(covered).toEqual(['6.3', '6.5', '6.7', '6.8']);
  });
});
