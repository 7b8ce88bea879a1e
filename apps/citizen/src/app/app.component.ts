import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Entrance, SessionStore } from '@rettid/web';
import { ProblemComponent } from './problems/problem.component';
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
          <rt-problem [problem]="state.problem" (retry)="entrance.open()" />
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
  protected readonly entrance = inject(Entrance);

  constructor() {
    void this.entrance.open();
  }

  /** The link's own address would be that of the base: the application moves the focus itself. */
  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}
