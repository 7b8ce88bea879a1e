import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseGoalWire, CaseWire, GoalTermsWire } from '@rettid/contracts';
import { GOAL_KINDS, GOAL_OWNERS, parseDate, PLAN_TEXTS, type GoalKind, type GoalOwner } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft, type KeptDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { GOAL_KIND_WORDS } from '../words/case-words';
import { focusFirstField } from './focus-first';
import { GOAL_MERGE_FIELDS, termsOf } from './goal-terms';
import { OccupationSearchComponent } from './occupation-search.component';
import { goalsOf } from './plan-facts';
import { GOAL_OWNER_WORDS, THE_GOAL_WORDS } from './plan-words';
import { PlansGateway } from './plans.gateway';

/** Sets a goal in a plan, or says anew what one is; stands where the goal stands. */
@Component({
  selector: 'rt-goal-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    MatButton,
    OccupationSearchComponent,
    TextFieldComponent,
  ],
  templateUrl: './goal-form.component.html',
  styleUrl: './goal-form.component.scss',
  host: { '(keydown.escape)': 'leave($event)' },
})
export class GoalFormComponent implements OnInit {
  readonly planId = input.required<string>();
  /** The goal that is changed; `null`: one is added. */
  readonly goal = input<CaseGoalWire | null>(null);
  /** The goal that a new one serves. */
  readonly parent = input<CaseGoalWire | null>(null);
  /** What a new one is at first. */
  readonly firstKind = input<GoalKind>('sub_goal');
  /** It was sent, or left. */
  readonly done = output();

  protected readonly kinds = GOAL_KINDS.map((value) => ({ value, label: GOAL_KIND_WORDS[value] }));
  protected readonly owners = GOAL_OWNERS.map((value) => ({ value, label: GOAL_OWNER_WORDS[value] }));
  protected readonly texts = PLAN_TEXTS;
  protected readonly kind = signal<GoalKind | null>('sub_goal');
  protected readonly title = signal('');
  protected readonly occupationCode = signal<string | null>(null);
  protected readonly place = signal('');
  protected readonly timing = signal('');
  protected readonly purpose = signal('');
  protected readonly owner = signal<GoalOwner | null>(null);
  protected readonly targetOn = signal('');
  protected readonly ownWords = signal('');
  protected readonly description = signal('');
  protected readonly change = changeSender();
  protected readonly draft = signal<KeptDraft | null>(null);
  protected readonly sheet = inject(SideSheetRef, { optional: true });
  protected readonly sendLabel = computed(() => (this.goal() === null ? 'Sæt mål' : 'Gem'));
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);
  private readonly injector = inject(Injector);

  constructor() {
    if (this.sheet === null) focusFirstField();
  }

  ngOnInit(): void {
    const goal = this.goal();
    if (goal === null) this.kind.set(this.firstKind());
    else this.take(termsOf(goal));
    const place = this.parent()?.goalId ?? this.planId();
    const key = goal === null ? `add-goal.${place}.${this.firstKind()}` : `change-goal.${goal.goalId}`;
    // The inputs tell which draft it is, and they are there only now.
    runInInjectionContext(this.injector, () => {
      const { store } = this;
      this.draft.set(
        keepDraft({ citizenId: store.citizenId(), key, values: () => this.terms(), take: (terms) => this.take(terms) }),
      );
    });
  }

  protected async send(): Promise<void> {
    const targetOn = this.targetOn();
    const isUnread = targetOn !== '' && parseDate(targetOn) === null;
    const faults = isUnread ? [{ field: 'targetOn', message: 'Skriv en dato, for eksempel 1.3.2022.' }] : [];
    if (this.change.refuse(faults)) return;
    const goal = this.goal();
    const terms = this.terms();
    const sent = await (goal === null ? this.add(terms) : this.correct(goal, terms));
    if (sent === null) return;
    this.draft()?.sent();
    // The form is gone with its sheet, and then says nothing any more.
    this.done.emit();
    this.sheet?.close(sent);
    await this.store.changed(
      `${THE_GOAL_WORDS[terms.kind]} er ${goal === null ? 'sat' : 'ændret'}: ${terms.title.trim()}.`,
    );
  }

  protected leave(event?: Event): void {
    if (this.sheet !== null) return;
    // What is written stays as a draft.
    event?.preventDefault();
    this.done.emit();
  }

  private add(terms: GoalTermsWire): Promise<object | null> {
    const parentGoalId = this.parent()?.goalId ?? null;
    return this.change.send(() =>
      this.gateway.addGoal(this.store.citizenId(), this.planId(), { ...terms, parentGoalId }),
    );
  }

  private correct(goal: CaseGoalWire, mine: GoalTermsWire): Promise<object | null> {
    const citizenId = this.store.citizenId();
    const { goalId, recordVersion } = goal;
    return this.change.sendMerging<GoalTermsWire, object>({
      citizenId,
      recordVersion,
      began: termsOf(goal),
      mine,
      fields: GOAL_MERGE_FIELDS,
      saved: (theCase) => savedGoal(theCase, goalId),
      take: (terms) => this.take(terms),
      send: (terms, version) => this.gateway.changeGoal(citizenId, goalId, { ...terms, recordVersion: version }),
    });
  }

  private terms(): GoalTermsWire {
    const kind = this.kind() ?? 'sub_goal';
    return {
      kind,
      title: this.title(),
      occupationCode: kind === 'job_goal' ? this.occupationCode() : null,
      place: textOrNull(this.place()),
      timing: textOrNull(this.timing()),
      purpose: textOrNull(this.purpose()),
      owner: this.owner(),
      targetOn: textOrNull(this.targetOn()),
      ownWords: textOrNull(this.ownWords()),
      description: textOrNull(this.description()),
    };
  }

  private take(terms: GoalTermsWire): void {
    this.kind.set(terms.kind);
    this.title.set(terms.title);
    this.occupationCode.set(terms.occupationCode);
    this.place.set(terms.place ?? '');
    this.timing.set(terms.timing ?? '');
    this.purpose.set(terms.purpose ?? '');
    this.owner.set(terms.owner);
    this.targetOn.set(terms.targetOn ?? '');
    this.ownWords.set(terms.ownWords ?? '');
    this.description.set(terms.description ?? '');
  }
}

function savedGoal({ plans }: CaseWire, goalId: string): { values: GoalTermsWire; recordVersion: number } | null {
  const goal = plans.flatMap(({ goals }) => goalsOf(goals)).find((each) => each.goalId === goalId);
  return goal === undefined ? null : { values: termsOf(goal), recordVersion: goal.recordVersion };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
