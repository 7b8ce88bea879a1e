import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CaseAssignmentWire } from '@rettid/contracts';
import { ASSIGNMENT_ROLE_WORDS } from '../words/case-words';
import { periodWords } from '../words/period-words';
import { personName } from '../words/person-words';
import { stateOf } from './period-state';

/** Everybody who has had a part in the case, newest first. */
@Component({
  selector: 'rt-assignments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (assignments().length === 0) {
      <p class="rt-soft">Ingen har været tilknyttet sagen.</p>
    } @else {
      <ol class="wide">
        @for (assignment of assignments(); track assignment.assignmentId) {
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
    }
  `,
  styleUrl: './dated-list.scss',
})
export class AssignmentsComponent {
  readonly assignments = input.required<readonly CaseAssignmentWire[]>();
  readonly businessDate = input.required<string>();
  protected readonly roles = ASSIGNMENT_ROLE_WORDS;
  protected readonly nameOf = personName;
  protected readonly period = periodWords;
  protected readonly state = stateOf;
}
