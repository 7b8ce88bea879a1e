import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { CaseAssignmentWire, CaseWire } from '@rettid/contracts';
import { mayHold } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { changeSender } from '../change/sending/change-sender';
import { SideSheet } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../ui/show-all.component';
import { ASSIGNMENT_ROLE_WORDS } from '../words/case-words';
import { stateOf } from '../words/period-state';
import { dayWords, periodWords } from '../words/period-words';
import { personName } from '../words/person-words';
import { AssignmentsGateway } from './assignments.gateway';
import type { AssignPartData } from './assign-part.component';
import type { ConfirmHandOverData } from './confirm-hand-over.component';
import type { EndPartData } from './end-part.component';
import type { HandOverData } from './hand-over.component';
import { HandOversComponent } from './hand-overs.component';
import { answeringPartOf, contactOf, firstRoleOf, runningParts } from './parts';

/** Who works with the citizen now, who will, and who has; and how that is changed. */
@Component({
  selector: 'rt-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HandOversComponent, IconComponent, ProblemComponent, RecordMenuComponent, ShowAllComponent],
  templateUrl: './people.component.html',
  styleUrls: ['../ui/dated-list.scss', './people.component.scss'],
})
export class PeopleComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly change = changeSender();
  private readonly session = inject(SessionStore);
  private readonly store = inject(CaseStore);
  private readonly sheets = inject(SideSheet);
  private readonly gateway = inject(AssignmentsGateway);

  protected readonly mayManage = computed(() => this.session.permits('assignment.manage'));
  protected readonly running = computed(() => runningParts(this.theCase()));
  protected readonly contact = computed(() => (this.running().length > 1 ? contactOf(this.running()) : null));
  protected readonly others = computed(() =>
    this.theCase().assignments.filter(({ validFrom, validTo }) => this.stateOf(validFrom, validTo) !== 'now'),
  );
  protected readonly shown = linkedSignal({ source: this.others, computation: () => SHOWN_AT_FIRST });
  protected readonly visible = computed(() => this.others().slice(0, this.shown()));
  /** Nobody answers for the case, and the reader could: one press takes it. */
  protected readonly mayTake = computed(() => {
    const { role, staffId } = this.session.session();
    if (staffId === null || role === 'citizen' || !this.mayManage()) return false;
    return answeringPartOf(this.theCase()) === null && mayHold(role, firstRoleOf(this.theCase()));
  });
  protected readonly roles = ASSIGNMENT_ROLE_WORDS;
  protected readonly nameOf = personName;
  protected readonly period = periodWords;
  protected readonly day = dayWords;

  protected aboutOf(part: CaseAssignmentWire): string {
    return `${personName(part.staff)}, ${ASSIGNMENT_ROLE_WORDS[part.role]}`;
  }

  protected isToCome({ validFrom, validTo }: CaseAssignmentWire): boolean {
    return this.stateOf(validFrom, validTo) === 'to_come';
  }

  protected handOver({ assignmentId }: CaseAssignmentWire): void {
    const data: HandOverData = { assignmentId };
    void this.sheets.open(async () => (await import('./hand-over.component')).HandOverComponent, data);
  }

  protected assign(): void {
    const data: AssignPartData = {
      role: answeringPartOf(this.theCase()) === null ? firstRoleOf(this.theCase()) : 'mentor',
    };
    void this.sheets.open(async () => (await import('./assign-part.component')).AssignPartComponent, data);
  }

  protected end(part: CaseAssignmentWire): void {
    const data: EndPartData = { part };
    void this.sheets.open(async () => (await import('./end-part.component')).EndPartComponent, data);
  }

  protected readHandOver(handOverId: string): void {
    const data: ConfirmHandOverData = { handOverId };
    void this.sheets.open(async () => (await import('./confirm-hand-over.component')).ConfirmHandOverComponent, data);
  }

  protected async makePrimary({ assignmentId, recordVersion, staff }: CaseAssignmentWire): Promise<void> {
    const { citizenId } = this.theCase();
    const sent = await this.change.send(() => this.gateway.makePrimary(citizenId, assignmentId, recordVersion));
    if (sent !== null) await this.store.changed(`${personName(staff)} er nu borgerens kontaktperson.`);
  }

  protected async take(): Promise<void> {
    const { citizenId, businessDate } = this.theCase();
    const staffId = this.session.session().staffId;
    if (staffId === null) return;
    const part = {
      staffId,
      role: firstRoleOf(this.theCase()),
      validFrom: businessDate,
      validTo: null,
      alongside: false,
    };
    const sent = await this.change.send(() => this.gateway.assign(citizenId, part));
    if (sent !== null) await this.store.changed('Du har overtaget sagen.');
  }

  private stateOf(validFrom: string, validTo: string | null): ReturnType<typeof stateOf> {
    return stateOf(validFrom, validTo, this.theCase().businessDate);
  }
}
