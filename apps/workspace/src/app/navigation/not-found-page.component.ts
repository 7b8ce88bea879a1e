import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'rt-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <h1 tabindex="-1">Siden findes ikke</h1>
    <p>Adressen er forkert, eller siden er flyttet. <a routerLink="/">Gå til din forside</a></p>
  `,
})
export class NotFoundPageComponent {}
