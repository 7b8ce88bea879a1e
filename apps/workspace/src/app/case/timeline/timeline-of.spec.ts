import type { CaseWire } from '@rettid/contracts';
import { formatDate } from '@rettid/domain';
import {
  assignmentWire,
  caseWire,
  contactWire,
  exemptionWire,
  meetingWire,
  offerWire,
} from '../../../testing/case-wire';
import { timelineOf } from './timeline-of';
import type { LaneId } from './timeline-model';

function laneOf(given: Partial<CaseWire>, id: LaneId) {
  return timelineOf(caseWire(given)).lanes.find((lane) => lane.id === id);
}

function wordsOf(given: Partial<CaseWire>, id: LaneId): string[] {
  return laneOf(given, id)?.items.map(({ words }) => words) ?? [];
}

function marksOf(given: Partial<CaseWire>, id: LaneId): string[] {
  return laneOf(given, id)?.items.map(({ mark }) => mark) ?? [];
}

describe('the timeline of a case', () => {
  it('shows 24 months back and two months ahead', () => {
    const { from, to } = timelineOf(caseWire({ businessDate: '2022-03-01' }));
    expect([formatDate(from), formatDate(to)]).toEqual(['2020-03-01', '2022-05-01']);
  });

  it('begins on the last day of February where the day of 24 months ago does not exist', () => {
    const { from } = timelineOf(caseWire({ businessDate: '2024-02-29' }));
    expect(formatDate(from)).toBe('2022-02-28');
  });

  it('shows the lanes of a case in which nothing has happened', () => {
    const { lanes } = timelineOf(caseWire());
    expect(lanes.map(({ id }) => id)).toEqual(['meetings', 'no_shows', 'offers', 'hours_225', 'caseworkers']);
    expect(lanes.flatMap(({ items }) => items)).toEqual([]);
  });

  it('leaves out what ended before its first day or begins after its last, and nothing else', () => {
    const offers = [
      offerWire({ startsOn: '2020-01-01', endsOn: '2020-02-29' }),
      offerWire({ startsOn: '2020-01-02', endsOn: '2020-03-01' }),
      offerWire({ startsOn: '2022-05-01', endsOn: '2022-06-01' }),
      offerWire({ startsOn: '2022-05-02', endsOn: '2022-06-01' }),
    ];
    const ids = laneOf({ offers }, 'offers')?.items.map(({ id }) => id);
    expect(ids).toEqual(['offer o-2020-01-02', 'offer o-2022-05-01']);
  });

  it('puts everything in order of time', () => {
    const meetings = ['2022-01-10', '2020-05-04', '2021-06-07'].map((on) => meetingWire({ on }));
    expect(laneOf({ meetings }, 'meetings')?.items.map(({ id }) => id)).toEqual([
      'meeting m-2020-05-04',
      'meeting m-2021-06-07',
      'meeting m-2022-01-10',
    ]);
  });
});

describe('meetings in the timeline', () => {
  const staff = { staffId: 's-1', name: 'Lise Olsen' };

  it('tells what was held, with whom and how', () => {
    expect(wordsOf({ meetings: [meetingWire({ on: '2021-08-30', staff })] }, 'meetings')).toEqual([
      'Jobsamtale holdt 30. august 2021 (fremmøde) med Lise Olsen',
    ]);
  });

  it('tells a meeting that does not count as an interview from one that does', () => {
    const meetings = [
      meetingWire({ on: '2021-01-01' }),
      meetingWire({ on: '2021-02-01', kind: 'information_meeting', counts: false }),
    ];
    expect(marksOf({ meetings }, 'meetings')).toEqual(['held', 'held_other']);
    expect(wordsOf({ meetings }, 'meetings')[1]).toContain('tæller ikke som jobsamtale');
  });

  it('tells a booking to come from one that passed without a word', () => {
    const meetings = ['2022-02-28', '2022-03-01', '2022-03-02'].map((on) => meetingWire({ on, status: 'booked' }));
    expect(marksOf({ meetings }, 'meetings')).toEqual(['lapsed', 'booked', 'booked']);
  });

  it('tells whether anybody got in touch after a no-show', () => {
    const meetings = [
      meetingWire({ on: '2021-09-14', status: 'no_show' }),
      meetingWire({ on: '2021-11-01', status: 'no_show' }),
    ];
    const contacts = [
      contactWire({ on: '2021-09-20', aboutMeetingId: 'm-2021-09-14' }),
      contactWire({ on: '2021-09-16', aboutMeetingId: 'm-2021-09-14', channel: 'sms' }),
      contactWire({ on: '2021-11-02' }),
    ];
    expect(wordsOf({ meetings, contacts }, 'no_shows')).toEqual([
      'Udeblivelse fra jobsamtale 14. september 2021; kontaktet 16. september 2021 (sms)',
      'Udeblivelse fra jobsamtale 1. november 2021; ingen kontakt om den er registreret',
    ]);
  });

  it('shows cancelled meetings in a lane of their own, where there are any', () => {
    expect(laneOf({}, 'cancelled')).toBeUndefined();
    expect(marksOf({ meetings: [meetingWire({ on: '2021-05-05', status: 'cancelled' })] }, 'cancelled')).toEqual([
      'cancelled',
    ]);
  });

  it('does not tell the name of somebody whom the reader may not know', () => {
    const meetings = [meetingWire({ on: '2021-08-30', staff: { staffId: 's-9', name: null } })];
    expect(wordsOf({ meetings }, 'meetings')[0]).toContain('medarbejder i et andet jobcenter');
  });
});

describe('offers, exemptions and caseworkers in the timeline', () => {
  it('names an offer, where it is, and how many hours', () => {
    const offers = [
      offerWire({ startsOn: '2021-11-01', endsOn: '2022-04-28', provider: 'Byens Café', hoursPerWeek: 12.5 }),
    ];
    expect(laneOf({ offers }, 'offers')?.items[0]).toMatchObject({
      mark: 'offer',
      short: 'Praktik, Byens Café',
      words: 'Virksomhedspraktik (privat), Byens Café, 1. november 2021 – 28. april 2022, 12,5 timer om ugen',
    });
  });

  it('says that a mentor counts as no offer', () => {
    const offers = [offerWire({ startsOn: '2021-11-01', kind: 'mentor' })];
    expect(marksOf({ offers }, 'offers')).toEqual(['support']);
    expect(wordsOf({ offers }, 'offers')[0]).toBe(
      'Mentor, fra 1. november 2021, uden slutdato; tæller ikke som tilbud',
    );
  });

  it('tells a long time without an offer, of whoever is on benefits', () => {
    const given = { seniority: { benefit: 'kontanthjaelp', since: '2020-12-01' } } as const;
    expect(laneOf(given, 'offers')?.items).toMatchObject([
      { mark: 'gap', short: '15 mdr. uden tilbud, ikke fritaget' },
    ]);
    expect(wordsOf(given, 'offers')).toEqual([
      '15 måneder uden tilbud og uden fritagelse for tilbud, 1. december 2020 – 1. marts 2022',
    ]);
  });

  it('never mixes undtagelse and the two kinds of fritagelse', () => {
    const exemptions = [
      exemptionWire({ validFrom: '2021-01-01', kind: 'hours_225' }),
      exemptionWire({ validFrom: '2021-01-02', kind: 'interviews', ground: 'illness' }),
      exemptionWire({ validFrom: '2021-01-03', kind: 'offers', ground: 'parental_leave' }),
    ];
    expect(wordsOf({ exemptions }, 'hours_225')).toEqual([
      'Undtaget fra 225-timersreglen, fra 1. januar 2021, uden slutdato: begrænset arbejdsevne',
    ]);
    expect(wordsOf({ exemptions }, 'relief_interviews')).toEqual([
      'Fritaget for samtaler, fra 2. januar 2021, uden slutdato: sygdom',
    ]);
    expect(wordsOf({ exemptions }, 'relief_offers')).toEqual([
      'Fritaget for tilbud, fra 3. januar 2021, uden slutdato: barsel',
    ]);
  });

  it('ends an exemption on the day it was closed, and leaves out one closed before it began', () => {
    const exemptions = [
      exemptionWire({ validFrom: '2021-01-01', validTo: '2021-06-30', closedOn: '2021-03-31' }),
      exemptionWire({ validFrom: '2021-07-01', validTo: '2021-09-30', closedOn: '2021-06-30' }),
    ];
    expect(wordsOf({ exemptions }, 'hours_225')).toEqual([
      'Undtaget fra 225-timersreglen, 1. januar 2021 – 31. marts 2021: begrænset arbejdsevne; lukket før tid',
    ]);
  });

  it('shows those who answer for the case, and not who else helps', () => {
    const assignments = [
      assignmentWire({ validFrom: '2021-10-01' }),
      assignmentWire({ validFrom: '2021-01-01', validTo: '2021-09-30', role: 'authority' }),
      assignmentWire({ validFrom: '2021-02-01', role: 'job_broker' }),
    ];
    expect(wordsOf({ assignments }, 'caseworkers')).toEqual([
      'Myndighedssagsbehandler: Mette Holm, 1. januar 2021 – 30. september 2021',
      'Koordinerende sagsbehandler: Mette Holm, fra 1. oktober 2021, uden slutdato',
    ]);
    expect(laneOf({ assignments }, 'caseworkers')?.items[0]).toMatchObject({ short: 'M. Holm' });
  });
});
