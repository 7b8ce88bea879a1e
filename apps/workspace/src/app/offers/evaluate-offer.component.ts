import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CaseOfferWire } from '@rettid/contracts';
import { GOALS_REACHED, parseDate, type GoalsReached, type OfferEndCause } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { MarksComponent } from '../change/forms/marks.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LongTextComponent } from '../ui/long-text.component';
import { GOALS_REACHED_WORDS } from '../words/offer-words';
import { END_CAUSE_CHOICES, offerName } from './offer-course-words';
import { allGoals } from './offer-standing';
import { textOrNull } from './offer-terms-form';
import { OffersGateway } from './offers.gateway';

type Mark = 'citizen' | 'provider';

/** The closing evaluation: what was reached and learned, and, in the same step, the sub-goal that it leads to. */
@Component({
  selector: 'rt-evaluate-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    LongTextComponent,
    MarksComponent,
    SheetComponent,
    TextFieldComponent,
  ],
  template: `
    <rt-sheet heading="Evaluér tilbud" [about]="about">
      @if (goalTitle !== null || offer.purpose !== null) {
        <div class="granted">
          @if (goalTitle; as goal) {
            <p><strong>Mål:</strong> {{ goal }}</p>
          }
          @if (offer.purpose; as purpose) {
            <rt-long-text [text]="'Hvorfor: ' + purpose" />
          }
        </div>
      }
      <rt-form sendLabel="Gem evalueringen" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Blev målene nået?" name="goalsReached" [choices]="reachedChoices" [(value)]="reached" />
        <rt-text-field
          label="Hvad har vi lært?"
          name="learned"
          hint="Hvad kan borgeren nu, hvad skal der tages hensyn til, og hvad peger det hen mod?"
          rows="4"
          [most]="4000"
          [(text)]="learned"
        />
        @if (offer.endCause === null) {
          <rt-choice label="Hvorfor sluttede det?" name="endCause" [choices]="causes" [(value)]="cause" />
        }
        <rt-marks label="Evalueret" [choices]="markChoices" [(marked)]="marks" />
        <rt-date-field label="Dato" name="on" [(value)]="on" />
        @if (mayPlan) {
          <rt-field
            label="Næste delmål"
            name="nextGoalTitle"
            hint="Står i planen, så snart evalueringen er gemt."
            [isOptional]="true"
          >
            <input rtInput autocomplete="off" [(text)]="nextGoal" />
          </rt-field>
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    .granted {
      margin: 0 0 14px;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--rt-neutral-soft);
    }
    p {
      margin: 0;
    }
  `,
})
export class EvaluateOfferComponent {
  protected readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly goalTitle =
    allGoals(this.store.theCase()).find(({ goalId }) => goalId === this.offer.goalId)?.title ?? null;
  protected readonly mayPlan =
    inject(SessionStore).permits('plan.edit') &&
    this.store.theCase().plans.some(({ kind }) => kind !== 'rehabilitation_plan');
  protected readonly reachedChoices = GOALS_REACHED.map((value) => ({ value, label: GOALS_REACHED_WORDS[value] }));
  protected readonly causes = END_CAUSE_CHOICES;
  protected readonly markChoices = [
    { value: 'citizen', label: 'Sammen med borgeren' },
    { value: 'provider', label: 'Sammen med stedet' },
  ] as const;
  protected readonly reached = signal<GoalsReached | null>(null);
  protected readonly learned = signal('');
  protected readonly cause = signal<OfferEndCause | null>('completed');
  protected readonly marks = signal<readonly Mark[]>(['citizen', 'provider']);
  protected readonly on = signal(this.store.theCase().businessDate);
  protected readonly nextGoal = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `evaluate-offer.${this.offer.offerId}`,
    values: () => ({
      reached: this.reached(),
      learned: this.learned(),
      cause: this.cause(),
      marks: this.marks(),
      nextGoal: this.nextGoal(),
    }),
    take: ({ reached, learned, cause, marks, nextGoal }) => {
      this.reached.set(reached);
      this.learned.set(learned);
      this.cause.set(cause);
      this.marks.set(marks);
      this.nextGoal.set(nextGoal);
    },
  });

  protected async send(): Promise<void> {
    const [goalsReached, on] = [this.reached(), this.on()];
    const faults: FieldFault[] = [
      ...(goalsReached === null ? [{ field: 'goalsReached', message: 'Vælg, om målene blev nået.' }] : []),
      ...(parseDate(on) === null ? [{ field: 'on', message: 'Skriv en dato.' }] : []),
    ];
    if (this.change.refuse(faults) || goalsReached === null) return;
    const { offerId, recordVersion, endCause } = this.offer;
    const nextGoalTitle = textOrNull(this.nextGoal());
    const marks = this.marks();
    const body = {
      recordVersion,
      on,
      withProvider: marks.includes('provider'),
      withCitizen: marks.includes('citizen'),
      goalsReached,
      learned: this.learned(),
      endCause: endCause === null ? this.cause() : null,
      nextGoalTitle,
    };
    const sent = await this.change.send(() => this.gateway.evaluate(this.store.citizenId(), offerId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(
      nextGoalTitle === null ? 'Tilbuddet er evalueret.' : 'Tilbuddet er evalueret, og det næste delmål står i planen.',
    );
  }
}
