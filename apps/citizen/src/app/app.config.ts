import type { ApplicationConfig } from '@angular/core';
import { provideApi, providePages } from '@rettid/web';
import { APP_ROUTES } from './app.routes';
import { WORDS_OF_PROBLEMS } from './problems/problem-words';

export const appConfig: ApplicationConfig = {
  providers: [provideApi(WORDS_OF_PROBLEMS), providePages(APP_ROUTES)],
};
