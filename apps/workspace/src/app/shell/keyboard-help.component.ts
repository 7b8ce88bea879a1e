import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Shortcuts } from './shortcuts';

interface Group {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

const GROUPS: readonly Group[] = [
  {
    title: 'Overalt',
    keys: [
      { keys: ['/'], does: 'Søg en borger' },
      { keys: ['?'], does: 'Vis denne hjælp' },
      { keys: ['Esc'], does: 'Luk' },
    ],
  },
  {
    title: 'I listen',
    keys: [
      { keys: ['j', '↓'], does: 'Næste borger' },
      { keys: ['k', '↑'], does: 'Forrige borger' },
      { keys: ['Home', 'End'], does: 'Første og sidste borger' },
      { keys: ['Enter'], does: 'Åbn sagen' },
      { keys: ['h'], does: 'Hvorfor er borgeren her?' },
    ],
  },
  {
    title: 'I sagen',
    keys: [
      { keys: ['n'], does: 'Ny: hvad du kan oprette i sagen' },
      { keys: ['Ctrl + Enter'], does: 'Send formularen' },
    ],
  },
];

/** The keys, and the switch for those of a single letter. */
@Component({
  selector: 'rt-keyboard-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatCheckbox, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Genvejstaster</h2>
    <mat-dialog-content>
      @for (group of groups; track group.title) {
        <h3>{{ group.title }}</h3>
        <dl>
          @for (entry of group.keys; track entry.does) {
            <div>
              <dt>
                @for (key of entry.keys; track key) {
                  <kbd>{{ key }}</kbd>
                }
              </dt>
              <dd>{{ entry.does }}</dd>
            </div>
          }
        </dl>
      }
      <mat-checkbox [checked]="shortcuts.isEnabled()" (change)="shortcuts.enable($event.checked)">
        Brug genveje med én tast
      </mat-checkbox>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="outlined" mat-dialog-close type="button">Luk</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      margin: 0 0 16px;
    }
    dl div {
      display: flex;
      gap: 12px;
      padding: 3px 0;
    }
    dt {
      display: flex;
      gap: 4px;
      width: 110px;
    }
    dd {
      margin: 0;
    }
  `,
})
export class KeyboardHelpComponent {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly groups = GROUPS;
}
