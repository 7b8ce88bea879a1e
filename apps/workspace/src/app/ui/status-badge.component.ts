import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ObligationStatus } from '@rettid/domain';
import { STATUS_WORDS } from '../words/status-words';
import { IconComponent } from './icon.component';

/** The status of a duty: icon, word and colour, never colour alone. */
@Component({
  selector: 'rt-status-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  host: { '[class]': 'words().tone' },
  template: `<rt-icon [name]="words().icon" />{{ words().word }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      padding: 0 8px 0 6px;
      border-radius: 5px;
      font-size: 12.5px;
      font-weight: 600;
      line-height: 20px;
      white-space: nowrap;
      background: var(--rt-neutral-soft);
      color: var(--rt-ink-soft);
    }
    rt-icon {
      font-size: 11px;
    }
    :host(.alarm) {
      background: var(--rt-alarm-soft);
      color: var(--rt-alarm);
    }
    :host(.warning) {
      background: var(--rt-warning-soft);
      color: var(--rt-warning);
    }
    :host(.notice) {
      background: var(--rt-notice-soft);
      color: var(--rt-notice);
    }
    :host(.good) {
      background: var(--rt-good-soft);
      color: var(--rt-good);
    }
  `,
})
export class StatusBadgeComponent {
  readonly status = input.required<ObligationStatus>();
  protected readonly words = computed(() => STATUS_WORDS[this.status()]);
}
