import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, type Provider, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Problem, ProblemCode, SessionWire } from '@rettid/contracts';
import { PROBLEM_STATUS } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { provideApi, SessionStore } from '@rettid/web';
import { provideCase } from '../app/change/case.store';
import { WORDS_OF_PROBLEMS } from '../app/problems/problem-words';

/** A component on a page, with the real gateways and interceptor, and HTTP answered by the test. */
export interface Rendered<C> {
  readonly fixture: ComponentFixture<C>;
  readonly page: HTMLElement;
  readonly http: HttpTestingController;
  /** Waits until what was answered or pressed shows on the page. */
  readonly settle: () => Promise<void>;
}

/** jsdom measures nothing: the picture keeps the width that it has before it is measured. */
class UnmeasuredResizeObserver implements ResizeObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

export async function rendered<C>(
  component: Type<C>,
  inputs: Readonly<Record<string, unknown>> = {},
  role: AccessRole = 'caseworker',
  providers: readonly Provider[] = [],
): Promise<Rendered<C>> {
  globalThis.ResizeObserver = UnmeasuredResizeObserver;
  TestBed.configureTestingModule({
    providers: [provideApi(WORDS_OF_PROBLEMS), provideHttpClientTesting(), provideRouter([]), provideCase(), providers],
  });
  const http = TestBed.inject(HttpTestingController);
  const signedIn = TestBed.inject(SessionStore).load();
  http.expectOne('/api/session').flush(sessionWire(role));
  await signedIn;
  const bindings = Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value));
  const fixture = TestBed.createComponent(component, { bindings });
  await fixture.whenStable();
  const page: unknown = fixture.nativeElement;
  if (!(page instanceof HTMLElement)) throw new Error('a component renders an element');
  const settle = async (): Promise<void> => {
    // A gateway's promise is kept in a later turn than the answer that keeps it.
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { fixture, page, http, settle };
}

/** The text of a page as it is read: white space collapsed. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The one button with this name; `name` is all of it. */
export function button(page: Element, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].filter((candidate) => textOf(candidate) === name);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} buttons are called ${name}`);
  return only;
}

export function problem(
  code: ProblemCode,
  given: Partial<Problem> = {},
): [Problem, { status: number; statusText: string }] {
  const status = PROBLEM_STATUS[code];
  const body: Problem = {
    type: `urn:rettid:problem:${code}`,
    title: 'Det gik ikke',
    status,
    detail: 'Prøv igen.',
    code,
    instance: 'urn:uuid:0191',
    ...given,
  };
  return [body, { status, statusText: code }];
}

function sessionWire(role: AccessRole): SessionWire {
  return {
    name: 'Mette Holm',
    role,
    permissions: [],
    rights: [],
    jobcenter: { id: 'j-1', name: 'Jobcenter Slagelse' },
    staffId: 's-1',
    team: 'Team 1',
    citizenId: null,
    csrfToken: 'token',
    businessDate: '2022-03-01',
    isMovedClock: false,
    mayMoveClock: false,
  };
}
