import type { DailyTime } from './daily-time';

/**
 * Everything that happens by time alone, in one place.
 *
 * The night's work is due by the business date, not by a timer's memory: every worker looks at short intervals whether a date has
 * come due that it has not announced, and the announcement is a job with one key per date. A worker that was asleep at
 * 02:00, a queue that was emptied and two workers at once all end in the same single piece of work.
 */
export const TIMETABLE = {
  /** The nightly sweep: after midnight in Denmark, before anybody is at work. */
  nightlySweep: { at: '02:00', zone: 'Europe/Copenhagen' } satisfies DailyTime,
  /** How often a worker looks whether a night has come due. */
  nightWatchEveryMs: 5_000,
  /** How often the outbox is looked through without being told of a new row. */
  relayEveryMs: 1_000,
  /** How often open sweep runs are held against the queue. */
  reconcileEveryMs: 5_000,
  /**
   * How often what waits in the access log is sealed. Rarer, and somebody has longer to change what nobody has sealed;
   * more often, and the seals come to weigh more than the entries.
   */
  sealAccessLogEveryMs: 10_000,
  /** How often the months of the access log are made ahead, and the heads of its chains are told to the program's log. */
  tendAccessLogEveryMs: 3_600_000,
} as const;
