import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { OwnPlanWire } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class OwnPlanGateway {
  private readonly http = inject(HttpClient);

  /** Fails as the request does. */
  async read(): Promise<OwnPlanWire> {
    return await firstValueFrom(this.http.get<OwnPlanWire>('/api/me/plan'));
  }
}
