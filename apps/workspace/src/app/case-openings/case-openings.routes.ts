import type { Routes } from '@angular/router';

export const CASE_OPENINGS_ROUTES: Routes = [];
