import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { NoShowWire } from '@rettid/contracts';
import { addDays, date, formatDate, parseDate, REMARK_LENGTH, usualAnswerDay } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LetterPreviewComponent } from './letter-preview.component';
import { shownLetter } from './shown-letter';
import { noShowTitle } from './no-show-words';
import { NoShowGateway } from './no-show.gateway';

/** The letter that asks the citizen before a deduction: seen before it is sent, and sent as it is seen. */
@Component({
  selector: 'rt-hearing-letter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FormComponent, LetterPreviewComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Høringsbrev" [about]="about">
      <rt-form
        sendLabel="Send høringsbrevet"
        sendingLabel="Sender …"
        [change]="change"
        [draft]="draft"
        [isDisabled]="letter.text() === null"
        (send)="send()"
      >
        <rt-date-field
          label="Svarfrist"
          name="answerBy"
          hint="7-90 dage; 14 er det sædvanlige"
          [choices]="choices"
          [(value)]="answerBy"
        />
        <rt-text-field
          label="Bemærkning"
          name="remark"
          rows="3"
          [isOptional]="true"
          [most]="remarkLength"
          [(text)]="remark"
        />
        <rt-letter-preview [shown]="letter" />
      </rt-form>
    </rt-sheet>
  `,
})
export class HearingLetterComponent {
  private readonly noShow = inject<NoShowWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(NoShowGateway);
  private readonly today = date(inject(SessionStore).businessDate());
  private readonly address = { citizenId: this.store.citizenId(), noShowId: this.noShow.noShowId };

  protected readonly about = noShowTitle(this.noShow);
  protected readonly remarkLength = REMARK_LENGTH;
  protected readonly choices = [7, 14, 21].map((days) => ({
    label: `${days} dage`,
    on: formatDate(addDays(this.today, days)),
  }));
  protected readonly answerBy = signal(formatDate(usualAnswerDay(this.today)));
  protected readonly remark = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `hearing-letter.${this.noShow.noShowId}`,
    values: () => ({ remark: this.remark() }),
    take: ({ remark }) => this.remark.set(remark),
  });
  private readonly words = computed(() => {
    const answerBy = this.answerBy();
    return parseDate(answerBy) === null ? null : { answerBy, remark: this.remark() };
  });
  protected readonly letter = shownLetter({
    words: this.words,
    change: this.change,
    ask: (words) => this.gateway.previewHearing(this.address, words),
  });

  protected async send(): Promise<void> {
    const [letter, words] = [this.letter.text(), this.words()];
    if (letter === null || words === null) return;
    const sent = await this.change.send(() => this.gateway.sendHearing(this.address, { ...words, letter }));
    if (sent === null) {
      await this.letter.again();
      return;
    }
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Høringsbrevet er sendt.');
  }
}
