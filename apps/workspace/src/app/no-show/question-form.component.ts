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
import type { AnswerQuestionWire, NoShowWire } from '@rettid/contracts';
import {
  addDays,
  type AnswerTo,
  date,
  formatDate,
  GUIDANCE_FORM_WORDS,
  GUIDANCE_FORMS,
  type GuidanceForm,
  OTHER_CIRCUMSTANCE_WORDS,
  OTHER_CIRCUMSTANCES,
  type OtherCircumstance,
  type Question,
  REASONABLE_GROUND_WORDS,
  REASONABLE_GROUNDS,
  type ReasonableGround,
} from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { type KeptDraft, keepDraft } from '../change/drafts/keep-draft';
import { type Choice, ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { MarksComponent } from '../change/forms/marks.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { IconComponent } from '../ui/icon.component';
import { ANSWER_CHOICES, answerWords, QUESTION_WORDS } from './no-show-words';
import { NoShowGateway } from './no-show.gateway';

type Answer = AnswerTo<Question>;

const choicesOf = <T extends string>(codes: readonly T[], words: Readonly<Record<T, string>>): readonly Choice<T>[] =>
  codes.map((value) => ({ value, label: words[value].charAt(0).toUpperCase() + words[value].slice(1) }));

/** One of the questions that a no-show raises: nothing is chosen beforehand, and what belongs to the answer appears with it. */
@Component({
  selector: 'rt-question-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FormComponent,
    IconComponent,
    MarksComponent,
    MatButton,
    TextFieldComponent,
  ],
  templateUrl: './question-form.component.html',
  styles: `
    .meanwhile {
      margin: 0;
      padding: 8px 10px;
      border-radius: 6px;
      background: var(--rt-warning-soft);
      color: var(--rt-warning);
    }
  `,
})
export class QuestionFormComponent implements OnInit {
  readonly noShow = input.required<NoShowWire>();
  readonly question = input.required<Question>();
  /** A correction was left, or is saved. */
  readonly left = output();

  protected readonly forms = choicesOf(GUIDANCE_FORMS, GUIDANCE_FORM_WORDS);
  protected readonly grounds = choicesOf(REASONABLE_GROUNDS, REASONABLE_GROUND_WORDS);
  protected readonly circumstanceChoices = choicesOf(OTHER_CIRCUMSTANCES, OTHER_CIRCUMSTANCE_WORDS);
  protected readonly asks = computed(() => QUESTION_WORDS[this.question()]);
  protected readonly choices = computed((): readonly Choice<Answer>[] => ANSWER_CHOICES[this.question()]);
  /** Guidance is given before the no-show (LAS § 35, stk. 1). */
  protected readonly lastDayForGuidance = computed(() => formatDate(addDays(date(this.noShow().happenedOn), -1)));

  protected readonly answer = signal<Answer | null>(null);
  protected readonly givenOn = signal('');
  protected readonly form = signal<GuidanceForm | null>(null);
  protected readonly ground = signal<ReasonableGround | null>(null);
  protected readonly circumstances = signal<readonly OtherCircumstance[]>([]);
  protected readonly text = signal('');

  protected readonly asksForCircumstances = computed(() => ['hindrance', 'no_hindrance'].includes(this.answer() ?? ''));
  protected readonly needsText = computed(
    () =>
      ['no', 'no_hindrance', 'furthers', 'does_not_further'].includes(this.answer() ?? '') ||
      (this.answer() === 'yes' && this.ground() === 'other') ||
      (this.asksForCircumstances() && this.circumstances().includes('other')),
  );
  protected readonly change = changeSender();
  protected readonly draft = signal<KeptDraft | null>(null);
  /** The version that the form began with; another by now means that somebody else has answered. */
  private readonly version = signal<number | null>(null);
  protected readonly isCorrecting = computed(() => this.noShow().answers[this.question()] !== null);
  protected readonly meanwhile = computed(() => {
    const isOther = this.noShow().answers[this.question()]?.recordVersion !== (this.version() ?? undefined);
    return isOther && !this.change.isSending() ? answerWords(this.noShow(), this.question()) : '';
  });

  private readonly store = inject(CaseStore);
  private readonly gateway = inject(NoShowGateway);
  private readonly injector = inject(Injector);

  ngOnInit(): void {
    this.begin();
    const draft = runInInjectionContext(this.injector, () =>
      keepDraft({
        citizenId: this.store.citizenId(),
        key: `no-show-${this.question()}.${this.noShow().noShowId}`,
        values: () => ({ text: this.text() }),
        take: ({ text }) => this.text.set(text),
      }),
    );
    this.draft.set(draft);
  }

  protected choose(answer: Answer | null): void {
    this.answer.set(answer);
    this.change.forgive('text');
  }

  protected async send(): Promise<void> {
    const answer = this.answer();
    const missing = answer === null ? [{ field: 'answer', message: 'Vælg et af svarene.' }] : [];
    if (this.change.refuse(missing) || answer === null) return;
    const newest = this.noShow().answers[this.question()]?.recordVersion ?? null;
    const address = { citizenId: this.store.citizenId(), noShowId: this.noShow().noShowId };
    const body = this.bodyOf(answer, this.meanwhile() === '' ? this.version() : newest);
    const sent = await this.change.send(() => this.gateway.answer(address, this.question(), body));
    if (sent === null) {
      if (this.change.problem()?.code === 'record_changed') await this.store.reload();
      return;
    }
    this.draft()?.sent();
    this.left.emit();
    await this.store.changed('Svaret er gemt.');
  }

  /** What does not belong to the answer is left out, though it may have been chosen before. */
  private bodyOf(answer: Answer, recordVersion: number | null): AnswerQuestionWire {
    return {
      recordVersion,
      answer,
      givenOn: answer === 'given' && this.givenOn() !== '' ? this.givenOn() : null,
      form: answer === 'given' ? this.form() : null,
      ground: answer === 'yes' ? this.ground() : null,
      circumstances: this.asksForCircumstances() ? this.circumstances() : [],
      text: this.text(),
    };
  }

  private begin(): void {
    const { guidance, ground, circumstances } = this.noShow().answers;
    const standing = this.noShow().answers[this.question()];
    if (standing === null) return;
    this.version.set(standing.recordVersion);
    this.answer.set(standing.answer);
    this.text.set(standing.text ?? '');
    this.givenOn.set(guidance?.givenOn ?? '');
    this.form.set(guidance?.form ?? null);
    this.ground.set(ground?.ground ?? null);
    this.circumstances.set(circumstances?.circumstances ?? []);
  }
}
