import type { MeetingForm, MeetingKind } from '../facts/codes';

/** What a citizen is told that a meeting is, within a sentence: the same words in the invitation and on the citizen's page. */
export const OWN_MEETING_WORDS: Readonly<Record<MeetingKind, string>> = {
  job_interview: 'en samtale',
  joint_interview: 'en fælles samtale',
  sickness_follow_up: 'en opfølgende samtale',
  flexjob_follow_up: 'en opfølgende samtale om dit fleksjob',
  integration_interview: 'en samtale om integration',
  rehabilitation_team: 'et møde i rehabiliteringsteamet',
  round_table: 'et møde med flere afdelinger i kommunen',
  three_party: 'et møde på din arbejdsplads',
  information_meeting: 'et informationsmøde',
  job_broker_contact: 'en samtale med din jobformidler',
  other: 'et møde',
};

/** What the meeting is held for, as an invitation says it. */
const PURPOSE: Readonly<Record<MeetingKind, string>> = {
  job_interview:
    'Vi skal tale om dine ønsker til arbejde, om hvilke job der kan være vejen frem, og om hvad der kan hjælpe dig videre.',
  joint_interview: 'Vi skal sammen tale om dine ønsker til arbejde, og om hvem der gør hvad, så du kommer videre.',
  sickness_follow_up: 'Vi skal tale om, hvordan det går, og om hvad der kan hjælpe dig tilbage i arbejde.',
  flexjob_follow_up: 'Vi skal tale om dit fleksjob, og om hvad der kan hjælpe dig.',
  integration_interview: 'Vi skal tale om arbejde, dansk og hverdagen, og om hvad der kan hjælpe dig videre.',
  rehabilitation_team: 'Vi skal sammen se på din situation og tale om, hvilken hjælp der passer til dig.',
  round_table: 'Vi skal sammen tale om din situation, så alle ved, hvem der hjælper dig med hvad.',
  three_party: 'Vi skal sammen tale om, hvordan det går på arbejdspladsen, og om det næste skridt.',
  information_meeting: 'Du får at vide, hvad du kan få hjælp til, og du kan stille spørgsmål.',
  job_broker_contact: 'Vi skal tale om job, der kan passe til dig, og om hvordan du søger dem.',
  other: 'Vi skal tale om, hvordan det går, og om hvad der kan hjælpe dig videre.',
};

export interface MeetingInvitation {
  readonly firstName: string;
  readonly kind: MeetingKind;
  readonly form: MeetingForm;
  /** `tirsdag 8. marts 2022` */
  readonly day: string;
  /** `10.00` */
  readonly time: string;
  readonly lengthMinutes: number;
  readonly place: string | null;
  readonly staffName: string | null;
  /** BCP 47; `null`: no interpreter. */
  readonly interpreterLanguage: string | null;
}

/**
 * The text of an invitation from what is known of a meeting: plain, without threats, and with the way to say that one cannot come.
 * Whoever books may change it.
 */
export function invitationText(meeting: MeetingInvitation): string {
  const whom = meeting.staffName === null ? '' : ` med ${meeting.staffName}`;
  const lines = [
    `Kære ${meeting.firstName}`,
    `Du er inviteret til ${OWN_MEETING_WORDS[meeting.kind]}${whom} ${meeting.day} kl. ${meeting.time}. ` +
      `Det varer ${lengthText(meeting.lengthMinutes)}. ${whereText(meeting)}`,
    PURPOSE[meeting.kind],
    ...(meeting.interpreterLanguage === null
      ? []
      : [`Der er en tolk med, som taler ${languageName(meeting.interpreterLanguage)}.`]),
    'Kan du ikke komme, så ring til os, så finder vi en anden tid. Du må gerne tage en med, som du er tryg ved.',
  ];
  return lines.join('\n\n');
}

/** Within a sentence; the code itself for a language that has no Danish name. */
export function languageName(language: string): string {
  return new Intl.DisplayNames('da', { type: 'language' }).of(language) ?? language;
}

/** `45 minutter`, `1 time`, `1 time og 30 minutter` */
export function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours === 0 ? [] : [hours === 1 ? '1 time' : `${String(hours)} timer`]),
    ...(rest === 0 ? [] : [rest === 1 ? '1 minut' : `${String(rest)} minutter`]),
  ];
  return parts.join(' og ');
}

function whereText({ form, place }: MeetingInvitation): string {
  switch (form) {
    case 'phone':
      return 'Vi ringer til dig.';
    case 'video':
      return 'Vi mødes på video.';
    case 'home_visit':
      return 'Vi kommer hjem til dig.';
    default:
      return place === null ? 'Vi mødes på jobcenteret.' : `Vi mødes her: ${place}.`;
  }
}
