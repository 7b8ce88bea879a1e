import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICON_PATHS, type IconName } from './icon-paths';

/** An icon beside a word. It says nothing to a screen reader: the word does. */
@Component({
  selector: 'rt-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      @if (paths().stroke; as stroke) {
        <path class="stroke" [attr.d]="stroke" />
      }
      @if (paths().fill; as fill) {
        <path class="fill" [attr.d]="fill" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1em;
      height: 1em;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    .fill {
      fill: currentcolor;
    }
    .stroke {
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class IconComponent {
  readonly name = input.required<IconName>();
  protected readonly paths = computed<{ readonly fill?: string; readonly stroke?: string }>(
    () => ICON_PATHS[this.name()],
  );
}
