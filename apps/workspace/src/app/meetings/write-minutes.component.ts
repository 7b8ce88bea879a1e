import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { CaseMeetingWire, ChangedWire } from '@rettid/contracts';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { FormComponent } from '../change/forms/form.component';
import { changeSender } from '../change/sending/change-sender';
import type { MergingChange } from '../change/sending/merging';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { INTERVIEW_MARK_WORDS, meetingName } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';
import { MinutesFieldsComponent } from './minutes-fields.component';
import { MinutesForm, minutesOf, toMinutesWire, type MinutesValues } from './minutes-form';

const MERGED: MergingChange<MinutesValues, ChangedWire>['fields'] = {
  text: { label: 'Referat', words: (text) => (text === '' ? 'intet' : text) },
  marks: {
    label: 'I talte om',
    words: (marks) =>
      marks === null || marks.length === 0
        ? 'intet markeret'
        : marks.map((mark) => INTERVIEW_MARK_WORDS[mark]).join(', '),
  },
  barriers: { label: 'Mest om barrierer', words: (barriers) => BARRIERS[barriers ?? 'unsaid'] },
  sharing: { label: 'Borgerens adgang', words: (sharing) => (sharing === 'published' ? 'delt' : 'ikke delt') },
};
const BARRIERS = { yes: 'ja', no: 'nej', unsaid: 'ikke angivet' } as const;

/** Writes or mends the minutes of a held meeting, and shares them with the citizen or takes that back. */
@Component({
  selector: 'rt-write-minutes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormComponent, MinutesFieldsComponent, SheetComponent],
  template: `
    <rt-sheet heading="Referat" [about]="about">
      <rt-form sendLabel="Gem referatet" [change]="change" [draft]="draft" (send)="send()">
        <rt-minutes-fields [minutes]="minutes" />
      </rt-form>
    </rt-sheet>
  `,
})
export class WriteMinutesComponent {
  private readonly meeting = inject<CaseMeetingWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);

  protected readonly about = meetingName(this.meeting);
  private readonly began = minutesOf(this.meeting);
  protected readonly minutes = begunWith(this.began);
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `write-minutes.${this.meeting.meetingId}`,
    values: () => this.minutes.values(),
    take: (values) => this.minutes.fill(values),
  });

  protected async send(): Promise<void> {
    const { meetingId, recordVersion } = this.meeting;
    const citizenId = this.store.citizenId();
    const sent = await this.change.sendMerging<MinutesValues, ChangedWire>({
      citizenId,
      recordVersion,
      began: this.began,
      mine: this.minutes.values(),
      fields: MERGED,
      saved: (theCase) => {
        const saved = theCase.meetings.find((meeting) => meeting.meetingId === meetingId);
        return saved === undefined ? null : { values: minutesOf(saved), recordVersion: saved.recordVersion };
      },
      take: (values) => this.minutes.fill(values),
      send: (values, version) =>
        this.gateway.writeMinutes(citizenId, meetingId, { ...toMinutesWire(values), recordVersion: version }),
    });
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(
      this.minutes.sharing() === 'published' ? 'Referatet er gemt og delt med borgeren.' : 'Referatet er gemt.',
    );
  }
}

function begunWith(values: MinutesValues): MinutesForm {
  const form = new MinutesForm();
  form.fill(values);
  return form;
}
