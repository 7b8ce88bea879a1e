import { addDays, type MeetingForm, type MeetingKind, type MeetingStatus, type PlainDate } from '@rettid/domain';

import { CANCELLED_MEETINGS_PER_YEAR, JOINT_INTERVIEW, NEXT_INTERVIEW_BOOKED } from '../calibration/assumptions';
import { BARRIER_FOCUS, JOB_FOCUS, NO_SHOW, NO_SHOW_CONTACTED, ROUND_TABLE } from '../calibration/practice';
import { danishInstant, workingDay } from '../output/danish-time';
import { percent, type Course, type Setting } from './setting';
import { MINUTES } from './texts';

/** Meetings begin on the half hour from 8.30 to 14.30. */
const FIRST_SLOT = 8 * 60 + 30;
const SLOTS = 13;
const SLOT_MINUTES = 30;

/** Writes one citizen's meetings and the contacts round them. */
export class MeetingBook {
  private written = 0;
  private contacts = 0;
  private readonly jobFocus: boolean;
  private readonly barrierFocus: boolean;

  constructor(
    private readonly setting: Setting,
    private readonly course: Course,
  ) {
    const { quotas } = setting;
    this.jobFocus = quotas.chance('job focus', course.stratum, percent(JOB_FOCUS[course.direction]));
    this.barrierFocus = quotas.chance('barrier focus', course.stratum, percent(BARRIER_FOCUS[course.direction]));
  }

  /** `count` held interviews spread evenly, with jitter, over the days from `from` to `to`. */
  addInterviews(count: number, from: PlainDate, to: PlainDate): void {
    const { random } = this.setting;
    const days = to - from + 1;
    for (let i = 0; i < count; i += 1) {
      const on = addDays(from, Math.floor(((i + random.next()) * days) / count));
      this.addInterview(workingDay(on, from, to), 'held');
    }
  }

  addInterview(on: PlainDate, status: MeetingStatus): void {
    const { random } = this.setting;
    const kind = random.chance(percent(JOINT_INTERVIEW)) ? 'joint_interview' : 'job_interview';
    const held = status === 'held';
    this.add(kind, on, status, {
      jobFocus: held ? this.jobFocus === random.chance(0.85) : null,
      barrierFocus: held ? this.barrierFocus === random.chance(0.85) : null,
      minutes: held && random.chance(0.15) ? random.pick(MINUTES) : null,
    });
  }

  /** The next interview is in the calendar for half of the citizens, some within days, some in months. */
  addBooked(): void {
    const { random, asOf, quotas } = this.setting;
    if (!quotas.chance('next interview', this.course.stratum, percent(NEXT_INTERVIEW_BOOKED))) return;
    const from = addDays(asOf, random.int(0, 75));
    this.addInterview(workingDay(from, asOf, addDays(from, 7)), 'booked');
  }

  /** Cancelled meetings, round tables, and now and then one that was never closed. */
  addOthers(from: PlainDate): void {
    const { random, asOf, quotas } = this.setting;
    const days = asOf - from;
    if (days < 14) return;
    const anyDay = (): PlainDate => workingDay(addDays(from, random.int(1, days - 1)), from, asOf);
    for (let due = (days / 365) * CANCELLED_MEETINGS_PER_YEAR; due > 0; due -= 1) {
      if (random.chance(due)) this.addInterview(anyDay(), 'cancelled');
    }
    if (quotas.chance('round table', this.course.stratum, percent(ROUND_TABLE[this.course.group]))) {
      this.add('round_table', anyDay(), 'held', {});
    }
    if (this.course.direction === 'R' && random.chance(0.15)) this.add('rehabilitation_team', anyDay(), 'held', {});
    if (random.chance(0.02))
      this.addInterview(workingDay(addDays(asOf, -random.int(2, 40)), from, addDays(asOf, -1)), 'booked');
    if (random.chance(0.5)) this.addContact(addDays(asOf, -random.int(0, Math.min(days - 1, 300))), null);
  }

  /** No-shows of the last 24 months; few are followed by a contact, so most wait for the next interview. */
  addNoShows(from: PlainDate): void {
    const { random, asOf, quotas } = this.setting;
    const days = asOf - from;
    if (!quotas.chance('no-show', this.course.stratum, percent(NO_SHOW[this.course.direction])) || days < 3) return;
    const contacted = quotas.chance('no-show contact', this.course.stratum, percent(NO_SHOW_CONTACTED));
    // One in four has stayed away within the last weeks: those are still to be answered.
    const recent = random.chance(0.25);
    for (let left = random.chance(0.7) ? 1 : random.int(2, 3); left > 0; left -= 1) {
      const ago = recent && left === 1 ? random.int(0, Math.min(days, 24)) : random.int(0, days);
      const on = workingDay(addDays(asOf, -ago), from, asOf);
      const meetingId = this.add('job_interview', on, 'no_show', {});
      if (!contacted) continue;
      const answeredOn = addDays(on, random.chance(0.75) ? random.int(0, 7) : random.int(8, 30));
      if (answeredOn <= asOf) this.addContact(answeredOn, meetingId);
    }
  }

  private addContact(on: PlainDate, aboutMeetingId: string | null): void {
    const { random } = this.setting;
    this.course.rows.contacts.push({
      contact_id: `${this.course.id}-K${this.contacts}`,
      citizen_id: this.course.id,
      on,
      channel: random.pick(['phone', 'phone', 'sms', 'digital_post', 'letter', 'visit']),
      about_meeting_id: aboutMeetingId,
      note: null,
    });
    this.contacts += 1;
  }

  private add(
    kind: MeetingKind,
    on: PlainDate,
    status: MeetingStatus,
    noted: { jobFocus?: boolean | null; barrierFocus?: boolean | null; minutes?: string | null },
  ): string {
    const { random } = this.setting;
    const meetingId = `${this.course.id}-M${this.written}`;
    this.written += 1;
    this.course.rows.meetings.push({
      meeting_id: meetingId,
      citizen_id: this.course.id,
      kind,
      starts_at: danishInstant(on, FIRST_SLOT + SLOT_MINUTES * random.int(0, SLOTS - 1)),
      status,
      form: this.form(),
      staff_id: this.course.caseworkers.on(on),
      job_focus: noted.jobFocus ?? null,
      barrier_focus: noted.barrierFocus ?? null,
      minutes: noted.minutes ?? null,
    });
    return meetingId;
  }

  private form(): MeetingForm {
    const at = this.setting.random.next();
    return at < 0.68 ? 'in_person' : at < 0.92 ? 'phone' : at < 0.98 ? 'video' : 'home_visit';
  }
}
