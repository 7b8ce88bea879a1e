import { DestroyRef, inject, Injectable } from '@angular/core';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { BrowserDrafts, type BrowserDraft, type DraftPlace } from './browser-drafts';
import { DraftGateway, type KeptText } from './draft.gateway';

export type DraftSaved =
  { readonly kind: 'saved'; readonly savedAt: string } | { readonly kind: 'failed'; readonly problem: ShownProblem };

const UNANSWERED = new Promise<never>(() => undefined);

/**
 * Unsent writing, in the browser at once and on the server a moment later, so that it is there tomorrow and on another
 * machine. It is its writer's alone, and gone once it is sent.
 */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly gateway = inject(DraftGateway);
  private readonly browser = inject(BrowserDrafts);
  /** Requests about a draft go one after the other, so that an older text never lands upon a newer one. */
  private readonly queues = new Map<string, Promise<unknown>>();
  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  here(place: DraftPlace): BrowserDraft | null {
    return this.browser.read(place);
  }

  /** Keeps it in this browser. @returns whether there was room */
  keep(place: DraftPlace, text: string): boolean {
    const sentAt = this.browser.read(place)?.sentAt ?? null;
    return this.browser.write(place, { text, sentAt, isAhead: true });
  }

  /** As the server has it; `null`: it has none. Where it does not answer there is only what this browser holds. */
  onServer({ citizenId, key }: DraftPlace): Promise<KeptText | null> {
    return this.gateway.read(citizenId, key);
  }

  /** Notes here that the form goes on from what the server has. */
  goOnFrom(place: DraftPlace, { text, savedAt }: KeptText): void {
    this.browser.write(place, { text, sentAt: savedAt, isAhead: false });
  }

  /** Hands it to the server, and notes here when it got it. */
  save(place: DraftPlace, text: string): Promise<DraftSaved> {
    return this.inTurn(place, async () => {
      try {
        const { savedAt } = await this.gateway.write(place.citizenId, place.key, text);
        const here = this.browser.read(place);
        // Taken back, or sent, while it was under way.
        if (here !== null) this.browser.write(place, { ...here, sentAt: savedAt, isAhead: here.text !== text });
        return { kind: 'saved', savedAt };
      } catch (error) {
        return { kind: 'failed', problem: shownProblem(error) };
      }
    });
  }

  /** Removes it everywhere. @returns what kept the server from it, or `null` */
  remove(place: DraftPlace): Promise<ShownProblem | null> {
    this.browser.remove(place);
    return this.inTurn(place, async () => {
      try {
        await this.gateway.remove(place.citizenId, place.key);
        return null;
      } catch (error) {
        return shownProblem(error);
      }
    });
  }

  /** Before somebody signs out: what only this browser has goes to the server. */
  async sendAhead(): Promise<void> {
    await Promise.all(this.browser.ahead().map((draft) => this.save(draft, draft.text)));
  }

  /** The next one at this machine finds nothing. */
  forgetHere(): void {
    this.browser.forgetOwn();
  }

  private inTurn<T>(place: DraftPlace, work: () => Promise<T>): Promise<T> {
    const name = `${place.citizenId}|${place.key}`;
    // The window closes: what is left to send is in the browser, and goes when the form is opened again.
    const turn = (this.queues.get(name) ?? Promise.resolve()).then(() => (this.isGone ? UNANSWERED : work()));
    this.queues.set(name, turn);
    return turn;
  }
}
