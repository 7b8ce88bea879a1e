import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseOfferWire, CasePlanWire, CaseWire } from '@rettid/contracts';
import type { GoalKind, PlanGap } from '@rettid/domain';
import { longDate, SessionStore } from '@rettid/web';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { PLAN_KIND_WORDS } from '../words/case-words';
import { GapComponent } from './gap.component';
import { GoalFormComponent } from './goal-form.component';
import { GoalListComponent } from './goal-list.component';
import { gapsOf } from './plan-facts';
import { PlanWordsFormComponent } from './plan-words-form.component';
import { PublicationComponent } from './publication.component';
import { ServeGoalComponent } from './serve-goal.component';

/** One plan, written in where it is read. */
@Component({
  selector: 'rt-plan-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    GapComponent,
    GoalFormComponent,
    GoalListComponent,
    MatButton,
    PlanWordsFormComponent,
    PublicationComponent,
    RecordMenuComponent,
    ServeGoalComponent,
  ],
  // Forms in their place are not the sheet's that the whole plan may stand in: sending one does not close it.
  providers: [{ provide: SideSheetRef, useValue: null }],
  templateUrl: './plan-editor.component.html',
  styleUrl: './plan-editor.component.scss',
})
export class PlanEditorComponent {
  readonly theCase = input.required<CaseWire>();
  readonly plan = input.required<CasePlanWire>();

  protected readonly addedKind = signal<GoalKind | null>(null);
  protected readonly isWritingWords = signal(false);
  protected readonly mayEdit = computed(() => this.session.permits('plan.edit'));
  protected readonly gaps = computed<readonly PlanGap[]>(() => gapsOf(this.theCase(), this.plan()));
  protected readonly gapWords = computed(() => {
    const count = this.gaps().length;
    return count === 0 ? null : `Planen mangler ${count === 1 ? '1 ting' : `${count} ting`}; det står ud for stedet.`;
  });
  protected readonly lacks = computed(() => new Set(this.gaps().map(({ kind }) => kind)));
  protected readonly offersWithoutGoal = computed(() => {
    const ids = new Set(this.gaps().flatMap((gap) => (gap.kind === 'effort_without_goal' ? [gap.offerId] : [])));
    return this.theCase().offers.filter(({ offerId }) => ids.has(offerId));
  });
  protected readonly offers = computed<readonly CaseOfferWire[]>(() => this.theCase().offers);
  protected readonly about = computed(
    () => `${PLAN_KIND_WORDS[this.plan().kind]} fra ${longDate(this.plan().createdOn)}`,
  );
  protected readonly dates = computed(() => {
    const { createdOn, consentedOn, updatedOn } = this.plan();
    return [
      `Lavet ${longDate(createdOn)}`,
      consentedOn === null ? 'samtykke er ikke registreret' : `samtykke ${longDate(consentedOn)}`,
      ...(updatedOn === null ? [] : [`opdateret ${longDate(updatedOn)}`]),
    ].join(' · ');
  });
  private readonly session = inject(SessionStore);
}
