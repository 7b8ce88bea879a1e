import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { longDate, SessionStore, shownProblem, SignIn } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';

/** Whose page this is, the way out, and in a demonstration the day that it plays on. */
@Component({
  selector: 'rt-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <header>
      @if (demoDay(); as day) {
        <p class="demo"><strong>Demo.</strong> Personerne er opdigtede. I dag er {{ day }}.</p>
      }
      <div class="bar column">
        <a class="name" href="/borger/">Min plan</a>
        @if (session.known(); as who) {
          <span class="who">{{ who.name }}</span>
          <button class="function-link no-print" type="button" [disabled]="isLeaving()" (click)="signOut()">
            <rt-icon name="lock" /> Log af
          </button>
        }
      </div>
      @if (failure(); as text) {
        <p class="column failure" role="alert">{{ text }}</p>
      }
    </header>
  `,
  styles: `
    header {
      border-bottom: 1px solid var(--rt-line);
    }
    .demo {
      max-width: none;
      margin: 0;
      padding: 0.6rem 2rem;
      background: var(--rt-demo);
      font-size: 1.6rem;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.4rem 2rem;
      padding-top: 1.2rem;
      padding-bottom: 1.2rem;
    }
    .name {
      margin-right: auto;
      font-size: 2.2rem;
      font-weight: 600;
      color: inherit;
      text-decoration: none;
    }
    button {
      display: inline-flex;
      gap: 0.6rem;
      align-items: center;
      padding: 0.8rem 0;
    }
    .failure {
      padding-bottom: 1.2rem;
    }
  `,
})
export class HeaderComponent {
  protected readonly session = inject(SessionStore);
  private readonly signIn = inject(SignIn);
  protected readonly isLeaving = signal(false);
  protected readonly failure = signal('');
  protected readonly demoDay = computed(() => {
    const session = this.session.known();
    return session?.isMovedClock === true ? longDate(session.businessDate) : null;
  });

  protected async signOut(): Promise<void> {
    this.isLeaving.set(true);
    this.failure.set('');
    try {
      await this.session.signOut();
    } catch (error) {
      const { status, detail } = shownProblem(error);
      // The session had ended before: there is nothing left to end.
      if (status === 401) this.signIn.start();
      else this.failure.set(`Du er ikke logget af. ${detail}`);
      this.isLeaving.set(false);
    }
  }
}
