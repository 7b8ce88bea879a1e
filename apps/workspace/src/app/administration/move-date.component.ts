import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { addYears, date, formatDate, parseDate } from '@rettid/domain';
import { longDate, SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { firstValueFrom } from 'rxjs';
import { ProblemComponent } from '../problems/problem.component';
import { weekday } from '../words/dates';
import { BusinessDateGateway } from './business-date.gateway';

/** Moves the demonstration's date. Emits `moved` when every page may read anew. */
@Component({
  selector: 'rt-move-date',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, ProblemComponent],
  template: `
    <form (submit)="move($event)">
      <label>
        Flyt til
        <input
          type="date"
          required
          [min]="session.businessDate()"
          [max]="latest()"
          [value]="chosen()"
          (input)="chosen.set(field.value)"
          #field
        />
      </label>
      <button matButton="filled" type="submit" [disabled]="!isAnotherDay() || isMoving()">Flyt datoen</button>
      <span class="rt-soft" aria-live="polite">{{ told() }}</span>
    </form>
    @if (problem(); as problem) {
      <rt-problem [problem]="problem" (retry)="send()" />
    }
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
    }
    label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    input {
      padding: 4px 8px;
      border: 1px solid var(--rt-line-strong);
      border-radius: 6px;
      font: inherit;
      color: inherit;
      background: var(--rt-card);
    }
    rt-problem {
      margin-top: 12px;
    }
  `,
})
export class MoveDateComponent {
  protected readonly session = inject(SessionStore);
  private readonly gateway = inject(BusinessDateGateway);
  readonly moved = output();

  /** The API moves it forward, and a year at most: each night on the way is gone through. */
  protected readonly latest = computed(() => formatDate(addYears(date(this.session.businessDate()), 1)));
  protected readonly chosen = linkedSignal(() => this.session.businessDate());
  protected readonly isMoving = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly isAnotherDay = computed(
    () => parseDate(this.chosen()) !== null && this.chosen() !== this.session.businessDate(),
  );
  protected readonly told = computed(() => {
    if (this.isMoving()) return 'Flytter datoen …';
    return this.isAnotherDay() ? `${weekday(this.chosen())} den ${longDate(this.chosen())}` : '';
  });

  protected move(event: Event): void {
    event.preventDefault();
    void this.send();
  }

  protected async send(): Promise<void> {
    this.isMoving.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.gateway.moveTo(this.chosen()));
      await this.session.refresh();
      this.moved.emit();
    } catch (error) {
      this.problem.set(shownProblem(error));
    } finally {
      this.isMoving.set(false);
    }
  }
}
