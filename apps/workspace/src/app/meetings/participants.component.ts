import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MEETING_LISTS, type ParticipantInputWire } from '@rettid/contracts';
import { FieldComponent } from '../change/forms/field.component';
import { InputDirective } from '../change/forms/input.directive';

/** Who else takes part: from another department, a provider, a firm. */
@Component({
  selector: 'rt-participants',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldComponent, InputDirective, MatButton],
  template: `
    @for (participant of participants(); track $index) {
      <div class="rt-fields-in-line" role="group" [attr.aria-label]="'Deltager ' + ($index + 1)">
        <rt-field label="Navn" [name]="'participants.' + $index + '.name'">
          <input rtInput [text]="participant.name" (textChange)="change($index, { name: $event })" />
        </rt-field>
        <rt-field label="Afdeling eller sted">
          <input
            rtInput
            [text]="participant.department ?? ''"
            (textChange)="change($index, { department: $event === '' ? null : $event })"
          />
        </rt-field>
        <rt-field label="Rolle">
          <input
            rtInput
            [text]="participant.role ?? ''"
            (textChange)="change($index, { role: $event === '' ? null : $event })"
          />
        </rt-field>
        <button type="button" class="rt-link" (click)="remove($index)">
          Fjern<span class="rt-visually-hidden"> deltager {{ $index + 1 }}</span>
        </button>
      </div>
    }
    @if (participants().length < most) {
      <button matButton="outlined" type="button" (click)="add()">Tilføj deltager</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    rt-field {
      width: 164px;
    }
    .rt-link {
      margin-top: 28px;
    }
  `,
})
export class ParticipantsComponent {
  readonly participants = model.required<readonly ParticipantInputWire[]>();
  protected readonly most = MEETING_LISTS.participants;

  protected add(): void {
    this.participants.update((all) => [...all, { name: '', department: null, role: null }]);
  }

  protected remove(index: number): void {
    this.participants.update((all) => all.filter((_, at) => at !== index));
  }

  protected change(index: number, given: Partial<ParticipantInputWire>): void {
    this.participants.update((all) => all.map((one, at) => (at === index ? { ...one, ...given } : one)));
  }
}
