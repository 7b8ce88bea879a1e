import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ChangedWire,
  CloseExemptionWire,
  CorrectExemptionWire,
  DecideExemptionWire,
  ExemptionsRoomWire,
  LikenessQuestionWire,
  ReasonLikenessWire,
  RecordWorkHoursWire,
  ReviewExemptionWire,
  SendExemptionNoticeWire,
} from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

/** A decision of a case. */
export interface ExemptionAddress {
  readonly citizenId: string;
  readonly exemptionId: string;
}

/** Exemptions and hours of work. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ExemptionsGateway {
  private readonly http = inject(HttpClient);

  read(citizenId: string): Promise<ExemptionsRoomWire> {
    return firstValueFrom(this.http.get<ExemptionsRoomWire>(`${citizenPath(citizenId)}/exemptions`));
  }

  likeness(citizenId: string, body: LikenessQuestionWire): Promise<ReasonLikenessWire> {
    return firstValueFrom(this.http.post<ReasonLikenessWire>(`${citizenPath(citizenId)}/exemptions/likeness`, body));
  }

  decide(citizenId: string, body: DecideExemptionWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${citizenPath(citizenId)}/exemptions`, body));
  }

  correct(address: ExemptionAddress, body: CorrectExemptionWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.put<ChangedWire>(pathOf(address), body));
  }

  close(address: ExemptionAddress, body: CloseExemptionWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${pathOf(address)}/close`, body));
  }

  review(address: ExemptionAddress, body: ReviewExemptionWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${pathOf(address)}/reviews`, body));
  }

  hear(address: ExemptionAddress, body: SendExemptionNoticeWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${pathOf(address)}/prior-notice`, body));
  }

  /** @param month `YYYY-MM` */
  recordHours(citizenId: string, month: string, body: RecordWorkHoursWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.put<ChangedWire>(`${citizenPath(citizenId)}/work-hours/${month}`, body));
  }
}

function citizenPath(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}

function pathOf({ citizenId, exemptionId }: ExemptionAddress): string {
  return `${citizenPath(citizenId)}/exemptions/${encodeURIComponent(exemptionId)}`;
}
