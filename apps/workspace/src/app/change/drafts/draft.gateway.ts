import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DraftWire, FoundDraftWire, KeepDraftWire } from '@rettid/contracts';
import { STAYS_ON_PAGE } from '@rettid/web';
import { firstValueFrom } from 'rxjs';

/** One's own drafts about one citizen. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DraftGateway {
  private readonly http = inject(HttpClient);

  /** `null` where there is none. */
  async read(citizenId: string, key: string): Promise<DraftWire | null> {
    // The form that asks may hold writing already.
    const context = new HttpContext().set(STAYS_ON_PAGE, true);
    const { draft } = await firstValueFrom(this.http.get<FoundDraftWire>(addressOf(citizenId, key), { context }));
    return draft;
  }

  /** @param text up to `DRAFT_TEXT_MOST` characters */
  write(citizenId: string, key: string, text: string): Promise<DraftWire> {
    const body: KeepDraftWire = { text };
    return firstValueFrom(this.http.put<DraftWire>(addressOf(citizenId, key), body));
  }

  async remove(citizenId: string, key: string): Promise<void> {
    await firstValueFrom(this.http.delete(addressOf(citizenId, key)));
  }
}

function addressOf(citizenId: string, key: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}/drafts/${encodeURIComponent(key)}`;
}
