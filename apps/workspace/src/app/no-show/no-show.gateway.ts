import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnswerPriorNoticeWire,
  AnswerQuestionWire,
  ChangedWire,
  DecideNoShowWire,
  HearingLetterDraftWire,
  LetterWire,
  NoShowDecisionDraftWire,
  RecordContactAttemptWire,
  RecordOfferAbsenceWire,
  SendHearingLetterWire,
  WithdrawPriorNoticeWire,
} from '@rettid/contracts';
import type { Question } from '@rettid/domain';
import { firstValueFrom, type Observable } from 'rxjs';

/** One of a citizen's no-shows. */
export interface NoShowAddress {
  readonly citizenId: string;
  readonly noShowId: string;
}

/** What is recorded about no-shows. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class NoShowGateway {
  private readonly http = inject(HttpClient);

  recordAbsence(citizenId: string, body: RecordOfferAbsenceWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${citizenPath(citizenId)}/no-shows/absences`, body));
  }

  recordContact(address: NoShowAddress, body: RecordContactAttemptWire): Promise<ChangedWire> {
    return firstValueFrom(this.post<ChangedWire>(address, 'contacts', body));
  }

  answer(address: NoShowAddress, question: Question, body: AnswerQuestionWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.put<ChangedWire>(`${pathOf(address)}/answers/${question}`, body));
  }

  previewHearing(address: NoShowAddress, body: HearingLetterDraftWire): Promise<LetterWire> {
    return firstValueFrom(this.post<LetterWire>(address, 'hearing-letters/preview', body));
  }

  sendHearing(address: NoShowAddress, body: SendHearingLetterWire): Promise<ChangedWire> {
    return firstValueFrom(this.post<ChangedWire>(address, 'hearing-letters', body));
  }

  answerNotice(citizenId: string, noticeId: string, body: AnswerPriorNoticeWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.put<ChangedWire>(`${noticePath(citizenId, noticeId)}/answer`, body));
  }

  withdrawNotice(citizenId: string, noticeId: string, body: WithdrawPriorNoticeWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${noticePath(citizenId, noticeId)}/withdraw`, body));
  }

  previewDecision(address: NoShowAddress, body: NoShowDecisionDraftWire): Promise<LetterWire> {
    return firstValueFrom(this.post<LetterWire>(address, 'decision/preview', body));
  }

  decide(address: NoShowAddress, body: DecideNoShowWire): Promise<ChangedWire> {
    return firstValueFrom(this.post<ChangedWire>(address, 'decision', body));
  }

  private post<T>(address: NoShowAddress, path: string, body: object): Observable<T> {
    return this.http.post<T>(`${pathOf(address)}/${path}`, body);
  }
}

function citizenPath(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}

function pathOf({ citizenId, noShowId }: NoShowAddress): string {
  return `${citizenPath(citizenId)}/no-shows/${encodeURIComponent(noShowId)}`;
}

function noticePath(citizenId: string, noticeId: string): string {
  return `${citizenPath(citizenId)}/prior-notices/${encodeURIComponent(noticeId)}`;
}
