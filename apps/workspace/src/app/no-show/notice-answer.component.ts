import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { PriorNoticeWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { noticeWords } from './no-show-words';
import { NoShowGateway } from './no-show.gateway';

/** What the citizen answered to a letter that asked before a decision. */
@Component({
  selector: 'rt-notice-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Borgerens svar" [about]="about">
      <rt-form sendLabel="Registrér svaret" [change]="change" [draft]="draft" (send)="send()">
        <rt-text-field label="Svaret" name="answer" hint="Med borgerens egne ord." [most]="4000" [(text)]="answer" />
        <rt-date-field label="Modtaget" name="answeredOn" [min]="notice.sentOn" [max]="today" [(value)]="answeredOn" />
      </rt-form>
    </rt-sheet>
  `,
})
export class NoticeAnswerComponent {
  protected readonly notice = inject<PriorNoticeWire>(DIALOG_DATA);
  protected readonly about = noticeWords(this.notice);
  protected readonly today = inject(SessionStore).businessDate();
  protected readonly answer = signal(this.notice.answer ?? '');
  protected readonly answeredOn = signal(this.notice.answeredOn ?? this.today);
  protected readonly change = changeSender();
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(NoShowGateway);
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `notice-answer.${this.notice.noticeId}`,
    values: () => ({ answer: this.answer() }),
    take: ({ answer }) => this.answer.set(answer),
  });

  protected async send(): Promise<void> {
    const { noticeId, recordVersion } = this.notice;
    const body = { recordVersion, answer: this.answer(), answeredOn: this.answeredOn() };
    const sent = await this.change.send(() => this.gateway.answerNotice(this.store.citizenId(), noticeId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Svaret er registreret.');
  }
}
