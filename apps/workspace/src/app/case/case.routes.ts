import type { Routes } from '@angular/router';

export const CASE_ROUTES: Routes = [];
