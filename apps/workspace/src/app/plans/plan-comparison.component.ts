import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PlanComparisonWire } from '@rettid/contracts';
import { goalChange, isSamePlan, type GoalChange, type GoalDifference, type GoalSnapshot } from '@rettid/domain';
import { longDate } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';
import { GOAL_KIND_WORDS } from '../words/case-words';
import { GOAL_FIELD_WORDS, PLAN_FIELD_WORDS, valueWords } from './plan-words';

interface Line {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

interface ComparedGoal {
  readonly goalId: string;
  readonly title: string;
  readonly change: GoalChange;
  readonly isMoved: boolean;
  readonly lines: readonly Line[];
}

const CHANGE_WORDS: Readonly<Record<GoalChange, string>> = {
  added: 'Kommet til',
  removed: 'Fjernet',
  changed: 'Ændret',
  moved: 'Flyttet',
  none: 'Uændret',
};
const CHANGE_ICONS = { added: 'met', removed: 'missed', changed: 'edit', moved: 'up', none: 'pending' } as const;
/** What is told of a goal that only one of the versions has. */
const TOLD = ['place', 'timing', 'purpose', 'targetOn', 'ownWords', 'description'] as const;

/** Two versions of a plan side by side: what came, what went, what was changed and what was moved. */
@Component({
  selector: 'rt-plan-comparison',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  templateUrl: './plan-comparison.component.html',
  styleUrl: './plan-comparison.component.scss',
})
export class PlanComparisonComponent {
  readonly comparison = input.required<PlanComparisonWire>();

  protected readonly words = CHANGE_WORDS;
  protected readonly icons = CHANGE_ICONS;
  protected readonly isSame = computed(() => isSamePlan(this.comparison().difference));
  protected readonly heads = computed(() => {
    const { before, after } = this.comparison();
    return [before, after].map(({ versionNo, on }) => `Version ${versionNo}, ${longDate(on)}`);
  });
  protected readonly planLines = computed<readonly Line[]>(() =>
    this.comparison().difference.fields.map(({ field, before, after }) => ({
      label: PLAN_FIELD_WORDS[field],
      before: valueWords(field, before),
      after: valueWords(field, after),
    })),
  );
  protected readonly goals = computed<readonly ComparedGoal[]>(() =>
    this.comparison()
      .difference.goals.map((goal) => this.compared(goal))
      .filter(({ change }) => change !== 'none'),
  );
  protected readonly unchanged = computed(() => this.comparison().difference.goals.length - this.goals().length);

  private compared(difference: GoalDifference): ComparedGoal {
    const { goalId, before, after, isMoved } = difference;
    const goal = after ?? before;
    return {
      goalId,
      title: goal === null ? '' : `${GOAL_KIND_WORDS[goal.kind]}: ${goal.title}`,
      change: goalChange(difference),
      isMoved,
      lines: [
        ...difference.fields.map(({ field, before: was, after: is }) => ({
          label: GOAL_FIELD_WORDS[field],
          before: valueWords(field, was),
          after: valueWords(field, is),
        })),
        ...this.moveLine(difference),
        ...(before === null || after === null ? onlyLines(before, after) : []),
      ],
    };
  }

  private moveLine({ before, after, isMoved }: GoalDifference): Line[] {
    if (!isMoved || before === null || after === null) return [];
    const { before: earlier, after: later } = this.comparison();
    return [
      {
        label: 'Plads',
        before: placeWords(earlier.content.goals, before),
        after: placeWords(later.content.goals, after),
      },
    ];
  }
}

/** `nr. 2 under »Kok«` */
function placeWords(goals: readonly GoalSnapshot[], { goalId, parentGoalId }: GoalSnapshot): string {
  const siblings = goals.filter((goal) => goal.parentGoalId === parentGoalId);
  const place = `nr. ${siblings.findIndex((goal) => goal.goalId === goalId) + 1}`;
  const parent = goals.find((goal) => goal.goalId === parentGoalId);
  return parent === undefined ? place : `${place} under »${parent.title}«`;
}

function onlyLines(before: GoalSnapshot | null, after: GoalSnapshot | null): Line[] {
  return TOLD.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (was === null && is === null) return [];
    return [
      {
        label: GOAL_FIELD_WORDS[field],
        before: was === null ? '' : valueWords(field, was),
        after: is === null ? '' : valueWords(field, is),
      },
    ];
  });
}
