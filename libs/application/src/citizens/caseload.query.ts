import { formatDate, LAW_REVISION, type PlainDate, type StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { createHash } from 'node:crypto';
import { daysOf, isCurrentOn, staffMember } from '../obligations/findings.sql';
import type { SqlStatement } from '../obligations/list-obligations.query';
import { SqlParameters } from '../obligations/sql-parameters';
import type { CaseloadPageRequest, CaseloadView } from './caseload';
import { columns, sortSql, type SortSql } from './caseload-columns.sql';
import { counts, dueCondition, listed, ruleOf } from './caseload-duties.sql';
import { accessFacts, people, readingAs, restricted, type Reading } from './caseload-people.sql';
import type { ReadRow } from './caseload-rows';

export interface CaseloadQuestion {
  readonly actor: StaffActor;
  readonly view: CaseloadView;
  readonly request: CaseloadPageRequest;
  readonly businessDate: PlainDate;
  /** At which stated reasons must hold. */
  readonly now: Date;
}

/**
 * Reads one page, and with the first one the counts: one statement, hence one snapshot and one round trip. It is
 * prepared under a name made of its text, since planning it takes longer than running it; there are as many texts as
 * there are shapes of views, some hundreds.
 */
export async function readCaseload(tx: Transaction, question: CaseloadQuestion): Promise<ReadRow[]> {
  const { text, values } = caseloadSql(question);
  const name = `caseload-${createHash('sha1').update(text).digest('base64url')}`;
  return (await tx.client.query<ReadRow>({ name, text, values: [...values] })).rows;
}

/**
 * First who is listed and what they are owed, then the page in its order, and only for the page's rows all that a row
 * tells. There is always at least one row: without a citizen where the page is empty.
 */
export function caseloadSql({ actor, view, request, businessDate, now }: CaseloadQuestion): SqlStatement {
  const parameters = new SqlParameters();
  const reading = readingAs(parameters, actor, formatDate(businessDate));
  const isFirst = request.after === null;
  const text = `WITH ${people(parameters, reading, view, now)},
  ${restricted(reading)},
  ${listed(parameters, reading, view)},
  ${isFirst ? `${counts(reading, view)},` : ''}
  ${page(parameters, reading, view, request)}
  SELECT run.swept_on, run.finished_at AS swept_at, ${isFirst ? 'counts.figures' : 'NULL'} AS figures, r.*
  FROM (SELECT 1) one
  ${isFirst ? 'CROSS JOIN counts' : ''}
  LEFT JOIN LATERAL (
    SELECT ${daysOf('s.business_date')} AS swept_on, s.finished_at FROM sweep_runs s
    WHERE s.jobcenter_id = ${reading.jobcenter} AND s.state = 'closed' ORDER BY s.finished_at DESC LIMIT 1) run ON true
  LEFT JOIN LATERAL (${rows(parameters, reading, view, now)}) r ON true
  ORDER BY r.place`;
  return { text, values: parameters.values };
}

function page(
  parameters: SqlParameters,
  reading: Reading,
  view: CaseloadView,
  { after, limit }: CaseloadPageRequest,
): string {
  const sort = sortSql(view.sort, reading.on);
  const conditions = [
    'l.is_matched',
    ...(view.due === null ? [] : [dueCondition(view.due, reading, 'l.next_act_by')]),
    ...(after === null ? [] : [behind(parameters, sort, view.direction, after)]),
  ];
  const direction = view.direction === 'asc' ? 'ASC' : 'DESC';
  const order = [...sort.keys.map((key) => `${key} ${direction} NULLS LAST`), 'l.citizen_id'].join(', ');
  return `page AS MATERIALIZED (
    SELECT l.citizen_id, l.is_open, l.pressure, l.asking, ${sort.keys.map((key, n) => `${key} AS key_${n}`).join(', ')},
           row_number() OVER (ORDER BY ${order}) AS place
    FROM listed l ${sort.from}
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} LIMIT ${parameters.add(limit)})`;
}

/** Rows behind a position; those without a key stand behind all that have one, in both directions. */
function behind(
  parameters: SqlParameters,
  { keys }: SortSql,
  direction: CaseloadView['direction'],
  { key, citizenId }: NonNullable<CaseloadPageRequest['after']>,
): string {
  const laterId = `l.citizen_id > ${parameters.add(citizenId)}`;
  const expression = `(${keys.join(', ')})`;
  if (key === null) return `${expression} IS NULL AND ${laterId}`;
  const given = typeof key === 'number' ? [`${parameters.add(key)}::int`] : key.map((name) => parameters.add(name));
  const value = `(${given.join(', ')})`;
  const comparison = direction === 'asc' ? '>' : '<';
  return `(${expression} ${comparison} ${value} OR ${expression} = ${value} AND ${laterId} OR ${expression} IS NULL)`;
}

function rows(parameters: SqlParameters, reading: Reading, view: CaseloadView, now: Date): string {
  const told = columns(reading.on);
  return `SELECT page.place, page.key_0, ${view.sort === 'name' ? 'page.key_1' : 'NULL::text'} AS key_1, page.citizen_id, page.is_open,
    c.given_names, c.family_name, c.cpr, c.language, ${accessFacts(parameters, reading, view.search === null ? null : now)},
    ${told.select}, m.name AS staff_name, m.team AS staff_team,
    page.asking, n.rule_id, n.rule_version, n.status, ${daysOf('n.due_on')} AS due_on, ${daysOf('n.act_by')} AS act_by,
    ${isCurrentOn(reading.on, parameters.add(LAW_REVISION))} AS is_current,
    ${daysOf('note."on"')} AS note_on, note.colour AS note_colour
  FROM page
  JOIN LATERAL (SELECT * FROM citizens one WHERE one.citizen_id = page.citizen_id LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT * FROM evaluations one WHERE one.citizen_id = page.citizen_id LIMIT 1) e ON true
  LEFT JOIN LATERAL (SELECT * FROM obligations one
    WHERE one.citizen_id = page.citizen_id AND one.rule_id = ${ruleOf('page.pressure')} LIMIT 1) n ON true
  ${told.from}
  LEFT JOIN LATERAL (${staffMember('w.staff_id')}) m ON true
  LEFT JOIN LATERAL (SELECT * FROM private_notes one
    WHERE one.citizen_id = page.citizen_id AND one.actor_id = ${parameters.add(reading.actor.userId)} LIMIT 1) note ON true`;
}
