import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';
import {
  ASSIGNMENT_ROLES,
  BENEFITS,
  EXEMPTION_KINDS,
  GOAL_KINDS,
  GOAL_STATUSES,
  MEETING_KINDS,
  MEETING_STATUSES,
  OFFER_KINDS,
  PLAN_KINDS,
  TARGET_GROUPS,
  type CitizenFacts,
  type PlainDate,
  type PlainMonth,
} from '../../src';
import { countFromDay, countFromMonth } from './calendar';

type Row = Readonly<Record<string, string>>;

/** The caseload of the interchange format in a directory, as the facts of each citizen, by ascending id. */
export function readCaseload(directory: string): CitizenFacts[] {
  const byCitizen = (file: string) => groupedBy(readRows(directory, file), 'citizen_id');
  const spells = byCitizen('benefit_spells');
  const classifications = byCitizen('classifications');
  const assignments = byCitizen('assignments');
  const meetings = byCitizen('meetings');
  const contacts = byCitizen('contacts');
  const plans = byCitizen('plans');
  const goals = groupedBy(readRows(directory, 'goals'), 'plan_id');
  const offers = byCitizen('offers');
  const exemptions = byCitizen('exemptions');
  const workHours = byCitizen('work_hours');
  const ids = readRows(directory, 'citizens').map((row) => field(row, 'citizen_id'));
  return ids.sort().map((id) => ({
    citizenId: id,
    spells: (spells.get(id) ?? []).map(spell),
    classifications: (classifications.get(id) ?? []).map(classification),
    assignments: (assignments.get(id) ?? []).map(assignment),
    meetings: (meetings.get(id) ?? []).map(meeting),
    contacts: (contacts.get(id) ?? []).map(contact),
    plans: (plans.get(id) ?? []).map(plan),
    goals: (plans.get(id) ?? []).flatMap((row) => (goals.get(field(row, 'plan_id')) ?? []).map(goal)),
    offers: (offers.get(id) ?? []).map(offer),
    exemptions: (exemptions.get(id) ?? []).map(exemption),
    workHours: (workHours.get(id) ?? []).map((row) => ({
      month: countFromMonth(field(row, 'month')) as PlainMonth,
      ordinaryHours: field(row, 'ordinary_hours'),
    })),
  }));
}

function readRows(directory: string, file: string): Row[] {
  const path = join(directory, `${file}.csv`);
  return existsSync(path) ? parse(readFileSync(path), { columns: true }) : [];
}

function groupedBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = field(row, column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function field(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

function code<Code extends string>(row: Row, column: string, codes: readonly Code[]): Code {
  const value = field(row, column);
  const found = codes.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`no code of ${column}: ${value}`);
  return found;
}

function day(row: Row, column: string): PlainDate {
  return countFromDay(field(row, column)) as PlainDate;
}

function dayOrNull(row: Row, column: string): PlainDate | null {
  return field(row, column) === '' ? null : day(row, column);
}

function spell(row: Row): CitizenFacts['spells'][number] {
  return {
    id: field(row, 'spell_id'),
    benefit: code(row, 'benefit', BENEFITS),
    requestedOn: dayOrNull(row, 'requested_on'),
    startsOn: day(row, 'starts_on'),
    endsOn: dayOrNull(row, 'ends_on'),
  };
}

function classification(row: Row): CitizenFacts['classifications'][number] {
  return {
    targetGroup: code(row, 'target_group', TARGET_GROUPS),
    validFrom: day(row, 'valid_from'),
    validTo: dayOrNull(row, 'valid_to'),
  };
}

function assignment(row: Row): CitizenFacts['assignments'][number] {
  return {
    id: field(row, 'assignment_id'),
    role: code(row, 'role', ASSIGNMENT_ROLES),
    validFrom: day(row, 'valid_from'),
    validTo: dayOrNull(row, 'valid_to'),
  };
}

function meeting(row: Row): CitizenFacts['meetings'][number] {
  const startsAt = Temporal.Instant.from(field(row, 'starts_at')).toZonedDateTimeISO('Europe/Copenhagen');
  return {
    id: field(row, 'meeting_id'),
    kind: code(row, 'kind', MEETING_KINDS),
    on: countFromDay(startsAt.toPlainDate().toString()) as PlainDate,
    status: code(row, 'status', MEETING_STATUSES),
  };
}

function contact(row: Row): CitizenFacts['contacts'][number] {
  const about = field(row, 'about_meeting_id');
  return { id: field(row, 'contact_id'), on: day(row, 'on'), aboutMeetingId: about === '' ? null : about };
}

function plan(row: Row): CitizenFacts['plans'][number] {
  return { id: field(row, 'plan_id'), kind: code(row, 'kind', PLAN_KINDS), createdOn: day(row, 'created_on') };
}

function goal(row: Row): CitizenFacts['goals'][number] {
  return {
    id: field(row, 'goal_id'),
    planId: field(row, 'plan_id'),
    kind: code(row, 'kind', GOAL_KINDS),
    status: code(row, 'status', GOAL_STATUSES),
    createdOn: day(row, 'created_on'),
    closedOn: dayOrNull(row, 'closed_on'),
  };
}

function offer(row: Row): CitizenFacts['offers'][number] {
  return {
    id: field(row, 'offer_id'),
    kind: code(row, 'kind', OFFER_KINDS),
    startsOn: day(row, 'starts_on'),
    endsOn: dayOrNull(row, 'ends_on'),
  };
}

function exemption(row: Row): CitizenFacts['exemptions'][number] {
  return {
    id: field(row, 'exemption_id'),
    kind: code(row, 'kind', EXEMPTION_KINDS),
    validFrom: day(row, 'valid_from'),
    validTo: dayOrNull(row, 'valid_to'),
    closedOn: dayOrNull(row, 'closed_on'),
  };
}
