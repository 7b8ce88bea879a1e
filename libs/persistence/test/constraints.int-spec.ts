import * as domain from '@rettid/domain';
import { date } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import {
  Assignment,
  BenefitSpell,
  Classification,
  Contact,
  Exemption,
  Goal,
  Offer,
  UnitOfWork,
  WorkHours,
} from '@rettid/persistence';
import {
  buildAssignment,
  buildBenefitSpell,
  buildClassification,
  buildContact,
  buildExemption,
  buildGoal,
  buildOffer,
  buildWorkHours,
  createTestDatabase,
  insertAll,
  saveCitizen,
  saveExemption,
  saveGoal,
  saveJobcenter,
  saveMeeting,
  savePlan,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The domain's list of codes for each constraint of the schema that is named after a code column. */
const CODE_LISTS: Record<string, readonly string[]> = {
  access_log_archives_decision_code: ['discard', 'preserve'],
  assignments_role_code: domain.ASSIGNMENT_ROLES,
  benefit_spells_benefit_code: domain.BENEFITS,
  case_openings_role_code: [...domain.STAFF_ROLES, 'auditor'],
  classifications_target_group_code: domain.TARGET_GROUPS,
  contacts_channel_code: domain.CONTACT_CHANNELS,
  contacts_direction_code: domain.CONTACT_DIRECTIONS,
  exemption_ladder_steps_kind_code: domain.EXEMPTION_KINDS,
  exemption_ladder_steps_state_code: ['notified', 'passed'],
  exemption_ladder_steps_step_code: domain.LADDER_STEPS,
  exemption_ladder_steps_what_code: ['end', 'review'],
  exemption_reviews_cause_code: domain.REVIEW_CAUSES,
  exemption_reviews_conclusion_code: domain.REVIEW_CONCLUSIONS,
  exemptions_closing_cause_code: domain.CLOSING_CAUSES,
  exemptions_evidence_code: domain.EXEMPTION_EVIDENCE,
  exemptions_extension_finding_code: domain.EXTENSION_FINDINGS,
  exemptions_ground_code: domain.EXEMPTION_GROUNDS,
  exemptions_kind_code: domain.EXEMPTION_KINDS,
  goals_kind_code: domain.GOAL_KINDS,
  goals_owner_code: domain.GOAL_OWNERS,
  goals_status_code: domain.GOAL_STATUSES,
  meetings_cancel_cause_code: domain.MEETING_CANCEL_CAUSES,
  hand_overs_cause_code: domain.HAND_OVER_CAUSES,
  meetings_form_code: domain.MEETING_FORMS,
  meetings_kind_code: domain.MEETING_KINDS,
  meetings_marks_code: domain.INTERVIEW_MARKS,
  meetings_status_code: domain.MEETING_STATUSES,
  no_show_answers_circumstances_code: domain.OTHER_CIRCUMSTANCES,
  no_show_answers_form_code: domain.GUIDANCE_FORMS,
  no_show_answers_ground_code: domain.REASONABLE_GROUNDS,
  no_show_answers_question_code: domain.QUESTIONS,
  no_show_decisions_decision_code: domain.NO_SHOW_DECISIONS,
  no_show_decisions_reason_code: domain.NO_DEDUCTION_REASONS,
  obligations_rule_id_code: domain.RULE_IDS,
  obligations_status_code: domain.OBLIGATION_STATUSES,
  offer_attendance_absence_cause_code: domain.ABSENCE_CAUSES,
  offer_follow_ups_goals_reached_code: domain.GOALS_REACHED,
  offer_follow_ups_kind_code: domain.FOLLOW_UP_KINDS,
  ...Object.fromEntries(
    domain.REPORT_POINTS.map((point) => [`offer_reports_${point}_code`, domain.REPORT_ASSESSMENTS]),
  ),
  offers_end_cause_code: domain.OFFER_END_CAUSES,
  offers_kind_code: domain.OFFER_KINDS,
  plan_versions_kind_code: domain.PLAN_VERSION_KINDS,
  offers_length_ground_code: domain.LENGTH_GROUNDS,
  offers_subsidy_ground_code: domain.SUBSIDY_GROUNDS,
  plans_kind_code: domain.PLAN_KINDS,
  prior_notices_about_code: domain.PRIOR_NOTICE_ABOUT,
  record_changes_kind_code: ['changed', 'created', 'restored', 'struck'],
  private_notes_colour_code: domain.NOTE_COLOURS,
  staff_role_code: domain.STAFF_ROLES,
  sweep_runs_mode_code: ['full', 'incremental'],
  sweep_runs_state_code: ['closed', 'open'],
  tasks_owner_code: domain.TASK_OWNERS,
  users_rights_code: domain.CASE_RIGHTS,
  users_role_code: domain.ACCESS_ROLES,
  work_hours_source_code: domain.HOURS_SOURCES,
};

describe('the constraints of the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.close();
  });

  const newCitizen = async () => await saveCitizen(database, await saveJobcenter(database));

  async function insert<E extends ObjectLiteral>(entity: EntityTarget<E>, ...rows: E[]): Promise<void> {
    await database.unitOfWork.run(systemScope('test'), async (tx) => await insertAll(tx, entity, rows));
  }

  const execute = async (sql: string, parameters: readonly unknown[] = []): Promise<number> =>
    await database.unitOfWork.run(systemScope('test'), async (tx) => await tx.execute(sql, parameters));

  it('list the codes of the domain, each list whole and no code more', async () => {
    const rows = await database.dataSource.query<{ name: string; definition: string }[]>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname LIKE '%\\_code'`,
    );
    const listed = Object.fromEntries(
      rows.map(({ name, definition }) => [
        name,
        [...definition.matchAll(/'([^']*)'/g)].map((match) => match[1]).sort(),
      ]),
    );
    const expected = Object.entries(CODE_LISTS).map(([name, codes]) => [name, [...codes].sort()]);
    expect(listed).toEqual(Object.fromEntries(expected));
  });

  it('hold each answer about a no-show to its own question', async () => {
    const [row] = await database.dataSource.query<{ definition: string }[]>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'no_show_answers_answer'`,
    );
    const listed = [...(row?.definition ?? '').matchAll(/'([a-z_]+)'/g)].map((match) => match[1]);
    const expected = Object.entries(domain.ANSWERS).flatMap(([question, answers]) =>
      answers.flatMap((answer) => [question, answer]),
    );
    expect(listed).toEqual(expected);
  });

  describe('on periods', () => {
    it.each([
      ['share a day', '2022-01-01', '2022-01-31', '2022-01-31', '2022-02-28'],
      ['lie in each other', '2022-01-01', null, '2022-03-01', '2022-03-01'],
      ['are both open', '2022-01-01', null, '2021-01-01', null],
    ])('refuse two spells, or two classifications, of one citizen that %s', async (_, from1, to1, from2, to2) => {
      const citizen = await newCitizen();
      const [first, second] = [
        { from: date(from1), to: to1 === null ? null : date(to1) },
        { from: date(from2), to: to2 === null ? null : date(to2) },
      ];
      const spell = ({ from, to }: typeof first) => buildBenefitSpell(citizen, { startsOn: from, endsOn: to });
      const group = ({ from, to }: typeof first) => buildClassification(citizen, { validFrom: from, validTo: to });
      await expect(insert(BenefitSpell, spell(first), spell(second))).rejects.toMatchObject({
        code: '23P01',
        constraint: 'benefit_spells_overlap',
      });
      await expect(insert(Classification, group(first), group(second))).rejects.toMatchObject({
        code: '23P01',
        constraint: 'classifications_overlap',
      });
    });

    it('allow one to begin the day after the other ends, and the same days to two citizens', async () => {
      const [citizen, other] = [await newCitizen(), await newCitizen()];
      const period = { startsOn: date('2022-01-01'), endsOn: date('2022-01-31') };
      await insert(
        BenefitSpell,
        buildBenefitSpell(citizen, period),
        buildBenefitSpell(citizen, { startsOn: date('2022-02-01') }),
        buildBenefitSpell(other, period),
      );
    });

    it('refuse an overlap also between two transactions that do not see each other', async () => {
      const citizen = await newCitizen();
      const elsewhere = new UnitOfWork(database.dataSource);
      const scope = systemScope('test');
      let bothHaveWritten: () => void = () => undefined;
      const written = new Promise<void>((resolve) => (bothHaveWritten = resolve));
      let writers = 0;
      const addSpell = async (unitOfWork: UnitOfWork): Promise<void> => {
        await unitOfWork.run(scope, async (tx) => {
          await insertAll(tx, BenefitSpell, [buildBenefitSpell(citizen)]);
          if (++writers >= 2) bothHaveWritten();
          await written;
        });
      };
      const outcomes = await Promise.allSettled([addSpell(database.unitOfWork), addSpell(elsewhere)]);
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: '23P01' });
    });

    it('are checked at the end of the transaction: periods may be shifted one after the other', async () => {
      const citizen = await newCitizen();
      const [early, late] = [
        buildBenefitSpell(citizen, { startsOn: date('2022-01-01'), endsOn: date('2022-01-31') }),
        buildBenefitSpell(citizen, { startsOn: date('2022-02-01'), endsOn: date('2022-02-28') }),
      ];
      await insert(BenefitSpell, early, late);
      await database.unitOfWork.run(systemScope('test'), async (tx) => {
        await tx.execute(`UPDATE benefit_spells SET ends_on = '2022-02-14' WHERE spell_id = $1`, [early.spellId]);
        await tx.execute(`UPDATE benefit_spells SET starts_on = '2022-02-15' WHERE spell_id = $1`, [late.spellId]);
      });
    });

    it('refuse a period that ends before it starts, in every table with periods', async () => {
      const citizen = await newCitizen();
      const staff = await saveStaffMember(database, citizen);
      const [from, to] = [date('2022-03-02'), date('2022-03-01')];
      const refused = { code: '23514' };
      await expect(
        insert(BenefitSpell, buildBenefitSpell(citizen, { startsOn: from, endsOn: to })),
      ).rejects.toMatchObject(refused);
      await expect(
        insert(Classification, buildClassification(citizen, { validFrom: from, validTo: to })),
      ).rejects.toMatchObject(refused);
      await expect(
        insert(Assignment, buildAssignment(citizen, staff, { validFrom: from, validTo: to })),
      ).rejects.toMatchObject(refused);
      await expect(insert(Offer, buildOffer(citizen, { startsOn: from, endsOn: to }))).rejects.toMatchObject(refused);
      await expect(insert(Exemption, buildExemption(citizen, { validFrom: from, validTo: to }))).rejects.toMatchObject(
        refused,
      );
      const plan = await savePlan(database, citizen);
      await expect(insert(Goal, buildGoal(plan, { createdOn: from, closedOn: to }))).rejects.toMatchObject(refused);
    });

    it('let an exemption be closed before it starts and after it ends', async () => {
      const citizen = await newCitizen();
      const period = { validFrom: date('2022-03-01'), validTo: date('2022-03-31') };
      await saveExemption(database, citizen, { ...period, closedOn: date('2022-01-01') });
      await saveExemption(database, citizen, { ...period, closedOn: date('2022-06-01') });
    });
  });

  it('hold a CPR number to ten digits of one citizen, and let two swap theirs in one transaction', async () => {
    const jobcenter = await saveJobcenter(database);
    const [one, two] = [await saveCitizen(database, jobcenter), await saveCitizen(database, jobcenter)];
    await expect(saveCitizen(database, jobcenter, { cpr: one.cpr })).rejects.toMatchObject({ code: '23505' });
    await expect(saveCitizen(database, jobcenter, { cpr: '010170-123' })).rejects.toMatchObject({ code: '23514' });
    await execute(
      `UPDATE citizens SET cpr = CASE citizen_id WHEN $1 THEN $4 ELSE $3 END WHERE citizen_id IN ($1, $2)`,
      [one.citizenId, two.citizenId, one.cpr, two.cpr],
    );
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute('SET CONSTRAINTS ALL DEFERRED');
      await tx.execute('UPDATE citizens SET cpr = $1 WHERE citizen_id = $2', [one.cpr, one.citizenId]);
      await tx.execute('UPDATE citizens SET cpr = $1 WHERE citizen_id = $2', [two.cpr, two.citizenId]);
    });
  });

  it("hold a reference between a citizen's records to that citizen", async () => {
    const [citizen, other] = [await newCitizen(), await newCitizen()];
    const foreign = { code: '23503' };
    const meeting = await saveMeeting(database, other);
    const plan = await savePlan(database, other);
    const goal = await saveGoal(database, plan);
    const exemption = await saveExemption(database, other);
    const { citizenId, jobcenterId } = citizen;
    const cases: [EntityTarget<ObjectLiteral>, ObjectLiteral][] = [
      [Contact, buildContact(citizen, { aboutMeetingId: meeting.meetingId })],
      [Goal, buildGoal({ citizenId, jobcenterId, planId: plan.planId })],
      [Goal, buildGoal(await savePlan(database, citizen), { parentGoalId: goal.goalId })],
      [Offer, buildOffer(citizen, { goalId: goal.goalId })],
      [Exemption, buildExemption(citizen, { extendsExemptionId: exemption.exemptionId })],
    ];
    for (const [entity, row] of cases) await expect(insert(entity, row)).rejects.toMatchObject(foreign);
  });

  it('hold hours to months, a month to one row, and hours to a number that is not negative', async () => {
    const citizen = await newCitizen();
    await insert(WorkHours, buildWorkHours(citizen));
    await expect(insert(WorkHours, buildWorkHours(citizen))).rejects.toMatchObject({ code: '23505' });
    for (const values of [`'2022-03-02', 1`, `'2022-03-01', -1`, `'2022-03-01', 'NaN'`, `'2022-03-01', 'Infinity'`]) {
      await expect(
        execute(`INSERT INTO work_hours (citizen_id, jobcenter_id, month, ordinary_hours) VALUES ($1, $2, ${values})`, [
          citizen.citizenId,
          citizen.jobcenterId,
        ]),
      ).rejects.toMatchObject({ code: '23514' });
    }
  });

  it('hold the counts of a sweep run together, and a closed run to the time it ended', async () => {
    const { jobcenterId } = await saveJobcenter(database);
    await execute(
      `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, law_revision) VALUES ($1, '2022-03-01', 'full', 'law')`,
      [jobcenterId],
    );
    const update = async (change: string): Promise<number> =>
      await execute(`UPDATE sweep_runs SET ${change} WHERE jobcenter_id = $1`, [jobcenterId]);
    await expect(update('examined = 3, changed = 1, unchanged = 1')).rejects.toMatchObject({
      constraint: 'sweep_runs_counts',
    });
    await expect(update(`state = 'closed'`)).rejects.toMatchObject({ constraint: 'sweep_runs_finished' });
    expect(
      await update(`examined = 3, changed = 1, unchanged = 1, failed = 1, state = 'closed', finished_at = now()`),
    ).toBe(1);
  });
});
