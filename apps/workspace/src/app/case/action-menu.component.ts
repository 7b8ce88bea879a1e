import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { CaseWire } from '@rettid/contracts';
import { beginAction, CASE_ACTION_GROUPS, type CaseAction, type CaseActionGroup } from '../change/case-action';
import { SideSheet } from '../change/sheets/side-sheet';
import { Shortcuts } from '../shell/shortcuts';
import { IconComponent } from '../ui/icon.component';
import { offeredActions } from './case-actions';

const GROUP_WORDS: Readonly<Record<CaseActionGroup, string>> = {
  meetings: 'Samtaler og kontakt',
  plan: 'Plan',
  offers: 'Tilbud og timer',
  decisions: 'Undtagelser og fritagelser',
  people: 'Sagsbehandlere',
};

/** What can be begun in the case: the most usual as a button, everything in a menu that the key `n` opens. */
@Component({
  selector: 'rt-action-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger],
  host: { '(document:keydown)': 'handle($event)' },
  template: `
    @if (primary(); as action) {
      <button [matButton]="'filled'" type="button" (click)="begin(action)">{{ action.label }}</button>
    }
    @if (groups().length > 0) {
      <button matButton="outlined" type="button" title="Ny (n)" [matMenuTriggerFor]="menu">
        Ny <rt-icon name="chevron_down" iconPositionEnd />
      </button>
      <mat-menu #menu="matMenu" class="rt-action-menu">
        <ng-template matMenuContent>
          @for (group of groups(); track group.group) {
            <div role="group" [attr.aria-label]="group.title">
              <p aria-hidden="true">{{ group.title }}</p>
              @for (action of group.actions; track action.id) {
                <button mat-menu-item type="button" (click)="begin(action)">{{ action.label }}</button>
              }
            </div>
          }
        </ng-template>
      </mat-menu>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-self: center;
    }
    :host:empty {
      display: none;
    }
    p {
      margin: 0;
      padding: 8px 12px 2px;
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ActionMenuComponent {
  readonly theCase = input.required<CaseWire>();

  private readonly offered = offeredActions(this.theCase);
  protected readonly primary = computed(() => this.offered().find(({ isPrimary }) => isPrimary));
  protected readonly groups = computed(() =>
    CASE_ACTION_GROUPS.flatMap((group) => {
      const actions = this.offered().filter((action) => action.group === group);
      return actions.length === 0 ? [] : [{ group, title: GROUP_WORDS[group], actions }];
    }),
  );
  private readonly shortcuts = inject(Shortcuts);
  private readonly sheets = inject(SideSheet);
  private readonly trigger = viewChild(MatMenuTrigger);

  protected begin(action: CaseAction): void {
    void beginAction(this.sheets, action, this.theCase());
  }

  protected handle(event: KeyboardEvent): void {
    const trigger = this.trigger();
    if (event.key !== 'n' || event.defaultPrevented || trigger === undefined || !this.shortcuts.isShortcut(event))
      return;
    event.preventDefault();
    trigger.openMenu();
  }
}
