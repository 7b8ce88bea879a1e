import { danishDecimal } from '../law/danish';

/**
 * A reason this much alike an earlier one, as PostgreSQL counts trigrams (shared ones divided by all of both texts), says
 * nothing of this person: changed names and dates alone leave two texts of some lines above 0.8, while two texts about the
 * same illness that were written apart stay below 0.5.
 */
export const REASON_ALIKE_FROM = 0.8;

/** How much alike a text is to reasons that are stored; 0 to 1. What is below `REASON_ALIKE_FROM` is left out. */
export interface ReasonLikeness {
  /** The most alike of the same citizen's; `null`: none is. */
  readonly own: number | null;
  readonly ownCount: number;
  /** The most alike of other citizens' of the jobcentre; `null`: none is. */
  readonly others: number | null;
  /** Other citizens with such a reason. */
  readonly othersCount: number;
}

export function isMuchAlike({ own, others }: ReasonLikeness): boolean {
  return own !== null || others !== null;
}

/** What whoever writes the reason is told; empty where there is nothing to tell. It names nobody. */
export function likenessWarning({ own, ownCount, others, othersCount }: ReasonLikeness): string {
  const found = [
    ...(own === null
      ? []
      : [
          `${percent(own)} den samme som ${ownCount === 1 ? 'en tidligere begrundelse' : `${ownCount} tidligere begrundelser`} for borgeren`,
        ]),
    ...(others === null
      ? []
      : [
          `${percent(others)} den samme som ${othersCount === 1 ? 'en anden borgers' : `${othersCount} andre borgeres`}`,
        ]),
  ];
  if (found.length === 0) return '';
  return `Begrundelsen er ${found.join(' og ')}. Skriv, hvad der gælder netop denne borger.`;
}

/** Why the warning comes from this likeness on, for whoever reads it. */
export const LIKENESS_EXPLAINED = `Teksterne sammenlignes bogstavgruppe for bogstavgruppe. Er mindst ${percent(REASON_ALIKE_FROM)} fælles, er det oftest den samme tekst med andre navne og datoer. Advarslen forhindrer dig ikke i at træffe afgørelsen, men det gemmes, at den blev vist.`;

function percent(likeness: number): string {
  return `${danishDecimal(String(Math.floor(likeness * 100)))} %`;
}
