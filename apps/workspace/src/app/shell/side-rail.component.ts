import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { SessionStore } from '@rettid/web';
import { ListTotals } from '../navigation/list-totals';
import { roomsOf } from '../navigation/rooms';

/** The rooms that there are for whoever is signed in; a list that has been read in this window shows how many it holds. */
@Component({
  selector: 'rt-side-rail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Rum">
      @for (room of rooms(); track room.path) {
        <a
          [routerLink]="room.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{
            paths: 'exact',
            queryParams: 'ignored',
            fragment: 'ignored',
            matrixParams: 'ignored',
          }"
        >
          {{ room.label }}
          @if (room.total !== null) {
            <span class="total">{{ room.total }}<span class="rt-visually-hidden"> borgere</span></span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    :host {
      display: block;
      border-right: 1px solid var(--rt-line);
      background: var(--rt-card);
    }
    nav {
      position: sticky;
      top: 0;
      display: grid;
      gap: 2px;
      padding: 14px 10px;
    }
    a {
      display: flex;
      gap: 8px;
      justify-content: space-between;
      padding: 7px 10px;
      border-radius: 6px;
      color: var(--rt-ink);
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      background: var(--rt-ground);
    }
    a.here {
      font-weight: 600;
      color: var(--rt-brand-deep);
      background: var(--rt-brand-soft);
    }
    .total {
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 1319px) {
      :host {
        border-right: 0;
        border-bottom: 1px solid var(--rt-line);
      }
      nav {
        position: static;
        display: flex;
        flex-wrap: wrap;
        padding: 6px 10px;
      }
    }
  `,
})
export class SideRailComponent {
  private readonly session = inject(SessionStore);
  private readonly totals = inject(ListTotals);
  protected readonly rooms = computed(() =>
    roomsOf(this.session.session()).map((room) => ({
      ...room,
      total: room.list === null ? null : (this.totals.of(room.list, this.session.businessDate()) ?? null),
    })),
  );
}
