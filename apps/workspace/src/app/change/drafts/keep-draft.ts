import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { shownProblem } from '@rettid/web';
import { Told } from '../told';
import type { DraftPlace } from './browser-drafts';
import type { KeptText } from './draft.gateway';
import { DraftStore } from './draft-store';
import { draftText, draftValues } from './draft-values';

/** So long after the last letter the server gets the draft. */
const PAUSE_MS = 1000;

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  /** The server could not be reached, or would not have it. */
  | { readonly kind: 'browser_only' }
  /** Neither the browser nor the server has it. */
  | { readonly kind: 'unsaved' };

export interface DraftOptions<V extends object> extends DraftPlace {
  /** What the form holds; read from signals. It begins as it is when the draft is made. */
  readonly values: () => V;
  /** Puts values into the form. */
  readonly take: (values: V) => void;
}

/** What `<rt-form [draft]>` shows of a draft, and can do with it. */
export type KeptDraft = Pick<Draft<object>, 'state' | 'restored' | 'other' | 'discard' | 'useOther' | 'sent'>;

/**
 * In an injection context: keeps what a form holds from the first letter on, and brings back what was kept before.
 *
 *     protected readonly draft = keepDraft({
 *       citizenId, key: `hold-meeting.${meetingId}`,
 *       values: () => ({ minutes: this.minutes() }),
 *       take: ({ minutes }) => this.minutes.set(minutes),
 *     });
 *
 * Once the form is sent, call `draft.sent()`.
 */
export function keepDraft<V extends object>(options: DraftOptions<V>): Draft<V> {
  return new Draft(options);
}

export class Draft<V extends object> {
  private readonly store = inject(DraftStore);
  private readonly told = inject(Told);
  private readonly initial: V;
  private readonly initialText: string;
  private readonly text = computed(() => draftText(this.options.values()));
  private readonly shown = signal<DraftState>({ kind: 'none' });
  private readonly broughtBack = signal<{ readonly savedAt: string | null } | null>(null);
  private readonly others = signal<KeptText | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is kept as it stands; what differs from it is kept next. */
  private keptText: string;
  private isOver = false;

  readonly state = this.shown.asReadonly();
  /** The form began with a draft, of this time where it is known. */
  readonly restored = this.broughtBack.asReadonly();
  /** Another draft of the same form, written elsewhere. */
  readonly other = this.others.asReadonly();

  constructor(private readonly options: DraftOptions<V>) {
    this.initial = untracked(options.values);
    this.initialText = draftText(this.initial);
    this.keptText = this.initialText;
    const here = this.store.here(options);
    if (here !== null) this.bringBack(here.text, here.isAhead ? null : here.sentAt);
    void this.askServer();
    effect(() => {
      const text = this.text();
      untracked(() => this.written(text));
    });
    inject(DestroyRef).onDestroy(() => this.left());
  }

  /** The form was sent: there is no draft any more. */
  sent(): void {
    this.end();
    // Where the server cannot be reached just now the draft comes back next time, and can be discarded then.
    void this.store.remove(this.options);
  }

  /** Back to what the form began with. */
  discard(): void {
    this.options.take(this.initial);
    this.forget();
  }

  /** Takes the draft that was written elsewhere; what stands in the form now is kept as the other one. */
  useOther(): void {
    const other = this.others();
    if (other === null) return;
    const mine = this.keptText;
    if (!this.bringBack(other.text, other.savedAt)) return;
    this.others.set(mine === this.initialText ? null : { text: mine, savedAt: other.savedAt });
  }

  private bringBack(text: string, savedAt: string | null): boolean {
    const values = draftValues(this.initial, text);
    if (values === null || draftText(values) === this.initialText) return false;
    this.options.take(values);
    this.keptText = draftText(values);
    this.broughtBack.set({ savedAt });
    if (savedAt !== null) this.shown.set({ kind: 'saved', savedAt });
    return true;
  }

  private async askServer(): Promise<void> {
    const began = untracked(this.text);
    try {
      const found = await this.store.onServer(this.options);
      if (!this.isOver) this.weigh(found, untracked(this.text) === began);
    } catch (error) {
      shownProblem(error);
      if (untracked(this.text) !== this.initialText) this.shown.set({ kind: 'browser_only' });
    }
  }

  /** The newest draft wins; where two were written apart, neither is lost. */
  private weigh(server: KeptText | null, isUntouched: boolean): void {
    const here = this.store.here(this.options);
    if (server === null || server.text === here?.text || server.savedAt === here?.sentAt) {
      if (here?.isAhead === true) void this.save();
      return;
    }
    const isServerNewer = here === null || !here.isAhead;
    if (isServerNewer && isUntouched && this.bringBack(server.text, server.savedAt)) {
      this.store.goOnFrom(this.options, server);
      return;
    }
    this.others.set(server);
    if (here?.isAhead === true) void this.save();
  }

  private written(text: string): void {
    if (this.isOver || text === this.keptText) return;
    this.keptText = text;
    if (text === this.initialText) {
      this.forget();
      return;
    }
    const isHere = this.store.keep(this.options, text);
    this.shown.set(isHere ? { kind: 'saving' } : { kind: 'unsaved' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = this.keptText;
    const saved = await this.store.save(this.options, text);
    if (this.isOver || text !== this.keptText) return;
    if (saved.kind === 'saved') this.shown.set(saved);
    else if (this.shown().kind !== 'unsaved') this.shown.set({ kind: 'browser_only' });
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.keptText = this.initialText;
    this.broughtBack.set(null);
    this.shown.set({ kind: 'none' });
    void this.store.remove(this.options);
  }

  /** The form is left unsent. */
  private left(): void {
    const isWritten = !this.isOver && this.keptText !== this.initialText;
    if (isWritten) {
      if (this.timer !== undefined) void this.store.save(this.options, this.keptText);
      this.told.tell('Kladden er gemt.', ['Den kommer frem igen, når du åbner det samme.']);
    }
    this.end();
  }

  private end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }
}
