import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, model } from '@angular/core';
import { describedBy } from './described-by';
import { fieldFault } from './field-fault';
import { timeAsWritten, writtenTime } from './written-time';

let made = 0;

/** A time of day, written as one likes: `10`, `1015`, `10.15`. */
@Component({
  selector: 'rt-time-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [for]="id">
      {{ label() }}
      @if (isOptional()) {
        <span class="optional">kan udelades</span>
      }
    </label>
    @if (hint(); as hint) {
      <p class="hint" [id]="id + '-hint'">{{ hint }}</p>
    }
    <input
      type="text"
      class="rt-input time"
      autocomplete="off"
      placeholder="tt.mm"
      [id]="id"
      [value]="text()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="fault() !== null || null"
      (input)="write($event)"
      (blur)="leave()"
    />
    @if (fault(); as fault) {
      <p class="fault" [id]="id + '-fault'">{{ fault }}</p>
    }
  `,
  styleUrl: './field.component.scss',
  styles: `
    .time {
      width: 84px;
    }
  `,
})
export class TimeFieldComponent {
  readonly label = input.required<string>();
  readonly name = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly isOptional = input(false);
  /** `HH:mm`; empty where nothing is written; what was written where it is no time. */
  readonly value = model('');

  protected readonly id = `time-${(made += 1)}`;
  protected readonly faults = fieldFault(this.name);
  /** As it stands in the field: not rewritten under the hands of whoever writes. */
  protected readonly text = linkedSignal({
    source: this.value,
    computation: (value, before?: { value: string }) => {
      const isOwn = before !== undefined && (writtenTime(before.value) ?? before.value) === value;
      return isOwn ? before.value : timeAsWritten(value);
    },
  });
  protected readonly fault = computed(() => {
    const isUnread = this.value() !== '' && writtenTime(this.value()) === null && this.hasLeft();
    return isUnread ? 'Skriv et klokkeslæt, for eksempel 10.15.' : this.faults.fault();
  });
  private readonly hasLeft = linkedSignal({ source: this.value, computation: () => false });
  protected readonly describedBy = computed(() => describedBy(this.id, { hint: this.hint(), fault: this.fault() }));

  protected write(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const text = event.target.value;
    this.text.set(text);
    this.value.set(writtenTime(text) ?? text.trim());
    this.faults.forgive();
  }

  protected leave(): void {
    this.hasLeft.set(true);
    if (writtenTime(this.value()) !== null) this.text.set(timeAsWritten(this.value()));
  }
}
