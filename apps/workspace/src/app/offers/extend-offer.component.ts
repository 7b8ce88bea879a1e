import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CaseOfferWire, OfferPreviewWire, PreviewOfferWire } from '@rettid/contracts';
import { addDays, date, formatDate, lastDayOf, OFFER_REASON, parseDate } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LongDatePipe } from '../words/date.pipes';
import { offerName } from './offer-course-words';
import { OfferPreviewComponent } from './offer-preview.component';
import { textOrNull } from './offer-terms-form';
import { OffersGateway } from './offers.gateway';

/** Extends a running offer, with the reason that the law asks for where it does. */
@Component({
  selector: 'rt-extend-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FormComponent, LongDatePipe, OfferPreviewComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Forlæng tilbud" [about]="about">
      <rt-form sendLabel="Forlæng" [change]="change" [draft]="draft" (send)="send()">
        @if (offer.endsOn; as endsOn) {
          <p>Slutter nu {{ endsOn | longDate }}.</p>
        }
        <rt-date-field label="Ny sidste dag" name="endsOn" [choices]="choices()" [(value)]="endsOn" />
        <rt-offer-preview [wanted]="wanted()" [(answer)]="answer" />
        @if (asksReason()) {
          <rt-text-field
            label="Begrundelse"
            name="lengthReason"
            hint="Hvad er der brug for mere tid til, og hvad skal den føre til?"
            rows="3"
            [most]="most"
            [(text)]="reason"
          />
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class ExtendOfferComponent {
  protected readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly most = OFFER_REASON.most;
  protected readonly endsOn = signal('');
  protected readonly reason = signal('');
  protected readonly answer = signal<OfferPreviewWire | null>(null);
  protected readonly change = changeSender();
  /** Four weeks more, and as far as the law lets it be. */
  protected readonly choices = computed(() => {
    const from = addDays(date(this.offer.endsOn ?? this.offer.startsOn), 1);
    const fourWeeks = { label: '4 uger mere', on: formatDate(lastDayOf(from, { weeks: 4 })) };
    const until = this.answer()?.period.allowedUntil ?? null;
    const isFurther = until !== null && until > (this.offer.endsOn ?? '') && until !== fourWeeks.on;
    return isFurther ? [fourWeeks, { label: 'Så længe loven tillader', on: until }] : [fourWeeks];
  });
  /** Before a day is chosen the law is asked of the day after the last, to tell how far it goes. */
  protected readonly wanted = computed<PreviewOfferWire>(
    () => {
      const { offerId, kind, startsOn, obviouslyReady } = this.offer;
      const chosen = parseDate(this.endsOn());
      const endsOn = chosen ?? addDays(date(this.offer.endsOn ?? startsOn), 1);
      return { offerId, kind, startsOn, endsOn: formatDate(endsOn), obviouslyReady };
    },
    { equal: (a, b) => a.endsOn === b.endsOn },
  );
  protected readonly asksReason = computed(() => {
    const verdict = this.answer()?.period.verdict;
    return verdict === 'needs_ground' || verdict === 'needs_reason' || this.change.faultOf('lengthReason') !== null;
  });
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `extend-offer.${this.offer.offerId}`,
    values: () => ({ endsOn: this.endsOn(), reason: this.reason() }),
    take: ({ endsOn, reason }) => {
      this.endsOn.set(endsOn);
      this.reason.set(reason);
    },
  });

  protected async send(): Promise<void> {
    const endsOn = this.endsOn();
    const isDay = parseDate(endsOn) !== null;
    if (this.change.refuse(isDay ? [] : [{ field: 'endsOn', message: 'Skriv den nye sidste dag.' }])) return;
    const { offerId, recordVersion } = this.offer;
    const body = { recordVersion, endsOn, lengthReason: textOrNull(this.reason()) };
    const sent = await this.change.send(() => this.gateway.extend(this.store.citizenId(), offerId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Tilbuddet er forlænget.');
  }
}
