import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { CaseOfferWire } from '@rettid/contracts';
import { addDays, date, formatDate, parseDate, suggestedAfter } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { MarksComponent } from '../change/forms/marks.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { offerName } from './offer-course-words';
import { standingOf } from './offer-standing';
import { OffersGateway } from './offers.gateway';

type Mark = 'citizen' | 'provider' | 'progression';

/** Records a follow-up on a running offer, and when the next one is to be. */
@Component({
  selector: 'rt-follow-up-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FormComponent, MarksComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Følg op på tilbud" [about]="about">
      <rt-form sendLabel="Registrér opfølgning" [change]="change" [draft]="draft" (send)="send()">
        <rt-text-field
          label="Hvordan går det?"
          name="note"
          hint="Hvilke fremskridt er der, og skal opgaver eller timer justeres?"
          rows="5"
          [most]="4000"
          [(text)]="note"
        />
        <rt-marks label="Opfølgningen" [choices]="choices" [(marked)]="marks" />
        <rt-date-field label="Dato" name="on" [(value)]="on" />
        <rt-date-field
          label="Næste opfølgning"
          name="nextOn"
          [hint]="suggested() === null ? 'Tilbuddet slutter først: så er det næste den afsluttende evaluering.' : null"
          [isOptional]="true"
          [choices]="nextChoices()"
          [(value)]="nextOn"
        />
      </rt-form>
    </rt-sheet>
  `,
})
export class FollowUpOfferComponent {
  private readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly choices = [
    { value: 'citizen', label: 'Sammen med borgeren' },
    { value: 'provider', label: 'Sammen med stedet' },
    { value: 'progression', label: 'Handlede om vejen mod arbejde' },
  ] as const;
  protected readonly note = signal('');
  protected readonly marks = signal<readonly Mark[]>(['citizen', 'provider', 'progression']);
  protected readonly on = signal(this.store.theCase().businessDate);
  protected readonly suggested = computed(() => {
    const on = parseDate(this.on());
    const next = on === null ? null : suggestedAfter(standingOf(this.offer), on);
    return next === null ? null : formatDate(next);
  });
  protected readonly nextOn = linkedSignal(() => this.suggested() ?? '');
  protected readonly nextChoices = computed(() => {
    const last = this.offer.endsOn ?? '9999';
    return [2, 4, 8]
      .map((weeks) => ({ label: `Om ${weeks} uger`, on: weeksAfter(this.on(), weeks) }))
      .filter(({ on }) => on !== '' && on <= last);
  });
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `follow-up-offer.${this.offer.offerId}`,
    values: () => ({ note: this.note(), marks: this.marks() }),
    take: ({ note, marks }) => {
      this.note.set(note);
      this.marks.set(marks);
    },
  });

  protected async send(): Promise<void> {
    const [on, nextOn] = [this.on(), this.nextOn()];
    const faults: FieldFault[] = [
      ...(parseDate(on) === null ? [{ field: 'on', message: 'Skriv en dato.' }] : []),
      ...(nextOn !== '' && parseDate(nextOn) === null ? [{ field: 'nextOn', message: 'Skriv en dato.' }] : []),
    ];
    if (this.change.refuse(faults)) return;
    const { offerId, recordVersion } = this.offer;
    const marks = this.marks();
    const body = {
      recordVersion,
      on,
      withProvider: marks.includes('provider'),
      withCitizen: marks.includes('citizen'),
      progressionFocus: marks.includes('progression'),
      note: this.note(),
      nextOn: nextOn === '' ? null : nextOn,
    };
    const sent = await this.change.send(() => this.gateway.followUp(this.store.citizenId(), offerId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Opfølgningen er registreret.');
  }
}

function weeksAfter(on: string, weeks: number): string {
  return parseDate(on) === null ? '' : formatDate(addDays(date(on), weeks * 7));
}
