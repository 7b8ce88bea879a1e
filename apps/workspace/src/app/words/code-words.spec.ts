import { RULES } from '@rettid/domain';
import { languageName, RULE_TITLES } from './code-words';

describe('the titles of the rules', () => {
  it('are those of the law', () => {
    expect(RULE_TITLES).toEqual(Object.fromEntries(RULES.map(({ id, title }) => [id, title])));
  });
});

describe('languageName', () => {
  it.each([
    ['so', 'somali'],
    ['ar', 'arabisk'],
    ['pl', 'polsk'],
  ])('names %s in Danish', (code, name) => expect(languageName(code)).toBe(name));

  it('shows what is no code as it stands', () => expect(languageName('pt_BR?')).toBe('pt_BR?'));
});
