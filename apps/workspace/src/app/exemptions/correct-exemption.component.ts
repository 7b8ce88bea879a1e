import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { RoomExemptionWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { periodWords } from '../words/period-words';
import { DecisionTerms } from './decision-terms';
import { EXEMPTION_KIND_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';
import { ReasonFieldComponent } from './reason-field.component';
import { watchLikeness } from './reason-likeness';
import { TermsFieldsComponent } from './terms-fields.component';

/** Puts right what was recorded wrongly of a decision. It shortens nothing: that is to close it. */
@Component({
  selector: 'rt-correct-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldComponent, FormComponent, InputDirective, ReasonFieldComponent, SheetComponent, TermsFieldsComponent],
  template: `
    <rt-sheet heading="Ret afgørelsen" [about]="about">
      <rt-form sendLabel="Gem rettelsen" [change]="change" (send)="send()">
        <rt-field label="Hvad var forkert?" name="changeReason" hint="Står i sagens historik">
          <input rtInput [(text)]="why" />
        </rt-field>
        <rt-reason-field [likeness]="likeness" [(reason)]="reason" />
        <rt-terms-fields [terms]="terms" />
      </rt-form>
    </rt-sheet>
  `,
})
export class CorrectExemptionComponent {
  private readonly stored = inject<RoomExemptionWire>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(ExemptionsGateway);

  protected readonly about = `${EXEMPTION_KIND_WORDS[this.stored.kind].the}, ${periodWords(this.stored.validFrom, this.stored.validTo)}`;
  protected readonly why = signal('');
  protected readonly reason = signal(this.stored.reason);
  protected readonly terms = new DecisionTerms(
    signal(this.stored.kind),
    inject(SessionStore).businessDate(),
    this.stored,
  );
  protected readonly likeness = watchLikeness(this.reason, this.stored.exemptionId);
  protected readonly change = changeSender();

  protected async send(): Promise<void> {
    const decision = this.terms.decision();
    if (this.change.refuse(this.terms.faults()) || decision === null) return;
    const isReworded = this.reason().trim() !== this.stored.reason;
    if (isReworded && (await this.likeness.askNow())) return;
    const { exemptionId, recordVersion } = this.stored;
    const warningShown = this.likeness.warning() !== '';
    const body = { ...decision, recordVersion, reason: this.reason(), warningShown, changeReason: this.why() };
    const address = { citizenId: this.store.citizenId(), exemptionId };
    const sent = await this.change.send(() => this.gateway.correct(address, body));
    if (sent === null) return;
    this.sheet.close(sent);
    await this.store.changed('Afgørelsen er rettet.');
  }
}
