import type { Routes } from '@angular/router';
import { requires } from '@rettid/web';
import { MessagePageComponent } from './pages/message-page.component';
import { PlanPageComponent } from './plan/plan-page.component';

/** Few pages, all in one file: an old telephone on a slow line is to wait once. */
export const APP_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Min plan',
    canActivate: [requires('own_plan.read')],
    component: PlanPageComponent,
  },
  {
    path: 'ingen-adgang',
    title: 'Ingen adgang – Min plan',
    component: MessagePageComponent,
    data: {
      heading: 'Her er der ingen plan til dig',
      text: 'Min plan er for borgere. Du er logget ind som ansat i et jobcenter, og ansatte arbejder et andet sted.',
      link: { href: '/jobcenter/', text: 'Gå til jobcenterets sider' },
    },
  },
  {
    path: '**',
    title: 'Siden findes ikke – Min plan',
    component: MessagePageComponent,
    data: {
      heading: 'Siden findes ikke',
      text: 'Adressen er måske skrevet forkert, eller siden er flyttet.',
      link: { href: '/borger/', text: 'Gå til Min plan' },
    },
  },
];
