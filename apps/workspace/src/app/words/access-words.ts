import { ACCESS_ROLES, type AccessRole } from '@rettid/domain';
import { ROLE_WORDS } from './code-words';

/** What somebody did with the case, as the log of access calls it. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  'caseload.read': 'Så borgeren i en liste',
  'caseload.searched': 'Fandt borgeren ved søgning',
  'caseload.exported': 'Hentede borgeren i et regneark',
  'caseload.imported': 'Indlæste oplysninger om borgeren',
  'case.read': 'Læste sagen',
  'case.findings_read': 'Læste, hvilke pligter der er fundet',
  'case.opened_with_reason': 'Åbnede sagen med begrundelse',
  'case_openings.read': 'Så åbningen af sagen på lederens liste',
  'access_log.read': 'Så, hvem der har set sagen',
  'own_plan.read': 'Læste sin egen plan',
  'case.history_read': 'Læste sagens historik',
  'case.brief_read': 'Læste overblikket over sagen',
  'today.read': 'Så borgeren på sin startside',
  'calendar.read': 'Så et møde i kalenderen',
  'meeting.times_read': 'Søgte ledige tider til borgeren',
  'no_show.read': 'Læste om en udeblivelse',
  'plan.versions_read': 'Læste planens udgaver',
  'offer.preview_read': 'Så, hvad et tilbud ville betyde',
  'exemption.read': 'Læste undtagelser, fritagelser og timer',
  'exemption.preview_read': 'Så, hvad en undtagelse eller fritagelse ville betyde',
  'assignment.preview_read': 'Så, hvem sagen kan gives til',
  'hand_over.read': 'Læste en overdragelse',
  'note.read': 'Læste sin egen note',
  'note.changed': 'Ændrede sin egen note',
  'record.struck': 'Overstregede en oplysning',
  'record.restored': 'Genindførte en oplysning',
  'contact.recorded': 'Noterede en kontakt',
  'contact.changed': 'Rettede en kontakt',
  'meeting.booked': 'Bookede et møde',
  'meeting.moved': 'Flyttede et møde',
  'meeting.cancelled': 'Aflyste et møde',
  'meeting.record_held': 'Registrerede en holdt samtale',
  'meeting.record_no_show': 'Registrerede en udeblivelse',
  'meeting.corrected': 'Rettede et møde',
  'meeting.minutes_saved': 'Skrev referat',
  'meeting.minutes_published': 'Delte et referat med borgeren',
  'task.added': 'Noterede en aftale',
  'task.changed': 'Ændrede en aftale',
  'no_show.assessed': 'Vurderede rådighed',
  'no_show.decided': 'Traf afgørelse om en udeblivelse',
  'prior_notice.sent': 'Sendte partshøring',
  'prior_notice.answered': 'Noterede svar på partshøring',
  'prior_notice.withdrawn': 'Trak en partshøring tilbage',
  'plan.created': 'Oprettede en plan',
  'plan.changed': 'Ændrede planen',
  'plan.goal_added': 'Tilføjede et mål',
  'plan.goal_changed': 'Ændrede et mål',
  'plan.goals_moved': 'Flyttede mål i planen',
  'plan.published': 'Delte planen med borgeren',
  'offer.granted': 'Gav et tilbud',
  'offer.changed': 'Ændrede et tilbud',
  'offer.ended': 'Afsluttede et tilbud',
  'offer.followed_up': 'Fulgte op på et tilbud',
  'offer.reported': 'Noterede en rapport om et tilbud',
  'offer.report_read': 'Læste en rapport om et tilbud',
  'offer.attendance_recorded': 'Noterede fremmøde i et tilbud',
  'offer.evaluated': 'Evaluerede et tilbud',
  'exemption.granted': 'Traf afgørelse om undtagelse eller fritagelse',
  'exemption.extended': 'Forlængede en undtagelse eller fritagelse',
  'exemption.changed': 'Rettede en undtagelse eller fritagelse',
  'exemption.closed': 'Lukkede en undtagelse eller fritagelse',
  'exemption.reviewed': 'Vurderede en undtagelse på ny',
  'work_hours.recorded': 'Registrerede timer',
  'assignment.made': 'Tilknyttede en medarbejder',
  'assignment.taken_over': 'Overtog sagen',
  'assignment.handed_over': 'Overdrog sagen',
  'assignment.ended': 'Afsluttede en tilknytning',
  'hand_over.confirmed': 'Bekræftede at have læst en overdragelse',
};

/** An action that this build has no words for yet is told by its code: the log leaves nothing out. */
export function accessWords(action: string): string {
  return ACTION_WORDS[action] ?? action;
}

/** Somebody who saw or did something; `null` is a program, such as the nightly sweep. */
export type LoggedActor = { readonly name: string; readonly role: string } | null;

export function actorName(actor: LoggedActor): string {
  return actor?.name ?? 'Rettid';
}

export function actorRole(actor: LoggedActor): string {
  return actor === null ? 'program' : roleWords(actor.role);
}

/** A role as the log holds it, in words; one that this build does not know by its code. */
export function roleWords(role: string): string {
  return isAccessRole(role) ? ROLE_WORDS[role] : role;
}

function isAccessRole(role: string): role is AccessRole {
  return (ACCESS_ROLES as readonly string[]).includes(role);
}
