import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Entrance, SessionStore } from '@rettid/web';
import { ProblemComponent } from './problems/problem.component';
import { ShellComponent } from './shell/shell.component';
import { SkeletonComponent } from './ui/skeleton.component';

/** Nothing is shown, and no address is followed, before it is known who is here. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemComponent, ShellComponent, SkeletonComponent],
  template: `
    @let state = session.state();
    @switch (state.kind) {
      @case ('signed_in') {
        <rt-shell />
      }
      @case ('failed') {
        <main class="before">
          <h1>Rettid</h1>
          <rt-problem [problem]="state.problem" (retry)="entrance.open()" />
        </main>
      }
      @default {
        <main class="before">
          <h1>Rettid</h1>
          <rt-skeleton label="Rettid starter …" />
        </main>
      }
    }
  `,
  styles: `
    .before {
      max-width: 560px;
      margin: 12vh auto 0;
      padding: 0 24px;
    }
  `,
})
export class AppComponent {
  protected readonly session = inject(SessionStore);
  protected readonly entrance = inject(Entrance);

  constructor() {
    void this.entrance.open();
  }
}
