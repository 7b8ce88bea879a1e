import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CaseOfferWire, RecordReportWire } from '@rettid/contracts';
import { parseDate, REPORT_POINTS, type ReportAssessment, type ReportPoint } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { REPORT_POINT_WORDS } from '../words/offer-words';
import { ASSESSMENT_CHOICES, offerName } from './offer-course-words';
import { textOrNull } from './offer-terms-form';
import { OffersGateway } from './offers.gateway';

type Points = Readonly<Record<ReportPoint, { readonly assessment: ReportAssessment | null; readonly text: string }>>;

const NOTHING: Points = {
  skills: { assessment: null, text: '' },
  personal: { assessment: null, text: '' },
  health: { assessment: null, text: '' },
  conditions: { assessment: null, text: '' },
  perspective: { assessment: null, text: '' },
};

/** Records what a provider reports on the five points. */
@Component({
  selector: 'rt-record-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FieldComponent, FormComponent, InputDirective, SheetComponent],
  template: `
    <rt-sheet heading="Rapport fra stedet" [about]="about">
      <rt-form sendLabel="Gem rapporten" [change]="change" [draft]="draft" (send)="send()">
        @for (point of points; track point) {
          <div class="point">
            <rt-choice
              [label]="words[point]"
              [name]="'points.' + point + '.assessment'"
              [choices]="choices"
              [value]="told()[point].assessment"
              (valueChange)="assess(point, $event)"
            />
            <rt-field [label]="'Om ' + words[point].toLowerCase()" [name]="'points.' + point + '.text'">
              <input
                rtInput
                autocomplete="off"
                [text]="told()[point].text"
                (textChange)="write(point, $event)"
                [placeholder]="told()[point].assessment === 'setback' ? 'Hvori består den?' : ''"
              />
            </rt-field>
          </div>
        }
        <div class="pair">
          <rt-field label="Hvem på stedet" name="author" [isOptional]="true">
            <input rtInput autocomplete="off" [(text)]="author" />
          </rt-field>
          <rt-date-field label="Rapporten er fra" name="on" [(value)]="on" />
        </div>
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    .point {
      display: grid;
      gap: 8px;
      padding-bottom: 12px;
      border-bottom: 1px solid var(--rt-line);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px 16px;
    }
    @media (max-width: 600px) {
      .pair {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class RecordReportComponent {
  private readonly offer = inject<CaseOfferWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);

  protected readonly about = offerName(this.offer);
  protected readonly points = REPORT_POINTS;
  protected readonly words = REPORT_POINT_WORDS;
  protected readonly choices = ASSESSMENT_CHOICES;
  protected readonly told = signal<Points>(NOTHING);
  protected readonly author = signal(this.offer.contactPerson ?? '');
  protected readonly on = signal(this.store.theCase().businessDate);
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `record-report.${this.offer.offerId}`,
    values: () => ({ told: this.told(), author: this.author() }),
    take: ({ told, author }) => {
      this.told.set(told);
      this.author.set(author);
    },
  });

  protected assess(point: ReportPoint, assessment: ReportAssessment | null): void {
    this.told.update((told) => ({ ...told, [point]: { ...told[point], assessment } }));
  }

  protected write(point: ReportPoint, text: string): void {
    this.told.update((told) => ({ ...told, [point]: { ...told[point], text } }));
  }

  protected async send(): Promise<void> {
    const told = this.told();
    const on = this.on();
    const faults: FieldFault[] = REPORT_POINTS.filter((point) => told[point].assessment === null).map((point) => ({
      field: `points.${point}.assessment`,
      message: 'Vælg en af de fire.',
    }));
    if (parseDate(on) === null) faults.push({ field: 'on', message: 'Skriv en dato.' });
    if (this.change.refuse(faults)) return;
    const body: RecordReportWire = { on, author: textOrNull(this.author()), points: pointsOf(told) };
    const sent = await this.change.send(() => this.gateway.report(this.store.citizenId(), this.offer.offerId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Rapporten er gemt. Den venter på, at sagens sagsbehandler læser den.');
  }
}

function pointsOf(told: Points): RecordReportWire['points'] {
  const pointOf = (point: ReportPoint): RecordReportWire['points'][ReportPoint] => ({
    assessment: told[point].assessment ?? 'not_observed',
    text: textOrNull(told[point].text),
  });
  return {
    skills: pointOf('skills'),
    personal: pointOf('personal'),
    health: pointOf('health'),
    conditions: pointOf('conditions'),
    perspective: pointOf('perspective'),
  };
}
