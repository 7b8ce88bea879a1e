import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ReadHandOverWire } from '@rettid/contracts';
import { HAND_OVER_CAUSE_WORDS } from '@rettid/domain';
import { SessionStore, shownProblem, type ShownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { FormComponent } from '../change/forms/form.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { dayWords } from '../words/period-words';
import { personName } from '../words/person-words';
import { AssignmentsGateway } from './assignments.gateway';
import { BriefComponent } from './brief.component';

export interface ConfirmHandOverData {
  readonly handOverId: string;
}

/** The page that came with a case, and the receiver's word that it is read. */
@Component({
  selector: 'rt-confirm-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BriefComponent, FormComponent, ProblemComponent, SheetComponent, SkeletonComponent],
  template: `
    <rt-sheet heading="Overdragelse" [about]="about()">
      @if (read(); as read) {
        @if (cause(); as cause) {
          <p>{{ cause }}</p>
        }
        <!-- Can be come to with the keyboard, so that it can be scrolled where there is nothing to press. -->
        <div role="region" tabindex="0" aria-label="Siden om sagen"><rt-brief [brief]="read.brief" /></div>
        @if (mayConfirm()) {
          <rt-form sendLabel="Jeg har læst siden" [change]="change" (send)="send()" />
        } @else {
          <p class="rt-soft">{{ state() }}</p>
        }
      } @else if (problem(); as problem) {
        <rt-problem [problem]="problem" (retry)="load()" />
      } @else {
        <rt-skeleton lines="12" label="Henter overdragelsen …" />
      }
    </rt-sheet>
  `,
})
export class ConfirmHandOverComponent {
  private readonly data = inject<ConfirmHandOverData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(AssignmentsGateway);
  private readonly session = inject(SessionStore);

  protected readonly read = signal<ReadHandOverWire | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly change = changeSender();
  protected readonly about = computed(() => {
    const handOver = this.read()?.handOver;
    if (handOver === undefined) return null;
    const { from, to, beginsOn, isReturn } = handOver;
    return `${personName(from)} til ${personName(to)}, ${dayWords(beginsOn)}${isReturn ? ' (tilbage igen)' : ''}`;
  });
  protected readonly cause = computed(() => {
    const handOver = this.read()?.handOver;
    if (handOver === undefined) return null;
    return `${HAND_OVER_CAUSE_WORDS[handOver.cause]}${handOver.note === null ? '' : `: ${handOver.note}`}`;
  });
  protected readonly mayConfirm = computed(() => {
    const handOver = this.read()?.handOver;
    return (
      handOver?.readAt === null &&
      handOver.to.staffId === this.session.session().staffId &&
      handOver.beginsOn <= this.session.businessDate()
    );
  });
  protected readonly state = computed(() => {
    const handOver = this.read()?.handOver;
    if (handOver === undefined) return '';
    return handOver.readAt === null
      ? `${personName(handOver.to)} har ikke bekræftet endnu.`
      : 'Modtageren har bekræftet.';
  });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.read.set(await this.gateway.readHandOver(this.store.citizenId(), this.data.handOverId));
    } catch (error) {
      this.problem.set(shownProblem(error));
    }
  }

  protected async send(): Promise<void> {
    const sent = await this.change.send(() => this.gateway.confirm(this.store.citizenId(), this.data.handOverId));
    if (sent === null) return;
    this.sheet.close(sent);
    await this.store.changed('Du har bekræftet overdragelsen.');
  }
}
