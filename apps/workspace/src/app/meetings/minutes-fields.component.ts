import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MEETING_TEXT } from '@rettid/contracts';
import type { Choice } from '../change/forms/choice.component';
import { ChoiceComponent } from '../change/forms/choice.component';
import { MarksComponent } from '../change/forms/marks.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { MARK_CHOICES } from './meeting-words';
import type { MinutesForm } from './minutes-form';

/** Minutes of an interview, what it dealt with (B4a-B4e, B5 of the audit), and whether the citizen reads them. */
@Component({
  selector: 'rt-minutes-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, MarksComponent, TextFieldComponent],
  template: `
    @let form = minutes();
    <rt-text-field label="Referat" [name]="at() + 'text'" rows="7" [most]="most.minutes" [(text)]="form.text" />
    <rt-marks
      label="I talte om"
      [name]="at() + 'marks'"
      [choices]="marks"
      [marked]="form.marks() ?? []"
      (markedChange)="form.marks.set($event)"
    />
    <rt-choice
      label="Handlede samtalen mest om barrierer?"
      [isOptional]="true"
      [choices]="yesNo"
      [(value)]="form.barriers"
    />
    <rt-choice label="Borgerens adgang" [isLabelHidden]="true" [choices]="shares" [(value)]="form.sharing" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class MinutesFieldsComponent {
  readonly minutes = input.required<MinutesForm>();
  /** Path of the minutes in what is sent, ending with a dot. */
  readonly at = input('');

  protected readonly most = MEETING_TEXT;
  protected readonly marks = MARK_CHOICES;
  protected readonly yesNo: readonly Choice<'yes' | 'no'>[] = [
    { value: 'no', label: 'Nej' },
    { value: 'yes', label: 'Ja' },
  ];
  protected readonly shares: readonly Choice<'kept' | 'published'>[] = [
    { value: 'published', label: 'Del referatet med borgeren' },
    { value: 'kept', label: 'Del det ikke endnu' },
  ];
}
