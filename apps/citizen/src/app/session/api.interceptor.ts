import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { CSRF_HEADER } from '@rettid/contracts';
import { catchError, NEVER, throwError } from 'rxjs';
import { SessionStore } from './session.store';
import { SignIn } from './sign-in';

/**
 * Every request to the API: the session's token on what changes something. Where nobody is signed in any more, the
 * browser leaves for sign-in and the request never answers; nothing is written here that could be lost.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const signIn = inject(SignIn);
  const token = inject(SessionStore).csrfToken();
  const isSafe = request.method === 'GET' || request.method === 'HEAD';
  const sent = isSafe || token === null ? request : request.clone({ setHeaders: { [CSRF_HEADER]: token } });
  return next(sent).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
      signIn.start();
      return NEVER;
    }),
  );
};
