import { permits } from '@rettid/domain';
import type { CaseloadList, SessionWire } from '@rettid/contracts';

/** A place in the side rail. */
export interface Room {
  readonly label: string;
  /** Address below `/jobcenter/`. */
  readonly path: string;
  /** Set where the room is a list of citizens. */
  readonly list: CaseloadList | null;
}

/** The part of the address that names a list. */
export const LIST_PATHS: Readonly<Record<CaseloadList, string>> = {
  mine: 'mine',
  team: 'team',
  unassigned: 'uden-sagsbehandler',
  jobcenter: 'jobcenter',
};

export const LIST_TITLES: Readonly<Record<CaseloadList, string>> = {
  mine: 'Mine borgere',
  team: 'Teamets borgere',
  unassigned: 'Uden sagsbehandler',
  jobcenter: 'Jobcentrets borgere',
};

/** The start page. */
export const TODAY_PATH = '/i-dag';

/** Only whoever can have cases and meetings of his own has a day of his own. */
function hasDay({ role, staffId }: SessionWire): boolean {
  return staffId !== null && permits(role, 'today.read');
}

/** The rooms that exist for whoever is signed in, in the order of the rail; the first one is home. */
export function roomsOf(session: SessionWire): Room[] {
  const rooms: Room[] = hasDay(session) ? [{ label: 'I dag', path: TODAY_PATH, list: null }] : [];
  const lists = listsOf(session).map((list) => ({
    label: LIST_TITLES[list],
    path: `/borgere/${LIST_PATHS[list]}`,
    list,
  }));
  rooms.push(...lists);
  if (session.staffId !== null && permits(session.role, 'calendar.read')) {
    rooms.push({ label: 'Kalender', path: '/kalender', list: null });
  }
  if (permits(session.role, 'case_opening.oversee')) {
    rooms.push({ label: 'Åbnet med begrundelse', path: '/aabninger', list: null });
  }
  if (permits(session.role, 'business_date.move')) {
    rooms.push({ label: 'Administration', path: '/administration', list: null });
  }
  return rooms;
}

/** The lists that can hold anybody: those who know only the citizens given to them have only their own. */
export function listsOf({ role, staffId, team }: SessionWire): CaseloadList[] {
  if (!permits(role, 'caseload.read')) return [];
  const seesJobcenter = permits(role, 'caseload.read_jobcenter');
  const takesOver = seesJobcenter || permits(role, 'case.open_with_reason');
  const lists: readonly (readonly [CaseloadList, boolean])[] = [
    ['mine', staffId !== null],
    ['team', takesOver && team !== null],
    ['unassigned', takesOver],
    ['jobcenter', seesJobcenter],
  ];
  return lists.filter(([, exists]) => exists).map(([list]) => list);
}

/** Home: a leader begins with the team, an auditor with the jobcentre, everybody else with the first room: their day. */
export function homeOf(session: SessionWire): string {
  const rooms = roomsOf(session);
  const first = permits(session.role, 'caseload.read_jobcenter')
    ? (rooms.find(({ list }) => list === (session.team === null ? 'jobcenter' : 'team')) ?? rooms[0])
    : rooms[0];
  return first?.path ?? '/ingen-adgang';
}

/** The list that a part of an address names; `null`: none. */
export function listOfPath(path: string): CaseloadList | null {
  const found = Object.entries(LIST_PATHS).find(([, known]) => known === path);
  return found === undefined ? null : (found[0] as CaseloadList);
}
