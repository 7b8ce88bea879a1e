import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { ListedHandOverWire } from '@rettid/contracts';
import { HAND_OVER_CAUSE_WORDS } from '@rettid/domain';
import { shownProblem, type ShownProblem } from '@rettid/web';
import { ProblemComponent } from '../problems/problem.component';
import { dayWords } from '../words/period-words';
import { personName } from '../words/person-words';
import { AssignmentsGateway } from './assignments.gateway';

/** How the case went from one person to another; fetched when it is asked for, since each look is noted. */
@Component({
  selector: 'rt-hand-overs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemComponent],
  template: `
    <button type="button" class="rt-link" [attr.aria-expanded]="isOpen()" (click)="toggle()">
      {{ isOpen() ? 'Skjul overdragelser' : 'Vis overdragelser' }}
    </button>
    @if (isOpen()) {
      @if (problem(); as problem) {
        <rt-problem [problem]="problem" (retry)="load()" />
      } @else if (items(); as items) {
        @if (items.length === 0) {
          <p class="rt-soft">Sagen er ikke overdraget her i systemet.</p>
        } @else {
          <ol class="wide">
            @for (item of items; track item.handOverId) {
              <li>
                <div class="when">{{ day(item.beginsOn) }}</div>
                <div>
                  <p>{{ nameOf(item.from) }} → {{ nameOf(item.to) }}{{ item.isReturn ? ' (tilbage igen)' : '' }}</p>
                  <p class="rt-soft">
                    {{ causes[item.cause] }}{{ item.note === null ? '' : ': ' + item.note }} ·
                    {{ item.readAt === null ? 'ikke bekræftet læst' : 'bekræftet læst' }} ·
                    <button
                      type="button"
                      class="rt-link"
                      [attr.aria-label]="'Læs siden, der fulgte med ' + day(item.beginsOn)"
                      (click)="opened.emit(item.handOverId)"
                    >
                      Læs siden
                    </button>
                  </p>
                </div>
              </li>
            }
          </ol>
        }
      } @else {
        <p class="rt-soft" role="status">Henter overdragelser …</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  styleUrl: '../ui/dated-list.scss',
})
export class HandOversComponent {
  readonly citizenId = input.required<string>();
  /** A hand-over whose page is asked for. */
  readonly opened = output<string>();

  protected readonly isOpen = signal(false);
  protected readonly items = signal<readonly ListedHandOverWire[] | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly causes = HAND_OVER_CAUSE_WORDS;
  protected readonly nameOf = personName;
  protected readonly day = dayWords;
  private readonly gateway = inject(AssignmentsGateway);

  protected toggle(): void {
    this.isOpen.update((open) => !open);
    if (this.isOpen()) void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    this.items.set(null);
    try {
      this.items.set((await this.gateway.handOvers(this.citizenId())).items);
    } catch (error) {
      this.problem.set(shownProblem(error));
    }
  }
}
