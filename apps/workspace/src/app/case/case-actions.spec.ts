import { TestBed } from '@angular/core/testing';
import { RULE_IDS, WAITING_KINDS } from '@rettid/domain';
import { DUTY_LINKS, WAITING_LINKS } from '../today/case-link';
import { CASE_ACTIONS } from './case-actions';

describe('what can be begun from a case', () => {
  const actions = () => TestBed.inject(CASE_ACTIONS);

  it('is named once each', () => {
    const ids = actions().map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(WAITING_KINDS)('is there for a line of the start page that says %s, for whoever is shown it', (kind) => {
    const { action, permission } = WAITING_LINKS[kind];
    if (action === null) return;
    expect(actions().find(({ id }) => id === action)).toMatchObject({ id: action, permission });
  });

  it.each(RULE_IDS)('clears the duty %s that the start page offers it for', (ruleId) => {
    const { action, permission } = DUTY_LINKS[ruleId];
    const found = actions().find(({ id }) => id === action);
    expect(found).toMatchObject({ id: action, permission });
    expect(found?.clears).toContain(ruleId);
  });
});
