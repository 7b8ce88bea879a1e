import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ShownProblem } from '@rettid/web';

/** Something failed: what happened, what to do, and that it is nobody's fault who reads it. */
@Component({
  selector: 'rt-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `
    <h2>{{ problem().title }}</h2>
    <p>{{ problem().detail }}</p>
    <button class="button button-primary" type="button" (click)="retry.emit()">Prøv igen</button>
    <p class="soft">Bliver det ved, kan du ringe til jobcenteret.</p>
    @if (problem().instance; as instance) {
      <p class="soft">
        Fejlnummer: <code>{{ instance }}</code>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 2rem 0;
    }
    h2 {
      margin-top: 0;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class ProblemComponent {
  readonly problem = input.required<ShownProblem>();
  readonly retry = output();
}
