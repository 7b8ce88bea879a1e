import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withDisabledInitialNavigation } from '@angular/router';
import { PROBLEM_STATUS, type Problem, type ProblemCode, type SessionWire } from '@rettid/contracts';
import type { ProblemWords } from '../problems/problem-words';
import { provideApi } from '../provide-application';
import { SessionStore } from '../session/session.store';
import { SignIn } from '../session/sign-in';

/** For tests: the API that the test answers for, and the addresses that the application left for. */
export interface AskedApi {
  readonly http: HttpTestingController;
  readonly left: readonly string[];
}

export const WORDS: ProblemWords = {
  unreachable: { title: 'Ingen svarede', detail: 'Prøv igen.' },
  unreadable: (status) => ({ title: 'Et andet svar', detail: `Svaret var ${status}.` }),
};

/** jsdom goes nowhere. */
@Injectable()
class Departures extends SignIn {
  readonly left: string[] = [];

  override leaveFor(address: string): void {
    this.left.push(address);
  }
}

/** Everything of the library as an application has it, and nobody signed in. */
export function askedApi(): AskedApi {
  TestBed.configureTestingModule({
    providers: [
      provideApi(WORDS),
      provideHttpClientTesting(),
      provideRouter([], withDisabledInitialNavigation()),
      Departures,
      { provide: SignIn, useExisting: Departures },
    ],
  });
  return { http: TestBed.inject(HttpTestingController), left: TestBed.inject(Departures).left };
}

export async function signedIn(http: HttpTestingController, given: Partial<SessionWire> = {}): Promise<void> {
  const loaded = TestBed.inject(SessionStore).load();
  http.expectOne('/api/session').flush(session(given));
  await loaded;
}

export function session(given: Partial<SessionWire> = {}): SessionWire {
  const caseworker = { role: 'caseworker', staffId: 'S-1', team: 'Team 1', citizenId: null } as const;
  return {
    ...caseworker,
    name: 'Mette Holm',
    jobcenter: { id: 'JC-1', name: 'Jobcenter Prøvelund' },
    permissions: [],
    rights: [],
    businessDate: '2022-03-01',
    isMovedClock: true,
    mayMoveClock: true,
    csrfToken: 'token-of-the-session',
    ...given,
  };
}

/** A problem as the API answers it: body, and what `flush` wants beside it. */
export function problem(code: ProblemCode): [body: Problem, answer: { status: number; statusText: string }] {
  const status = PROBLEM_STATUS[code];
  const instance = 'urn:uuid:7b0cbb9e-1111-4222-8333-444455556666';
  const body = { type: `urn:rettid:problem:${code}`, code, status, instance };
  return [
    { ...body, title: 'Noget gik galt', detail: 'Fejlen er skrevet i loggen.' },
    { status, statusText: code },
  ];
}
