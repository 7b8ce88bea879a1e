import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, RedirectCommand, Router, type Routes } from '@angular/router';
import { SessionStore } from '@rettid/web';
import { listOfPath, LIST_TITLES, listsOf } from '../navigation/rooms';
import { CaseloadPageComponent } from './caseload-page.component';

/** A list that is none is not found; one that is not for this reader says so. */
const listExists: CanActivateFn = (route) => {
  const list = listOfPath(route.paramMap.get('list') ?? '');
  if (list !== null && listsOf(inject(SessionStore).session()).includes(list)) return true;
  const page = list === null ? '/findes-ikke' : '/ingen-adgang';
  return new RedirectCommand(inject(Router).parseUrl(page), { skipLocationChange: true });
};

const titleOfList = (route: ActivatedRouteSnapshot): string => {
  const list = listOfPath(route.paramMap.get('list') ?? '');
  return list === null ? 'Borgere' : LIST_TITLES[list];
};

export const CASELOAD_ROUTES: Routes = [
  { path: 'soegning', title: 'Søgning', component: CaseloadPageComponent },
  { path: ':list', title: titleOfList, canActivate: [listExists], component: CaseloadPageComponent },
];
