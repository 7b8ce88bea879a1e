import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@rettid/web';
import { ROLE_WORDS } from '../words/code-words';
import { homeOf } from './rooms';

/** A page that exists, and is not for this reader. */
@Component({
  selector: 'rt-forbidden-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <h1 tabindex="-1">Du har ikke adgang til siden</h1>
    <p>Du er logget ind som {{ role() }}, og den rolle giver ikke adgang hertil.</p>
    <p>
      Har du brug for siden i dit arbejde, så tal med din leder.
      @if (home(); as home) {
        <a [routerLink]="home">Gå til din forside</a>
      }
    </p>
  `,
})
export class ForbiddenPageComponent {
  private readonly session = inject(SessionStore).session;
  protected readonly role = computed(() => ROLE_WORDS[this.session().role]);
  protected readonly home = computed(() => homeOf(this.session()));
}
