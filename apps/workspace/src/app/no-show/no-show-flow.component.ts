import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  contactLacking,
  firstDayOf,
  formatDate,
  NO_SHOW_DECISION_WORDS,
  NO_SHOW_STEP_WORDS,
  type NoShowStep,
  type ObstacleCode,
  obstacleWords,
  type Question,
  QUESTIONS,
} from '@rettid/domain';
import { longDate, SessionStore } from '@rettid/web';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { SideSheet } from '../change/sheets/side-sheet';
import { IconComponent } from '../ui/icon.component';
import { LongDatePipe } from '../words/date.pipes';
import { ContactAttemptComponent } from './contact-attempt.component';
import { HearingComponent } from './hearing.component';
import type { NoShowView } from './no-show-view';
import { answeredWords, answerWords, attemptWords, monthWords, noShowTitle, STEP_STATE_WORDS } from './no-show-words';
import { QuestionFormComponent } from './question-form.component';

/** Where the hands go next. */
const FIRST_OF_NEXT = 'li.now :is(input:not([type="hidden"], [tabindex="-1"]), select, textarea, button)';

/** From one no-show to its decision: what is done, what is next with its form in place, and what comes later. */
@Component({
  selector: 'rt-no-show-flow',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ContactAttemptComponent,
    HearingComponent,
    IconComponent,
    LongDatePipe,
    MatButton,
    QuestionFormComponent,
    RecordMenuComponent,
  ],
  templateUrl: './no-show-flow.component.html',
  styleUrl: './no-show-flow.component.scss',
})
export class NoShowFlowComponent {
  readonly view = input.required<NoShowView>();

  protected readonly stepWords = NO_SHOW_STEP_WORDS;
  protected readonly stateWords = STEP_STATE_WORDS;
  protected readonly decisionWords = NO_SHOW_DECISION_WORDS;
  protected readonly attempt = attemptWords;
  /** A question that was opened out of turn, to answer or to correct it. */
  protected readonly open = signal<Question | null>(null);
  protected readonly isAdding = signal(false);

  protected readonly title = computed(() => noShowTitle(this.view().wire));
  protected readonly standing = computed(() => standingWords(this.view()));
  protected readonly lacking = computed(() => contactLacking(this.view().assessment.contact));
  protected readonly lastMonth = computed(() => {
    const last = this.view().assessment.deduction.months.at(-1);
    return last === undefined ? null : monthWords(formatDate(firstDayOf(last)));
  });
  protected readonly note = computed(() => {
    const { what } = this.view().wire;
    return what.subject === 'offer' ? what.note : null;
  });
  protected readonly mayDecide = computed(() => this.view().assessment.decisions.some(({ isAllowed }) => isAllowed));
  /** Nothing else is to be done first. */
  protected readonly isReady = computed(() => {
    const { next, waitsUntil } = this.view().assessment;
    return next === null && waitsUntil === null;
  });
  protected readonly mayHandle = computed(() => this.session.permits('no_show.handle'));
  protected readonly mayContact = computed(() => this.session.permits('contact.record'));

  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private before: NoShowStep | null | undefined = undefined;

  constructor() {
    effect(() => {
      const { next } = this.view().assessment;
      const hasMoved = this.before !== undefined && this.before !== next;
      this.before = next;
      if (!hasMoved) return;
      this.isAdding.set(false);
      afterNextRender(() => this.focusNext(), { injector: this.injector });
    });
  }

  protected questionOf(step: NoShowStep): Question | null {
    return QUESTIONS.find((question) => question === step) ?? null;
  }

  protected said(question: Question): string {
    return answerWords(this.view().wire, question);
  }

  protected by(question: Question): string {
    return answeredWords(this.view().wire, question);
  }

  protected why(code: ObstacleCode): string {
    return obstacleWords(code, this.view().assessment.contact);
  }

  protected decide(): void {
    void this.sheets.open(async () => (await import('./decide.component')).DecideNoShowComponent, this.view());
  }

  /** The form that held the focus has gone with its step; whoever is elsewhere by now stays there. */
  private focusNext(): void {
    const host = this.host.nativeElement;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && !host.contains(activeElement)) return;
    (host.querySelector<HTMLElement>(FIRST_OF_NEXT) ?? host.querySelector<HTMLElement>('h3'))?.focus();
  }
}

/** What it waits for, in a line. */
function standingWords({ assessment: { next, waitsUntil } }: NoShowView): string {
  if (next !== null) return `Næste: ${NO_SHOW_STEP_WORDS[next].toLowerCase()}`;
  if (waitsUntil !== null) return `Venter på borgerens svar til og med ${longDate(formatDate(waitsUntil))}`;
  return 'Klar til afgørelse';
}
