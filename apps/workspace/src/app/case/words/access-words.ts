import { ACCESS_ROLES, type AccessRole } from '@rettid/domain';
import { ROLE_WORDS } from '../../words/code-words';

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
  'meeting.record_held': 'Registrerede en holdt samtale',
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
