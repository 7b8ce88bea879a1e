import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { type Choice, ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { OFFER_KIND_WORDS } from '../words/case-words';
import { NoShowGateway } from './no-show.gateway';
import { offersToMiss } from './offers-to-miss';

/** Notes days on which the citizen stayed away from an offer. */
@Component({
  selector: 'rt-offer-absence',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Registrér fravær fra tilbud">
      <rt-form sendLabel="Registrér fraværet" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Tilbud" name="offerId" [choices]="offers" [(value)]="offerId" />
        <div class="rt-fields-in-line">
          <rt-date-field label="Første dag" name="absentFrom" [max]="today" [(value)]="absentFrom" />
          <rt-date-field label="Sidste dag" name="absentTo" [max]="today" [(value)]="absentTo" />
        </div>
        <rt-text-field
          label="Hvad har stedet oplyst?"
          name="note"
          rows="3"
          [isOptional]="true"
          [most]="2000"
          [(text)]="note"
        />
      </rt-form>
    </rt-sheet>
  `,
})
export class OfferAbsenceComponent {
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(NoShowGateway);
  private readonly running = offersToMiss(this.store.theCase());

  protected readonly today = this.store.theCase().businessDate;
  protected readonly offers: readonly Choice<string>[] = this.running.map(({ offerId, kind, provider }) => ({
    value: offerId,
    label: provider === null ? OFFER_KIND_WORDS[kind] : `${OFFER_KIND_WORDS[kind]}, ${provider}`,
  }));
  protected readonly offerId = signal(this.running.length === 1 ? (this.running[0]?.offerId ?? null) : null);
  protected readonly absentFrom = signal(this.today);
  protected readonly absentTo = signal(this.today);
  protected readonly note = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: 'offer-absence',
    values: () => ({ note: this.note() }),
    take: ({ note }) => this.note.set(note),
  });

  protected async send(): Promise<void> {
    const offerId = this.offerId();
    const missing = offerId === null ? [{ field: 'offerId', message: 'Vælg tilbuddet.' }] : [];
    if (this.change.refuse(missing) || offerId === null) return;
    const body = { offerId, absentFrom: this.absentFrom(), absentTo: this.absentTo(), note: this.note() };
    const sent = await this.change.send(() => this.gateway.recordAbsence(this.store.citizenId(), body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Fraværet er registreret.');
  }
}
