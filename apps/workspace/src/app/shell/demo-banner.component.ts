import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { SessionStore } from '@rettid/web';
import { MoveDateComponent } from '../administration/move-date.component';
import { LongDatePipe } from '../words/date.pipes';

/** Says on every page that the day is not today's; whoever may, moves it from here. */
@Component({
  selector: 'rt-demo-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe, MoveDateComponent],
  template: `
    @let who = session.session();
    @if (who.isMovedClock || mayMove()) {
      <aside aria-label="Demonstration">
        <span aria-live="polite">
          Demo: det er <b>{{ who.businessDate | longDate }}</b>. Reglerne er dem, der gælder den dag, og alle personer
          er opfundne.
        </span>
        @if (mayMove()) {
          <button #toggle type="button" class="rt-link" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">
            {{ isOpen() ? 'Fortryd' : 'Flyt datoen' }}
          </button>
          @if (isOpen()) {
            <rt-move-date class="control" (moved)="close(toggle)" />
          }
        }
      </aside>
    }
  `,
  styles: `
    aside {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      min-height: 32px;
      padding: 5px 20px;
      border-bottom: 1px solid var(--rt-demo-line);
      font-size: 13px;
      background: var(--rt-demo);
    }
    .control {
      flex-basis: 100%;
      padding: 6px 0;
    }
    @media (max-width: 1023px) {
      aside {
        padding: 5px 16px;
      }
    }
  `,
})
export class DemoBannerComponent {
  protected readonly session = inject(SessionStore);
  protected readonly isOpen = signal(false);
  protected readonly mayMove = computed(
    () => this.session.session().mayMoveClock && this.session.permits('business_date.move'),
  );

  protected close(toggle: HTMLElement): void {
    this.isOpen.set(false);
    toggle.focus();
  }
}
