import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A letter as it is sent: its first line is its title, paragraphs are parted by empty lines. */
@Component({
  selector: 'rt-letter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="letter" role="region" tabindex="0" aria-label="Brevet">
      @for (paragraph of paragraphs(); track $index) {
        <p [class.title]="$first">{{ paragraph }}</p>
      }
    </div>
  `,
  styles: `
    .letter {
      max-height: 46vh;
      overflow: auto;
      padding: 14px 16px;
      border: 1px solid var(--rt-line);
      border-radius: 6px;
      background: var(--rt-card);
    }
    p {
      margin: 0 0 10px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .title {
      font-size: 16px;
      font-weight: 600;
    }
    @media print {
      .letter {
        max-height: none;
      }
    }
  `,
})
export class LetterComponent {
  readonly letter = input.required<string>();
  protected readonly paragraphs = computed(() => this.letter().split('\n\n'));
}
