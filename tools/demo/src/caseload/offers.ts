import { addDays, type OfferEndCause, type OfferKind, type PlainDate } from '@rettid/domain';

import { EXEMPT_FOR_HEALTH } from '../calibration/practice';
import * as practice from '../calibration/practice';
import { OFFER_PLANNED } from '../calibration/assumptions';
import type { PlanGoal } from './plans';
import { percent, type Course, type Period, type Setting } from './setting';
import { individualReason, PROVIDERS } from './texts';

const COMPANY_KINDS: readonly OfferKind[] = [
  'placement_private',
  'placement_private',
  'placement_private',
  'placement_public',
  'placement_public',
  'wage_subsidy_public',
  'wage_subsidy_private',
];
const GENERAL_REASON = 'Fritages for tilbud i perioden på grund af helbredsforhold.';
/** An exemption from offers is decided for half a year at a time. */
const EXEMPTION_DAYS = 182;

/** Turns laid-out periods into offers with kind, goal, follow-up and end, and books the next for a few. */
export function addOffers(
  setting: Setting,
  course: Course,
  periods: readonly Period[],
  goals: readonly PlanGoal[],
): void {
  const book = new OfferBook(setting, course, goals);
  periods.forEach((period, i) => book.add(period, i === periods.length - 1));
  if (setting.quotas.chance('offer planned', course.stratum, percent(OFFER_PLANNED))) {
    const last = periods[periods.length - 1];
    const after = last !== undefined && last.to > setting.asOf ? last.to : setting.asOf;
    const from = addDays(after, setting.random.int(1, 45));
    book.add({ from, to: addDays(from, setting.random.int(27, 181)) }, false);
  }
}

class OfferBook {
  private written = 0;
  private readonly companyDirected: boolean;
  private readonly linked: boolean;
  private absence: boolean;

  constructor(
    private readonly setting: Setting,
    private readonly course: Course,
    private readonly goals: readonly PlanGoal[],
  ) {
    const { quotas, calibration } = setting;
    const inOffer = 1 - calibration.offers[course.group].none;
    const company = percent(practice.COMPANY_DIRECTED[course.group]) / inOffer;
    this.companyDirected = quotas.chance('company-directed', course.stratum, company);
    this.linked = quotas.chance('goal linked', course.stratum, percent(practice.GOAL_LINKED_TO_OFFER));
    this.absence = quotas.chance('broken off', course.stratum, percent(practice.INTERRUPTED_BY_ABSENCE));
  }

  add(period: Period, latest: boolean): void {
    const { random, quotas, asOf } = this.setting;
    const kind = this.chooseKind();
    const offerId = `${this.course.id}-O${this.written}`;
    const goal = this.linked ? this.goals.find((candidate) => candidate.createdOn <= period.from) : undefined;
    const hasGoal = latest
      ? quotas.chance('offer has goal', this.course.stratum, percent(practice.OFFER_HAS_GOAL))
      : random.chance(percent(practice.OFFER_HAS_GOAL));
    this.course.rows.offers.push({
      offer_id: offerId,
      citizen_id: this.course.id,
      kind,
      provider: random.pick(PROVIDERS),
      starts_on: period.from,
      // A few running offers are recorded without the day they are to end.
      ends_on: period.to > asOf && period.from <= asOf && random.chance(0.1) ? null : period.to,
      hours_per_week: kind === 'guidance_upskilling' ? String(random.int(3, 15)) : String(random.int(4, 25)),
      goal_id: goal?.id ?? null,
      purpose: hasGoal
        ? random.pick(['Afprøve arbejdsopgaver', 'Opbygge timer', 'Blive klar til ordinære timer'])
        : null,
      end_cause: period.to <= asOf ? this.endCause() : null,
    });
    this.written += 1;
    if (period.to >= this.setting.recordsFrom && period.from <= asOf) this.addFollowUps(offerId, period, latest);
  }

  private chooseKind(): OfferKind {
    const { random } = this.setting;
    const company = this.companyDirected && (this.written === 0 || random.chance(0.66));
    if (company) return random.pick(COMPANY_KINDS);
    const { guidance, utility, education } = practice.OFFER_MIX;
    const at = random.next() * (guidance + utility + education);
    return at < guidance ? 'guidance_upskilling' : at < guidance + utility ? 'utility_work' : 'ordinary_education';
  }

  private endCause(): OfferEndCause {
    const { random } = this.setting;
    if (this.absence) {
      this.absence = false;
      return 'absence';
    }
    return random.chance(0.75) ? 'completed' : random.pick(['sickness', 'replaced', 'provider', 'other']);
  }

  private addFollowUps(offerId: string, period: Period, latest: boolean): void {
    const { random, quotas, asOf } = this.setting;
    const draw = (trait: string, share: number): boolean =>
      latest ? quotas.chance(trait, this.course.stratum, percent(share)) : random.chance(percent(share));
    const end = period.to < asOf ? period.to : asOf;
    let written = 0;
    const add = (on: PlainDate, kind: 'follow_up' | 'closing_evaluation'): void => {
      this.course.rows.offer_follow_ups.push({
        follow_up_id: `${offerId}-F${written}`,
        offer_id: offerId,
        on,
        kind,
        with_provider: draw('with provider', practice.FOLLOW_UP_WITH_PROVIDER),
        progression_focus: draw('progression', practice.FOLLOW_UP_PROGRESSION),
        note: null,
      });
      written += 1;
    };
    if (end - period.from > 10 && draw('follow-up', practice.OFFER_FOLLOW_UP)) {
      const count = random.int(1, 2);
      for (let i = 1; i <= count; i += 1) {
        add(addDays(period.from, Math.floor(((end - period.from) * i) / (count + 1))), 'follow_up');
      }
    }
    const evaluatedOn = addDays(period.to, random.int(-3, 14));
    if (period.to < asOf && draw('closing evaluation', practice.CLOSING_EVALUATION)) {
      add(evaluatedOn > asOf ? period.to : evaluatedOn, 'closing_evaluation');
    }
  }
}

/** Exemptions from offers: as long ones are decided, half a year at a time, each extending the one before. */
export function addOfferExemptions(setting: Setting, course: Course, periods: readonly Period[]): void {
  const { random, quotas } = setting;
  let written = 0;
  for (const period of periods) {
    const forHealth = quotas.chance('exempt for health', course.stratum, percent(EXEMPT_FOR_HEALTH));
    const ground = forHealth
      ? 'health_worsened_by_activation'
      : random.pick(['illness', 'parental_leave', 'other'] as const);
    const reason = random.chance(0.5) ? GENERAL_REASON : individualReason(random, ground);
    let extended: string | null = null;
    for (let from = period.from; from <= period.to; from = addDays(from, EXEMPTION_DAYS)) {
      const exemptionId: string = `${course.id}-X${written}`;
      const to = addDays(from, EXEMPTION_DAYS - 1);
      course.rows.exemptions.push({
        exemption_id: exemptionId,
        citizen_id: course.id,
        kind: 'offers',
        ground,
        reason,
        evidence: forHealth ? 'health' : null,
        valid_from: from,
        valid_to: to < period.to ? to : period.to,
        decided_on: addDays(from, -random.int(0, 7)),
        decided_by: course.caseworkers.on(from),
        extends_exemption_id: extended,
        closed_on: null,
        closed_reason: null,
      });
      extended = exemptionId;
      written += 1;
    }
  }
}
