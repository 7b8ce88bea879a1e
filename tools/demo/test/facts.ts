import { type CitizenFacts, date } from '@rettid/domain';

import type { Rows } from '../src/output/files';

/** The facts that the rules may know, as the import stores them and the sweep reads them. */
export function factsOf(rows: Rows): CitizenFacts {
  return {
    citizenId: rows.citizens[0]?.citizen_id ?? '',
    spells: rows.benefit_spells.map((row) => ({
      id: row.spell_id,
      benefit: row.benefit,
      requestedOn: row.requested_on,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    classifications: rows.classifications.map((row) => ({
      targetGroup: row.target_group,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    assignments: rows.assignments.map((row) => ({
      id: row.assignment_id,
      role: row.role,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    meetings: rows.meetings.map((row) => ({
      id: row.meeting_id,
      kind: row.kind,
      on: date(row.starts_at.slice(0, 10)),
      status: row.status,
    })),
    contacts: rows.contacts.map((row) => ({ id: row.contact_id, on: row.on, aboutMeetingId: row.about_meeting_id })),
    plans: rows.plans.map((row) => ({ id: row.plan_id, kind: row.kind, createdOn: row.created_on })),
    goals: rows.goals.map((row) => ({
      id: row.goal_id,
      planId: row.plan_id,
      kind: row.kind,
      status: row.status,
      createdOn: row.created_on,
      closedOn: row.closed_on,
    })),
    offers: rows.offers.map((row) => ({
      id: row.offer_id,
      kind: row.kind,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    exemptions: rows.exemptions.map((row) => ({
      id: row.exemption_id,
      kind: row.kind,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      closedOn: row.closed_on,
    })),
    workHours: rows.work_hours.map((row) => ({ month: row.month, ordinaryHours: row.ordinary_hours })),
  };
}
