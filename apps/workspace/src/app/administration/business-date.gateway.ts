import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { BusinessDateWire } from '@rettid/contracts';
import type { Observable } from 'rxjs';

/** The day that a demonstration takes for today. */
@Injectable({ providedIn: 'root' })
export class BusinessDateGateway {
  private readonly http = inject(HttpClient);

  /** `PUT /api/business-date`; fails with a `ProblemError`. */
  moveTo(businessDate: string): Observable<BusinessDateWire> {
    return this.http.put<BusinessDateWire>('/api/business-date', { businessDate } satisfies BusinessDateWire);
  }
}
