import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { OfferFollowUpWire } from '@rettid/contracts';
import {
  EVALUATE_WITHIN_DAYS,
  OFFERS_THAT_COUNT,
  type AbsenceFigures,
  type OfferAction,
  type Permission,
} from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { IconComponent } from '../ui/icon.component';
import { LongTextComponent } from '../ui/long-text.component';
import { OFFER_END_WORDS, OFFER_KIND_WORDS } from '../words/case-words';
import { LongDatePipe } from '../words/date.pipes';
import { GOALS_REACHED_WORDS, LENGTH_GROUND_WORDS, SUBSIDY_GROUND_WORDS, hoursWords } from '../words/offer-words';
import { periodWords } from '../words/period-words';
import { offerName } from './offer-course-words';
import type { ShownOffer } from './offer-standing';

/** What can be begun at an offer: its actions, and making a goal of its evaluation. */
export type OfferStep = OfferAction | 'make_goal';

interface Step {
  readonly id: OfferStep;
  readonly label: string;
  readonly permission: Permission;
}

const STEPS: readonly Step[] = [
  { id: 'follow_up', label: 'Følg op', permission: 'offer.follow_up' },
  { id: 'evaluate', label: 'Evaluér', permission: 'offer.follow_up' },
  { id: 'report', label: 'Skriv rapport ind', permission: 'offer.follow_up' },
  { id: 'attendance', label: 'Fremmøde', permission: 'offer.follow_up' },
  { id: 'extend', label: 'Forlæng', permission: 'offer.grant' },
  { id: 'end', label: 'Afslut', permission: 'offer.grant' },
  { id: 'make_goal', label: 'Gør til delmål', permission: 'plan.edit' },
];

/** Something that happened in the offer: a follow-up, its evaluation, a report. */
interface CourseEvent {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly text: string | null;
  readonly goal: string | null;
  readonly reportId: string | null;
}

const SHOWN_EVENTS = 3;

/** One offer: what it is for, how it goes, and what is to be done about it. */
@Component({
  selector: 'rt-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LongDatePipe, LongTextComponent, RecordMenuComponent],
  templateUrl: './offer.component.html',
  styleUrl: './offer.component.scss',
})
export class OfferComponent {
  readonly shown = input.required<ShownOffer>();
  /** Titles of all goals of the case, by id. */
  readonly goalTitles = input.required<ReadonlyMap<string, string>>();
  readonly step = output<OfferStep>();
  /** A report is to be read. */
  readonly read = output<string>();

  protected readonly kinds = OFFER_KIND_WORDS;
  protected readonly ends = OFFER_END_WORDS;
  protected readonly grounds = LENGTH_GROUND_WORDS;
  protected readonly subsidyGrounds = SUBSIDY_GROUND_WORDS;
  protected readonly hours = hoursWords;
  protected readonly period = periodWords;
  protected readonly evaluateWithin = EVALUATE_WITHIN_DAYS;
  protected readonly name = computed(() => offerName(this.shown().offer));
  protected readonly counts = computed(() => OFFERS_THAT_COUNT.includes(this.shown().offer.kind));
  protected readonly state = computed(() => {
    const words = { running: 'I gang', planned: 'Planlagt', to_evaluate: null, evaluated: null } as const;
    return words[this.shown().state];
  });
  protected readonly actions = computed(() =>
    STEPS.filter(({ id, permission }) =>
      id === 'make_goal' ? this.mayMakeGoal() && this.session.permits(permission) : this.may(id, permission),
    ),
  );
  protected readonly events = computed<readonly CourseEvent[]>(() => {
    const { followUps, reports } = this.shown().offer;
    const read = reports.filter(({ readAt }) => readAt !== null);
    const events = [...followUps.map((followUp) => this.eventOf(followUp)), ...read.map(reportEvent)];
    return events.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  });
  protected readonly showsAll = linkedSignal({ source: this.shown, computation: () => false });
  protected readonly visible = computed(() => (this.showsAll() ? this.events() : this.events().slice(0, SHOWN_EVENTS)));
  private readonly session = inject(SessionStore);

  protected may(action: OfferAction, permission: Permission): boolean {
    return this.shown().actions.includes(action) && this.session.permits(permission);
  }

  protected begin(step: OfferStep): void {
    this.step.emit(step);
  }

  protected absentWords({ absentDays, weeks, plannedHours, attendedHours }: AbsenceFigures): string {
    const days = absentDays === 1 ? '1 dag' : `${absentDays} dage`;
    const hours = `${attendedHours.toLocaleString('da-DK')} af ${plannedHours.toLocaleString('da-DK')} timer`;
    return `${days} med fravær og ${hours} mødt i de ${weeks} registrerede af de seneste 4 uger`;
  }

  private mayMakeGoal(): boolean {
    const evaluation = this.shown().offer.followUps.find(({ kind }) => kind === 'closing_evaluation');
    return evaluation !== undefined && evaluation.nextGoalId === null;
  }

  private eventOf(followUp: OfferFollowUpWire): CourseEvent {
    const { followUpId, on, kind, note, learned, goalsReached, nextGoalId } = followUp;
    const reached = goalsReached === null ? '' : `. Målene nået: ${GOALS_REACHED_WORDS[goalsReached].toLowerCase()}`;
    const what = kind === 'closing_evaluation' ? 'Afsluttende evaluering' : 'Opfølgning';
    return {
      id: followUpId,
      on,
      what: `${what}${withWords(followUp)}${reached}`,
      text: learned ?? note,
      goal: nextGoalId === null ? null : (this.goalTitles().get(nextGoalId) ?? null),
      reportId: null,
    };
  }
}

function withWords({ withProvider, withCitizen }: OfferFollowUpWire): string {
  if (withProvider === true) return withCitizen === true ? ' sammen med borgeren og stedet' : ' sammen med stedet';
  if (withCitizen === true) return ' sammen med borgeren';
  return withProvider === null ? '' : ' uden stedet';
}

function reportEvent({ reportId, on, readBy }: ShownOffer['unread'][number]): CourseEvent {
  const what = readBy === null ? 'Rapport fra stedet, læst' : `Rapport fra stedet, læst af ${readBy}`;
  return { id: reportId, on, what, text: null, goal: null, reportId };
}
