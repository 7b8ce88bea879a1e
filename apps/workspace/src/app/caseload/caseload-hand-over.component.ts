import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseloadRowWire } from '@rettid/contracts';
import { date, firstPart } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { AssignmentsGateway } from '../assignments/assignments.gateway';
import type { HandOverManyData } from '../assignments/hand-over-many.component';
import { changeSender } from '../change/sending/change-sender';
import { SideSheet } from '../change/sheets/side-sheet';
import { Told } from '../change/told';
import { ProblemComponent } from '../problems/problem.component';

/** Gives citizens of a list to somebody: those that are chosen, a colleague's whole list, or one from the queue to oneself. */
@Component({
  selector: 'rt-caseload-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, ProblemComponent],
  template: `
    <div class="bar">
      @if (selected().length > 0) {
        <span aria-live="polite">{{ selected().length }} valgt</span>
        <button matButton="outlined" type="button" (click)="handOver(selected())">Overdrag de valgte</button>
        <button matButton type="button" (click)="cleared.emit()">Fjern valget</button>
      } @else {
        <button type="button" class="rt-link" (click)="handOver([])">Overdrag en kollegas sager</button>
      }
    </div>
    @if (change.problem(); as problem) {
      <rt-problem [problem]="problem" [mayRetry]="false" />
    }
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      min-height: 36px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CaseloadHandOverComponent {
  /** Ids of the citizens that are chosen. */
  readonly selected = input.required<readonly string[]>();
  readonly cleared = output();
  /** Something was handed over: the list is another one now. */
  readonly changed = output();

  protected readonly change = changeSender();
  private readonly sheets = inject(SideSheet);
  private readonly gateway = inject(AssignmentsGateway);
  private readonly session = inject(SessionStore);
  private readonly told = inject(Told);
  private readonly staffId = computed(() => this.session.session().staffId);

  /** Takes over the case of somebody for whom nobody answers, in one step. */
  async take({ citizenId, targetGroup, givenNames, familyName }: CaseloadRowWire): Promise<void> {
    const [staffId, today] = [this.staffId(), this.session.businessDate()];
    if (staffId === null) return;
    const role = firstPart(targetGroup, date(today));
    const part = { staffId, role, validFrom: today, validTo: null, alongside: false };
    const sent = await this.change.send(() => this.gateway.assign(citizenId, part));
    if (sent === null) return;
    this.told.tell(`Du har overtaget sagen: ${givenNames} ${familyName}.`);
    this.changed.emit();
  }

  protected async handOver(citizenIds: readonly string[]): Promise<void> {
    const data: HandOverManyData = { citizenIds };
    const done = await this.sheets.open(
      async () => (await import('../assignments/hand-over-many.component')).HandOverManyComponent,
      data,
    );
    if (done === undefined) return;
    this.cleared.emit();
    this.changed.emit();
  }
}
