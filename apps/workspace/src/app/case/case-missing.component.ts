import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@rettid/web';
import { homeOf } from '../navigation/rooms';

/** No such case, or none for this reader: which of the two, nobody is told. */
@Component({
  selector: 'rt-case-missing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <div class="rt-card">
      <h1 tabindex="-1">Sagen findes ikke, eller du har ikke adgang til den</h1>
      <p>Rettid siger ikke hvilken af delene, for at beskytte borgeren. Det kan skyldes, at</p>
      <ul>
        <li>adressen er skrevet forkert</li>
        <li>borgeren hører til et andet jobcenter</li>
        <li>borgeren har beskyttet adresse eller er ansat i jobcentret, og det kræver en særlig ret</li>
        <li>din rolle kun giver adgang til de borgere, du selv er tilknyttet</li>
      </ul>
      <p>Skal du bruge sagen i dit arbejde, så tal med din teamleder.</p>
      <p>
        <a [routerLink]="home()">Gå til din forside</a>
      </p>
    </div>
  `,
  styles: `
    .rt-card {
      max-width: 640px;
      margin: 24px auto 0;
      padding: 24px 28px;
    }
    h1 {
      margin-bottom: 12px;
    }
  `,
})
export class CaseMissingComponent {
  private readonly session = inject(SessionStore).session;
  protected readonly home = computed(() => homeOf(this.session()));
}
