import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CaseAccessLogWire, CaseOpenedWire, CaseWire, OpenCaseWire } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

/** One citizen's case. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class CaseGateway {
  private readonly http = inject(HttpClient);

  /** The whole case in one answer. */
  read(citizenId: string): Promise<CaseWire> {
    return firstValueFrom(this.http.get<CaseWire>(`${addressOf(citizenId)}/case`));
  }

  /** States why the case must be opened; it can be read from then on, for as long as the opening holds. */
  open(citizenId: string, reason: string): Promise<CaseOpenedWire> {
    const body: OpenCaseWire = { reason };
    return firstValueFrom(this.http.post<CaseOpenedWire>(`${addressOf(citizenId)}/openings`, body));
  }

  /** Who has looked at the case; `cursor` of the page before, or `null` for the first. */
  accessLog(citizenId: string, cursor: string | null): Promise<CaseAccessLogWire> {
    const params = cursor === null ? {} : { cursor };
    return firstValueFrom(this.http.get<CaseAccessLogWire>(`${addressOf(citizenId)}/access-log`, { params }));
  }
}

function addressOf(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}
