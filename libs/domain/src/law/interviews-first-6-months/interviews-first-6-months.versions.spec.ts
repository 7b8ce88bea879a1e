import { aCitizen } from '../../../test/situations/a-citizen';
import { TARGET_GROUPS, type TargetGroup } from '../../facts/codes';

const RULE = 'interviews-first-6-months';

function startedOn(start: string, group: TargetGroup = '6.2') {
  return aCitizen().onBenefit('kontanthjaelp', start).inGroup(group);
}

describe('interviews in the first 6 months: the version in force when the spell began', () => {
  it('asks nothing of a spell that began before 2020', () => {
    expect(startedOn('2019-12-31').on('2020-01-10').status(RULE)).toBe('no duty');
  });

  it.each([
    ['2020-01-01', 1],
    ['2023-12-31', 1],
    ['2024-01-01', 2],
    ['2026-06-30', 2],
    ['2026-07-01', 3],
  ])('a spell from %s falls under version %i, which asks for four', (start, ruleVersion) => {
    const three = startedOn(start).interview(start, start, start);
    expect(three.on(start).finding(RULE)).toMatchObject({ ruleVersion, status: 'pending' });
    expect(three.interview(start).on(start).finding(RULE)).toMatchObject({ ruleVersion, status: 'met' });
  });

  it.each([
    ['2020-01-01', ['6.1', '6.2', '6.3', '6.4', '6.5', '6.7', '6.8', '6.9', '6.10']],
    ['2023-12-31', ['6.1', '6.2', '6.3', '6.4', '6.5', '6.7', '6.8', '6.9', '6.10']],
    ['2024-01-01', ['6.2', '6.3', '6.4', '6.5', '6.7', '6.8', '6.9', '6.10']],
    ['2026-06-30', ['6.2', '6.3', '6.4', '6.5', '6.7', '6.8', '6.9', '6.10']],
    ['2026-07-01', ['6.2', '6.9']],
  ])('a spell from %s covers the groups %j and no others', (start, groups) => {
    expect(TARGET_GROUPS.filter((group) => startedOn(start, group).on(start).finding(RULE) !== null)).toEqual(groups);
  });

  it('stays with the version of the start when the law has changed since', () => {
    expect(startedOn('2023-12-31', '6.1').on('2024-03-01').finding(RULE)).toMatchObject({ ruleVersion: 1 });
    expect(startedOn('2026-06-30', '6.3').on('2026-07-01').finding(RULE)).toMatchObject({ ruleVersion: 2 });
    expect(startedOn('2019-12-31').on('2022-01-01').finding(RULE)).toBeNull();
  });

  it('looks at the group of the day', () => {
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2022-01-03')
      .inGroup('6.6', '2022-01-01', '2022-02-18')
      .inGroup('6.7', '2022-02-19');
    expect(story.on('2022-02-18').status(RULE)).toBe('no duty');
    expect(story.on('2022-02-19').finding(RULE)).toMatchObject({ status: 'behind', actBy: '2022-02-18' });
  });
});
