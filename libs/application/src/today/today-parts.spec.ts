import { date, type WaitingKind } from '@rettid/domain';
import { asNotes, asWaiting, onceEach, ShownCitizens } from './today-parts';
import type { WaitingRow } from './today-waiting.query';

const OPEN = new Map(
  ['C1', 'C2'].map((citizenId) => [citizenId, { citizenId, givenNames: 'Prøve', familyName: 'Borger' }]),
);

const row = (kind: WaitingKind, subject_id: string, on: string, citizen_id = 'C1'): WaitingRow => ({
  kind,
  citizen_id,
  subject_id,
  on_day: date(on),
  about: null,
});

describe('the parts of the start page', () => {
  it('hold what waits by kind, in the order of the kinds, what has waited longest first', () => {
    const rows = [
      row('plan_stale', 'P1', '2021-01-01'),
      row('no_show', 'M2', '2022-02-02'),
      row('no_show', 'M1', '2022-02-02'),
      row('no_show', 'M3', '2022-02-01'),
    ];
    const groups = asWaiting(rows, new ShownCitizens(OPEN), 2);
    expect(groups.map(({ kind, total, items }) => [kind, total, items.map(({ subjectId }) => subjectId)])).toEqual([
      ['no_show', 3, ['M3', 'M1']],
      ['plan_stale', 1, ['P1']],
    ]);
  });

  it('leave out, uncounted, whoever is not open to the reader', () => {
    const shown = new ShownCitizens(OPEN);
    const rows = [row('no_show', 'M1', '2022-02-02', 'C9'), row('no_show', 'M2', '2022-02-03', 'C2')];
    expect(asWaiting(rows, shown, 5)).toMatchObject([{ total: 1, items: [{ subjectId: 'M2' }] }]);
    expect(asNotes([{ citizen_id: 'C9', text: 'a', on_day: null, colour: 'grey' }], shown, 5)).toEqual({
      items: [],
      total: 0,
    });
    expect(shown.ids).toEqual(['C2']);
  });

  it('tell once of an exemption: as a step of the ladder rather than as ending', () => {
    const rows = [
      row('exemption_step', 'E1', '2022-03-09'),
      row('exemption_ending', 'E1', '2022-03-09'),
      row('exemption_ending', 'E2', '2022-03-10'),
      row('exemption_review', 'E1', '2022-03-01'),
    ];
    expect(onceEach(rows).map(({ kind, subject_id }) => [kind, subject_id])).toEqual([
      ['exemption_step', 'E1'],
      ['exemption_ending', 'E2'],
      ['exemption_review', 'E1'],
    ]);
  });

  it('count as shown only the lines that the page tells', () => {
    const shown = new ShownCitizens(OPEN);
    asWaiting([row('no_show', 'M1', '2022-02-02', 'C1'), row('no_show', 'M2', '2022-02-03', 'C2')], shown, 1);
    expect(shown.ids).toEqual(['C1']);
    expect(() => shown.show('C9')).toThrow('not open to its reader');
  });
});
