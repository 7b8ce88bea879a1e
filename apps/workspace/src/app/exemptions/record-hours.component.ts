import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { LedgerMonthWire } from '@rettid/contracts';
import { danishDecimal, HOURS_SOURCES, type HoursSource } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { ChoiceComponent } from '../change/forms/choice.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { HOURS_SOURCE_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';
import { monthWords } from './month-words';

export interface RecordHoursData {
  /** Those of the ledger. */
  readonly months: readonly LedgerMonthWire[];
  /** `null`: the latest without hours. */
  readonly month: LedgerMonthWire | null;
}

/** The ordinary hours of a month, and where they are known from. */
@Component({
  selector: 'rt-record-hours',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, FieldComponent, FormComponent, InputDirective, SheetComponent],
  template: `
    <rt-sheet heading="Ordinære timer" [about]="words()">
      <rt-form sendLabel="Gem timerne" [change]="change" (send)="send()">
        <rt-field label="Måned" name="month">
          <select rtInput [(text)]="month">
            @for (it of months; track it.month) {
              <option [value]="it.month">{{ it.words }}{{ it.told }}</option>
            }
          </select>
        </rt-field>
        <rt-field label="Timer" name="ordinaryHours" hint="Uden støtte; højst to decimaler, for eksempel 32,75">
          <input rtInput class="rt-short" inputmode="decimal" autocomplete="off" cdkFocusInitial [(text)]="hours" />
        </rt-field>
        <rt-choice label="Kendt fra" name="source" [choices]="sources" [(value)]="source" />
      </rt-form>
    </rt-sheet>
  `,
})
export class RecordHoursComponent {
  private readonly data = inject<RecordHoursData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(ExemptionsGateway);

  protected readonly months = [...this.data.months].reverse().map(({ month, hours }) => ({
    month,
    words: monthWords(month),
    told: hours === null ? '' : ` (${danishDecimal(hours)} timer)`,
  }));
  protected readonly sources = HOURS_SOURCES.filter((source) => source !== 'import').map((value) => ({
    value,
    label: HOURS_SOURCE_WORDS[value],
  }));

  protected readonly month = signal(beginWith(this.data));
  private readonly stored = computed(() => this.data.months.find(({ month }) => month === this.month()) ?? null);
  protected readonly words = computed(() => monthWords(this.month()));
  protected readonly hours = linkedSignal(() => danishDecimal(this.stored()?.hours ?? ''));
  protected readonly source = linkedSignal<HoursSource | null>(() => {
    const source = this.stored()?.source ?? null;
    return source === 'import' ? null : source;
  });
  protected readonly change = changeSender();

  protected async send(): Promise<void> {
    const source = this.source();
    const faults = source === null ? [{ field: 'source', message: 'Vælg, hvor timerne er kendt fra.' }] : [];
    if (this.change.refuse(faults) || source === null) return;
    // As people write it: a comma for the point, and points or blanks between thousands nowhere.
    const ordinaryHours = this.hours().trim().replace(',', '.');
    const body = { ordinaryHours, source, recordVersion: this.stored()?.recordVersion ?? null };
    const sent = await this.change.send(() => this.gateway.recordHours(this.store.citizenId(), this.month(), body));
    if (sent === null) return;
    this.sheet.close(sent);
    await this.store.changed(`Timerne for ${this.words()} er gemt.`);
  }
}

function beginWith({ months, month }: RecordHoursData): string {
  if (month !== null) return month.month;
  const latest = [...months].reverse();
  return (latest.find(({ hours, counts }) => hours === null && counts) ?? latest[0])?.month ?? '';
}
