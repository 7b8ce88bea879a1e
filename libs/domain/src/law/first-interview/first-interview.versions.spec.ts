import { aCitizen } from '../../../test/situations/a-citizen';
import { TARGET_GROUPS, type TargetGroup } from '../../facts/codes';

const RULE = 'first-interview';

function requested(requestedOn: string, group: TargetGroup = '6.2') {
  return aCitizen().onBenefit('kontanthjaelp', requestedOn, { requestedOn }).inGroup(group);
}

describe('first interview: the version in force on the day of the request', () => {
  it('asks nothing for a request before 2014', () => {
    expect(requested('2013-12-31').on('2014-01-05').status(RULE)).toBe('no duty');
  });

  it.each([
    ['2014-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2026-06-30', 2],
    ['2026-07-01', 3],
    ['2040-01-01', 3],
  ])('a request on %s falls under version %i', (requestedOn, ruleVersion) => {
    expect(requested(requestedOn).on(requestedOn).finding(RULE)).toMatchObject({ ruleVersion, status: 'pending' });
  });

  it.each([
    ['2019-12-31', ['6.2']],
    ['2020-01-01', ['6.2', '6.3', '6.4', '6.5']],
    ['2026-06-30', ['6.2', '6.3', '6.4', '6.5']],
    ['2026-07-01', ['6.2', '6.3', '6.4', '6.5']],
  ])('a request on %s covers the groups %j and no others', (requestedOn, groups) => {
    const covered = TARGET_GROUPS.filter(
      (group) => requested(requestedOn, group).on(requestedOn).finding(RULE) !== null,
    );
    expect(covered).toEqual(groups);
  });

  it('is picked by the request, not by the start of help or the day looked at', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2020-01-05', { requestedOn: '2019-12-31' });
    expect(story.inGroup('6.2').on('2022-01-05').finding(RULE)).toMatchObject({ ruleVersion: 1, dueOn: '2020-01-07' });
    expect(story.inGroup('6.3').on('2022-01-05').finding(RULE)).toBeNull();
  });

  it('is picked by the start of help where no request is recorded', () => {
    const before = aCitizen().onBenefit('kontanthjaelp', '2019-12-31');
    const after = aCitizen().onBenefit('kontanthjaelp', '2020-01-01');
    expect(before.inGroup('6.2').on('2020-01-05').finding(RULE)).toMatchObject({ status: 'unknown', ruleVersion: 1 });
    expect(before.inGroup('6.3').on('2020-01-05').finding(RULE)).toBeNull();
    expect(after.inGroup('6.3').on('2020-01-05').finding(RULE)).toMatchObject({ status: 'unknown', ruleVersion: 2 });
    expect(
      aCitizen().onBenefit('kontanthjaelp', '2013-12-31').inGroup('6.2').on('2020-01-05').finding(RULE),
    ).toBeNull();
  });

  it('looks at the group of the day, not at that of the request', () => {
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' })
      .inGroup('6.1', '2022-01-01', '2022-01-08')
      .inGroup('6.3', '2022-01-09');
    expect(story.on('2022-01-08').status(RULE)).toBe('no duty');
    expect(story.on('2022-01-09').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-01-10' });
  });
});
