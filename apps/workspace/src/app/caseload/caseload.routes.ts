import type { Routes } from '@angular/router';

export const CASELOAD_ROUTES: Routes = [];
