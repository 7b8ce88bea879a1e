import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseTaskWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { changeSender } from '../change/sending/change-sender';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import { shortDate } from '../words/dates';
import { TASK_OWNER_WORDS } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';

/** What was agreed at a meeting, to be ticked off. */
@Component({
  selector: 'rt-tasks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, ProblemComponent],
  template: `
    @if (change.problem(); as problem) {
      <rt-problem [problem]="problem" [mayRetry]="false" />
    }
    <ul aria-label="Aftaler">
      @for (task of tasks(); track task.taskId) {
        <li>
          <label>
            <input
              type="checkbox"
              [checked]="task.doneOn !== null"
              [disabled]="!mayManage() || change.isSending()"
              (change)="settle(task)"
            />
            <span>
              {{ task.title }}
              <small class="rt-soft">{{ whoAndWhen(task) }}</small>
              @if (isLate(task)) {
                <small class="late"><rt-icon name="behind" /> Fristen er passeret</small>
              }
            </span>
          </label>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
    .late {
      font-weight: 600;
      color: var(--rt-warning);
    }
  `,
})
export class TasksComponent {
  readonly tasks = input.required<readonly CaseTaskWire[]>();
  readonly businessDate = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);
  protected readonly mayManage = computed(() => this.session.permits('meeting.manage'));
  protected readonly change = changeSender();

  protected isLate({ dueOn, doneOn }: CaseTaskWire): boolean {
    return doneOn === null && dueOn !== null && dueOn < this.businessDate();
  }

  /** `Borgeren, senest 8. mar. 2022` */
  protected whoAndWhen({ owner, staff, dueOn, doneOn }: CaseTaskWire): string {
    const who = staff?.name ?? TASK_OWNER_WORDS[owner];
    if (doneOn !== null) return `${who}, gjort ${shortDate(doneOn)}`;
    return dueOn === null ? who : `${who}, senest ${shortDate(dueOn)}`;
  }

  protected async settle({ taskId, recordVersion, doneOn }: CaseTaskWire): Promise<void> {
    const isDone = doneOn === null;
    const citizenId = this.store.citizenId();
    const sent = await this.change.send(() => this.gateway.settle(citizenId, taskId, recordVersion, isDone));
    if (sent === null) await this.store.reload();
    else await this.store.changed(isDone ? 'Aftalen er gjort.' : 'Aftalen er åben igen.');
  }
}
