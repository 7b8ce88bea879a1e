import { DestroyRef, effect, inject, signal, type Signal } from '@angular/core';
import { EXEMPTION_REASON, isMuchAlike, likenessWarning } from '@rettid/domain';
import { shownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { ExemptionsGateway } from './exemptions.gateway';

/** So long after the last letter the reason is compared with others. */
const PAUSE_MS = 700;

export interface LikenessWatch {
  /** What whoever writes is told; empty: nothing. */
  readonly warning: Signal<string>;
  /** Asks at once, before the form is sent. @returns whether a warning stands that was not there before */
  askNow(): Promise<boolean>;
}

/**
 * In an injection context: compares a reason with others while it is written. A comparison that fails holds nobody up: the API
 * compares again when the decision is made.
 *
 * @param butNot the exemption whose own reason does not count
 */
export function watchLikeness(reason: Signal<string>, butNot: string | null = null): LikenessWatch {
  const gateway = inject(ExemptionsGateway);
  const store = inject(CaseStore);
  const warning = signal('');
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<boolean> => {
    clearTimeout(timer);
    const text = reason().trim();
    if (text === asked || text.length < EXEMPTION_REASON.least) return false;
    asked = text;
    try {
      const likeness = await gateway.likeness(store.citizenId(), { reason: text, butNot });
      if (asked !== text) return false;
      warning.set(isMuchAlike(likeness) ? likenessWarning(likeness) : '');
      return warning() !== '';
    } catch (error) {
      shownProblem(error);
      asked = '';
      return false;
    }
  };
  effect(() => {
    const text = reason().trim();
    clearTimeout(timer);
    if (text.length < EXEMPTION_REASON.least) warning.set('');
    else timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  return { warning: warning.asReadonly(), askNow: ask };
}
