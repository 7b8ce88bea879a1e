import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AssignPartWire,
  CaseBriefWire,
  ChangedWire,
  EndPartWire,
  HandOverManyWire,
  HandOverPreviewRequestWire,
  HandOverPreviewWire,
  HandOversWire,
  HandOverWire,
  MakePrimaryWire,
  ReadHandOverWire,
  ReceiverWire,
  ReceiversWire,
} from '@rettid/contracts';
import type { AssignmentRole } from '@rettid/domain';
import { firstValueFrom } from 'rxjs';

/** Who has which part in a case, and how it goes to another. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class AssignmentsGateway {
  private readonly http = inject(HttpClient);

  assign(citizenId: string, part: AssignPartWire): Promise<ChangedWire> {
    return this.post(`${caseOf(citizenId)}/assignments`, part);
  }

  end(citizenId: string, assignmentId: string, ending: EndPartWire): Promise<ChangedWire> {
    return this.post(`${partOf(citizenId, assignmentId)}/end`, ending);
  }

  makePrimary(citizenId: string, assignmentId: string, recordVersion: number): Promise<ChangedWire> {
    const body: MakePrimaryWire = { recordVersion };
    return this.post(`${partOf(citizenId, assignmentId)}/primary`, body);
  }

  handOver(citizenId: string, handOver: HandOverWire): Promise<ChangedWire> {
    return this.post(`${caseOf(citizenId)}/hand-overs`, handOver);
  }

  handOverMany(handOvers: HandOverManyWire): Promise<ChangedWire> {
    return this.post('/api/hand-overs', handOvers);
  }

  /** What a hand-over would do, and what stands in the way. */
  preview(request: HandOverPreviewRequestWire): Promise<HandOverPreviewWire> {
    return this.post('/api/hand-overs/preview', request);
  }

  /** The staff among whom a receiver is chosen; `search` is part of a name, or empty. */
  async receivers(search: string, role: AssignmentRole): Promise<readonly ReceiverWire[]> {
    const params = { role, ...(search === '' ? {} : { search }) };
    return (await firstValueFrom(this.http.get<ReceiversWire>('/api/hand-overs/receivers', { params }))).items;
  }

  handOvers(citizenId: string): Promise<HandOversWire> {
    return firstValueFrom(this.http.get<HandOversWire>(`${caseOf(citizenId)}/hand-overs`));
  }

  readHandOver(citizenId: string, handOverId: string): Promise<ReadHandOverWire> {
    return firstValueFrom(
      this.http.get<ReadHandOverWire>(`${caseOf(citizenId)}/hand-overs/${encodeURIComponent(handOverId)}`),
    );
  }

  confirm(citizenId: string, handOverId: string): Promise<ChangedWire> {
    return this.post(`${caseOf(citizenId)}/hand-overs/${encodeURIComponent(handOverId)}/read`, {});
  }

  /** The one page about a case. */
  brief(citizenId: string): Promise<CaseBriefWire> {
    return firstValueFrom(this.http.get<CaseBriefWire>(`${caseOf(citizenId)}/brief`));
  }

  private post<T>(address: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(address, body));
  }
}

/** Where the page about a case lies as PDF. */
export function briefFile(citizenId: string): string {
  return `${caseOf(citizenId)}/brief.pdf`;
}

function caseOf(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}

function partOf(citizenId: string, assignmentId: string): string {
  return `${caseOf(citizenId)}/assignments/${encodeURIComponent(assignmentId)}`;
}
