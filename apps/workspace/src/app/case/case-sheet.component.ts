import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { OffersComponent } from '../offers/offers.component';
import { PeopleComponent } from '../assignments/people.component';
import { NoShowsComponent } from '../no-show/no-shows.component';
import { ContactsComponent } from '../meetings/contacts.component';
import { MeetingsComponent } from '../meetings/meetings.component';
import { IconComponent } from '../ui/icon.component';
import { ClockTimePipe } from '../words/date.pipes';
import { AccessLogComponent } from './sections/access-log.component';
import { DutiesComponent } from './sections/duties.component';
import { ExemptionsComponent } from '../exemptions/exemptions.component';
import { HistorySectionComponent } from './sections/history-section.component';
import { PlansComponent } from '../plans/plans.component';
import { CaseBannerComponent } from './case-banner.component';
import { CaseSectionComponent } from '../ui/case-section.component';
import { TimelineComponent } from './timeline/timeline.component';

/** A case as it is read: who it is, what is owed, how it has gone, and what is agreed. */
@Component({
  selector: 'rt-case-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccessLogComponent,
    CaseBannerComponent,
    CaseSectionComponent,
    ClockTimePipe,
    ContactsComponent,
    DutiesComponent,
    ExemptionsComponent,
    HistorySectionComponent,
    IconComponent,
    MeetingsComponent,
    NoShowsComponent,
    OffersComponent,
    PeopleComponent,
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
