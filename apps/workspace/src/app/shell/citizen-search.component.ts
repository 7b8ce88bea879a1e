import { ChangeDetectionStrategy, Component, effect, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { CitizenSearch } from '../navigation/citizen-search';
import { IconComponent } from '../ui/icon.component';
import { Shortcuts } from './shortcuts';

const LEAST_LETTERS = 2;

/**
 * Finds a citizen of the jobcentre by name or CPR number. It searches when asked to and not at each letter, since every
 * search is written down; and what is searched for stands in no address and no history.
 */
@Component({
  selector: 'rt-citizen-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <form role="search" (submit)="submit($event)">
      <rt-icon name="search" />
      <input
        #field
        type="search"
        name="q"
        aria-label="Søg borger på navn eller CPR-nummer"
        placeholder="Søg navn eller CPR"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="citizen-search-hint"
        [value]="search.text() ?? ''"
        (input)="isTooShort.set(false)"
      />
      <kbd aria-hidden="true">/</kbd>
      <span id="citizen-search-hint" class="hint" [class.rt-visually-hidden]="!isTooShort()" aria-live="polite">
        @if (isTooShort()) {
          Skriv mindst to bogstaver eller hele CPR-nummeret.
        }
      </span>
    </form>
  `,
  styles: `
    form {
      position: relative;
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 0 10px;
      border: 1px solid rgb(255 255 255 / 35%);
      border-radius: 6px;
      background: rgb(255 255 255 / 12%);
    }
    form:focus-within {
      color: var(--rt-ink);
      background: #fff;
    }
    input {
      flex: 1;
      min-width: 0;
      height: 32px;
      padding: 0;
      border: 0;
      font: inherit;
      color: inherit;
      background: none;
      outline: none;
    }
    input::placeholder {
      color: inherit;
      opacity: 0.9;
    }
    input::-webkit-search-cancel-button {
      display: none;
    }
    form:focus-within {
      outline: 2px solid #fff;
      outline-offset: 1px;
    }
    form:focus-within kbd {
      visibility: hidden;
    }
    kbd {
      border-color: rgb(255 255 255 / 60%);
      color: inherit;
      background: none;
    }
    .hint:not(.rt-visually-hidden) {
      position: absolute;
      z-index: 5;
      top: calc(100% + 6px);
      left: 0;
      padding: 6px 10px;
      border-radius: 6px;
      color: var(--rt-ink);
      background: var(--rt-card);
      box-shadow: 0 2px 10px rgb(0 0 0 / 20%);
    }
  `,
})
export class CitizenSearchComponent {
  protected readonly search = inject(CitizenSearch);
  private readonly router = inject(Router);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly isTooShort = signal(false);

  constructor() {
    const shortcuts = inject(Shortcuts);
    effect(() => {
      if (shortcuts.searchAsked() === 0) return;
      const field = this.field().nativeElement;
      field.focus();
      field.select();
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const text = this.field().nativeElement.value.trim();
    this.isTooShort.set(text.length < LEAST_LETTERS);
    if (text.length < LEAST_LETTERS) return;
    this.search.start(text);
    void this.router.navigateByUrl('/borgere/soegning');
  }
}
