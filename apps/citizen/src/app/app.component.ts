import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { ProblemComponent } from './problems/problem.component';
import { SessionStore } from './session/session.store';
import { HeaderComponent } from './shell/header.component';
import { WaitingComponent } from './ui/waiting.component';

/** The frame around every page. No address is followed before it is known who is here. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HeaderComponent, ProblemComponent, RouterOutlet, WaitingComponent],
  template: `
    <a class="skipnav" href="#indhold" (click)="skip($event, main)">Gå til sidens indhold</a>
    <rt-header />
    <main #main id="indhold" class="column page-container" tabindex="-1">
      @let state = session.state();
      @switch (state.kind) {
        @case ('signed_in') {
          <router-outlet />
        }
        @case ('failed') {
          <h1>Min plan</h1>
          <rt-problem [problem]="state.problem" (retry)="start()" />
        }
        @default {
          <h1>Min plan</h1>
          <rt-waiting label="Siden bliver hentet" />
        }
      }
    </main>
  `,
  styles: `
    main {
      padding-bottom: 6rem;
    }
    main:focus {
      outline: none;
    }
  `,
})
export class AppComponent {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  constructor() {
    void this.start();
  }

  protected async start(): Promise<void> {
    await this.session.load();
    if (this.session.state().kind === 'signed_in') this.router.initialNavigation();
  }

  /** The link's own address would be that of the base: the application moves the focus itself. */
  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}
