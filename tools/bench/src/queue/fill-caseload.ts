import { LAW_REVISION, OBLIGATION_STATUSES, RULE_IDS } from '@rettid/domain';
import { Client } from 'pg';

/** The date that the caseload is made for, and the business date of the database. */
export const AS_OF = '2022-03-01';

/** Denmark: 98 municipalities share a million citizens on benefits (some ten thousand each), 45 to a caseworker. */
const CITIZENS_OF_JOBCENTER = 10_204;
const CITIZENS_OF_CASEWORKER = 45;
const CASEWORKERS_OF_TEAM = 12;

export interface Caseload {
  readonly citizens: number;
  readonly jobcenters: number;
  readonly caseworkersOfEach: number;
}

/**
 * Fills the tables straight away, set by set: what is measured is the reading, and a million citizens would take the
 * import and the sweep longer than that. Rows stand as an import of each jobcentre after the other leaves them; the
 * citizens of one caseworker are strewn over the jobcentre.
 *
 * @param ownerUrl signs in as a superuser: references are true by construction and not checked row by row
 */
export async function fillCaseload(
  ownerUrl: string,
  citizens: number,
  onProgress: (message: string) => void,
): Promise<Caseload> {
  const jobcenters = Math.ceil(citizens / CITIZENS_OF_JOBCENTER);
  const ofEach = Math.ceil(citizens / jobcenters);
  const caseworkersOfEach = Math.ceil(ofEach / CITIZENS_OF_CASEWORKER);
  const client = new Client({ connectionString: ownerUrl, application_name: 'rettid bench' });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
    // Hold nothing that is read by, and cost half of the filling.
    await client.query(`ALTER TABLE benefit_spells DROP CONSTRAINT benefit_spells_overlap`);
    await client.query(`ALTER TABLE classifications DROP CONSTRAINT classifications_overlap`);
    await client.query(peopleView(citizens, ofEach, caseworkersOfEach));
    for (const [table, statement] of statements(jobcenters, caseworkersOfEach)) {
      const started = performance.now();
      const { rowCount } = await client.query(statement);
      onProgress(`${table}: ${rowCount ?? 0} rows in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
  return { citizens, jobcenters, caseworkersOfEach };
}

/** `people`: one row a citizen, with the numbers that everything about him is made of. */
function peopleView(citizens: number, ofEach: number, caseworkers: number): string {
  return `CREATE TEMPORARY VIEW people AS
    SELECT n, 'C' || lpad(n::text, 8, '0') AS citizen_id, 'J' || lpad(j::text, 3, '0') AS jobcenter_id,
           'S' || lpad(j::text, 3, '0') || '-' || (i * 7919) % ${caseworkers} AS staff_id,
           'S' || lpad(j::text, 3, '0') || '-' || (i * 104729 + 1) % ${caseworkers} AS other_id,
           (n * 2654435761 % 1000003)::int AS lot
    FROM generate_series(1::bigint, ${citizens}) n, LATERAL (SELECT (n - 1) / ${ofEach} + 1 AS j, (n - 1) % ${ofEach} AS i) place`;
}

const NAMES = {
  given: `'{Anne,Mette,Kirsten,Hanne,Anna,Helle,Susanne,Lene,Maria,Marianne,Inge,Karen,Lone,Bente,Camilla,Pia,Jette,Charlotte,Louise,Peter,Jens,Michael,Lars,Henrik,Thomas,Søren,Jan,Martin,Niels,Christian,Morten,Jesper,Anders,Mads,Rasmus,Hans,Per,Ole,Åge,Bjørn}'::text[]`,
  family: `'{Nielsen,Jensen,Hansen,Andersen,Pedersen,Christensen,Larsen,Sørensen,Rasmussen,Jørgensen,Petersen,Madsen,Kristensen,Olsen,Thomsen,Christiansen,Poulsen,Johansen,Møller,Mortensen,Knudsen,Jakobsen,Mikkelsen,Olesen,Frederiksen,Laursen,Henriksen,Lund,Holm,Schmidt,Eriksen,Kristiansen,Clausen,Simonsen,Svendsen,Andreasen,Iversen,Østergaard,Jeppesen,Vestergaard,Nissen,Lauridsen,Kjær,Jespersen,Mogensen,Nørgaard,Jepsen,Frandsen,Søndergaard,Carlsen,Karlsen,Bertelsen,Bruun,Kofoed,Dam,Bach,Ågård,Æbelø,Villadsen,Winther}'::text[]`,
};

const DAY = `DATE '${AS_OF}'`;
const codes = (list: readonly string[]): string => `'{${list.join(',')}}'::text[]`;

/** Each table with the statement that fills it. A lot is a number from 0 to 1,000,002: `lot % 100 < 8` are 8 %. */
type Filling = readonly (readonly [table: string, statement: string])[];

function statements(jobcenters: number, caseworkers: number): Filling {
  return [...ofPeople(jobcenters, caseworkers), ...ofCases(), ...ofFindings()];
}

function ofPeople(jobcenters: number, caseworkers: number): Filling {
  return [
    [
      'jobcenters',
      `INSERT INTO jobcenters SELECT 'J' || lpad(j::text, 3, '0'), 'Jobcenter ' || j, lpad(j::text, 4, '0')
       FROM generate_series(1, ${jobcenters}) j`,
    ],
    ['business_clock', `INSERT INTO business_clock (business_date) VALUES (${DAY})`],
    [
      'sweep_runs',
      `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, state, law_revision, finished_at)
       SELECT jobcenter_id, ${DAY} - d, 'incremental', 'closed', '${LAW_REVISION}', ${DAY}::timestamptz - d * interval '1 day'
       FROM jobcenters, generate_series(0, 60) d`,
    ],
    [
      'staff',
      `INSERT INTO staff SELECT 'S' || substr(jobcenter_id, 2) || '-' || k, jobcenter_id, 'Medarbejder ' || k, NULL, 'caseworker',
         'Team ' || k / ${CASEWORKERS_OF_TEAM} + 1
       FROM jobcenters, generate_series(0, ${caseworkers - 1}) k`,
    ],
    [
      'citizens',
      `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name, language, protected_address)
       SELECT citizen_id, jobcenter_id, to_char(DATE '1955-01-01' + (n % 15000)::int, 'DDMMYY') || lpad((n / 15000)::text, 4, '0'),
              (${NAMES.given})[lot % 40 + 1], (${NAMES.family})[n % 60 + 1],
              CASE WHEN lot % 100 < 12 THEN 'ar' END, lot % 200 < 3 FROM people`,
    ],
    [
      'staff_cases',
      `INSERT INTO staff_cases SELECT citizen_id, jobcenter_id, ${DAY}, 'bench' FROM people WHERE lot % 1000 = 500`,
    ],
  ];
}

function ofCases(): Filling {
  return [
    [
      'benefit_spells',
      `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on, ends_on)
       SELECT 'B' || n, citizen_id, jobcenter_id, 'kontanthjaelp', ${DAY} - 30 - lot % 3000,
              CASE WHEN lot % 100 >= 95 THEN ${DAY} - 10 END FROM people
       UNION ALL SELECT 'B' || n || '-0', citizen_id, jobcenter_id, 'sygedagpenge', ${DAY} - 4000, ${DAY} - 31 - lot % 3000 - lot % 2
       FROM people WHERE lot % 3 = 0`,
    ],
    [
      'classifications',
      `INSERT INTO classifications (citizen_id, jobcenter_id, target_group, valid_from)
       SELECT citizen_id, jobcenter_id, '6.' || lot % 13 + 1, ${DAY} - 30 - lot % 3000 FROM people`,
    ],
    [
      'assignments',
      `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from, valid_to)
       SELECT 'A' || n, citizen_id, jobcenter_id, staff_id, CASE WHEN lot % 3 = 0 THEN 'coordinating' ELSE 'authority' END,
              ${DAY} - 10 - lot % 700, NULL::date FROM people WHERE lot % 100 >= 4
       UNION ALL SELECT 'A' || n || '-0', citizen_id, jobcenter_id, other_id, 'authority', ${DAY} - 1000 - lot % 700, ${DAY} - 11 - lot % 700
       FROM people WHERE lot % 100 < 60
       UNION ALL SELECT 'A' || n || '-1', citizen_id, jobcenter_id, other_id, 'job_broker', ${DAY} - lot % 300, NULL
       FROM people WHERE lot % 7 = 0`,
    ],
    [
      'meetings',
      `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status)
       SELECT 'M' || n || '-' || k, citizen_id, jobcenter_id, CASE WHEN (lot + k) % 4 = 0 THEN 'joint_interview' ELSE 'job_interview' END,
              (${DAY} - (k - 1) * 90 + lot % 60)::timestamp AT TIME ZONE 'Europe/Copenhagen' + interval '10 hours',
              CASE WHEN (k - 1) * 90 < lot % 60 + 1 THEN 'booked' WHEN (lot + k) % 6 = 0 THEN 'no_show' ELSE 'held' END
       FROM people, generate_series(1, 8) k`,
    ],
    [
      'exemptions',
      `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on)
       SELECT 'E' || n, citizen_id, jobcenter_id, 'hours_225', 'limited_work_capacity', 'Begrænset arbejdsevne',
              ${DAY} - 100 - lot % 300, CASE WHEN lot % 5 > 0 THEN ${DAY} + lot % 200 - 60 END, ${DAY} - 100 - lot % 300
       FROM people WHERE lot % 100 < 55`,
    ],
  ];
}

function ofFindings(): Filling {
  return [
    // As a sweep writes them: one citizen after the other.
    [
      'obligations',
      `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, evidence, changes_on,
                                first_found_on, changed_on)
       SELECT citizen_id, jobcenter_id, (${codes(RULE_IDS)})[k * 2 + 1 + lot % 2], 1, status, day, day,
              json_build_object('facts', json_build_array(json_build_array('spell', 'B' || n, 18000, NULL),
                json_build_array('meeting', 'M' || n || '-3', 18500), json_build_array('meeting', 'M' || n || '-4', 18410)),
                'figures', json_build_object('deadline', 19000, 'limit', 225)),
              'infinity', ${DAY}, ${DAY}
       FROM people, generate_series(0, 5) k,
            LATERAL (SELECT (${codes(OBLIGATION_STATUSES)})[CASE WHEN (lot + k * 37) % 10 < 4 THEN (lot / 10 + k) % 4 ELSE 4 + (lot / 10 + k) % 5 END + 1] AS status) s,
            LATERAL (SELECT CASE WHEN (lot + k) % 9 > 0 THEN ${DAY} + (lot * 31 + k * 17) % 240 - CASE WHEN status = 'overdue' THEN 240 ELSE 0 END END AS day) d
       ORDER BY citizen_id`,
    ],
    [
      'evaluations',
      `INSERT INTO evaluations SELECT citizen_id, jobcenter_id, ${DAY}, 'infinity', '${LAW_REVISION}' FROM people`,
    ],
  ];
}
