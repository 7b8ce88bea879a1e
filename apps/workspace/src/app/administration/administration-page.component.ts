import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '@rettid/web';
import { LongDatePipe } from '../words/date.pipes';
import { weekday } from '../words/dates';

/** The administrator's home: what the role is for, why there are no citizens here, and which day it is. */
@Component({
  selector: 'rt-administration-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe],
  template: `
    <h1 tabindex="-1">Administration</h1>
    <p>
      Som administrator driver du systemet og har ikke adgang til borgernes sager. Skal nogen kunne se en sag, gives
      adgangen hos den, der styrer jobcentrets brugere.
    </p>
    <section class="rt-card" aria-labelledby="business-date">
      <h2 id="business-date">Systemets dato</h2>
      @if (session.session().mayMoveClock) {
        <p>
          Det er {{ weekday() }} den <b>{{ session.businessDate() | longDate }}</b>. Alle frister og fund regnes ud fra
          den dato.
        </p>
        <p>
          Du flytter den med »Flyt datoen« i det gule bånd øverst: fremad, og højst et år ad gangen. Hver nat på vejen
          bliver gennemgået, så det kan vare lidt, før fundene er fulgt med.
        </p>
      } @else {
        <p>
          Det er {{ weekday() }} den <b>{{ session.businessDate() | longDate }}</b>. Installationen følger kalenderen,
          og datoen kan ikke flyttes.
        </p>
      }
    </section>
  `,
  styles: `
    p,
    section {
      max-width: 640px;
    }
    section {
      padding: 16px 18px 6px;
    }
  `,
})
export class AdministrationPageComponent {
  protected readonly session = inject(SessionStore);
  protected readonly weekday = computed(() => weekday(this.session.businessDate()));
}
