import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PrivateNoteWire, TodayWire } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

/** The start page, and the private notes that it reminds of. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class TodayGateway {
  private readonly http = inject(HttpClient);

  read(): Promise<TodayWire> {
    return firstValueFrom(this.http.get<TodayWire>('/api/today'));
  }

  keepNote(citizenId: string, note: PrivateNoteWire): Promise<PrivateNoteWire> {
    return firstValueFrom(this.http.put<PrivateNoteWire>(noteOf(citizenId), note));
  }

  async removeNote(citizenId: string): Promise<void> {
    await firstValueFrom(this.http.delete(noteOf(citizenId)));
  }
}

function noteOf(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}/note`;
}
