import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { CSRF_HEADER } from '@rettid/contracts';
import { catchError, from, map, NEVER, type Observable, of, switchMap, throwError } from 'rxjs';
import { ProblemError, problemOf } from '../problems/problem';
import { PROBLEM_WORDS } from '../problems/problem-words';
import { READS_ONLY, STAYS_ON_PAGE } from './request-context';
import { SessionStore } from './session.store';
import { SignIn } from './sign-in';

/**
 * Every request to the API: the session's token on whatever may change something, and failures as `ProblemError`.
 *
 * Where the session has ended, a read leaves for sign-in at once and never answers. A change stays on the page and fails,
 * so that what somebody has written is still there.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const signIn = inject(SignIn);
  const words = inject(PROBLEM_WORDS);
  return next(withToken(request, session.csrfToken())).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse)) return throwError(() => error);
      if (error.status === 401 && mayLeave(request)) {
        signIn.start();
        return NEVER;
      }
      return withReadableBody(error).pipe(
        switchMap((response) => {
          const problem = problemOf(response, words);
          // Somebody signed in anew in another window: take up that session, and let the person decide to try again.
          if (problem.code === 'csrf_token_invalid') void session.refresh();
          return throwError(() => new ProblemError(problem));
        }),
      );
    }),
  );
};

/** Who asks for a file gets the problem as a file too. */
function withReadableBody(response: HttpErrorResponse): Observable<HttpErrorResponse> {
  const body: unknown = response.error;
  if (!(body instanceof Blob)) return of(response);
  const { headers, status } = response;
  return from(body.text()).pipe(map((text) => new HttpErrorResponse({ error: parsed(text), headers, status })));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not ours but some server's between: `problemOf` says that it could not be read.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function withToken(request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> {
  return token === null || isSafe(request) ? request : request.clone({ setHeaders: { [CSRF_HEADER]: token } });
}

function mayLeave(request: HttpRequest<unknown>): boolean {
  return (request.context.get(READS_ONLY) || isSafe(request)) && !request.context.get(STAYS_ON_PAGE);
}

function isSafe({ method }: HttpRequest<unknown>): boolean {
  return method === 'GET' || method === 'HEAD';
}
