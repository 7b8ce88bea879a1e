import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, model, output, signal } from '@angular/core';
import type { ProvidersWire } from '@rettid/contracts';
import type { OfferKind } from '@rettid/domain';
import { shownProblem } from '@rettid/web';
import { FieldComponent } from '../change/forms/field.component';
import { InputDirective } from '../change/forms/input.directive';
import { OffersGateway } from './offers.gateway';

type Proposed = ProvidersWire['items'][number];

/** So long after the last letter the jobcentre's providers are asked for. */
const PAUSE_MS = 200;

/** Where an offer is: written freely, or one of those that the jobcentre has used, proposed as one writes. */
@Component({
  selector: 'rt-provider-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldComponent, InputDirective],
  template: `
    <rt-field [label]="label()" name="provider">
      <input
        rtInput
        autocomplete="off"
        cdkFocusInitial
        [text]="provider()"
        (textChange)="write($event)"
        (focus)="ask(provider())"
      />
    </rt-field>
    @if (proposed().length > 0) {
      <ul [attr.aria-label]="'Forslag'">
        @for (one of proposed(); track one.provider) {
          <li>
            <button type="button" (click)="choose(one)">
              {{ one.provider }}
              <small
                >{{ one.contactPerson === null ? '' : one.contactPerson + ' · ' }}brugt {{ one.offers }}
                {{ one.offers === 1 ? 'gang' : 'gange' }}</small
              >
            </button>
          </li>
        }
      </ul>
    }
    <p class="rt-visually-hidden" role="status">{{ spoken() }}</p>
    @if (failure(); as failure) {
      <p class="rt-soft">Forslag kan ikke hentes lige nu: {{ failure }} Skriv navnet selv.</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin: 6px 0 0;
      padding: 0;
      list-style: none;
    }
    button {
      padding: 3px 10px;
      border: 1px solid var(--rt-line-strong);
      border-radius: 6px;
      font: inherit;
      text-align: left;
      background: var(--rt-card);
      cursor: pointer;
    }
    button:hover {
      border-color: var(--rt-brand);
      color: var(--rt-brand-deep);
    }
    small {
      margin-left: 4px;
      color: var(--rt-ink-soft);
    }
    p {
      margin: 4px 0 0;
      font-size: 12.5px;
    }
  `,
})
export class ProviderFieldComponent {
  readonly label = input('Sted');
  readonly kind = input.required<OfferKind>();
  readonly provider = model('');
  /** The person last named at the provider that was chosen. */
  readonly contactPerson = output<string>();

  protected readonly proposed = signal<readonly Proposed[]>([]);
  protected readonly failure = signal<string | null>(null);
  protected readonly spoken = signal('');
  private readonly gateway = inject(OffersGateway);
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Numbers the questions: a slow answer to one before must not take this one's place. */
  private questions = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.questions += 1;
    });
  }

  protected write(text: string): void {
    this.provider.set(text);
    this.ask(text);
  }

  protected ask(search: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.fetch(search), PAUSE_MS);
  }

  protected choose({ provider, contactPerson }: Proposed): void {
    this.provider.set(provider);
    if (contactPerson !== null) this.contactPerson.emit(contactPerson);
    this.proposed.set([]);
    this.spoken.set(`${provider} er valgt.`);
  }

  private async fetch(search: string): Promise<void> {
    this.questions += 1;
    const mine = this.questions;
    try {
      const { items } = await this.gateway.findProviders({ search, kind: this.kind() });
      if (mine !== this.questions) return;
      // What stands in the field already needs no proposing.
      const found = items.filter(({ provider }) => provider !== this.provider().trim());
      this.proposed.set(found);
      this.failure.set(null);
      this.spoken.set(found.length === 1 ? '1 forslag' : `${found.length} forslag`);
    } catch (error) {
      if (mine !== this.questions) return;
      this.proposed.set([]);
      this.failure.set(shownProblem(error).title);
    }
  }
}
