import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  signal,
  type OnDestroy,
} from '@angular/core';
import { OCCUPATION_SEARCH, type OccupationWire } from '@rettid/contracts';
import { PLAN_TEXTS } from '@rettid/domain';
import { describedBy } from '../change/forms/described-by';
import { fieldFault } from '../change/forms/field-fault';
import { PlansGateway } from './plans.gateway';

let made = 0;
/** So long after the last letter the list is asked. */
const PAUSE_MS = 120;

/** A position: searched in the list as one writes, or written freely, which is then told as not coded. */
@Component({
  selector: 'rt-occupation-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The mouse chooses without taking the focus from the field, where the keys are.
  host: { '(mousedown)': 'keepFocus($event)', '(click)': 'pick($event)' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <p class="hint" [id]="id + '-hint'">Søg stillingen: et par bogstaver er nok.</p>
    <div class="box">
      <input
        class="rt-input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        [id]="id"
        [maxLength]="most"
        [value]="text()"
        [attr.aria-expanded]="isOpen()"
        [attr.aria-controls]="id + '-list'"
        [attr.aria-activedescendant]="isOpen() && active() >= 0 ? id + '-' + active() : null"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="faults.fault() !== null || null"
        (input)="write($event)"
        (keydown)="press($event)"
        (blur)="close()"
      />
      <ul role="listbox" [id]="id + '-list'" [attr.aria-label]="'Forslag til ' + label()" [hidden]="!isOpen()">
        @for (occupation of found(); track occupation.code + occupation.title) {
          <li
            role="option"
            [id]="id + '-' + $index"
            [class.active]="$index === active()"
            [attr.aria-selected]="$index === active()"
            [attr.data-at]="$index"
          >
            <span>
              {{ occupation.title }}
              @if (occupation.synonym; as synonym) {
                <small>({{ synonym }})</small>
              }
            </span>
            <small>{{ occupation.code }}</small>
          </li>
        }
      </ul>
    </div>
    <p class="below" [id]="id + '-coded'" aria-live="polite">
      @if (code(); as code) {
        DISCO-08 {{ code }}
      } @else if (text().trim() !== '') {
        Ikke kodet{{ hasFoundNothing() ? ': stillingen er ikke på listen' : '' }}
      }
    </p>
    @if (faults.fault(); as fault) {
      <p class="fault" [id]="id + '-fault'">{{ fault }}</p>
    }
  `,
  styleUrl: '../change/forms/field.component.scss',
  styles: `
    .box {
      position: relative;
    }
    ul {
      position: absolute;
      z-index: 3;
      inset: 100% 0 auto;
      margin: 2px 0 0;
      padding: 4px;
      border: 1px solid var(--rt-line-strong);
      border-radius: 6px;
      list-style: none;
      background: var(--rt-card);
      box-shadow: 0 6px 18px rgb(0 0 0 / 14%);
    }
    ul[hidden] {
      display: none;
    }
    li {
      display: flex;
      gap: 12px;
      justify-content: space-between;
      padding: 5px 8px;
      border-radius: 4px;
      cursor: pointer;
    }
    li.active,
    li:hover {
      background: var(--rt-brand-soft);
    }
    small {
      color: var(--rt-ink-soft);
    }
  `,
})
export class OccupationSearchComponent implements OnDestroy {
  readonly label = input.required<string>();
  /** As the API calls the field, for its faults. */
  readonly name = input<string | null>(null);
  readonly text = model('');
  /** DISCO-08; `null`: not coded. */
  readonly code = model<string | null>(null);

  protected readonly id = `occupation-${(made += 1)}`;
  protected readonly most = PLAN_TEXTS.title;
  protected readonly faults = fieldFault(this.name);
  protected readonly found = signal<readonly OccupationWire[]>([]);
  protected readonly active = signal(-1);
  protected readonly hasFoundNothing = signal(false);
  protected readonly isOpen = computed(() => this.found().length > 0);
  protected readonly describedBy = computed(() =>
    describedBy(this.id, { hint: true, coded: this.text().trim() !== '', fault: this.faults.fault() }),
  );
  private readonly gateway = inject(PlansGateway);
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Numbers the searches: a slow answer must not take a later one's place. */
  private searches = 0;

  ngOnDestroy(): void {
    this.close();
  }

  protected write(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const text = event.target.value;
    this.text.set(text);
    // What is written anew is another position.
    this.code.set(null);
    this.faults.forgive();
    this.close();
    const sought = text.trim();
    if (sought.length < OCCUPATION_SEARCH.least || sought.length > OCCUPATION_SEARCH.most) return;
    this.timer = setTimeout(() => void this.search(sought), PAUSE_MS);
  }

  protected press(event: KeyboardEvent): void {
    if (!this.isOpen()) return;
    const count = this.found().length;
    const occupation = this.found()[this.active()];
    if (event.key === 'ArrowDown') this.active.update((at) => (at + 1) % count);
    else if (event.key === 'ArrowUp') this.active.update((at) => (at <= 0 ? count : at) - 1);
    else if (event.key === 'Enter' && !event.ctrlKey && occupation !== undefined) this.choose(occupation);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected keepFocus(event: Event): void {
    if (this.at(event) !== undefined) event.preventDefault();
  }

  protected pick(event: Event): void {
    const occupation = this.at(event);
    if (occupation !== undefined) this.choose(occupation);
  }

  private choose({ code, title }: OccupationWire): void {
    this.text.set(title.charAt(0).toLocaleUpperCase('da') + title.slice(1));
    this.code.set(code);
    this.faults.forgive();
    this.close();
  }

  protected close(): void {
    clearTimeout(this.timer);
    this.searches += 1;
    this.found.set([]);
    this.active.set(-1);
    this.hasFoundNothing.set(false);
  }

  /** The suggestion that the mouse is on. */
  private at({ target }: Event): OccupationWire | undefined {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    return option === null ? undefined : this.found()[Number(option.dataset['at'])];
  }

  private async search(sought: string): Promise<void> {
    this.searches += 1;
    const mine = this.searches;
    // Free text is allowed: where the list cannot be asked, one writes on.
    const items = await this.gateway.occupations(sought).then(
      (answer) => answer.items,
      () => [],
    );
    if (mine !== this.searches) return;
    this.found.set(items);
    this.active.set(items.length > 0 ? 0 : -1);
    this.hasFoundNothing.set(items.length === 0);
  }
}
