import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { EXEMPTION_REASON, LIKENESS_EXPLAINED } from '@rettid/domain';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { IconComponent } from '../ui/icon.component';
import type { LikenessWatch } from './reason-likeness';

/** The reason of a decision, with a warning where it is much like others. */
@Component({
  selector: 'rt-reason-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, TextFieldComponent],
  template: `
    <rt-text-field
      [label]="label()"
      name="reason"
      rows="6"
      hint="Om netop denne borger: hvad kan hun eller han, hvad ikke, og hvor ved vi det fra? Mindst 40 tegn."
      [most]="most"
      [(text)]="reason"
    />
    <div aria-live="polite">
      @if (likeness().warning(); as warning) {
        <div class="alike">
          <p><rt-icon name="alert" /> {{ warning }}</p>
          <details>
            <summary>Hvorfor får jeg advarslen?</summary>
            <p>{{ explained }}</p>
          </details>
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .alike {
      margin-top: 6px;
      padding: 8px 12px;
      border-radius: 6px;
      background: var(--rt-warning-soft);
      color: var(--rt-warning);
    }
    p {
      margin: 0;
    }
    rt-icon {
      margin-right: 4px;
    }
    summary {
      width: fit-content;
      cursor: pointer;
    }
  `,
})
export class ReasonFieldComponent {
  readonly label = input('Begrundelse');
  readonly likeness = input.required<LikenessWatch>();
  readonly reason = model('');
  protected readonly most = EXEMPTION_REASON.most;
  protected readonly explained = LIKENESS_EXPLAINED;
}
