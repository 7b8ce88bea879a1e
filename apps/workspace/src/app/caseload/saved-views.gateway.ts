import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SavedViewInputWire, SavedViewsWire, SavedViewWire } from '@rettid/contracts';
import type { Observable } from 'rxjs';

/** The reader's own list settings. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SavedViewsGateway {
  private readonly http = inject(HttpClient);

  /** `GET /api/saved-views` */
  all(): Observable<SavedViewsWire> {
    return this.http.get<SavedViewsWire>('/api/saved-views');
  }

  /** `POST /api/saved-views` */
  save(view: SavedViewInputWire): Observable<SavedViewWire> {
    return this.http.post<SavedViewWire>('/api/saved-views', view);
  }

  /** `PUT /api/saved-views/:id` */
  replace({ id, name, view, columns }: SavedViewWire): Observable<SavedViewWire> {
    const input: SavedViewInputWire = { name, view, columns };
    return this.http.put<SavedViewWire>(`/api/saved-views/${encodeURIComponent(id)}`, input);
  }

  /** `DELETE /api/saved-views/:id` */
  remove(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`/api/saved-views/${encodeURIComponent(id)}`);
  }
}
