import type { ChangedWire } from '@rettid/contracts';
import type { Choice } from '../change/forms/choice.component';
import type { MergingChange } from '../change/sending/merging';
import { OFFER_KIND_WORDS } from '../words/case-words';
import { shortDate } from '../words/dates';

import { SUBSIDY_GROUND_WORDS } from '../words/offer-words';
import type { OfferTermsValues } from './offer-terms-form';

/** How the terms of an offer read where two people changed the same one. */
export function mergedTerms(goals: readonly Choice<string>[]): MergingChange<OfferTermsValues, ChangedWire>['fields'] {
  const titles = new Map(goals.map(({ value, label }) => [value, label]));
  return {
    kind: { label: 'Slags', words: (kind) => OFFER_KIND_WORDS[kind] },
    provider: { label: 'Sted', words: orNone },
    contactPerson: { label: 'Kontaktperson', words: orNone },
    startsOn: { label: 'Første dag', words: dayOrNone },
    endsOn: { label: 'Sidste dag', words: (on) => dayOrNone(on ?? '') },
    hours: { label: 'Timer om ugen', words: orNone },
    goalId: { label: 'Mål', words: (goalId) => orNone(titles.get(goalId ?? '') ?? '') },
    purpose: { label: 'Hvorfor dette tilbud', words: orNone },
    towardsWork: { label: 'Tættere på arbejde', words: orNone },
    expectedNext: { label: 'Forventet næste skridt', words: orNone },
    lengthReason: { label: 'Hvorfor så længe', words: orNone },
    subsidyGround: { label: 'Grundlag', words: (ground) => (ground === null ? 'intet' : SUBSIDY_GROUND_WORDS[ground]) },
    obviouslyReady: {
      label: 'Åbenlyst uddannelsesparat',
      words: (ready) => (ready === null ? 'ikke angivet' : ready === 'yes' ? 'ja' : 'nej'),
    },
  };
}

function orNone(text: string): string {
  return text.trim() === '' ? 'intet' : text;
}

function dayOrNone(on: string): string {
  return on === '' ? 'ingen' : shortDate(on);
}
