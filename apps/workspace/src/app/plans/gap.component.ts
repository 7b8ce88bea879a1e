import { ChangeDetectionStrategy, Component } from '@angular/core';
import { IconComponent } from '../ui/icon.component';

/** Something that a plan lacks, at the spot where it lacks it, with the action that mends it inside. */
@Component({
  selector: 'rt-gap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `<rt-icon name="alert" /><span class="rt-visually-hidden">Mangler: </span><ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
      width: fit-content;
      margin-top: 4px;
      padding: 2px 9px;
      border-radius: 6px;
      font-size: 13px;
      color: var(--rt-warning);
      background: var(--rt-warning-soft);
    }
    @media print {
      :host {
        background: none;
      }
    }
  `,
})
export class GapComponent {}
