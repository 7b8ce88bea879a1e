import { firstDayOf, formatDate, parseMonth, type RuleId } from '@rettid/domain';
import type { EvidenceFactWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';

const FACT_WORDS: Readonly<Record<EvidenceFactWire['type'], string>> = {
  spell: 'Ydelsesforløb',
  classification: 'Visitation',
  assignment: 'Sagsbehandler tildelt',
  meeting: 'Samtale',
  contact: 'Kontakt',
  plan: 'Plan',
  goal: 'Mål',
  offer: 'Tilbud',
  exemption: 'Fritagelse',
  work_hours: 'Ordinære timer',
};

/**
 * A recorded fact in words, with its date or period: `Tilbud, 1. marts 2021 – 30. juni 2021`. An exemption is an
 * `undtagelse` under the 225-hour rules and a `fritagelse` everywhere else; the two are never mixed.
 */
export function factInWords(fact: EvidenceFactWire, ruleId: RuleId): string {
  const isHours225 = ruleId === 'hours-225' || ruleId === 'hours-225-exemption';
  const what = fact.type === 'exemption' && isHours225 ? 'Undtagelse' : FACT_WORDS[fact.type];
  const when = fact.type === 'work_hours' ? monthInWords(fact.id) : period(fact);
  return when === '' ? what : `${what}, ${when}`;
}

function period({ on, to }: EvidenceFactWire): string {
  if (on === null) return '';
  if (to === undefined || to === on) return longDate(on);
  return to === null ? `fra ${longDate(on)}` : `${longDate(on)} – ${longDate(to)}`;
}

/** `2022-01` to `januar 2022`. */
function monthInWords(id: string): string {
  const month = parseMonth(id);
  return month === null ? id : longDate(formatDate(firstDayOf(month))).replace(/^1\. /, '');
}
