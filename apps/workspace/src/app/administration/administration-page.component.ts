import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { SessionStore } from '../session/session.store';
import { MoveDateComponent } from './move-date.component';

/** The administrator's home: the one thing this role does, and why there are no citizens here. */
@Component({
  selector: 'rt-administration-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoveDateComponent],
  template: `
    <h1 tabindex="-1">Administration</h1>
    <p class="about">
      Som administrator driver du systemet og har ikke adgang til borgernes sager. Skal nogen kunne se en sag, gives
      adgangen hos den, der styrer jobcentrets brugere.
    </p>
    @if (session.session().mayMoveClock) {
      <section class="rt-card" aria-labelledby="move-date">
        <h2 id="move-date">Demonstrationens dato</h2>
        <p>
          Alle frister og fund regnes ud fra denne dato. Når du flytter den frem, bliver hver nat på vejen gennemgået,
          og reglerne er dem, der gælder på den nye dato.
        </p>
        <rt-move-date />
      </section>
    } @else {
      <p>Denne installation følger kalenderen, og datoen kan ikke flyttes.</p>
    }
  `,
  styles: `
    .about {
      max-width: 620px;
    }
    section {
      max-width: 620px;
      padding: 16px 18px;
    }
    section p {
      margin: 0 0 12px;
    }
  `,
})
export class AdministrationPageComponent {
  protected readonly session = inject(SessionStore);
}
