import { danishDate } from '@rettid/domain';
import type { ItemFault } from './plan-item';
import type { StoredPart } from './parts.query';

/** Why a case cannot be handed over, and what to do instead; for people. */
export function faultWords({ fault, holder }: ItemFault, receiverName: string): string {
  switch (fault) {
    case 'changed':
      return holder === null
        ? 'Sagen er ændret i mellemtiden. Hent den igen, og prøv så.'
        : `${nameOf(holder)} har fået sagen i mellemtiden og har den fra ${danishDate(holder.validFrom)}.`;
    case 'part_ended':
      return holder?.validTo == null
        ? 'Rollen er slut før den dag.'
        : `Rollen slutter ${danishDate(holder.validTo)}. Vælg en dag før.`;
    case 'begins_in_past':
      return 'Overdragelsen kan tidligst ske i dag.';
    case 'begins_before_part':
      return holder === null
        ? 'Rollen begynder først senere.'
        : `Rollen begynder først ${danishDate(holder.validFrom)}. Vælg den dag eller senere.`;
    case 'return_not_after_begin':
      return 'Dagen for tilbagekomst skal ligge efter den første dag.';
    case 'return_after_end':
      return holder?.validTo == null
        ? 'Rollen er slut før den dag.'
        : `${nameOf(holder)} er selv vikar til ${danishDate(holder.validTo)}. Vælg senest dagen efter, eller overdrag uden tilbagekomst.`;
    case 'same_person':
      return `${receiverName} har allerede sagen.`;
    case 'receiver_has_part':
      return `${receiverName} har allerede den samme rolle i sagen. Afslut i stedet den anden.`;
    case 'nobody_to_return':
      return 'Ingen har sagen, så der er ingen, der kan komme tilbage til den.';
    case 'may_not_read':
      return `${receiverName} har ikke adgang til sager.`;
    case 'may_not_decide':
      return `${receiverName} kan ikke have en rolle, der træffer afgørelser.`;
    case 'protected_addresses':
      return `${receiverName} har ikke adgang til borgere med beskyttet adresse.`;
    case 'staff_cases':
      return `${receiverName} har ikke adgang til medarbejderes sager.`;
  }
}

function nameOf({ staffName }: StoredPart): string {
  return staffName ?? 'En medarbejder i et andet jobcenter';
}
