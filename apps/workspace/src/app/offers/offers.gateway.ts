import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ChangedWire,
  ChangeOfferWire,
  EndOfferWire,
  EvaluateOfferWire,
  EvaluationGoalWire,
  ExtendOfferWire,
  FindProvidersWire,
  GrantOfferWire,
  OfferPreviewWire,
  PreviewOfferWire,
  ProvidersWire,
  ReadReportWire,
  RecordFollowUpWire,
  RecordOfferAttendanceWire,
  RecordReportWire,
} from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

/** Offers and what happens in them. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class OffersGateway {
  private readonly http = inject(HttpClient);

  /** Providers whose name begins so; in a body, since what is searched for must stand in no address. */
  findProviders(body: FindProvidersWire): Promise<ProvidersWire> {
    return this.post('/api/offer-providers', body);
  }

  preview(citizenId: string, body: PreviewOfferWire): Promise<OfferPreviewWire> {
    return this.post(`${offersOf(citizenId)}/preview`, body);
  }

  grant(citizenId: string, body: GrantOfferWire): Promise<ChangedWire> {
    return this.post(offersOf(citizenId), body);
  }

  change(citizenId: string, offerId: string, body: ChangeOfferWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/change`, body);
  }

  extend(citizenId: string, offerId: string, body: ExtendOfferWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/extend`, body);
  }

  end(citizenId: string, offerId: string, body: EndOfferWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/end`, body);
  }

  followUp(citizenId: string, offerId: string, body: RecordFollowUpWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/follow-ups`, body);
  }

  evaluate(citizenId: string, offerId: string, body: EvaluateOfferWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/evaluation`, body);
  }

  makeGoal(citizenId: string, offerId: string, body: EvaluationGoalWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/evaluation/goal`, body);
  }

  report(citizenId: string, offerId: string, body: RecordReportWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/reports`, body);
  }

  readReport(citizenId: string, offerId: string, reportId: string, body: ReadReportWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/reports/${encodeURIComponent(reportId)}/read`, body);
  }

  attend(citizenId: string, offerId: string, body: RecordOfferAttendanceWire): Promise<ChangedWire> {
    return this.post(`${anOffer(citizenId, offerId)}/attendance`, body);
  }

  private post<T>(url: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(url, body));
  }
}

function offersOf(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}/offers`;
}

function anOffer(citizenId: string, offerId: string): string {
  return `${offersOf(citizenId)}/${encodeURIComponent(offerId)}`;
}
