import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CaseOpeningsWire } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

/** Cases that were opened with a reason. */
@Injectable({ providedIn: 'root' })
export class CaseOpeningsGateway {
  private readonly http = inject(HttpClient);

  /** A page of them, newest first; `cursor` of the page before, or `null` for the first. Fails with a `ProblemError`. */
  page(cursor: string | null): Promise<CaseOpeningsWire> {
    const params = cursor === null ? {} : { cursor };
    return firstValueFrom(this.http.get<CaseOpeningsWire>('/api/case-openings', { params }));
  }
}
