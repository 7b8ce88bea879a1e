import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { OffersComponent } from '../offers/offers.component';
import { IconComponent } from '../ui/icon.component';
import { ClockTimePipe } from '../words/date.pipes';
import { AccessLogComponent } from './sections/access-log.component';
import { AssignmentsComponent } from './sections/assignments.component';
import { ContactsComponent } from './sections/contacts.component';
import { DutiesComponent } from './sections/duties.component';
import { ExemptionsComponent } from './sections/exemptions.component';
import { HistorySectionComponent } from './sections/history-section.component';
import { MeetingsComponent } from './sections/meetings.component';
import { PlansComponent } from './sections/plans.component';
import { CaseBannerComponent } from './case-banner.component';
import { CaseSectionComponent } from '../ui/case-section.component';
import { TimelineComponent } from './timeline/timeline.component';

/** A case as it is read: who it is, what is owed, how it has gone, and what is agreed. */
@Component({
  selector: 'rt-case-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccessLogComponent,
    AssignmentsComponent,
    CaseBannerComponent,
    CaseSectionComponent,
    ClockTimePipe,
    ContactsComponent,
    DutiesComponent,
    ExemptionsComponent,
    HistorySectionComponent,
    IconComponent,
    MeetingsComponent,
    OffersComponent,
    PlansComponent,
    TimelineComponent,
  ],
  templateUrl: './case-sheet.component.html',
  styleUrl: './case-sheet.component.scss',
})
export class CaseSheetComponent {
  readonly theCase = input.required<CaseWire>();
  protected readonly mayReadLog = computed(() => this.session.permits('access_log.read'));
  private readonly session = inject(SessionStore);
}
