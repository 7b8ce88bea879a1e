import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DraftWire, KeepDraftWire } from '@rettid/contracts';
import { STAYS_ON_PAGE } from '@rettid/web';
import { firstValueFrom } from 'rxjs';

/** A draft that there is. */
export interface KeptText {
  readonly text: string;
  /** ISO instant, of the server's clock. */
  readonly savedAt: string;
}

/** One's own drafts about one citizen. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DraftGateway {
  private readonly http = inject(HttpClient);

  /** `null` where there is none. */
  async read(citizenId: string, key: string): Promise<KeptText | null> {
    // The form that asks may hold writing already.
    const context = new HttpContext().set(STAYS_ON_PAGE, true);
    return kept(await firstValueFrom(this.http.get<DraftWire>(addressOf(citizenId, key), { context })));
  }

  /** @param text up to `DRAFT_TEXT_MOST` characters */
  async write(citizenId: string, key: string, text: string): Promise<KeptText> {
    const body: KeepDraftWire = { text };
    const answer = kept(await firstValueFrom(this.http.put<DraftWire>(addressOf(citizenId, key), body)));
    if (answer === null) throw new Error('a draft that was written is there');
    return answer;
  }

  async remove(citizenId: string, key: string): Promise<void> {
    await firstValueFrom(this.http.delete(addressOf(citizenId, key)));
  }
}

function kept({ text, savedAt }: DraftWire): KeptText | null {
  return text === null || savedAt === null ? null : { text, savedAt };
}

function addressOf(citizenId: string, key: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}/drafts/${encodeURIComponent(key)}`;
}
