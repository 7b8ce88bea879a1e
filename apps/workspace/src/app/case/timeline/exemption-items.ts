import type { CaseExemptionWire } from '@rettid/contracts';
import { type ExemptionKind, exemptionPeriods, formatDate } from '@rettid/domain';
import { EXEMPTION_GROUND_WORDS } from '../../words/case-words';
import { periodWords } from '../../words/period-words';
import { exemptionFact } from './offer-gaps';
import type { PeriodItem } from './timeline-model';

interface ExemptionLanes {
  readonly hours_225: readonly PeriodItem[];
  readonly relief_interviews: readonly PeriodItem[];
  readonly relief_offers: readonly PeriodItem[];
}

/** `undtagelse` and the two kinds of `fritagelse`, each in a lane of its own: they are different things in law. */
export function exemptionItems(exemptions: readonly CaseExemptionWire[]): ExemptionLanes {
  return {
    hours_225: itemsOf(exemptions, 'hours_225', 'Undtaget fra 225-timersreglen'),
    relief_interviews: itemsOf(exemptions, 'interviews', 'Fritaget for samtaler'),
    relief_offers: itemsOf(exemptions, 'offers', 'Fritaget for tilbud'),
  };
}

/** For as long as each was in force: closed early it ends there, closed before its first day it never was. */
function itemsOf(exemptions: readonly CaseExemptionWire[], kind: ExemptionKind, title: string): PeriodItem[] {
  const byId = new Map(exemptions.map((exemption) => [exemption.exemptionId, exemption]));
  const items: PeriodItem[] = [];
  for (const { exemption, from, to } of exemptionPeriods(exemptions.map(exemptionFact), kind)) {
    const ground = byId.get(exemption.id)?.ground;
    if (ground === undefined) continue;
    const period = periodWords(formatDate(from), to === null ? null : formatDate(to));
    const closed = to !== null && exemption.closedOn === to && to !== exemption.validTo ? '; lukket før tid' : '';
    const words = EXEMPTION_GROUND_WORDS[ground];
    items.push({
      id: `exemption ${exemption.id}`,
      mark: kind === 'hours_225' ? 'exemption' : 'relief',
      from,
      to,
      short: words,
      words: `${title}, ${period}: ${words.toLowerCase()}${closed}`,
    });
  }
  return items;
}
