import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type EnvironmentProviders,
  LOCALE_ID,
  makeEnvironmentProviders,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  type Routes,
  withComponentInputBinding,
  withDisabledInitialNavigation,
  withInMemoryScrolling,
} from '@angular/router';
import { PROBLEM_WORDS, type ProblemWords } from './problems/problem-words';
import { apiInterceptor } from './session/api.interceptor';

/** The API, asked in the name of the session; what fails fails as `ProblemError`, in `words` where the API has none. */
export function provideApi(words: ProblemWords): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: PROBLEM_WORDS, useValue: words },
    provideHttpClient(withInterceptors([apiInterceptor])),
  ]);
}

/** The pages, in Danish: the application registers the locale's data itself. `Entrance` follows the first address. */
export function providePages(routes: Routes): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideBrowserGlobalErrorListeners(),
    { provide: LOCALE_ID, useValue: 'da' },
    provideRouter(
      routes,
      withDisabledInitialNavigation(),
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
  ]);
}
