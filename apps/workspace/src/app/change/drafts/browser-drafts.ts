import { DOCUMENT, inject, Injectable } from '@angular/core';
import { SessionStore } from '@rettid/web';

const PREFIX = 'rettid.draft';

/** A draft as this browser holds it. */
export interface BrowserDraft {
  readonly text: string;
  /** When the server last got the draft from this browser, ISO; `null`: never. No clock of the browser is asked. */
  readonly sentAt: string | null;
  /** Whether something was written after that. */
  readonly isAhead: boolean;
}

/** What a draft is kept under. */
export interface DraftPlace {
  readonly citizenId: string;
  /** The form, and the record where it is about one: `hold-meeting.M-1`. */
  readonly key: string;
}

/** Drafts in this browser: there at once, and there without a connection. Each user's own, and gone when he signs out. */
@Injectable({ providedIn: 'root' })
export class BrowserDrafts {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly session = inject(SessionStore);

  read(place: DraftPlace): BrowserDraft | null {
    return parsed(this.storage?.getItem(this.nameOf(place)) ?? null);
  }

  /** @returns whether the browser had room for it */
  write(place: DraftPlace, draft: BrowserDraft): boolean {
    try {
      this.storage?.setItem(this.nameOf(place), JSON.stringify(draft));
      return this.storage !== undefined;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }

  remove(place: DraftPlace): void {
    this.storage?.removeItem(this.nameOf(place));
  }

  /** Those of the user that the server has not got as they are now. */
  ahead(): (DraftPlace & { readonly text: string })[] {
    return this.ownNames().flatMap((name) => {
      const draft = parsed(this.storage?.getItem(name) ?? null);
      const [citizenId, key] = name.slice(this.ownPrefix().length).split('|');
      if (!draft?.isAhead || citizenId === undefined || key === undefined) return [];
      return [{ citizenId: decodeURIComponent(citizenId), key: decodeURIComponent(key), text: draft.text }];
    });
  }

  forgetOwn(): void {
    for (const name of this.ownNames()) this.storage?.removeItem(name);
  }

  private ownNames(): string[] {
    const { storage } = this;
    if (storage === undefined) return [];
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return names.filter((name) => name.startsWith(this.ownPrefix()));
  }

  private nameOf({ citizenId, key }: DraftPlace): string {
    return `${this.ownPrefix()}${encodeURIComponent(citizenId)}|${encodeURIComponent(key)}`;
  }

  private ownPrefix(): string {
    const { staffId, name, jobcenter } = this.session.session();
    return `${PREFIX}|${encodeURIComponent(jobcenter.id)}|${encodeURIComponent(staffId ?? name)}|`;
  }
}

function parsed(text: string | null): BrowserDraft | null {
  if (text === null) return null;
  const draft = JSON.parse(text) as Partial<BrowserDraft>;
  if (typeof draft.text !== 'string') return null;
  return { text: draft.text, sentAt: draft.sentAt ?? null, isAhead: draft.isAhead === true };
}
