import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { NoShowDecisionDraftWire } from '@rettid/contracts';
import {
  firstDayOf,
  formatDate,
  formatMonth,
  NO_DEDUCTION_REASON_WORDS,
  NO_SHOW_DECISION_WORDS,
  type NoDeductionReason,
  type NoShowDecisionKind,
  obstacleWords,
  REMARK_LENGTH,
} from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { type Choice, ChoiceComponent } from '../change/forms/choice.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LetterPreviewComponent } from './letter-preview.component';
import type { NoShowView } from './no-show-view';
import { deductionWords, monthWords, noShowTitle } from './no-show-words';
import { NoShowGateway } from './no-show.gateway';
import { shownLetter } from './shown-letter';

/**
 * Decides a no-show. Nothing is chosen beforehand; what may not be decided is told with the reason, and the letter is seen before
 * it is sent.
 */
@Component({
  selector: 'rt-decide-no-show',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, FormComponent, LetterPreviewComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Afgørelse om udeblivelse" [about]="about">
      <rt-form
        sendLabel="Træf afgørelsen, og send brevet"
        sendingLabel="Træffer afgørelsen …"
        [change]="change"
        [draft]="draft"
        [isDisabled]="letter.text() === null"
        (send)="send()"
      >
        <rt-choice label="Afgørelse" name="decision" [choices]="allowed" [(value)]="decision" />
        @if (decision() === 'no_deduction') {
          <rt-choice label="Hvorfor ikke fradrag?" name="reason" [choices]="reasons" [(value)]="reason" />
        }
        @if (decision() === 'deduction') {
          <p>{{ deduction }}</p>
          <rt-choice label="I hjælpen for" name="month" [choices]="months" [(value)]="month" />
        }
        <rt-text-field
          label="Bemærkning i brevet"
          name="remark"
          rows="2"
          [isOptional]="true"
          [most]="remarkLength"
          [(text)]="remark"
        />
        <rt-letter-preview [shown]="letter" [waits]="waits()" />
        @if (barred.length > 0) {
          <details>
            <summary>Hvorfor kan andet ikke vælges?</summary>
            <ul>
              @for (option of barred; track option.kind) {
                <li>
                  <strong>{{ words[option.kind] }}</strong>:
                  @for (obstacle of option.obstacles; track obstacle.code) {
                    {{ wordsOf(obstacle.code) }} ({{ obstacle.citation }})
                  }
                </li>
              }
            </ul>
          </details>
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0;
    }
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
  `,
})
export class DecideNoShowComponent {
  private readonly view = inject<NoShowView>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(NoShowGateway);
  private readonly address = { citizenId: this.store.citizenId(), noShowId: this.view.wire.noShowId };

  protected readonly words = NO_SHOW_DECISION_WORDS;
  protected readonly remarkLength = REMARK_LENGTH;
  protected readonly about = noShowTitle(this.view.wire);
  protected readonly allowed: readonly Choice<NoShowDecisionKind>[] = this.view.assessment.decisions
    .filter(({ isAllowed }) => isAllowed)
    .map(({ kind }) => ({ value: kind, label: NO_SHOW_DECISION_WORDS[kind] }));
  protected readonly barred = this.view.assessment.decisions.filter(({ isAllowed }) => !isAllowed);
  protected readonly reasons: readonly Choice<NoDeductionReason>[] = this.view.assessment.noDeductionReasons.map(
    (value) => ({ value, label: NO_DEDUCTION_REASON_WORDS[value] }),
  );
  protected readonly months: readonly Choice<string>[] = this.view.assessment.deduction.months.map((month) => ({
    value: formatMonth(month),
    label: monthWords(formatDate(firstDayOf(month))),
  }));
  protected readonly deduction = deductionWords(this.view.assessment);

  protected readonly decision = signal<NoShowDecisionKind | null>(null);
  protected readonly reason = signal<NoDeductionReason | null>(null);
  protected readonly month = signal<string | null>(null);
  protected readonly remark = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `decide-no-show.${this.view.wire.noShowId}`,
    values: () => ({ remark: this.remark() }),
    take: ({ remark }) => this.remark.set(remark),
  });
  private readonly drafted = computed((): NoShowDecisionDraftWire | null => {
    const [decision, remark] = [this.decision(), this.remark()];
    const reason = decision === 'no_deduction' ? this.reason() : null;
    const month = decision === 'deduction' ? this.month() : null;
    const isWhole = decision === 'reasonable_ground' || reason !== null || month !== null;
    return decision === null || !isWhole ? null : { decision, reason, month, remark };
  });
  protected readonly letter = shownLetter({
    words: this.drafted,
    change: this.change,
    ask: (words) => this.gateway.previewDecision(this.address, words),
  });
  protected readonly waits = computed(() =>
    this.drafted() === null ? 'Brevet vises, når afgørelsen er valgt.' : 'Bygger brevet …',
  );

  protected wordsOf(code: Parameters<typeof obstacleWords>[0]): string {
    return obstacleWords(code, this.view.assessment.contact);
  }

  protected async send(): Promise<void> {
    const [letter, drafted] = [this.letter.text(), this.drafted()];
    if (letter === null || drafted === null) return;
    const sent = await this.change.send(() => this.gateway.decide(this.address, { ...drafted, letter }));
    if (sent === null) {
      await this.letter.again();
      return;
    }
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Afgørelsen er truffet, og brevet er gemt.');
  }
}
