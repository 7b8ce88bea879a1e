import { convertToParamMap } from '@angular/router';
import { OBLIGATION_STATUSES, RULE_IDS } from '@rettid/domain';
import { CASELOAD_COLUMNS, CASELOAD_DUE, CASELOAD_LISTS, CASELOAD_SORTS } from '@rettid/contracts';
import fc from 'fast-check';
import { type CaseloadSetting, isSameSetting, queryOf, settingFrom } from './caseload-address';
import { usualColumns } from './caseload-columns';

const settings: fc.Arbitrary<CaseloadSetting> = fc.record({
  view: fc.record({
    list: fc.constantFrom(...CASELOAD_LISTS),
    rules: fc.uniqueArray(fc.constantFrom(...RULE_IDS)),
    statuses: fc.uniqueArray(fc.constantFrom(...OBLIGATION_STATUSES)),
    due: fc.option(fc.constantFrom(...CASELOAD_DUE)),
    sort: fc.constantFrom(...CASELOAD_SORTS),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  }),
  columns: fc
    .uniqueArray(fc.constantFrom(...CASELOAD_COLUMNS.filter((column) => column !== 'name')))
    .map((columns) => ['name' as const, ...columns]),
});

describe('the address of a list', () => {
  it('brings back what was shown, whatever it was', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        expect(settingFrom(setting.view.list, convertToParamMap(queryOf(setting)))).toEqual(setting);
      }),
    );
  });

  it('says nothing of what is as usual', () => {
    const usual = settingFrom('mine', convertToParamMap({}));
    expect(Object.values(queryOf(usual)).every((value) => value === null)).toBe(true);
    expect(usual.columns).toEqual(usualColumns('mine'));
    expect(usual.view).toEqual({ list: 'mine', rules: [], statuses: [], due: null, sort: 'act_by', direction: 'asc' });
  });

  it('leaves out what this build does not know, as in an old bookmark', () => {
    const query = convertToParamMap({
      status: 'overdue,sanctioned,overdue',
      regel: 'repealed-rule',
      frist: 'never',
      sorter: '-shoe_size',
      kolonner: 'cpr,act_by',
    });
    expect(settingFrom('team', query)).toEqual({
      view: { list: 'team', statuses: ['overdue'], rules: [], due: null, sort: 'act_by', direction: 'desc' },
      columns: ['name', 'act_by'],
    });
  });

  it('takes the order of filters for no difference, and that of columns for one', () => {
    const a = settingFrom('mine', convertToParamMap({ status: 'overdue,behind', kolonner: 'name,act_by,seniority' }));
    const b = settingFrom('mine', convertToParamMap({ status: 'behind,overdue', kolonner: 'name,act_by,seniority' }));
    const c = settingFrom('mine', convertToParamMap({ status: 'overdue,behind', kolonner: 'name,seniority,act_by' }));
    expect(isSameSetting(a, b)).toBe(true);
    expect(isSameSetting(a, c)).toBe(false);
  });
});
