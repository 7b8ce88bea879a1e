import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { IconComponent } from '../../ui/icon.component';
import { SideSheetRef } from './side-sheet';

const FIELDS =
  'input:not([type="radio"], [type="hidden"], [tabindex="-1"]), input[type="radio"]:checked, select, textarea';
/** Where a sheet is to begin elsewhere than in its first field, that element carries this. */
const FIRST = '[cdkFocusInitial]';

/**
 * What every sheet looks like: a heading that names it, a way to close it, and the rest to scroll. The focus begins in the first
 * field, or in the heading where there is none.
 */
@Component({
  selector: 'rt-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <div class="body" #body>
      <header>
        <div>
          <h2 [id]="ref.headingId" tabindex="-1">{{ heading() }}</h2>
          @if (about(); as about) {
            <p class="rt-soft">{{ about }}</p>
          }
        </div>
      </header>
      <ng-content />
    </div>
    <!-- After the fields, so that the first Tab does not land on it; the keyboard has Esc. -->
    <button type="button" class="close" aria-label="Luk" title="Luk (Esc)" (click)="ref.close()">
      <rt-icon name="close" />
    </button>
  `,
  styleUrl: './sheet.component.scss',
})
export class SheetComponent {
  readonly heading = input.required<string>();
  /** Whom or what it is about: the citizen's name, the meeting's time. */
  readonly about = input<string | null>(null);

  protected readonly ref = inject(SideSheetRef);
  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');

  constructor() {
    afterNextRender(() => this.focusFirst());
  }

  private focusFirst(): void {
    const body = this.body().nativeElement;
    const first = body.querySelector<HTMLElement>(FIRST) ?? body.querySelector<HTMLElement>(FIELDS);
    (first ?? body.querySelector<HTMLElement>('h2'))?.focus();
  }
}
