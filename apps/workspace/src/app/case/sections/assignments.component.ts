import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { CaseAssignmentWire } from '@rettid/contracts';
import { ASSIGNMENT_ROLE_WORDS } from '../../words/case-words';
import { periodWords } from '../../words/period-words';
import { personName } from '../../words/person-words';
import { stateOf } from '../../words/period-state';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../../ui/show-all.component';

/** Everybody who has had a part in the case, newest first. */
@Component({
  selector: 'rt-assignments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ShowAllComponent],
  template: `
    @if (assignments().length === 0) {
      <p class="rt-soft">Ingen har været tilknyttet sagen.</p>
    } @else {
      <ol class="wide">
        @for (assignment of visible(); track assignment.assignmentId) {
          <li>
            <div class="when">{{ period(assignment.validFrom, assignment.validTo) }}</div>
            <div>
              <p>
                <strong>{{ nameOf(assignment.staff) }}</strong> · {{ roles[assignment.role] }}
                @if (state(assignment.validFrom, assignment.validTo, businessDate()) === 'now') {
                  <span class="state now">Nu</span>
                }
              </p>
              @if (assignment.endReason; as reason) {
                <p class="rt-soft">Sluttede: {{ reason }}</p>
              }
            </div>
          </li>
        }
      </ol>
      <rt-show-all
        what="tilknyttede"
        [shown]="visible().length"
        [total]="assignments().length"
        (all)="shown.set($event)"
      />
    }
  `,
  styleUrl: '../../ui/dated-list.scss',
})
export class AssignmentsComponent {
  readonly assignments = input.required<readonly CaseAssignmentWire[]>();
  readonly businessDate = input.required<string>();
  protected readonly shown = linkedSignal({ source: this.assignments, computation: () => SHOWN_AT_FIRST });
  protected readonly visible = computed(() => this.assignments().slice(0, this.shown()));
  protected readonly roles = ASSIGNMENT_ROLE_WORDS;
  protected readonly nameOf = personName;
  protected readonly period = periodWords;
  protected readonly state = stateOf;
}
