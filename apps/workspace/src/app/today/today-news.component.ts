import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NewsItemWire } from '@rettid/contracts';
import { recordName } from '../change/records/record-words';
import { clockTime, dayInDenmark, shortDate } from '../words/dates';

/** Lines that stand there at once; the rest come on request. */
const AT_FIRST = 6;

const KIND_WORDS: Readonly<Record<NewsItemWire['kinds'][number], string>> = {
  created: 'tilføjet',
  changed: 'ændret',
  struck: 'overstreget',
  restored: 'genindført',
};

/** What colleagues have changed in the reader's cases: whose, what, who and when. */
@Component({
  selector: 'rt-today-news',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <ul class="lines">
      @for (line of shown(); track $index) {
        <li>
          <span class="what">
            <a class="who" [routerLink]="['/borger', line.citizenId]">{{ line.name }}</a>&ngsp;
            <small>{{ line.what }}</small>
          </span>
          <small class="since">{{ line.by }} · {{ line.at }}</small>
        </li>
      }
    </ul>
    @if (items().length === 0) {
      <p class="none">Ingen andre har ændret noget i dine sager.</p>
    }
    @if (hidden() > 0) {
      <button type="button" class="rt-link" (click)="isWhole.set(true)">Vis {{ hidden() }} til</button>
    }
    @if (total() > items().length) {
      <p class="note">Der er {{ total() - items().length }} ændringer mere. De står i sagernes historik.</p>
    }
  `,
  styleUrl: './today-lines.scss',
  styles: `
    .lines li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  `,
})
export class TodayNewsComponent {
  readonly items = input.required<readonly NewsItemWire[]>();
  readonly total = input.required<number>();

  protected readonly isWhole = signal(false);
  protected readonly shown = computed(() =>
    (this.isWhole() ? this.items() : this.items().slice(0, AT_FIRST)).map((item) => ({
      citizenId: item.citizen.citizenId,
      name: `${item.citizen.givenNames} ${item.citizen.familyName}`,
      what: whatChanged(item),
      by: item.by ?? 'tidligere medarbejder',
      at: `${shortDate(dayInDenmark(item.at))} ${clockTime(item.at)}`,
    })),
  );
  protected readonly hidden = computed(() => this.items().length - this.shown().length);
}

/** `Samtale eller møde ændret og overstreget (3)` */
function whatChanged({ recordType, kinds, count }: NewsItemWire): string {
  const done = kinds.map((kind) => KIND_WORDS[kind]).join(' og ');
  return `${recordName(recordType)} ${done}${count > 1 ? ` (${count})` : ''}`;
}
