import {
  addDays,
  CAUSES_TO_HEAR_FIRST,
  EXEMPTION_ASSESSMENT,
  danishDate,
  formatDate,
  HEARING_CITATION,
  hearingOn,
  hoursLedger,
  type Actor,
  type ClosingCause,
  type PlainDate,
} from '@rettid/domain';
import { CitizenFactsReader } from '@rettid/persistence';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  fieldFaults,
  refused,
  type FieldFault,
  type FieldFaultsError,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import type { RecordError } from '../changes/lock-record';
import { findPriorNotices, noticesOf } from '../prior-notices/prior-notices';
import { textFaults } from '../prior-notices/text-faults';
import { enterExemptionTo, settle, type ExemptionVersion } from './exemption-change';
import type { StoredExemption } from './exemption-records.query';

export interface CloseExemption extends ExemptionVersion {
  readonly cause: ClosingCause;
  /** Why, in own words: `EXEMPTION_ASSESSMENT`. */
  readonly reason: string;
  /** The last day on which it holds; `null`: as the cause has it (today; for a refused extension its own end). */
  readonly lastDay: PlainDate | null;
}

type ClosingError = FieldFaultsError | TransitionForbiddenError | RefusedError | RecordError;
export type CloseExemptionError = ChangeError | ClosingError;

/**
 * Decides that an exemption ends: before its time, or at its end, which is then not extended. Where the citizen loses by it he
 * is heard first (forvaltningsloven § 19), and loses nothing of what lies behind.
 */
export class CloseExemptionUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: CloseExemption): Promise<Result<Changed<string>, CloseExemptionError>> {
    const request = { citizenId: command.citizenId, action: 'exemption.closed' } as const;
    return await this.changes.run<string, ClosingError>(actor, request, async (change) => {
      const action = command.cause === 'extension_refused' ? 'refuse' : 'close';
      const entered = await enterExemptionTo(action, change, command);
      if (!entered.ok) return entered;
      const lastDay = lastDayOf(command, entered.value, change.businessDate);
      const faults = [
        ...textFaults('reason', command.reason, EXEMPTION_ASSESSMENT),
        ...lastDayFaults(command.cause, lastDay, entered.value, change.businessDate),
        ...(await hoursFaults(change, command.cause, entered.value)),
      ];
      if (faults.length > 0) return failed(fieldFaults(faults));
      if (CAUSES_TO_HEAR_FIRST.includes(command.cause)) {
        const heard = await hearingNeeded(change, command.exemptionId);
        if (heard !== null) return failed(heard);
      }
      await change.tx.execute(
        `UPDATE exemptions SET closed_on = $3, closed_reason = $4, closing_cause = $5
         WHERE citizen_id = $1 AND exemption_id = $2`,
        [change.citizenId, command.exemptionId, formatDate(lastDay), command.reason.trim(), command.cause],
      );
      await settle(change);
      change.note({ details: { cause: command.cause, lastDay: formatDate(lastDay) } });
      return ok(command.exemptionId);
    });
  }
}

/** What keeps a decision against the citizen from being made today: he was not asked, or may still answer. */
async function hearingNeeded(
  { tx, citizenId, businessDate }: CaseChange,
  exemptionId: string,
): Promise<RefusedError | null> {
  const notices = await findPriorNotices(tx, [citizenId], 'exemption', businessDate);
  const hearing = hearingOn(noticesOf(notices, exemptionId), businessDate);
  if (hearing.state === 'not_sent') {
    return refused('not_heard', `Borgeren skal høres først (${HEARING_CITATION}). Send et høringsbrev.`);
  }
  if (hearing.state !== 'waiting') return null;
  const until = danishDate(hearing.notice.answerBy);
  return refused(
    'answer_awaited',
    `Borgeren kan svare til og med ${until}. Afgørelsen kan træffes dagen efter, eller når svaret er kommet.`,
  );
}

function lastDayOf({ cause, lastDay }: CloseExemption, exemption: StoredExemption, businessDate: PlainDate): PlainDate {
  const { validFrom, validTo } = exemption;
  // What lapsed is decided on today: nothing that lies behind is taken away, and the authority's delay stays to be seen.
  if (cause === 'extension_refused') return validTo !== null && validTo > businessDate ? validTo : businessDate;
  if (validFrom > businessDate) return addDays(validFrom, -1);
  return lastDay ?? businessDate;
}

function lastDayFaults(
  cause: ClosingCause,
  lastDay: PlainDate,
  { validFrom, validTo }: StoredExemption,
  businessDate: PlainDate,
): FieldFault[] {
  if (cause === 'extension_refused' || validFrom > businessDate) return [];
  const fault = (code: string, message: string): FieldFault[] => [{ field: 'lastDay', code, message }];
  if (validTo !== null && lastDay > validTo) {
    return fault('after_end', 'Den sidste dag kan ikke ligge efter den dag, afgørelsen alligevel ophører.');
  }
  if (CAUSES_TO_HEAR_FIRST.includes(cause) && lastDay < businessDate) {
    return fault('in_past', 'En afgørelse, som stiller borgeren ringere, kan ikke gælde tilbage i tiden.');
  }
  return lastDay < validFrom ? fault('before_start', 'Den sidste dag kan ikke ligge før den første.') : [];
}

/** That the hours are reached is not for anybody to say but the rule: else it would be a way round the hearing. */
async function hoursFaults(
  { tx, citizenId, businessDate }: CaseChange,
  cause: ClosingCause,
  { kind }: StoredExemption,
): Promise<FieldFault[]> {
  if (cause !== 'hours_reached') return [];
  if (kind !== 'hours_225') {
    return [
      { field: 'cause', code: 'other_kind', message: 'Kun en undtagelse fra 225-timersreglen ophører ved nok timer.' },
    ];
  }
  const [facts] = await CitizenFactsReader.read(tx, [citizenId]);
  if (facts !== undefined && hoursLedger(facts, businessDate).missing === '0') return [];
  return [
    {
      field: 'cause',
      code: 'hours_missing',
      message: 'Der er ikke registreret 225 timer i de seneste 12 kalendermåneder.',
    },
  ];
}
