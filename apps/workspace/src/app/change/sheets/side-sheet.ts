import { inject, Injectable, Injector, type Type } from '@angular/core';
import type { DialogRef } from '@angular/cdk/dialog';
import { firstValueFrom } from 'rxjs';

let opened = 0;

/** The sheet that a component stands in. */
export class SideSheetRef<Result = unknown> {
  /** Of the heading, which names the sheet for screen readers. */
  readonly headingId = `sheet-heading-${(opened += 1)}`;
  private dialog: DialogRef<Result> | null = null;

  /** Closes with a result, or with none: `open` answers with it. */
  close(result?: Result): void {
    this.dialog?.close(result);
  }

  /** For `SideSheet` alone. */
  attach(dialog: DialogRef<Result>): void {
    this.dialog = dialog;
    // What is open above the sheet, such as a menu, gets the key instead.
    dialog.keydownEvents.subscribe((event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      dialog.close();
    });
  }
}

/**
 * Opens a panel from the right: one thing to do, beside the page that it is about. Esc closes it, a press beside it does not.
 * The sheet is a component whose template is one `<rt-sheet heading="…">`, and finds what it was opened with by
 * `inject<HoldMeeting>(DIALOG_DATA)` of `@angular/cdk/dialog`.
 *
 *     const held = await this.sheets.open<Held>(
 *       loadHoldMeeting, { meeting });
 */
@Injectable({ providedIn: 'root' })
export class SideSheet {
  /** Of the page that opens the sheet, so that the sheet finds the same `CaseStore`. */
  private readonly injector = inject(Injector);

  /** @returns what the sheet was closed with; `undefined` where it was left */
  async open<Result = unknown>(load: () => Promise<Type<unknown>>, data: unknown): Promise<Result | undefined> {
    const [{ Dialog }, { createGlobalPositionStrategy, createNoopScrollStrategy }, sheet] = await Promise.all([
      import('@angular/cdk/dialog'),
      import('@angular/cdk/overlay'),
      load(),
    ]);
    const ref = new SideSheetRef<Result>();
    const dialog = this.injector.get(Dialog).open<Result>(sheet, {
      injector: this.injector,
      data,
      providers: [{ provide: SideSheetRef, useValue: ref }],
      ariaLabelledBy: ref.headingId,
      ariaModal: true,
      // The sheet itself finds its first field; until then a screen reader reads on from the sheet.
      autoFocus: 'dialog',
      disableClose: true,
      backdropClass: 'rt-sheet-backdrop',
      panelClass: 'rt-sheet-panel',
      positionStrategy: createGlobalPositionStrategy(this.injector).top('0').right('0'),
      // The page behind can be scrolled, to be read while one writes.
      scrollStrategy: createNoopScrollStrategy(),
    });
    ref.attach(dialog);
    return firstValueFrom(dialog.closed, { defaultValue: undefined });
  }
}
