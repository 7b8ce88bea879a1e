import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { CHANGE_REASON } from '@rettid/contracts';
import { CaseStore } from '../case.store';
import { keepDraft } from '../drafts/keep-draft';
import { FormComponent } from '../forms/form.component';
import { TextFieldComponent } from '../forms/text-field.component';
import { changeSender } from '../sending/change-sender';
import { SheetComponent } from '../sheets/sheet.component';
import { SideSheetRef } from '../sheets/side-sheet';
import { HistoryGateway, type RecordName } from './history.gateway';
import { correctedWords, RECORD_WORDS } from './record-words';

export interface CorrectionData {
  readonly how: 'strike' | 'restore';
  readonly record: RecordName;
  readonly recordVersion: number;
  /** Which record, in words: `Jobsamtale 1. marts 2022`. */
  readonly about: string | null;
}

const EXAMPLES: Readonly<Record<CorrectionData['how'], string>> = {
  strike: 'Registreret på den forkerte borger.',
  restore: 'Overstreget ved en fejl.',
};

/** Takes a wrong entry out of the case, or brings it back; either with a reason that stays in the history. */
@Component({
  selector: 'rt-correction',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet [heading]="isStrike ? 'Overstreg' : 'Genindfør'" [about]="about">
      <rt-form [change]="change" [draft]="draft" [sendLabel]="isStrike ? 'Overstreg' : 'Genindfør'" (send)="send()">
        @if (isStrike) {
          <p>
            Oplysningen regnes ikke med mere, hverken for pligter eller tal. Intet slettes: den står i historikken, og
            du kan genindføre den derfra.
          </p>
        } @else {
          <p>Oplysningen står i sagen igen og regnes med.</p>
        }
        <rt-text-field label="Begrundelse" name="reason" [hint]="hint" rows="3" [most]="most" [(text)]="reason" />
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class CorrectionComponent {
  private readonly data = inject<CorrectionData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(HistoryGateway);
  private readonly sheet = inject(SideSheetRef);

  private readonly citizenId = this.store.citizenId();

  protected readonly isStrike = this.data.how === 'strike';
  protected readonly about = this.data.about ?? RECORD_WORDS[this.data.record.type].one;
  protected readonly hint = `For eksempel: »${EXAMPLES[this.data.how]}« Skriv ikke CPR-nummer eller helbredsoplysninger.`;
  protected readonly most = CHANGE_REASON.most;
  protected readonly reason = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.citizenId,
    key: `${this.data.how}.${this.data.record.id}`,
    values: () => ({ reason: this.reason() }),
    take: ({ reason }) => this.reason.set(reason),
  });

  protected async send(): Promise<void> {
    const reason = this.reason().trim();
    const isTooShort = reason.length < CHANGE_REASON.least;
    const message = `Skriv en begrundelse på mindst ${CHANGE_REASON.least} tegn.`;
    if (this.change.refuse(isTooShort ? [{ field: 'reason', message }] : [])) return;
    const { how, record, recordVersion } = this.data;
    const sent = await this.change.send(() =>
      this.gateway.correct(this.citizenId, record, how, { recordVersion, reason }),
    );
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(correctedWords(record.type, how), how === 'strike' ? () => this.takeBack() : null);
  }

  /** A slip of the hand needs no reason of its own: the history tells both. */
  private async takeBack(): Promise<void> {
    const { record, recordVersion } = this.data;
    const body = { recordVersion: recordVersion + 1, reason: 'Fortrudt lige efter overstregningen.' };
    await this.gateway.correct(this.citizenId, record, 'restore', body);
    await this.store.changed(correctedWords(record.type, 'restore'));
  }
}
