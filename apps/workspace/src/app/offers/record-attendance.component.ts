import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CaseOfferWire, OfferAttendanceWire, RecordOfferAttendanceWire } from '@rettid/contracts';
import { date, formatDate, weeksOf, type AbsenceCause } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { shortDate } from '../words/dates';
import { ABSENCE_CAUSE_CHOICES, offerName } from './offer-course-words';
import { standingOf } from './offer-standing';
import { numberOf } from './offer-terms-form';
import { OffersGateway } from './offers.gateway';

/** So many of the last weeks can be chosen. */
const WEEKS = 8;
const DAYS = ['0', '1', '2', '3', '4', '5'] as const;

/** Records attendance for one week; a week that is recorded already is put right. */
@Component({
  selector: 'rt-record-attendance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, FieldComponent, FormComponent, InputDirective, SheetComponent],
  template: `
    <rt-sheet heading="Fremmøde" [about]="about">
      <rt-form sendLabel="Gem ugen" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice
          label="Ugen fra mandag den"
          name="week"
          [hint]="recorded() === null ? null : 'Ugen er registreret. Du retter den.'"
          [choices]="weeks"
          [value]="week()"
          (valueChange)="choose($event)"
        />
        <div class="pair">
          <rt-field label="Planlagte timer" name="plannedHours">
            <input rtInput inputmode="decimal" autocomplete="off" [(text)]="planned" />
          </rt-field>
          <rt-field label="Mødte timer" name="attendedHours">
            <input rtInput inputmode="decimal" autocomplete="off" [(text)]="attended" />
          </rt-field>
        </div>
        <rt-choice label="Dage med fravær" name="absentDays" [choices]="days" [(value)]="absentDays" />
        @if (absentDays() !== '0') {
          <rt-choice label="Årsag til fraværet" name="absenceCause" [choices]="causes" [(value)]="cause" />
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 12rem));
      gap: 12px 16px;
    }
  `,
})
export class RecordAttendanceComponent {
  private readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly weeks = weeksOf(standingOf(this.offer), date(this.store.theCase().businessDate), WEEKS).map(
    (monday) => ({ value: formatDate(monday), label: this.labelOf(formatDate(monday)) }),
  );
  protected readonly days = DAYS.map((value) => ({ value, label: value }));
  protected readonly causes = ABSENCE_CAUSE_CHOICES;
  /** Begins with the earliest week that is not recorded. */
  protected readonly week = signal(
    this.weeks.findLast(({ value }) => this.stored(value) === null)?.value ?? this.weeks[0]?.value ?? '',
  );
  protected readonly planned = signal('');
  protected readonly attended = signal('');
  protected readonly absentDays = signal<(typeof DAYS)[number]>('0');
  protected readonly cause = signal<AbsenceCause | null>(null);
  protected readonly recorded = computed(() => this.stored(this.week()));
  protected readonly change = changeSender();
  protected readonly draft;

  constructor() {
    this.choose(this.week());
    this.draft = keepDraft({
      citizenId: this.store.citizenId(),
      key: `attendance.${this.offer.offerId}`,
      values: () => ({
        week: this.week(),
        planned: this.planned(),
        attended: this.attended(),
        absentDays: this.absentDays(),
        cause: this.cause(),
      }),
      take: ({ week, planned, attended, absentDays, cause }) => {
        this.week.set(week);
        this.planned.set(planned);
        this.attended.set(attended);
        this.absentDays.set(absentDays);
        this.cause.set(cause);
      },
    });
  }

  /** What is recorded of the week, or what was planned. */
  protected choose(week: string | null): void {
    if (week === null) return;
    this.week.set(week);
    const stored = this.stored(week);
    const hours = numberText(stored?.plannedHours ?? this.offer.hoursPerWeek ?? 0);
    this.planned.set(hours);
    this.attended.set(stored === null ? hours : numberText(stored.attendedHours));
    this.absentDays.set(DAYS.find((days) => days === String(stored?.absentDays ?? 0)) ?? '5');
    this.cause.set(stored?.absenceCause ?? null);
  }

  protected async send(): Promise<void> {
    const [plannedHours, attendedHours] = [numberOf(this.planned()), numberOf(this.attended())];
    const absentDays = Number(this.absentDays());
    const faults: FieldFault[] = [
      ...(Number.isNaN(plannedHours) ? [{ field: 'plannedHours', message: 'Skriv et tal.' }] : []),
      ...(Number.isNaN(attendedHours) ? [{ field: 'attendedHours', message: 'Skriv et tal.' }] : []),
    ];
    if (this.change.refuse(faults)) return;
    const body: RecordOfferAttendanceWire = {
      recordVersion: this.recorded()?.recordVersion ?? null,
      week: this.week(),
      plannedHours,
      attendedHours,
      absentDays,
      absenceCause: absentDays === 0 ? null : this.cause(),
    };
    const sent = await this.change.send(() => this.gateway.attend(this.store.citizenId(), this.offer.offerId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Fremmødet er registreret.');
  }

  private stored(week: string): OfferAttendanceWire | null {
    return this.offer.attendance.find((each) => each.week === week) ?? null;
  }

  private labelOf(week: string): string {
    return this.stored(week) === null ? shortDate(week) : `${shortDate(week)} ✓`;
  }
}

function numberText(value: number): string {
  return String(value).replace('.', ',');
}
