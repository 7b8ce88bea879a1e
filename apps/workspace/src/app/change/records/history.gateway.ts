import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangedWire, HistoryWire, RecordTypeWire, StrikeRecordWire } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

export interface RecordName {
  readonly type: RecordTypeWire;
  readonly id: string;
}

/** Who changed what in a case, and what is taken back. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class HistoryGateway {
  private readonly http = inject(HttpClient);

  /** Newest first, of one record or of the whole case (`null`); `cursor` of the page before, or `null` for the first. */
  read(citizenId: string, record: RecordName | null, cursor: string | null): Promise<HistoryWire> {
    const params = {
      ...(record === null ? {} : { type: record.type, record: record.id }),
      ...(cursor === null ? {} : { cursor }),
    };
    return firstValueFrom(this.http.get<HistoryWire>(`${addressOf(citizenId)}/history`, { params }));
  }

  /** Takes an entry out of the case, or brings it back. */
  correct(
    citizenId: string,
    { type, id }: RecordName,
    how: 'strike' | 'restore',
    body: StrikeRecordWire,
  ): Promise<ChangedWire> {
    const address = `${addressOf(citizenId)}/records/${type}/${encodeURIComponent(id)}/${how}`;
    return firstValueFrom(this.http.post<ChangedWire>(address, body));
  }
}

function addressOf(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}
