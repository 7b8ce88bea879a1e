import { isGenericGoal } from './generic-goal';

describe('a goal that names nothing in particular', () => {
  it.each([
    'I arbejde',
    'i job',
    'Tilbage til arbejdsmarkedet',
    'Blive selvforsørgende',
    'Ordinær beskæftigelse på fuld tid',
    'Job/uddannelse',
    'Ordinære timer: 10',
    'FÅ ET FLEKSJOB',
    '...',
  ])('is told: %s', (title) => {
    expect(isGenericGoal(title)).toBe(true);
  });

  it.each([
    'Butiksassistent',
    'Arbejde i et køkken',
    'Job med dyr',
    'Pædagogmedhjælper på deltid',
    'Uddannelse som tømrer',
    'Gå til fitness to gange om ugen',
  ])('is not taken for one: %s', (title) => {
    expect(isGenericGoal(title)).toBe(false);
  });
});
