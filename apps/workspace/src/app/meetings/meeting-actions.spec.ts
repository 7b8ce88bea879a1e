import { caseWire, contactWire, meetingWire } from '../../testing/case-wire';
import { dueMeeting, unansweredNoShow } from './meeting-actions';

describe('the meeting whose outcome is to be told', () => {
  it('is the latest that is booked and whose day has come, an interview before others of the day', () => {
    const booked = { status: 'booked' } as const;
    const theCase = caseWire({
      meetings: [
        meetingWire({ ...booked, on: '2022-03-02' }),
        meetingWire({ ...booked, on: '2022-03-01', kind: 'other', meetingId: 'other' }),
        meetingWire({ ...booked, on: '2022-03-01' }),
        meetingWire({ ...booked, on: '2022-02-01' }),
      ],
    });
    expect(dueMeeting(theCase)?.meetingId).toBe('m-2022-03-01');
  });

  it('is none where nothing is booked, or all of it lies ahead', () => {
    expect(dueMeeting(caseWire({ meetings: [meetingWire({ on: '2022-02-01' })] }))).toBeNull();
    expect(dueMeeting(caseWire({ meetings: [meetingWire({ on: '2022-03-02', status: 'booked' })] }))).toBeNull();
  });
});

describe('the no-show that a contact is about', () => {
  it('is the earliest that nobody has followed up', () => {
    const meetings = ['2022-02-20', '2022-02-10', '2022-02-01'].map((on) => meetingWire({ on, status: 'no_show' }));
    const contacts = [contactWire({ on: '2022-02-02', aboutMeetingId: 'm-2022-02-01' })];
    expect(unansweredNoShow(caseWire({ meetings, contacts }))?.meetingId).toBe('m-2022-02-10');
    expect(unansweredNoShow(caseWire({ meetings: [], contacts }))).toBeNull();
  });
});
