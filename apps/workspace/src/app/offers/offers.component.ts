import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, type Type } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseOfferWire, CaseWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { SideSheet } from '../change/sheets/side-sheet';
import { ShowAllComponent, SHOWN_AT_FIRST } from '../ui/show-all.component';
import type { GrantOfferData } from './grant-offer.component';
import { OfferComponent, type OfferStep } from './offer.component';
import { allGoals, offerGroups } from './offer-standing';
import type { ReadReportData } from './read-report.component';

/** Of those that wait to be evaluated so many stand there at first: a case of many years may bring dozens. */
const WAITING_AT_FIRST = 3;

type Sheet = (offer: CaseOfferWire) => { readonly load: () => Promise<Type<unknown>>; readonly data: unknown };

const SHEETS: Readonly<Record<OfferStep, Sheet>> = {
  change: ({ offerId }) => ({
    load: async () => (await import('./grant-offer.component')).GrantOfferComponent,
    data: { offerId } satisfies GrantOfferData,
  }),
  extend: (data) => ({ load: async () => (await import('./extend-offer.component')).ExtendOfferComponent, data }),
  end: (data) => ({ load: async () => (await import('./end-offer.component')).EndOfferComponent, data }),
  follow_up: (data) => ({
    load: async () => (await import('./follow-up-offer.component')).FollowUpOfferComponent,
    data,
  }),
  report: (data) => ({ load: async () => (await import('./record-report.component')).RecordReportComponent, data }),
  attendance: (data) => ({
    load: async () => (await import('./record-attendance.component')).RecordAttendanceComponent,
    data,
  }),
  evaluate: (data) => ({
    load: async () => (await import('./evaluate-offer.component')).EvaluateOfferComponent,
    data,
  }),
  make_goal: (data) => ({
    load: async () => (await import('./evaluation-goal.component')).EvaluationGoalComponent,
    data,
  }),
};

/** The offers of a case: those that run, then those that wait to be evaluated, then what was. */
@Component({
  selector: 'rt-offers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, OfferComponent, ShowAllComponent],
  templateUrl: './offers.component.html',
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      border-bottom: 1px solid var(--rt-line);
      break-inside: avoid;
    }
    li:last-child {
      border-bottom: 0;
    }
    h3 {
      margin: 10px 0 0;
      font-size: 13px;
      color: var(--rt-ink-soft);
    }
    .grant {
      margin-bottom: 4px;
    }
    @media print {
      .grant {
        display: none;
      }
    }
  `,
})
export class OffersComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly groups = computed(() => offerGroups(this.theCase()));
  protected readonly goalTitles = computed(
    () => new Map(allGoals(this.theCase()).map(({ goalId, title }) => [goalId, title])),
  );
  /** Another case begins folded; the same one, read anew, stays as it is. */
  private readonly citizenId = computed(() => this.theCase().citizenId);
  protected readonly waitingShown = linkedSignal({ source: this.citizenId, computation: () => WAITING_AT_FIRST });
  protected readonly pastShown = linkedSignal({ source: this.citizenId, computation: () => SHOWN_AT_FIRST });
  protected readonly waiting = computed(() => this.groups().toEvaluate.slice(0, this.waitingShown()));
  protected readonly past = computed(() => this.groups().evaluated.slice(0, this.pastShown()));
  protected readonly mayGrant = computed(() => this.session.permits('offer.grant'));
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);

  protected grant(): void {
    const data: GrantOfferData = { offerId: null };
    void this.sheets.open(async () => (await import('./grant-offer.component')).GrantOfferComponent, data);
  }

  protected begin(step: OfferStep, offer: CaseOfferWire): void {
    const { load, data } = SHEETS[step](offer);
    void this.sheets.open(load, data);
  }

  protected read(reportId: string): void {
    const data: ReadReportData = { reportId };
    void this.sheets.open(async () => (await import('./read-report.component')).ReadReportComponent, data);
  }
}
