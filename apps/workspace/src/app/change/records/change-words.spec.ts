import type { RecordChangeWire } from '@rettid/contracts';
import { changedFields } from './change-words';

function fields(recordType: string, before: object, after: object): string[] {
  const change: RecordChangeWire = {
    changeId: '1',
    recordType,
    recordId: 'X-1',
    recordVersion: 2,
    currentVersion: 2,
    kind: 'changed',
    before: { ...before },
    after: { ...after },
    reason: null,
    by: null,
    at: '2022-03-01T09:12:00Z',
  };
  return changedFields(change).map(({ label, before: was, after: is }) => `${label}: ${was ?? '-'} → ${is ?? '-'}`);
}

describe('what changed, in words', () => {
  it.each([
    ['meetings', { status: 'booked' }, { status: 'held' }, ['Status: Booket → Holdt']],
    ['meetings', {}, { marks: ['job_wishes', 'concrete_jobs'] }, ['Drøftet: - → jobønsker, konkrete job']],
    ['offers', { ends_on: '2022-03-31' }, { ends_on: null }, ['Sidste dag: 31. marts 2022 → -']],
    ['offers', { hours_per_week: 12.5 }, { hours_per_week: 14 }, ['Timer om ugen: 12,5 → 14']],
    ['work_hours', { ordinary_hours: '37.50' }, { ordinary_hours: '1037.25' }, ['Ordinære timer: 37,5 → 1.037,25']],
    ['meetings', { job_focus: false }, { job_focus: true }, ['Job og uddannelse drøftet: nej → ja']],
    ['exemptions', { evidence: [] }, { evidence: ['health'] }, ['Grundlag: - → helbredsoplysninger']],
    ['exemptions', {}, { kind: 'hours_225' }, ['Slags: - → 225-timersreglen']],
    ['dreams', {}, { depth: 'deep' }, ['depth: - → deep']],
  ])('of %s: %j to %j', (type, before, after, told) => expect(fields(type, before, after)).toEqual(told));

  it('tells instants in Danish time, in winter and in summer', () => {
    expect(
      fields('meetings', { starts_at: '2022-02-28T23:30:00+00:00' }, { starts_at: '2022-06-30T22:00:00+00:00' }),
    ).toEqual(['Tidspunkt: 1. marts 2022 kl. 00.30 → 1. juli 2022 kl. 00.00']);
  });

  it('leaves out the record’s own id, the mark of a strike, and the day that follows from a time', () => {
    const after = { meeting_id: 'X-1', struck_at: '2022-03-01T09:00:00Z', starts_on: '2022-03-01', note: '' };
    expect(fields('meetings', {}, after)).toEqual([]);
  });
});
