import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { requires, SessionStore } from '@rettid/web';
import { homeOf } from './navigation/rooms';

/** Where somebody begins who asked for no page. */
const toHome: CanActivateFn = () => inject(Router).parseUrl(homeOf(inject(SessionStore).session()));

/** Each page is loaded when it is gone to. The guards read the same table of permissions as the API. */
export const APP_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [toHome],
    children: [],
  },
  {
    path: 'i-dag',
    title: 'I dag',
    canActivate: [requires('today.read')],
    loadComponent: async () => (await import('./today/today-page.component')).TodayPageComponent,
  },
  {
    path: 'borgere',
    canActivate: [requires('caseload.read')],
    loadChildren: async () => (await import('./caseload/caseload.routes')).CASELOAD_ROUTES,
  },
  {
    path: 'borger/:id',
    canActivate: [requires('case.read')],
    loadChildren: async () => (await import('./case/case.routes')).CASE_ROUTES,
  },
  {
    path: 'kalender',
    title: 'Kalender',
    canActivate: [requires('calendar.read')],
    loadComponent: async () => (await import('./meetings/calendar-page.component')).CalendarPageComponent,
  },
  {
    path: 'aabninger',
    canActivate: [requires('case_opening.oversee')],
    loadChildren: async () => (await import('./case-openings/case-openings.routes')).CASE_OPENINGS_ROUTES,
  },
  {
    path: 'administration',
    title: 'Administration',
    canActivate: [requires('business_date.move')],
    loadComponent: async () =>
      (await import('./administration/administration-page.component')).AdministrationPageComponent,
  },
  {
    path: 'ingen-adgang',
    title: 'Ingen adgang',
    loadComponent: async () => (await import('./navigation/forbidden-page.component')).ForbiddenPageComponent,
  },
  {
    path: '**',
    title: 'Siden findes ikke',
    loadComponent: async () => (await import('./navigation/not-found-page.component')).NotFoundPageComponent,
  },
];
