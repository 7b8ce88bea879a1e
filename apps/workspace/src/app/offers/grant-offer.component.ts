import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CaseOfferWire, ChangedWire, OfferPreviewWire, PreviewOfferWire } from '@rettid/contracts';
import { OFFER_KINDS, OFFER_REASON, parseDate, STATED_SUBSIDY_GROUNDS } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { IconComponent } from '../ui/icon.component';
import { OFFER_KIND_WORDS } from '../words/case-words';
import { SUBSIDY_GROUND_WORDS } from '../words/offer-words';
import { offerName } from './offer-course-words';
import { mergedTerms } from './offer-merge';
import { OfferPreviewComponent } from './offer-preview.component';
import { OfferTermsForm, valuesOf } from './offer-terms-form';
import { OffersGateway } from './offers.gateway';
import { ProviderFieldComponent } from './provider-field.component';

export interface GrantOfferData {
  /** An offer whose terms are changed; `null`: a new one. */
  readonly offerId: string | null;
}

/** Grants an offer, or changes its terms: what the law says of it stands beside what is chosen. */
@Component({
  selector: 'rt-grant-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    IconComponent,
    InputDirective,
    OfferPreviewComponent,
    ProviderFieldComponent,
    SheetComponent,
    TextFieldComponent,
  ],
  templateUrl: './grant-offer.component.html',
  styles: `
    .pair,
    .three {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px 16px;
    }
    .three {
      grid-template-columns: repeat(2, minmax(0, 2fr)) minmax(0, 1fr);
    }
    .stop {
      display: flex;
      gap: 8px;
      margin: 0 0 12px;
      padding: 10px 12px;
      border-radius: 8px;
      background: var(--rt-warning-soft);
    }
    .stop rt-icon {
      flex: none;
      margin-top: 3px;
      color: var(--rt-warning);
    }
    @media (max-width: 600px) {
      .pair,
      .three {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class GrantOfferComponent {
  private readonly data = inject<GrantOfferData>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  private readonly theCase = this.store.theCase();
  protected readonly offer: CaseOfferWire | null =
    this.theCase.offers.find(({ offerId }) => offerId === this.data.offerId) ?? null;
  protected readonly name = this.theCase.givenNames;
  protected readonly about =
    this.offer === null ? `${this.theCase.givenNames} ${this.theCase.familyName}` : offerName(this.offer);
  protected readonly form = new OfferTermsForm(this.theCase, this.offer);
  protected readonly kinds = OFFER_KINDS.map((value) => ({ value, label: OFFER_KIND_WORDS[value] }));
  protected readonly goals = this.form.goals.map(({ goalId, title }) => ({ value: goalId, label: title }));
  protected readonly grounds = STATED_SUBSIDY_GROUNDS.map((value) => ({ value, label: SUBSIDY_GROUND_WORDS[value] }));
  protected readonly yesNo = [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nej' },
  ] as const;
  protected readonly reasonMost = OFFER_REASON.most;

  protected readonly answer = signal<OfferPreviewWire | null>(null);
  protected readonly asksSubsidyGround = computed(() => this.answer()?.subsidy?.found === null);
  protected readonly asksLengthReason = computed(() => {
    const verdict = this.answer()?.period.verdict;
    return verdict === 'needs_ground' || verdict === 'needs_reason' || this.change.faultOf('lengthReason') !== null;
  });
  protected readonly wanted = computed<PreviewOfferWire | null>(
    () => {
      const [startsOn, endsOn] = [this.form.startsOn(), this.form.endsOn()];
      if (parseDate(startsOn) === null || (endsOn !== '' && parseDate(endsOn) === null)) return null;
      const ready = this.form.obviouslyReady();
      return {
        offerId: this.offer?.offerId ?? null,
        kind: this.form.kind(),
        startsOn,
        endsOn: endsOn === '' ? null : endsOn,
        obviouslyReady: ready === null ? null : ready === 'yes',
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `grant-offer.${this.offer?.offerId ?? 'new'}`,
    values: () => this.form.values(),
    take: (values) => this.form.take(values),
  });

  protected async send(): Promise<void> {
    if (this.change.refuse(this.form.faults())) return;
    const sent = await (this.offer === null ? this.grant() : this.correct(this.offer));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(this.offer === null ? 'Tilbuddet er givet.' : 'Tilbuddet er rettet.');
  }

  private grant(): Promise<ChangedWire | null> {
    return this.change.send(() => this.gateway.grant(this.store.citizenId(), this.form.toWire()));
  }

  private correct(offer: CaseOfferWire): Promise<ChangedWire | null> {
    const citizenId = this.store.citizenId();
    return this.change.sendMerging({
      citizenId,
      recordVersion: offer.recordVersion,
      began: valuesOf(offer),
      mine: { ...this.form.values(), endsOn: this.form.endsOn() },
      fields: mergedTerms(this.goals),
      saved: ({ offers }) => {
        const now = offers.find(({ offerId }) => offerId === offer.offerId);
        return now === undefined ? null : { values: valuesOf(now), recordVersion: now.recordVersion };
      },
      take: (values) => this.form.take(values),
      send: (values, recordVersion) =>
        this.gateway.change(citizenId, offer.offerId, { ...this.form.toWire(values), recordVersion }),
    });
  }
}
