import { danishDate } from '@rettid/domain';
import type { ItemFault } from './plan-item';
import type { StoredPart } from './parts.query';

type Words = (receiverName: string, holder: StoredPart | null) => string;

const BY_FAULT: Readonly<Record<ItemFault['fault'], Words>> = {
  changed: (_, holder) =>
    holder === null
      ? 'Sagen er ændret i mellemtiden. Hent den igen, og prøv så.'
      : `${nameOf(holder)} har fået sagen i mellemtiden og har den fra ${danishDate(holder.validFrom)}.`,
  part_ended: (_, holder) =>
    holder?.validTo == null
      ? 'Rollen er slut før den dag.'
      : `Rollen slutter ${danishDate(holder.validTo)}. Vælg en dag før.`,
  begins_in_past: () => 'Overdragelsen kan tidligst ske i dag.',
  begins_before_part: (_, holder) =>
    holder === null
      ? 'Rollen begynder først senere.'
      : `Rollen begynder først ${danishDate(holder.validFrom)}. Vælg den dag eller senere.`,
  return_not_after_begin: () => 'Dagen for tilbagekomst skal ligge efter den første dag.',
  return_after_end: (_, holder) =>
    holder?.validTo == null
      ? 'Rollen er slut før den dag.'
      : `${nameOf(holder)} er selv vikar til ${danishDate(holder.validTo)}. Vælg senest dagen efter, eller overdrag uden tilbagekomst.`,
  same_person: (receiver) => `${receiver} har allerede sagen.`,
  receiver_has_part: (receiver) => `${receiver} har allerede den samme rolle i sagen. Afslut i stedet den anden.`,
  nobody_to_return: () => 'Ingen har sagen, så der er ingen, der kan komme tilbage til den.',
  may_not_read: (receiver) => `${receiver} har ikke adgang til sager.`,
  may_not_decide: (receiver) => `${receiver} kan ikke have en rolle, der træffer afgørelser.`,
  protected_addresses: (receiver) => `${receiver} har ikke adgang til borgere med beskyttet adresse.`,
  staff_cases: (receiver) => `${receiver} har ikke adgang til medarbejderes sager.`,
};

/** Why a case cannot be handed over, and what to do instead; for people. */
export function faultWords({ fault, holder }: ItemFault, receiverName: string): string {
  return BY_FAULT[fault](receiverName, holder);
}

function nameOf({ staffName }: StoredPart): string {
  return staffName ?? 'En medarbejder i et andet jobcenter';
}
