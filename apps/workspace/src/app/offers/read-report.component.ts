import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { FormComponent } from '../change/forms/form.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { LongDatePipe } from '../words/date.pipes';
import { offerName } from './offer-course-words';
import { OffersGateway } from './offers.gateway';
import { ReportPointsComponent } from './report-points.component';

export interface ReadReportData {
  /** Of a report of the case. */
  readonly reportId: string | null;
}

/** A provider's report in full; the caseworker of the case marks it as read. */
@Component({
  selector: 'rt-read-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormComponent, LongDatePipe, ReportPointsComponent, SheetComponent],
  template: `
    <rt-sheet heading="Rapport fra stedet" [about]="about">
      @if (report; as it) {
        <p class="rt-soft">
          {{ it.on | longDate }}
          @if (it.author; as author) {
            · {{ author }}
          }
          @if (it.enteredBy; as by) {
            · skrevet ind af {{ by }}
          }
        </p>
        <rt-report-points [report]="it" />
        @if (it.readAt !== null) {
          <p class="rt-soft">Læst af {{ it.readBy ?? 'en kollega' }}.</p>
        } @else if (mayMark) {
          <rt-form sendLabel="Markér som læst" [change]="change" (send)="send()" />
        } @else {
          <p class="rt-soft">Rapporten venter på, at sagens egen sagsbehandler læser den.</p>
        }
      } @else {
        <p>Rapporten er ikke længere i sagen.</p>
      }
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }
    rt-report-points {
      display: block;
      margin-bottom: 12px;
    }
  `,
})
export class ReadReportComponent {
  private readonly data = inject<ReadReportData>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(OffersGateway);
  private readonly session = inject(SessionStore);

  private readonly theCase = this.store.theCase();
  private readonly offer = this.theCase.offers.find(({ reports }) =>
    reports.some(({ reportId }) => reportId === this.data.reportId),
  );
  protected readonly report = this.offer?.reports.find(({ reportId }) => reportId === this.data.reportId) ?? null;
  protected readonly about = this.offer === undefined ? null : offerName(this.offer);
  /** As the API decides: one of those who answer for the case. */
  protected readonly mayMark =
    this.session.permits('offer.grant') &&
    this.theCase.assignments.some(
      ({ staff, role, validFrom, validTo }) =>
        staff.staffId === this.session.session().staffId &&
        (role === 'coordinating' || role === 'authority') &&
        validFrom <= this.theCase.businessDate &&
        (validTo === null || validTo >= this.theCase.businessDate),
    );
  protected readonly change = changeSender();

  protected async send(): Promise<void> {
    const { offer, report } = this;
    if (offer === undefined || report === null) return;
    const { recordVersion, reportId } = report;
    const sent = await this.change.send(() =>
      this.gateway.readReport(this.store.citizenId(), offer.offerId, reportId, { recordVersion }),
    );
    if (sent === null) return;
    this.sheet.close(sent);
    await this.store.changed('Rapporten er markeret som læst.');
  }
}
