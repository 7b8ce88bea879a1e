import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ClockTimePipe, ShortDatePipe } from '../../words/date.pipes';
import { dayInDenmark } from '../../words/dates';
import type { KeptDraft } from './keep-draft';

/** How the draft of a form is kept, and what to do with one that was brought back. */
@Component({
  selector: 'rt-draft-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClockTimePipe, ShortDatePipe],
  template: `
    @let state = draft().state();
    @switch (state.kind) {
      @case ('saving') {
        <span class="rt-soft">Gemmer kladde …</span>
      }
      @case ('saved') {
        <span class="rt-soft">Kladde gemt {{ state.savedAt | clockTime }}</span>
      }
    }
    <span role="status">
      @if (state.kind === 'browser_only') {
        <span class="careful">Kun gemt i denne browser</span>
      } @else if (state.kind === 'unsaved') {
        <span class="careful">Kladden kan ikke gemmes. Send, før du lukker.</span>
      }
      @if (draft().restored(); as restored) {
        <span class="note">
          Din kladde
          @if (restored.savedAt; as savedAt) {
            fra {{ dayOf(savedAt) | shortDate }} {{ savedAt | clockTime }}
          }
          er hentet frem.
        </span>
      }
      @if (draft().other(); as other) {
        <span class="note">
          Der er en anden kladde, gemt {{ dayOf(other.savedAt) | shortDate }} {{ other.savedAt | clockTime }}.
        </span>
      }
    </span>
    @if (draft().restored() !== null) {
      <button type="button" class="rt-link" (click)="draft().discard()">Kassér kladden</button>
    }
    @if (draft().other() !== null) {
      <button type="button" class="rt-link" (click)="draft().useOther()">Brug den i stedet</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: baseline;
      margin-left: auto;
      font-size: 12.5px;
    }
    .careful {
      font-weight: 600;
      color: var(--rt-warning);
    }
  `,
})
export class DraftStateComponent {
  readonly draft = input.required<KeptDraft>();
  protected readonly dayOf = dayInDenmark;
}
