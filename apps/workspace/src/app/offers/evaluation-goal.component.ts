import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CaseOfferWire } from '@rettid/contracts';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LongTextComponent } from '../ui/long-text.component';
import { offerName } from './offer-course-words';
import { OffersGateway } from './offers.gateway';

/** Makes what was learned in an offer the next sub-goal of the plan. */
@Component({
  selector: 'rt-evaluation-goal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldComponent, FormComponent, InputDirective, LongTextComponent, SheetComponent],
  template: `
    <rt-sheet heading="Gør til delmål" [about]="about">
      @if (evaluation?.learned; as learned) {
        <rt-long-text [text]="learned" />
      }
      <rt-form sendLabel="Sæt delmålet i planen" [change]="change" [draft]="draft" (send)="send()">
        <rt-field label="Næste delmål" name="title"><input rtInput autocomplete="off" [(text)]="title" /></rt-field>
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    rt-long-text {
      margin-bottom: 12px;
    }
  `,
})
export class EvaluationGoalComponent {
  private readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly evaluation = this.offer.followUps.find(({ kind }) => kind === 'closing_evaluation') ?? null;
  protected readonly title = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `evaluation-goal.${this.offer.offerId}`,
    values: () => ({ title: this.title() }),
    take: ({ title }) => this.title.set(title),
  });

  protected async send(): Promise<void> {
    const { evaluation } = this;
    if (evaluation === null) return;
    const { followUpId, recordVersion } = evaluation;
    const sent = await this.change.send(() =>
      this.gateway.makeGoal(this.store.citizenId(), this.offer.offerId, {
        recordVersion,
        followUpId,
        title: this.title(),
      }),
    );
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Delmålet står i planen.');
  }
}
