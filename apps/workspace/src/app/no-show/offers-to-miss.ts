import type { CaseOfferWire, CaseWire } from '@rettid/contracts';
import { addDays, date, formatDate } from '@rettid/domain';

/** Days after an offer on which its last absences are still looked into. */
const LOOKED_BACK = 31;

/** The offers that somebody can be away from: they have begun, and run or ended lately. */
export function offersToMiss({ offers, businessDate }: CaseWire): readonly CaseOfferWire[] {
  const since = formatDate(addDays(date(businessDate), -LOOKED_BACK));
  return offers.filter(({ startsOn, endsOn }) => startsOn <= businessDate && (endsOn === null || endsOn >= since));
}
