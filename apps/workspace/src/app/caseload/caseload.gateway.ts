import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CaseloadExportWire, CaseloadPageWire, CaseloadRequestWire } from '@rettid/contracts';
import { READS_ONLY } from '@rettid/web';
import type { Observable } from 'rxjs';

/** Lists of citizens. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class CaseloadGateway {
  private readonly http = inject(HttpClient);

  /** `POST /api/caseload`: it reads; a body because what is searched for must stand in no address. */
  page(request: CaseloadRequestWire): Observable<CaseloadPageWire> {
    const context = new HttpContext().set(READS_ONLY, true);
    return this.http.post<CaseloadPageWire>('/api/caseload', request, { context });
  }

  /** `POST /api/caseload/export`: the whole list, filters and search applied, as a file of comma-separated values. */
  export(request: CaseloadExportWire): Observable<Blob> {
    return this.http.post('/api/caseload/export', request, { responseType: 'blob' });
  }
}
