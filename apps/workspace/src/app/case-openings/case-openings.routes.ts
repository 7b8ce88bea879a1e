import type { Routes } from '@angular/router';
import { CaseOpeningsPageComponent } from './case-openings-page.component';

/** Below `aabninger`. */
export const CASE_OPENINGS_ROUTES: Routes = [
  { path: '', title: 'Åbnet med begrundelse', component: CaseOpeningsPageComponent },
];
