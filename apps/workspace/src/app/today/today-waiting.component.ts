import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WaitingGroupWire } from '@rettid/contracts';
import type { WaitingKind } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { actionParams, WAITING_LINKS } from './case-link';
import { waitingInWords, waitsSince, WAITING_TITLES } from './waiting-words';

/** Lines of a kind that stand there at once; the rest come on request. */
const AT_FIRST = 4;

/** What waits for the reader, by kind, each with the way to what is to be done about it. */
@Component({
  selector: 'rt-today-waiting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @for (group of groups(); track group.kind) {
      <h3 [id]="'waiting-' + group.kind">{{ group.title }} ({{ group.total }})</h3>
      <ul class="lines" [attr.aria-labelledby]="'waiting-' + group.kind">
        @for (line of group.lines; track line.item.subjectId) {
          <li>
            <span class="what">
              <a class="who" [routerLink]="['/borger', line.item.citizen.citizenId]">{{ line.name }}</a>&ngsp;
              <small>{{ line.what }}</small>
            </span>
            <small class="since">{{ line.since }}</small>
            @if (group.act; as act) {
              <a
                class="act"
                [routerLink]="['/borger', line.item.citizen.citizenId]"
                [queryParams]="line.params"
                [fragment]="group.fragment"
                [attr.aria-label]="act + ': ' + line.name + ', ' + line.what"
                >{{ act }}</a
              >
            }
          </li>
        }
      </ul>
      @if (group.hidden > 0) {
        <button type="button" class="rt-link more" (click)="unfold(group.kind)">
          Vis {{ group.hidden }} til<span class="rt-visually-hidden"> af {{ group.title }}</span>
        </button>
      }
      @if (group.left > 0) {
        <p class="note">Der er {{ group.left }} flere, end der er plads til her.</p>
      }
    } @empty {
      <p class="none">Der venter ikke noget på dig.</p>
    }
  `,
  styleUrl: './today-lines.scss',
  styles: `
    .lines li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .since {
      grid-row: 2;
    }
    .act {
      grid-row: 1 / span 2;
      grid-column: 2;
      align-self: center;
    }
    .more {
      margin: 2px 0 4px;
      font-size: 13px;
    }
  `,
})
export class TodayWaitingComponent {
  readonly waiting = input.required<readonly WaitingGroupWire[]>();

  private readonly session = inject(SessionStore);
  private readonly unfolded = signal<ReadonlySet<WaitingKind>>(new Set());
  protected readonly groups = computed(() =>
    this.waiting().map(({ kind, total, items }) => {
      const shown = this.unfolded().has(kind) ? items : items.slice(0, AT_FIRST);
      const { label, permission, fragment } = WAITING_LINKS[kind];
      return {
        kind,
        total,
        title: WAITING_TITLES[kind],
        act: this.session.permits(permission) ? label : null,
        fragment,
        lines: shown.map((item) => ({
          item,
          name: `${item.citizen.givenNames} ${item.citizen.familyName}`,
          what: waitingInWords(kind, item),
          since: waitsSince(kind, item, this.session.businessDate()),
          params: actionParams(WAITING_LINKS[kind], item.subjectId),
        })),
        hidden: items.length - shown.length,
        left: total - items.length,
      };
    }),
  );

  protected unfold(kind: WaitingKind): void {
    this.unfolded.update((kinds) => new Set([...kinds, kind]));
  }
}
