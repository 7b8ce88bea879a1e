import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, Injectable, LOCALE_ID, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SessionWire } from '@rettid/contracts';
import { provideApi, SessionStore, SignIn } from '@rettid/web';
import { WORDS_OF_PROBLEMS } from '../app/problems/problem-words';

/** Addresses that the application left for; a test's browser cannot. */
@Injectable()
export class RecordedDepartures extends SignIn {
  readonly addresses: string[] = [];

  override leaveFor(address: string): void {
    this.addresses.push(address);
  }
}

/** The application's own services over an API that the test answers for. */
export function applicationProviders(): (Provider | EnvironmentProviders)[] {
  return [
    { provide: LOCALE_ID, useValue: 'da' },
    { provide: SignIn, useClass: RecordedDepartures },
    provideApi(WORDS_OF_PROBLEMS),
    provideHttpClientTesting(),
  ];
}

export function api(): HttpTestingController {
  return TestBed.inject(HttpTestingController);
}

export function departures(): string[] {
  return (TestBed.inject(SignIn) as RecordedDepartures).addresses;
}

/** Lets the session's request be answered, as it is before any page is shown. */
export async function signIn(session: SessionWire): Promise<void> {
  const loaded = TestBed.inject(SessionStore).load();
  api().expectOne('/api/session').flush(session);
  await loaded;
}
