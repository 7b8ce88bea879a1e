import {
  dueRungs,
  exemptionDuties,
  formatDate,
  ladderRecipients,
  type CitizenFacts,
  type ExemptionDates,
  type ExemptionDuty,
  type LadderRung,
  type PlainDate,
} from '@rettid/domain';
import { CitizenFactsReader, type Transaction } from '@rettid/persistence';
import { codeOf } from '../error-code';
import { readLadderRows, type LadderRows, type RecordedRung } from './ladder-rows.query';

/** The law's part; tests give one that fails. */
export type DutiesOf = typeof exemptionDuties;

export interface LadderRequest {
  readonly jobcenterId: string;
  readonly citizenIds: readonly string[];
  readonly asOf: PlainDate;
}

export interface LadderOutcome {
  /** Rungs that were climbed and notify. */
  readonly notified: number;
  /** Rungs whose day had gone by, recorded beside one that notifies. */
  readonly passed: number;
  /** Rungs that nothing is to be decided about any more. */
  readonly handled: number;
  /** Rungs that notify and found nobody to notify. */
  readonly unheard: number;
  /** Citizens of whom nothing could be said, by code. */
  readonly failed: readonly { readonly citizenId: string; readonly code: string }[];
}

/** What a citizen's exemptions ask, or the code of the error that asking ended with. */
type Asked =
  { readonly citizenId: string; readonly duties: readonly ExemptionDuty[] } | { citizenId: string; code: string };

/**
 * Climbs the ladder for some citizens: records each rung that has come, notifies whom the last of them is for, and marks what
 * has been decided since. A rung is a row under one key, so that doing it twice, or two at once, climbs it once. All is read
 * and written in sets; a citizen of whom the facts make no sense is reported and the others are done.
 *
 * The caller has called `joinEvaluations` and locked the citizens' rows.
 */
export async function climbLadder(
  tx: Transaction,
  request: LadderRequest,
  dutiesOf: DutiesOf = exemptionDuties,
): Promise<LadderOutcome> {
  const { asked, rows } = await ask(tx, request, dutiesOf);
  const failed = asked.filter((one) => 'code' in one);
  const known = asked.filter((one) => 'duties' in one);
  const handled = await settle(tx, known, rows, request.asOf);
  const due = known.flatMap(({ citizenId, duties }) =>
    duties.flatMap((duty) => rungsOf(citizenId, duty, rows, request.asOf)),
  );
  const raised = await raise(tx, request, due);
  const unheard = await notify(
    tx,
    request,
    raised.filter(({ rung }) => rung.notifies),
    rows,
  );
  const notified = raised.filter(({ rung }) => rung.notifies).length;
  return { notified, passed: raised.length - notified, handled, unheard, failed };
}

/** Marks rungs of a citizen as handled where his case asks for no decision any more, in the transaction of the change. */
export async function settleLadder(tx: Transaction, request: LadderRequest): Promise<void> {
  const { asked, rows } = await ask(tx, request, exemptionDuties);
  await settle(
    tx,
    asked.filter((one) => 'duties' in one),
    rows,
    request.asOf,
  );
}

async function ask(
  tx: Transaction,
  request: LadderRequest,
  dutiesOf: DutiesOf,
): Promise<{ asked: Asked[]; rows: LadderRows }> {
  const rows = await readLadderRows(tx, request);
  const facts = await CitizenFactsReader.read(tx, request.citizenIds);
  return { asked: facts.map((one) => askOne(one, rows.dates, request.asOf, dutiesOf)), rows };
}

function askOne(
  facts: CitizenFacts,
  dates: ReadonlyMap<string, ExemptionDates>,
  asOf: PlainDate,
  dutiesOf: DutiesOf,
): Asked {
  try {
    return { citizenId: facts.citizenId, duties: dutiesOf(facts, dates, asOf) };
  } catch (error) {
    return { citizenId: facts.citizenId, code: codeOf(error) };
  }
}

interface DueRung {
  readonly citizenId: string;
  readonly duty: ExemptionDuty;
  readonly rung: LadderRung & { readonly notifies: boolean };
}

function rungsOf(citizenId: string, duty: ExemptionDuty, { dates, rungs }: LadderRows, asOf: PlainDate): DueRung[] {
  const decided = dates.get(duty.exemptionId);
  if (decided === undefined) return [];
  const recorded = rungs.filter((rung) => isOf(rung, duty)).map(({ step }) => step);
  return dueRungs(duty.dueOn, decided, recorded, asOf).map((rung) => ({ citizenId, duty, rung }));
}

function isOf(rung: RecordedRung, duty: ExemptionDuty): boolean {
  return rung.exemptionId === duty.exemptionId && rung.dueOn === duty.dueOn;
}

/** A rung stands open as long as its duty does; one whose duty is back (a decision was struck) is opened again. */
async function settle(
  tx: Transaction,
  known: readonly { readonly citizenId: string; readonly duties: readonly ExemptionDuty[] }[],
  { rungs }: LadderRows,
  asOf: PlainDate,
): Promise<number> {
  const dutiesBy = new Map(known.map(({ citizenId, duties }) => [citizenId, duties]));
  const changed = rungs.flatMap((rung) => {
    const duties = dutiesBy.get(rung.citizenId);
    if (duties === undefined) return [];
    const isOpen = duties.some((duty) => isOf(rung, duty));
    return isOpen === rung.isHandled ? [{ ...rung, handledOn: isOpen ? null : formatDate(asOf) }] : [];
  });
  if (changed.length === 0) return 0;
  return await tx.execute(
    `UPDATE exemption_ladder_steps s SET handled_on = c.handled_on
     FROM unnest($1::text[], $2::date[], $3::text[], $4::date[]) AS c (exemption_id, due_on, step, handled_on)
     WHERE s.exemption_id = c.exemption_id AND s.due_on = c.due_on AND s.step = c.step`,
    [
      changed.map(({ exemptionId }) => exemptionId),
      changed.map(({ dueOn }) => formatDate(dueOn)),
      changed.map(({ step }) => step),
      changed.map(({ handledOn }) => handledOn),
    ],
  );
}

/** @returns those that were not there yet */
async function raise(
  tx: Transaction,
  { jobcenterId, asOf }: LadderRequest,
  due: readonly DueRung[],
): Promise<DueRung[]> {
  if (due.length === 0) return [];
  const rows = await tx.query<{ exemption_id: string; due_on: string; step: string }>(
    `INSERT INTO exemption_ladder_steps (jobcenter_id, raised_on, citizen_id, exemption_id, kind, what, due_on, step, state)
     SELECT $1, $2, r.* FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[]) r
     ON CONFLICT DO NOTHING RETURNING exemption_id, due_on, step`,
    [
      jobcenterId,
      formatDate(asOf),
      due.map(({ citizenId }) => citizenId),
      due.map(({ duty }) => duty.exemptionId),
      due.map(({ duty }) => duty.kind),
      due.map(({ duty }) => duty.what),
      due.map(({ duty }) => formatDate(duty.dueOn)),
      due.map(({ rung }) => rung.step),
      due.map(({ rung }) => (rung.notifies ? 'notified' : 'passed')),
    ],
  );
  const inserted = new Set(rows.map((row) => `${row.exemption_id} ${row.due_on} ${row.step}`));
  return due.filter(({ duty, rung }) => inserted.has(`${duty.exemptionId} ${formatDate(duty.dueOn)} ${rung.step}`));
}

/** @returns how many rungs found nobody */
async function notify(
  tx: Transaction,
  { jobcenterId }: LadderRequest,
  raised: readonly DueRung[],
  { caseworkers, leaders }: LadderRows,
): Promise<number> {
  const notices = raised.map((due) => {
    const staffIds = ladderRecipients(due.rung.to, caseworkers.get(due.citizenId) ?? [], leaders);
    return { ...due, staffIds };
  });
  const rows = notices.flatMap(({ citizenId, duty, rung, staffIds }) =>
    staffIds.map((staffId) => ({ citizenId, duty, rung, staffId })),
  );
  if (rows.length > 0) {
    await tx.execute(
      `INSERT INTO exemption_ladder_notices (jobcenter_id, citizen_id, exemption_id, due_on, step, staff_id)
       SELECT $1, r.* FROM unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::text[]) r ON CONFLICT DO NOTHING`,
      [
        jobcenterId,
        rows.map(({ citizenId }) => citizenId),
        rows.map(({ duty }) => duty.exemptionId),
        rows.map(({ duty }) => formatDate(duty.dueOn)),
        rows.map(({ rung }) => rung.step),
        rows.map(({ staffId }) => staffId),
      ],
    );
  }
  return notices.filter(({ staffIds }) => staffIds.length === 0).length;
}
