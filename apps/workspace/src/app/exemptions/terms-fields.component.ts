import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { EXEMPTION_EVIDENCE } from '@rettid/domain';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { InputDirective } from '../change/forms/input.directive';
import { MarksComponent } from '../change/forms/marks.component';
import { EXEMPTION_EVIDENCE_WORDS } from '../words/case-words';
import type { DecisionTerms } from './decision-terms';

/** Ground, what it rests on, and for how long: with an end, or for a permanent condition with a day for review. */
@Component({
  selector: 'rt-terms-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FieldComponent, InputDirective, MarksComponent],
  template: `
    @let it = terms();
    <rt-field label="Grund" name="ground">
      <select rtInput [(text)]="it.groundCode">
        <option value="">Vælg en grund</option>
        @for (ground of it.grounds(); track ground.value) {
          <option [value]="ground.value">{{ ground.label }}</option>
        }
      </select>
    </rt-field>
    <rt-marks label="Afgørelsen bygger på" name="evidence" [choices]="evidence" [(marked)]="it.evidence" />
    @if (it.mayStayOpen()) {
      <rt-choice label="Varighed" [choices]="ends" [(value)]="it.ends" />
    }
    <div class="rt-fields-in-line">
      <rt-date-field label="Fra" name="validFrom" [(value)]="it.validFrom" />
      @if (it.ends() === 'review' && it.mayStayOpen()) {
        <rt-date-field label="Næste vurdering" name="reviewOn" [choices]="it.reviewChoices" [(value)]="it.reviewOn" />
      } @else {
        <rt-date-field label="Til og med" name="validTo" [choices]="it.endChoices()" [(value)]="it.validTo" />
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class TermsFieldsComponent {
  readonly terms = input.required<DecisionTerms>();
  protected readonly evidence = EXEMPTION_EVIDENCE.map((value) => ({
    value,
    label: capital(EXEMPTION_EVIDENCE_WORDS[value]),
  }));
  protected readonly ends = [
    { value: 'end', label: 'Slutdato' },
    { value: 'review', label: 'Varig tilstand: dato for næste vurdering' },
  ] as const;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
