import { RECORD_TYPES, type RecordTypeWire, type TodayWire } from '@rettid/contracts';
import { date, monthOf, type Actor } from '@rettid/domain';
import { evaluateCitizens } from '@rettid/jobs';
import { systemScope } from '@rettid/platform';
import {
  saveExemption,
  saveExemptionReview,
  saveGoal,
  saveJobcenter,
  saveMeeting,
  saveMeetingParticipant,
  saveNoShowAnswer,
  saveNoShowDecision,
  saveOffer,
  saveOfferAbsence,
  saveOfferAttendance,
  saveOfferFollowUp,
  savePlan,
  saveStaffMember,
  saveTask,
  saveWorkHours,
} from '@rettid/testing';
import { Client } from 'pg';
import { CLOCK, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';
import { makeCase, type Ask, type MadeCase, type Staff } from './made-case';

jest.setTimeout(300_000);

interface Leaf {
  /** Saves a record on which no other rests, where the case has none. */
  readonly save?: (made: MadeCase) => Promise<unknown>;
  readonly id: (made: MadeCase) => string;
  readonly key: string;
}

const whose = ({ citizenId, jobcenterId }: MadeCase) => ({ citizenId, jobcenterId });
const ofNoShow = (made: MadeCase) => ({ ...whose(made), meetingId: made.id('no-show') });
const ofOffer = (made: MadeCase) => ({ ...whose(made), offerId: made.id('offer') });
const extra = ({ citizenId }: MadeCase): string => `extra-of-${citizenId}`;

/** One record of each kind, and how it is named in its table. */
const LEAVES: Readonly<Record<RecordTypeWire, Leaf>> = {
  assignments: { id: ({ id }) => id('mentor'), key: 'assignment_id' },
  meetings: {
    save: async (made) =>
      await saveMeeting(made.db, whose(made), { meetingId: extra(made), startsAt: new Date('2022-02-24T09:00:00Z') }),
    id: extra,
    key: 'meeting_id',
  },
  meeting_participants: {
    save: async (made) =>
      await saveMeetingParticipant(
        made.db,
        { ...whose(made), meetingId: made.id('ahead') },
        { participantId: extra(made) },
      ),
    id: extra,
    key: 'participant_id',
  },
  contacts: { id: ({ id }) => id('contact'), key: 'contact_id' },
  tasks: {
    save: async (made) =>
      await saveTask(made.db, whose(made), { taskId: extra(made), owner: 'caseworker', dueOn: date('2022-02-20') }),
    id: extra,
    key: 'task_id',
  },
  plans: {
    save: async (made) => await savePlan(made.db, whose(made), { planId: extra(made), createdOn: date('2021-02-01') }),
    id: extra,
    key: 'plan_id',
  },
  goals: {
    save: async (made) =>
      await saveGoal(
        made.db,
        { ...whose(made), planId: made.id('plan') },
        { goalId: extra(made), createdOn: date('2022-01-01') },
      ),
    id: extra,
    key: 'goal_id',
  },
  offers: {
    save: async (made) =>
      await saveOffer(made.db, whose(made), {
        offerId: extra(made),
        startsOn: date('2021-01-11'),
        endsOn: date('2022-05-10'),
      }),
    id: extra,
    key: 'offer_id',
  },
  offer_follow_ups: {
    save: async (made) =>
      await saveOfferFollowUp(
        made.db,
        { ...whose(made), offerId: made.id('ended') },
        { followUpId: extra(made), kind: 'closing_evaluation', on: date('2021-07-05') },
      ),
    id: extra,
    key: 'follow_up_id',
  },
  offer_reports: { id: ({ id }) => id('report'), key: 'report_id' },
  offer_attendance: {
    save: async (made) => await saveOfferAttendance(made.db, ofOffer(made), { attendanceId: extra(made) }),
    id: extra,
    key: 'attendance_id',
  },
  offer_absences: {
    save: async (made) => await saveOfferAbsence(made.db, ofOffer(made), { absenceId: extra(made) }),
    id: extra,
    key: 'absence_id',
  },
  no_show_answers: {
    save: async (made) =>
      await saveNoShowAnswer(made.db, ofNoShow(made), { answerId: extra(made), answeredOn: date('2022-02-24') }),
    id: extra,
    key: 'answer_id',
  },
  no_show_decisions: {
    save: async (made) => await saveNoShowDecision(made.db, ofNoShow(made), { decisionId: extra(made) }),
    id: extra,
    key: 'decision_id',
  },
  exemptions: {
    save: async (made) =>
      await saveExemption(made.db, whose(made), {
        ...{ exemptionId: extra(made), kind: 'interviews', validFrom: date('2022-02-01'), validTo: date('2022-03-10') },
      }),
    id: extra,
    key: 'exemption_id',
  },
  exemption_reviews: {
    save: async (made) =>
      await saveExemptionReview(
        made.db,
        { ...whose(made), exemptionId: made.id('exemption') },
        { reviewId: extra(made) },
      ),
    id: extra,
    key: 'review_id',
  },
  work_hours: {
    save: async (made) =>
      await saveWorkHours(made.db, whose(made), { month: monthOf(date('2022-01-01')), ordinaryHours: '230' }),
    id: () => '2022-01-01',
    key: 'month',
  },
  prior_notices: { id: ({ id }) => id('notice'), key: 'notice_id' },
};

describe('a record that is struck', () => {
  let under: ApiUnderTest;
  let signedIn: SignedIn;
  let staff: Staff;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => await under.close());
  // A jobcentre of its own for each kind, so that lists hold one citizen.
  beforeEach(async () => {
    const { jobcenterId } = await saveJobcenter(under.stored);
    const { staffId } = await saveStaffMember(under.stored, { jobcenterId }, { team: 'Nord' });
    const colleague = await saveStaffMember(under.stored, { jobcenterId }, { team: 'Nord' });
    const who = { kind: 'staff', userId: `U-${staffId}`, name: 'Sif Sagsbehandler', role: 'caseworker' } as const;
    const caseworker = { ...who, jobcenterId, staffId, team: 'Nord', rights: [] };
    signedIn = await signIn(under, caseworker);
    staff = { jobcenterId, caseworker, colleagueId: colleague.staffId };
  });

  const asked = async (by: SignedIn, ...[method, { url, payload }]: Parameters<Ask>): Promise<unknown> => {
    const body = payload === undefined ? {} : { payload };
    const answer = await under.api.inject({ method: method as 'POST', url, headers: by.headers, ...body });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer.body === '' ? null : answer.json();
  };
  const ask: Ask = async (method, request) => await asked(signedIn, method, request);

  async function evaluate({ citizenId, jobcenterId }: MadeCase): Promise<void> {
    await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
      await evaluateCitizens(tx, { jobcenterId, citizenIds: [citizenId], asOf: CLOCK.today() });
    });
  }

  /** What anybody is shown of the case: its page, its row, the start page, and the citizen's own plan. */
  async function shown(made: MadeCase): Promise<unknown> {
    const { citizenId, jobcenterId } = made;
    const actor: Actor = {
      kind: 'citizen',
      userId: `B-${citizenId}`,
      name: 'B',
      role: 'citizen',
      jobcenterId,
      citizenId,
    };
    const list = { list: 'mine', rules: [], statuses: [], due: null, sort: 'act_by', direction: 'asc', search: null };
    const { news: _, ...today } = (await ask('GET', { url: '/api/today' })) as TodayWire;
    return withoutVersions({
      today,
      case: await ask('GET', { url: made.url('case') }),
      noShows: await ask('GET', { url: made.url('no-shows') }),
      exemptions: await ask('GET', { url: made.url('exemptions') }),
      list: await ask('POST', { url: '/api/caseload', payload: { ...list, cursor: null } }),
      own: await asked(await signIn(under, actor), 'GET', { url: '/api/me/plan' }),
    });
  }

  it.each(RECORD_TYPES)('of %s counts for nothing anywhere, and all again once it is restored', async (type) => {
    const leaf = LEAVES[type];
    const made = await makeCase(under.stored, staff, ask);
    await leaf.save?.(made);
    await evaluate(made);
    const withIt = await shown(made);

    const record = made.url(`records/${type}/${leaf.id(made)}`);
    const reason = 'Oprettet på den forkerte borger';
    await ask('POST', { url: `${record}/strike`, payload: { recordVersion: 1, reason } });
    const struck = await shown(made);
    expect(struck).not.toEqual(withIt);
    await ask('POST', { url: `${record}/restore`, payload: { recordVersion: 2, reason } });
    expect(await shown(made)).toEqual(withIt);

    await removed(type, leaf, made);
    await evaluate(made);
    expect(struck).toEqual(await shown(made));
  });

  /** Takes the record out of the table past all walls, as if it had never been. */
  async function removed(type: RecordTypeWire, leaf: Leaf, made: MadeCase): Promise<void> {
    const owner = new Client({ connectionString: under.stored.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`SELECT set_config('rettid.scope', 'system', false)`);
      await owner.query(`DELETE FROM ${type} WHERE citizen_id = $1 AND ${leaf.key}::text = $2`, [
        made.citizenId,
        leaf.id(made),
      ]);
    } finally {
      await owner.end();
    }
  }
});

/** Restoring is a change too: what it raises is left out, at any depth. */
function withoutVersions(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, held: unknown) => (key === 'recordVersion' ? undefined : held)));
}
