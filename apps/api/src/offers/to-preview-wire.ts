import type { OfferPreviewWire } from '@rettid/contracts';
import { formatDate, type OfferAssessment } from '@rettid/domain';
import { dateText } from '../obligations/to-wire';

export function toPreviewWire(found: OfferAssessment): OfferPreviewWire {
  const { limit, period, subsidy, asksObviouslyReady, exemption, effects } = found;
  const last = period.last;
  return {
    limit:
      limit === null || last === null
        ? null
        : {
            text: limit.text,
            citation: limit.limit.citation,
            verified: limit.limit.verified,
            freeUntil: formatDate(last.free),
          },
    period: {
      verdict: period.verdict,
      text: period.text,
      ground: period.verdict === 'needs_ground' ? period.ground : null,
      allowedUntil: last === null ? null : formatDate(last.onGround?.day ?? last.free),
    },
    subsidy: subsidy === null ? null : { found: subsidy.answer.found, text: subsidy.text },
    asksObviouslyReady,
    exemption: exemption === null ? null : { until: dateText(exemption.until) },
    effects: effects.map(({ ruleId, kind, status, dueOn, text }) => ({
      ruleId,
      kind,
      status,
      dueOn: dateText(dueOn),
      text,
    })),
  };
}
