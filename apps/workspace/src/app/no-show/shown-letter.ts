import { computed, effect, type Signal, signal, untracked } from '@angular/core';
import type { LetterWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import type { ChangeSender } from '../change/sending/change-sender';

/** So long after the last letter that is written, the preview is built. */
const PAUSE_MS = 400;

export interface ShownLetterOptions<W extends object> {
  /** What the letter is built from; `null`: not enough is chosen. */
  readonly words: Signal<W | null>;
  /** Shows which words are faulty. */
  readonly change: ChangeSender;
  readonly ask: (words: W) => Promise<LetterWire>;
}

/** A letter as it would be sent with what stands in the form. */
export interface ShownLetter {
  /** `null`: there is none for what stands in the form now. */
  readonly text: Signal<string | null>;
  /** Why there is none; `null` while it is built. */
  readonly problem: Signal<ShownProblem | null>;
  /** Builds it anew from the same words, after it could not be sent. */
  again(): Promise<void>;
}

interface Built<W> {
  readonly words: W;
  readonly letter: string | null;
  readonly problem: ShownProblem | null;
}

/**
 * In an injection context: keeps the letter up with the form. The server builds it, so that what is shown is what is sent; a
 * letter is shown only for the words that it was built from.
 */
export function shownLetter<W extends object>({ words, change, ask }: ShownLetterOptions<W>): ShownLetter {
  const built = signal<Built<W> | null>(null);
  const build = async (from: W): Promise<void> => {
    const next = await answerTo(from, ask);
    if (untracked(words) !== from) return;
    built.set(next);
    if (next.problem !== null && next.problem.errors.length > 0) change.refuse(next.problem.errors);
  };
  effect((onCleanup) => {
    const from = words();
    if (from === null) return;
    const isFirst = untracked(built) === null;
    const timer = setTimeout(() => void build(from), isFirst ? 0 : PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const current = computed(() => {
    const found = built();
    return found !== null && found.words === words() ? found : null;
  });
  return {
    text: computed(() => current()?.letter ?? null),
    problem: computed(() => current()?.problem ?? null),
    again: async () => {
      const from = untracked(words);
      if (from !== null) await build(from);
    },
  };
}

async function answerTo<W extends object>(words: W, ask: (words: W) => Promise<LetterWire>): Promise<Built<W>> {
  try {
    return { words, letter: (await ask(words)).letter, problem: null };
  } catch (error) {
    return { words, letter: null, problem: shownProblem(error) };
  }
}
