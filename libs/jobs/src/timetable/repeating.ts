import { setTimeout as delay } from 'node:timers/promises';

/** Something that is done again and again until it is stopped. */
export interface Repeating {
  /** Does it now instead of after the pause; while it is being done, once more after that. */
  wake(): void;
  /** Lets the turn under way finish and begins no other. */
  stop(): Promise<void>;
}

/**
 * Does `turn` at once and then every `everyMs`, counted from the end of a turn. An error ends its turn, never the repetition.
 */
export function repeat(turn: () => Promise<unknown>, everyMs: number, onError: (error: unknown) => void): Repeating {
  const stopping = new AbortController();
  let waking = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      await turn().catch(onError);
      await pause(everyMs, AbortSignal.any([waking.signal, stopping.signal]));
    }
  };
  const running = loop();
  return {
    wake: () => waking.abort(),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    // Woken or stopped before the pause was over.
    if (!signal.aborted) throw error;
  }
}
