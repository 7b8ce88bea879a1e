import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CaseOfferWire } from '@rettid/contracts';
import { parseDate, type OfferEndCause } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { END_CAUSE_CHOICES, offerName } from './offer-course-words';
import { textOrNull } from './offer-terms-form';
import { OffersGateway } from './offers.gateway';

/** Ends an offer before its time, or tells why one ended. */
@Component({
  selector: 'rt-end-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Afslut tilbud" [about]="about">
      <rt-form sendLabel="Afslut tilbuddet" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Hvorfor slutter det?" name="endCause" [choices]="causes" [(value)]="cause" />
        <rt-date-field
          label="Sidste dag i tilbuddet"
          name="endsOn"
          hint="Den dag, det var planlagt til, bliver stående ved siden af."
          [(value)]="endsOn"
        />
        <rt-text-field label="Bemærkning" name="endNote" rows="3" [isOptional]="cause() !== 'other'" [(text)]="note" />
      </rt-form>
    </rt-sheet>
  `,
})
export class EndOfferComponent {
  private readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly causes = END_CAUSE_CHOICES;
  protected readonly cause = signal<OfferEndCause | null>(this.offer.endCause);
  protected readonly endsOn = signal(this.lastDayByNow());
  protected readonly note = signal(this.offer.endNote ?? '');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `end-offer.${this.offer.offerId}`,
    values: () => ({ cause: this.cause(), endsOn: this.endsOn(), note: this.note() }),
    take: ({ cause, endsOn, note }) => {
      this.cause.set(cause);
      this.endsOn.set(endsOn);
      this.note.set(note);
    },
  });

  protected async send(): Promise<void> {
    const [endCause, endsOn] = [this.cause(), this.endsOn()];
    const faults: FieldFault[] = [
      ...(endCause === null ? [{ field: 'endCause', message: 'Vælg, hvorfor det slutter.' }] : []),
      ...(parseDate(endsOn) === null ? [{ field: 'endsOn', message: 'Skriv den sidste dag.' }] : []),
    ];
    if (this.change.refuse(faults) || endCause === null) return;
    const { offerId, recordVersion } = this.offer;
    const body = { recordVersion, endsOn, endCause, endNote: textOrNull(this.note()) };
    const sent = await this.change.send(() => this.gateway.end(this.store.citizenId(), offerId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Tilbuddet er afsluttet. Det venter nu på evaluering.');
  }

  private lastDayByNow(): string {
    const { businessDate } = this.store.theCase();
    const { endsOn } = this.offer;
    return endsOn !== null && endsOn < businessDate ? endsOn : businessDate;
  }
}
