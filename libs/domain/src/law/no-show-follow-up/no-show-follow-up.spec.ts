import { aCitizen } from '../../../test/situations/a-citizen';
import { MEETING_KINDS, TARGET_GROUPS } from '../../facts/codes';

const RULE = 'no-show-follow-up';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.2');
/** Stayed away on 1 February: contact is to come by 8 February. */
const stayedAway = onHelp.noShow('2022-02-01', 'missed');

describe('contact within a week of a no-show', () => {
  it('asks nothing where the citizen never stayed away', () => {
    expect(onHelp.interview('2022-02-01').on('2022-03-01').finding(RULE)).toBeNull();
    const cancelled = onHelp.meeting('job_interview', '2022-02-01', 'cancelled').booked('2022-02-02');
    expect(cancelled.on('2022-03-01').finding(RULE)).toBeNull();
    expect(stayedAway.on('2022-01-31').finding(RULE)).toBeNull();
  });

  it.each([
    ['2022-02-01', 'pending'],
    ['2022-02-08', 'pending'],
    ['2022-02-09', 'overdue'],
    ['2023-02-09', 'overdue'],
  ])('unanswered %s is %s: there is no warn window', (day, status) => {
    expect(stayedAway.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status,
      dueOn: '2022-02-08',
      actBy: '2022-02-08',
      plannedOn: null,
    });
  });

  it.each([
    ['the day before', '2022-01-31', 'overdue'],
    ['the same day', '2022-02-01', 'met'],
    ['on the seventh day', '2022-02-08', 'met'],
    ['on the eighth day', '2022-02-09', 'met_late'],
  ])('a contact about it %s (%s): %s', (_when, day, status) => {
    const story = stayedAway.contact(day, 'missed');
    expect(story.on('2022-02-10').finding(RULE)).toMatchObject({ status, dueOn: '2022-02-08', actBy: '2022-02-08' });
  });

  it.each([
    ['the day before', '2022-01-31', 'overdue'],
    ['the same day', '2022-02-01', 'met'],
    ['on the seventh day', '2022-02-08', 'met'],
    ['on the eighth day', '2022-02-09', 'met_late'],
  ])('an interview held %s (%s): %s', (_when, day, status) => {
    expect(stayedAway.interview(day).on('2022-02-10').finding(RULE)).toMatchObject({ status, dueOn: '2022-02-08' });
  });

  it('is not answered by a contact about nothing or about another meeting', () => {
    expect(stayedAway.contact('2022-02-02').on('2022-02-09').status(RULE)).toBe('overdue');
    const other = stayedAway.meeting('other', '2022-01-20', 'held', 'other').contact('2022-02-02', 'other');
    expect(other.on('2022-02-09').status(RULE)).toBe('overdue');
  });

  it.each(MEETING_KINDS.map((kind) => [kind]))(
    'a held %s answers it only if it is a jobsamtale, joint or not',
    (kind) => {
      const counts = kind === 'job_interview' || kind === 'joint_interview';
      const story = stayedAway.meeting(kind, '2022-02-05', 'held');
      expect(story.on('2022-02-09').status(RULE)).toBe(counts ? 'met' : 'overdue');
    },
  );

  it('takes the earlier of contact and interview', () => {
    expect(stayedAway.interview('2022-02-05').contact('2022-02-20', 'missed').on('2022-03-01').status(RULE)).toBe(
      'met',
    );
    expect(stayedAway.contact('2022-02-05', 'missed').interview('2022-02-20').on('2022-03-01').status(RULE)).toBe(
      'met',
    );
    const late = stayedAway.contact('2022-02-12', 'missed').contact('2022-02-15', 'missed').interview('2022-02-20');
    expect(late.on('2022-03-01').status(RULE)).toBe('met_late');
  });

  it('does not know a contact or an interview before its day', () => {
    expect(stayedAway.contact('2022-02-05', 'missed').on('2022-02-04').status(RULE)).toBe('pending');
    expect(stayedAway.interview('2022-02-15').on('2022-02-14').status(RULE)).toBe('overdue');
    expect(stayedAway.interview('2022-02-15').on('2022-02-15').status(RULE)).toBe('met_late');
  });

  it('asks about a meeting of any kind', () => {
    const asking = MEETING_KINDS.filter(
      (kind) => onHelp.noShow('2022-02-01', 'missed', kind).on('2022-02-09').status(RULE) === 'overdue',
    );
    expect(asking).toEqual([...MEETING_KINDS]);
  });

  it.each([
    ['the day before the spell', '2022-01-02', null],
    ['on its first day', '2022-01-03', '2022-01-10'],
  ])('a no-show %s (%s): due on %s', (_when, day, dueOn) => {
    expect(onHelp.noShow(day).on('2022-01-05').finding(RULE)?.dueOn ?? null).toBe(dueOn);
  });

  it('counts seven days over a leap day and a year end', () => {
    expect(onHelp.noShow('2024-02-22').on('2024-02-29').finding(RULE)).toMatchObject({
      status: 'pending',
      dueOn: '2024-02-29',
    });
    expect(onHelp.noShow('2022-12-28').on('2023-01-05').finding(RULE)).toMatchObject({
      status: 'overdue',
      dueOn: '2023-01-04',
    });
  });

  it('is never exempt', () => {
    expect(stayedAway.exemption('interviews', '2022-02-01').on('2022-02-09').status(RULE)).toBe('overdue');
  });
});

describe('several no-shows', () => {
  const twice = stayedAway.noShow('2022-03-01', 'again');

  it('the earliest unanswered gives the date', () => {
    expect(twice.on('2022-03-05').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-02-08' });
    const secondAnswered = twice.contact('2022-03-02', 'again');
    expect(secondAnswered.on('2022-03-05').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-02-08' });
  });

  it('with the first answered, in time or late, the second is asked about', () => {
    for (const day of ['2022-02-03', '2022-02-20']) {
      const story = twice.contact(day, 'missed');
      expect(story.on('2022-03-08').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-03-08' });
      expect(story.on('2022-03-09').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-03-08' });
    }
  });

  it.each([
    ['both in time', '2022-02-08', '2022-03-08', 'met'],
    ['the first late', '2022-02-09', '2022-03-08', 'met_late'],
    ['the second late', '2022-02-08', '2022-03-09', 'met_late'],
  ])('answered %s (%s and %s): %s, due seven days after the latest', (_how, first, second, status) => {
    const story = twice.contact(first, 'missed').contact(second, 'again');
    expect(story.on('2022-03-09').finding(RULE)).toMatchObject({ status, dueOn: '2022-03-08', actBy: '2022-03-08' });
  });

  it('one interview answers every no-show before it', () => {
    const close = stayedAway.noShow('2022-02-04', 'again');
    expect(close.interview('2022-02-08').on('2022-02-08').finding(RULE)).toMatchObject({
      status: 'met',
      dueOn: '2022-02-11',
    });
    expect(close.interview('2022-02-09').on('2022-02-09').status(RULE)).toBe('met_late');
    // One between the two answers the first alone.
    expect(close.interview('2022-02-03').on('2022-02-12').finding(RULE)).toMatchObject({
      status: 'overdue',
      dueOn: '2022-02-11',
    });
  });
});

describe('the version in force on the day', () => {
  it.each([
    ['2013-12-31', null],
    ['2014-01-01', 1],
    ['2040-01-01', 1],
  ])('%s falls under version %s', (day, version) => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2013-06-03').inGroup('6.2').noShow('2013-12-30');
    expect(story.on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it('covers every group', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').noShow('2022-02-01');
    const covered = TARGET_GROUPS.filter((group) => story.inGroup(group).on('2022-02-01').finding(RULE) !== null);
    expect(covered).toEqual([...TARGET_GROUPS]);
  });
});
