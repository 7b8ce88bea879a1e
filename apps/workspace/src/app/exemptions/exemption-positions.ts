import type { CaseExemptionWire, CaseWire } from '@rettid/contracts';
import { date, type ExemptionAction, exemptionActions, type PlainDate } from '@rettid/domain';

/** What may be done to a decision of the case: the same table as the API asks. */
export function actionsOf(
  theCase: Pick<CaseWire, 'exemptions' | 'businessDate'>,
  it: CaseExemptionWire,
): readonly ExemptionAction[] {
  const position = {
    validFrom: date(it.validFrom),
    validTo: dateOrNull(it.validTo),
    closedOn: dateOrNull(it.closedOn),
    isExtended: theCase.exemptions.some(({ extendsExemptionId }) => extendsExemptionId === it.exemptionId),
  };
  return exemptionActions(position, date(theCase.businessDate));
}

/**
 * The decision that is meant where the action is begun for the case as a whole: of the 225-hour rule before others, since its
 * lapse costs the citizen most, and the one that ends first.
 */
export function exemptionFor(
  theCase: CaseWire,
  action: ExemptionAction,
  exemptionId: string | null,
): CaseExemptionWire | null {
  const open = theCase.exemptions.filter((it) => actionsOf(theCase, it).includes(action));
  if (exemptionId !== null) return open.find((it) => it.exemptionId === exemptionId) ?? null;
  const [first] = open.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  return first ?? null;
}

function rankOf({ kind, validTo }: CaseExemptionWire): string {
  return `${kind === 'hours_225' ? 0 : 1} ${validTo ?? '9999'}`;
}

export function dateOrNull(text: string | null): PlainDate | null {
  return text === null ? null : date(text);
}
