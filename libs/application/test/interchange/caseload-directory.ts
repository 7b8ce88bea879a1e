import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lines of the files of a small caseload without a fault: two citizens of one jobcentre, a row or two of every kind. */
const SMALL: Readonly<Record<string, readonly string[]>> = {
  jobcenters: ['jobcenter_id,name,municipality_code', 'J1,Jobcenter Øst,0101', 'J2,Jobcenter Vest,0751'],
  staff: [
    'staff_id,jobcenter_id,name,email,role,team',
    'S1,J1,Signe Staff,,caseworker,A',
    'S2,J2,Søren Staff,,mentor,',
  ],
  citizens: [
    'citizen_id,jobcenter_id,cpr,given_names,family_name,email,phone,language,protected_address',
    'C1,J1,010170-1234,Åse,Ågård,,,da,true',
    'C2,J1,0202801235,Bo,Bæk,bo@example.dk,,,',
    'C3,J2,030390-1236,Cy,Çelik,,,ku-Arab,false',
  ],
  benefit_spells: [
    'spell_id,citizen_id,benefit,requested_on,starts_on,ends_on,end_reason',
    'SP1,C1,kontanthjaelp,2021-01-01,2021-01-04,2021-06-30,job',
    'SP2,C1,kontanthjaelp,,2021-07-01,,',
    'SP3,C2,sygedagpenge,,2022-01-01,,',
  ],
  classifications: [
    'citizen_id,target_group,valid_from,valid_to',
    'C1,6.2,2021-01-04,2021-12-31',
    'C1,6.3,2022-01-01,',
    'C2,6.6,2022-01-01,',
  ],
  assignments: [
    'assignment_id,citizen_id,staff_id,role,valid_from,valid_to,end_reason',
    'A1,C1,S1,coordinating,2021-01-04,,',
    'A2,C2,S1,authority,2022-01-04,2022-02-01,moved',
  ],
  meetings: [
    'meeting_id,citizen_id,kind,starts_at,status,form,staff_id,job_focus,barrier_focus,minutes',
    'M1,C1,job_interview,2021-12-31T23:30:00Z,held,in_person,S1,true,false,"Talte om ""job"", og',
    'mål"',
    'M2,C2,sickness_follow_up,2022-03-01T09:00+01:00,no_show,,,,,',
  ],
  contacts: ['contact_id,citizen_id,on,channel,about_meeting_id,note', 'K1,C2,2022-03-02,phone,M2,'],
  plans: ['plan_id,citizen_id,kind,created_on,consented_on,updated_on', 'P1,C1,min_plan,2021-02-01,,2022-01-01'],
  goals: [
    'goal_id,plan_id,parent_goal_id,kind,title,occupation_code,status,created_on,target_on,closed_on',
    'G2,P1,G1,sub_goal,Truckkort,,open,2021-02-01,,',
    'G1,P1,,job_goal,Lagermedarbejder,9333,dropped,2021-02-01,2022-02-01,2021-09-01',
  ],
  offers: [
    'offer_id,citizen_id,kind,provider,starts_on,ends_on,hours_per_week,goal_id,purpose,end_cause',
    'O1,C1,placement_private,Byens Lager,2021-03-01,2021-05-31,37.50,G1,Afprøve,completed',
  ],
  offer_follow_ups: [
    'follow_up_id,offer_id,on,kind,with_provider,progression_focus,note',
    'F1,O1,2021-04-01,follow_up,true,,Går godt',
  ],
  exemptions: [
    'exemption_id,citizen_id,kind,ground,reason,evidence,valid_from,valid_to,decided_on,decided_by,extends_exemption_id,closed_on,closed_reason',
    'E2,C1,hours_225,illness,Stadig syg,health;social,2022-01-01,,2021-12-20,Signe,E1,,',
    'E1,C1,hours_225,illness,Syg,,2021-06-01,2021-12-31,2021-06-01,,,2021-05-01,fejl',
  ],
  work_hours: ['citizen_id,month,ordinary_hours', 'C1,2021-08,32.79', 'C1,2021-09,0'],
};

/** The lines of one file as a test wants them: `null` leaves the file out. */
export type Edit = (lines: string[]) => readonly string[] | string | Buffer | null;

/** Makes caseload directories for one spec file and removes them again. */
export class CaseloadDirectories {
  private readonly made: string[] = [];

  /** The small caseload, with the named files edited; a name that is no file of the format is written as given. */
  small(edits: Readonly<Record<string, Edit>> = {}): string {
    const directory = this.empty();
    for (const [name, lines] of Object.entries(SMALL)) {
      const edited = (edits[name] ?? ((all) => all))([...lines]);
      if (edited !== null) writeFileSync(join(directory, `${name}.csv`), textOf(edited));
    }
    return directory;
  }

  /** A directory with these files and no others. */
  of(files: Readonly<Record<string, readonly string[] | string | Buffer>>): string {
    const directory = this.empty();
    for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), textOf(content));
    return directory;
  }

  empty(): string {
    const directory = mkdtempSync(join(tmpdir(), 'caseload-'));
    this.made.push(directory);
    return directory;
  }

  removeAll(): void {
    for (const directory of this.made.splice(0)) rmSync(directory, { recursive: true, force: true });
  }
}

/** Appends lines. */
export function plus(...added: string[]): Edit {
  return (lines) => [...lines, ...added];
}

/** Replaces text in all lines; the text must be there, or the test would test nothing. */
export function swap(from: string, to: string): Edit {
  return (lines) => {
    if (!lines.some((line) => line.includes(from))) throw new Error(`the small caseload has no ${from}`);
    return lines.map((line) => line.replaceAll(from, to));
  };
}

function textOf(content: readonly string[] | string | Buffer): string | Buffer {
  return typeof content === 'string' || Buffer.isBuffer(content) ? content : `${content.join('\n')}\n`;
}
