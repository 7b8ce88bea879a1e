import { ChangeDetectionStrategy, Component, DOCUMENT, effect, inject, Injector } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from '@rettid/web';
import { ToldComponent } from '../change/told.component';
import { PageFocus } from '../navigation/page-focus';
import { DemoBannerComponent } from './demo-banner.component';
import { Shortcuts } from './shortcuts';
import { SideRailComponent } from './side-rail.component';
import { TopBarComponent } from './top-bar.component';

/** What stands around every page: who one is, where one may go, and on a demonstration which day it is. */
@Component({
  selector: 'rt-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DemoBannerComponent, RouterOutlet, SideRailComponent, ToldComponent, TopBarComponent],
  host: { '(document:keydown)': 'shortcuts.handle($event)', '(document:visibilitychange)': 'onVisibility()' },
  template: `
    <a class="skip" href="#indhold" (click)="skip($event)">Gå til indholdet</a>
    <rt-top-bar />
    <rt-demo-banner />
    <div class="below">
      <rt-side-rail />
      <main id="indhold" tabindex="-1"><router-outlet /></main>
    </div>
    <rt-told />
  `,
  styles: `
    .skip {
      position: absolute;
      z-index: 10;
      top: 8px;
      left: 8px;
      padding: 6px 12px;
      border-radius: 6px;
      background: var(--rt-card);
      transform: translateY(-200%);
    }
    .skip:focus {
      transform: none;
    }
    .below {
      display: grid;
      grid-template-columns: 206px minmax(0, 1fr);
      min-height: calc(100vh - 84px);
    }
    main {
      min-width: 0;
      padding: 18px 16px 40px 20px;
    }
    @media (max-width: 1319px) {
      .below {
        display: block;
      }
      main {
        padding: 16px 16px 40px;
      }
    }
    @media print {
      rt-top-bar,
      rt-side-rail,
      .skip {
        display: none;
      }
      .below {
        display: block;
      }
    }
  `,
})
export class ShellComponent {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly focus = inject(PageFocus);

  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);

  constructor() {
    this.focus.follow();
    effect(() => {
      if (this.shortcuts.helpAsked() > 0) void this.showHelp();
    });
  }

  /** A window that was left open over night comes back with yesterday's date. */
  protected onVisibility(): void {
    if (this.document.visibilityState === 'visible') void this.session.refresh();
  }

  /** The address of a fragment would be counted from the base address, and load another page. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.focus.toHeading();
  }

  private async showHelp(): Promise<void> {
    const [{ MatDialog }, { KeyboardHelpComponent }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./keyboard-help.component'),
    ]);
    this.injector.get(MatDialog).open(KeyboardHelpComponent, { width: '520px', maxWidth: '94vw' });
  }
}
