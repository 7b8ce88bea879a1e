import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { addDays, date, formatDate } from '@rettid/domain';

export interface LargeCaseload {
  readonly citizens: number;
  readonly meetingsPerCitizen: number;
  /** Also a row or two of every other kind per citizen; else meetings alone. */
  readonly everyKind: boolean;
}

const START = date('2020-01-01');

/** Writes a caseload without faults of any size into an empty directory; the same numbers give the same bytes. */
export async function writeLargeCaseload(directory: string, size: LargeCaseload): Promise<void> {
  const write = async (file: string, header: string, rows: (citizen: number) => string): Promise<void> => {
    const stream = createWriteStream(join(directory, `${file}.csv`));
    stream.write(`${header}\n`);
    for (let i = 0; i < size.citizens; i++) if (!stream.write(rows(i)) && i % 100 === 0) await once(stream, 'drain');
    stream.end();
    await finished(stream);
  };
  await write('jobcenters', 'jobcenter_id,name,municipality_code', (i) =>
    i < 90 ? `J${i},Jobcenter ${i},${1000 + i}\n` : '',
  );
  await write('staff', 'staff_id,jobcenter_id,name,role', (i) =>
    i < 2000 ? `S${i},J${i % 90},Navn ${i},caseworker\n` : '',
  );
  await write(
    'citizens',
    'citizen_id,jobcenter_id,cpr,given_names,family_name',
    (i) => `${id(i)},J${i % 90},${cpr(i)},Ane Marie,Sørensen\n`,
  );
  await write(
    'meetings',
    'meeting_id,citizen_id,kind,starts_at,status,form,staff_id,job_focus,barrier_focus,minutes',
    (i) =>
      repeat(
        size.meetingsPerCitizen,
        (k) =>
          `${id(i)}-M${k},${id(i)},job_interview,${day(i, 40 * k)}T09:00:00+01:00,held,in_person,S${i % 2000},true,false,"Talte om ""job"" og mål"\n`,
      ),
  );
  if (!size.everyKind) return;
  await write(
    'benefit_spells',
    'spell_id,citizen_id,benefit,requested_on,starts_on,ends_on,end_reason',
    (i) =>
      `${id(i)}-P0,${id(i)},kontanthjaelp,,${day(i)},${day(i, 200)},job\n${id(i)}-P1,${id(i)},kontanthjaelp,${day(i, 300)},${day(i, 301)},,\n`,
  );
  await write(
    'classifications',
    'citizen_id,target_group,valid_from,valid_to',
    (i) => `${id(i)},6.2,${day(i)},${day(i, 99)}\n${id(i)},6.3,${day(i, 100)},\n`,
  );
  await write(
    'assignments',
    'assignment_id,citizen_id,staff_id,role,valid_from,valid_to,end_reason',
    (i) => `${id(i)}-A0,${id(i)},S${i % 2000},coordinating,${day(i)},,\n`,
  );
  await write(
    'contacts',
    'contact_id,citizen_id,on,channel,about_meeting_id,note',
    (i) => `${id(i)}-K0,${id(i)},${day(i, 42)},phone,${id(i)}-M0,\n`,
  );
  await write(
    'plans',
    'plan_id,citizen_id,kind,created_on,consented_on,updated_on',
    (i) => `${id(i)}-L0,${id(i)},min_plan,${day(i, 20)},,\n`,
  );
  await write(
    'goals',
    'goal_id,plan_id,parent_goal_id,kind,title,occupation_code,status,created_on,target_on,closed_on',
    (i) =>
      `${id(i)}-G0,${id(i)}-L0,,job_goal,Køkkenmedhjælper,9412,open,${day(i, 20)},,\n${id(i)}-G1,${id(i)}-L0,${id(i)}-G0,sub_goal,Kørekort,,open,${day(i, 20)},,\n`,
  );
  await write(
    'offers',
    'offer_id,citizen_id,kind,provider,starts_on,ends_on,hours_per_week,goal_id,purpose,end_cause',
    (i) => `${id(i)}-O0,${id(i)},placement_private,Byens Café,${day(i, 50)},${day(i, 78)},37,${id(i)}-G0,Afprøve,\n`,
  );
  await write(
    'offer_follow_ups',
    'follow_up_id,offer_id,on,kind,with_provider,progression_focus,note',
    (i) => `${id(i)}-F0,${id(i)}-O0,${day(i, 70)},follow_up,true,,\n`,
  );
  await write(
    'exemptions',
    'exemption_id,citizen_id,kind,ground,reason,evidence,valid_from,valid_to,decided_on',
    (i) => `${id(i)}-E0,${id(i)},hours_225,illness,Borgeren er syg,health,${day(i)},${day(i, 90)},${day(i)}\n`,
  );
  await write('work_hours', 'citizen_id,month,ordinary_hours', (i) =>
    repeat(2, (k) => `${id(i)},2022-0${k + 1},${20 + k}.5\n`),
  );
}

function id(citizen: number): string {
  return `C${String(citizen).padStart(7, '0')}`;
}

/** Born 1900-1999, each number once. */
function cpr(citizen: number): string {
  const serial = Math.floor(citizen / 33_600);
  const dayOfMonth = (citizen % 28) + 1;
  const month = (Math.floor(citizen / 28) % 12) + 1;
  const year = Math.floor(citizen / 336) % 100;
  return (
    [dayOfMonth, month, year].map((part) => String(part).padStart(2, '0')).join('') + String(serial).padStart(4, '0')
  );
}

/** The day `offset` days into the citizen's case; cases begin on a thousand different days. */
function day(citizen: number, offset = 0): string {
  return formatDate(addDays(START, (citizen % 1000) + offset));
}

function repeat(count: number, row: (k: number) => string): string {
  let rows = '';
  for (let k = 0; k < count; k++) rows += row(k);
  return rows;
}
