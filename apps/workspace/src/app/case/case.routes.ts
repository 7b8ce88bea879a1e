import type { Routes } from '@angular/router';
import { CasePageComponent } from './case-page.component';

/** Below `borger/:id`. The title names no one: the browser keeps it in its history. */
export const CASE_ROUTES: Routes = [
  { path: '', title: 'Borgerens sag', component: CasePageComponent },
  {
    path: 'overblik',
    title: 'Overblik over sagen',
    loadComponent: async () => (await import('../assignments/brief-page.component')).BriefPageComponent,
  },
];
