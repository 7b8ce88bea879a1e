import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CitizenObligationsWire } from '@rettid/contracts';
import type { Observable } from 'rxjs';

/** What the rules found. */
@Injectable({ providedIn: 'root' })
export class ObligationsGateway {
  private readonly http = inject(HttpClient);

  /** `GET /api/citizens/:id/obligations`: all findings of one citizen, explained; fails with a `ProblemError`. */
  ofCitizen(citizenId: string): Observable<CitizenObligationsWire> {
    return this.http.get<CitizenObligationsWire>(`/api/citizens/${encodeURIComponent(citizenId)}/obligations`);
  }
}
