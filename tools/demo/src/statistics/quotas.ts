import type { Random } from './random';

/** Cards in a hand. Small enough that a group of a hundred people is already spread over the whole range. */
const HAND = 40;
/** Where there are many names to pick from, a hand holds so many cards for each, so that rare ones have cards of their own. */
const CARDS_PER_NAME = 4;

/**
 * Uniform numbers dealt like cards: of every forty (say), exactly one falls in each fortieth of `[0, 1)`, in shuffled order (a
 * Latin hypercube in one dimension). Shares drawn with them hit their target to the person in each block, where free draws
 * would miss by several points in a small group; and it needs no knowledge of how many draws will come.
 */
class LatinDeck {
  private readonly hand: number[];
  private dealt: number;

  constructor(
    private readonly random: Random,
    size: number,
  ) {
    this.hand = Array.from({ length: size }, (_, stratum) => stratum);
    this.dealt = size;
  }

  next(): number {
    if (this.dealt === this.hand.length) {
      this.random.shuffle(this.hand);
      this.dealt = 0;
    }
    const stratum = this.hand[this.dealt] as number;
    this.dealt += 1;
    return (stratum + this.random.next()) / this.hand.length;
  }
}

/** Parts of a whole by name; need not sum to 1. */
export type Shares<K extends string> = Readonly<Record<K, number>>;

/**
 * Quota sampling of traits. Each trait has a deck of its own in each stratum, so that the share holds within every stratum
 * and the traits stay independent of each other given the stratum. Memory is bounded by traits times strata.
 */
export class Quotas {
  private readonly decks = new Map<string, Map<string, LatinDeck>>();

  constructor(private readonly random: Random) {}

  /** A stratified uniform number in `[0, 1)`. */
  uniform(trait: string, stratum = ''): number {
    return this.deck(trait, stratum).next();
  }

  /** True for the given share (0-1) of the stratum. */
  chance(trait: string, stratum: string, share: number): boolean {
    return this.uniform(trait, stratum) < share;
  }

  /** One name, in proportion to its share. */
  pick<K extends string>(trait: string, stratum: string, shares: Shares<K>): K {
    return pickShare(shares, this.deck(trait, stratum, shares).next());
  }

  /** @param names what the deck picks from; only their number counts, and only when the deck is first used */
  private deck(trait: string, stratum: string, names?: object): LatinDeck {
    let strata = this.decks.get(trait);
    if (strata === undefined) this.decks.set(trait, (strata = new Map<string, LatinDeck>()));
    let deck = strata.get(stratum);
    if (deck === undefined) {
      const size = Math.max(HAND, CARDS_PER_NAME * Object.keys(names ?? {}).length);
      strata.set(stratum, (deck = new LatinDeck(this.random, size)));
    }
    return deck;
  }
}

/** The name whose stretch of the cumulated shares holds `at` (0-1 of the whole). @throws RangeError where all are nil */
export function pickShare<K extends string>(shares: Shares<K>, at: number): K {
  let total = 0;
  for (const name in shares) total += shares[name];
  let rest = at * total;
  let last: K | undefined;
  for (const name in shares) {
    if (shares[name] <= 0) continue;
    last = name;
    rest -= shares[name];
    if (rest < 0) return name;
  }
  if (last === undefined) throw new RangeError('no share is above nil');
  return last;
}
