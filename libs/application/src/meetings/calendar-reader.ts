import {
  caseGround,
  mondayOf,
  addDays,
  type MeetingForm,
  type MeetingKind,
  type MeetingStatus,
  type PlainDate,
  type StaffActor,
} from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { scopeOf, type Clock } from '@rettid/platform';
import { findCaseSubjects } from '../access/case-subject.query';
import { recordAccess } from '../staff/record-access';
import { findCalendarRows, findColleagues, type CalendarRow, type Colleague } from './calendar.query';

/** A meeting in a calendar. */
export interface CalendarMeeting {
  readonly on: PlainDate;
  /** Minutes since midnight in Denmark. */
  readonly minute: number;
  readonly lengthMinutes: number;
  /** `null` where the case is closed to the reader: then the time is taken, and that is all. */
  readonly meeting: {
    readonly meetingId: string;
    readonly recordVersion: number;
    readonly citizen: { readonly citizenId: string; readonly name: string };
    readonly kind: MeetingKind;
    readonly status: MeetingStatus;
    readonly form: MeetingForm | null;
    readonly place: string | null;
    readonly groupId: string | null;
    readonly needsInterpreter: boolean;
  } | null;
}

export interface CalendarWeek {
  /** The Monday. */
  readonly from: PlainDate;
  readonly businessDate: PlainDate;
  readonly staffId: string;
  /** Those whose calendar the reader can turn to. */
  readonly colleagues: readonly Colleague[];
  readonly meetings: readonly CalendarMeeting[];
}

export interface CalendarRequest {
  /** Any day of the week; `null`: the week of the business date. */
  readonly from: PlainDate | null;
  /** `null`: the reader's own. */
  readonly staffId: string | null;
}

/** A week of somebody's meetings, for those of the same team. */
export class CalendarReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns `null` where there is no such calendar for the reader */
  async read(actor: StaffActor, request: CalendarRequest): Promise<CalendarWeek | null> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const businessDate = await businessDateIn(tx, this.clock);
        const colleagues = await findColleagues(tx, actor);
        const staffId = request.staffId ?? actor.staffId;
        if (staffId === null || !colleagues.some((one) => one.staffId === staffId)) return null;
        const from = mondayOf(request.from ?? businessDate);
        const rows = await findCalendarRows(tx, staffId, from, addDays(from, 6));
        const open = await openCases(tx, actor, rows, { businessDate, now: this.clock.now() });
        await recordAccess(tx, {
          action: 'calendar.read',
          citizenIds: [...open],
          subject: { type: 'staff', id: staffId },
        });
        return { from, businessDate, staffId, colleagues, meetings: rows.map((row) => toMeeting(row, open)) };
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

/** Which of the citizens' cases are open to the reader. */
export async function openCases(
  tx: Transaction,
  actor: StaffActor,
  rows: readonly { readonly citizenId: string }[],
  moment: Parameters<typeof findCaseSubjects>[3],
): Promise<ReadonlySet<string>> {
  const citizenIds = [...new Set(rows.map(({ citizenId }) => citizenId))];
  const subjects = await findCaseSubjects(tx, actor, citizenIds, moment);
  return new Set(
    citizenIds.filter((citizenId) => {
      const subject = subjects.get(citizenId);
      return subject !== undefined && caseGround(actor, subject) !== null;
    }),
  );
}

function toMeeting(row: CalendarRow, open: ReadonlySet<string>): CalendarMeeting {
  const { on, minute, lengthMinutes, citizenId, citizenName, ...meeting } = row;
  const citizen = { citizenId, name: citizenName };
  return { on, minute, lengthMinutes, meeting: open.has(citizenId) ? { ...meeting, citizen } : null };
}
