import { computed, linkedSignal, signal } from '@angular/core';
import type { CaseGoalWire, CaseOfferWire, CaseWire, OfferTermsWire } from '@rettid/contracts';
import {
  addDays,
  date,
  formatDate,
  lastDayOf,
  limitOf,
  mondayOf,
  parseDate,
  type OfferKind,
  type OfferLimit,
  type SubsidyGround,
} from '@rettid/domain';
import type { DateChoice } from '../change/forms/date-field.component';
import type { FieldFault } from '../change/sending/change-sender';
import { allGoals, openGoals } from './offer-standing';

/** What the form holds, as it is kept in a draft and merged: texts as they are written. */
export interface OfferTermsValues {
  readonly kind: OfferKind;
  readonly provider: string;
  readonly contactPerson: string;
  readonly startsOn: string;
  /** `null`: as proposed; empty: open. */
  readonly endsOn: string | null;
  readonly hours: string;
  readonly goalId: string | null;
  readonly purpose: string;
  readonly towardsWork: string;
  readonly expectedNext: string;
  readonly lengthReason: string;
  readonly subsidyGround: SubsidyGround | null;
  readonly obviouslyReady: 'yes' | 'no' | null;
}

const FOUR_WEEKS = { weeks: 4 };
const THIRTEEN_WEEKS = { weeks: 13 };

/** The terms of an offer while they are written, with what is proposed from what is known of the case. */
export class OfferTermsForm {
  readonly kind = signal<OfferKind>('placement_private');
  readonly provider = signal('');
  readonly contactPerson = signal('');
  readonly startsOn = signal('');
  /** `null` until somebody chooses one: then it follows kind and first day. */
  readonly chosenEnd = signal<string | null>(null);
  readonly hours = signal('');
  readonly goalId = signal<string | null>(null);
  readonly purpose = signal('');
  readonly towardsWork = signal('');
  readonly expectedNext = signal('');
  readonly lengthReason = signal('');
  readonly subsidyGround = signal<SubsidyGround | null>(null);
  readonly obviouslyReady = signal<'yes' | 'no' | null>(null);

  readonly goals: readonly CaseGoalWire[];
  readonly startChoices: readonly DateChoice[];

  /** The longest first period that the law lets be, as the browser knows it; `null`: none is known. */
  readonly limit = computed<OfferLimit | null>(() => {
    const startsOn = parseDate(this.startsOn());
    const group = this.theCase.targetGroup?.code;
    if (startsOn === null || group === undefined) return null;
    const stated = this.obviouslyReady();
    return limitOf({ kind: this.kind(), group, startsOn, obviouslyReady: stated === null ? null : stated === 'yes' });
  });
  readonly endChoices = computed(() => this.endChoicesFrom(this.limit()));
  /** What stands in the field of the last day. */
  readonly endsOn = linkedSignal(() => this.chosenEnd() ?? this.endChoices().at(-1)?.on ?? '');
  readonly values = computed<OfferTermsValues>(() => ({
    kind: this.kind(),
    provider: this.provider(),
    contactPerson: this.contactPerson(),
    startsOn: this.startsOn(),
    endsOn: this.chosenEnd(),
    hours: this.hours(),
    goalId: this.goalId(),
    purpose: this.purpose(),
    towardsWork: this.towardsWork(),
    expectedNext: this.expectedNext(),
    lengthReason: this.lengthReason(),
    subsidyGround: this.subsidyGround(),
    obviouslyReady: this.obviouslyReady(),
  }));

  constructor(
    private readonly theCase: CaseWire,
    offer: CaseOfferWire | null,
  ) {
    const today = date(theCase.businessDate);
    const monday = addDays(mondayOf(today), 7);
    this.startChoices = [
      { label: 'I dag', on: theCase.businessDate },
      { label: 'I morgen', on: formatDate(addDays(today, 1)) },
      { label: 'På mandag', on: formatDate(monday) },
    ];
    const open = openGoals(theCase);
    this.goals = offer === null ? open : withServed(open, theCase, offer.goalId);
    if (offer !== null) {
      this.take(valuesOf(offer));
      return;
    }
    this.startsOn.set(formatDate(monday));
    this.goalId.set(this.goals.length === 1 ? (this.goals[0]?.goalId ?? null) : null);
    this.hours.set(hoursOf(theCase.offers.find(({ hoursPerWeek }) => hoursPerWeek !== null)?.hoursPerWeek ?? null));
  }

  take(values: OfferTermsValues): void {
    this.kind.set(values.kind);
    this.provider.set(values.provider);
    this.contactPerson.set(values.contactPerson);
    this.startsOn.set(values.startsOn);
    this.chosenEnd.set(values.endsOn);
    this.hours.set(values.hours);
    this.goalId.set(values.goalId);
    this.purpose.set(values.purpose);
    this.towardsWork.set(values.towardsWork);
    this.expectedNext.set(values.expectedNext);
    this.lengthReason.set(values.lengthReason);
    this.subsidyGround.set(values.subsidyGround);
    this.obviouslyReady.set(values.obviouslyReady);
  }

  /** What the API could not even read: days and numbers that are none. The rest is for it to say. */
  faults(): FieldFault[] {
    const faults: FieldFault[] = [];
    if (parseDate(this.startsOn()) === null) faults.push({ field: 'startsOn', message: 'Skriv den første dag.' });
    const endsOn = this.endsOn();
    if (endsOn !== '' && parseDate(endsOn) === null) faults.push({ field: 'endsOn', message: 'Skriv den sidste dag.' });
    if (Number.isNaN(numberOf(this.hours()))) {
      faults.push({ field: 'hoursPerWeek', message: 'Skriv et tal, for eksempel 12 eller 7,5.' });
    }
    if (this.goalId() === null) faults.push({ field: 'goalId', message: 'Vælg det mål, som tilbuddet skal tjene.' });
    return faults;
  }

  toWire(values: OfferTermsValues = this.values()): OfferTermsWire {
    const endsOn = values.endsOn ?? this.endsOn();
    return {
      kind: values.kind,
      provider: values.provider,
      contactPerson: textOrNull(values.contactPerson),
      startsOn: values.startsOn,
      endsOn: endsOn === '' ? null : endsOn,
      hoursPerWeek: values.hours.trim() === '' ? null : numberOf(values.hours),
      goalId: values.goalId ?? '',
      purpose: values.purpose,
      towardsWork: values.towardsWork,
      expectedNext: textOrNull(values.expectedNext),
      lengthReason: textOrNull(values.lengthReason),
      subsidyGround: values.subsidyGround,
      obviouslyReady: values.obviouslyReady === null ? null : values.obviouslyReady === 'yes',
    };
  }

  /** Usual lengths that the limit lets be, and the limit itself as the last. */
  private endChoicesFrom(limit: OfferLimit | null): DateChoice[] {
    const startsOn = parseDate(this.startsOn());
    if (startsOn === null) return [];
    const longest = limit === null ? lastDayOf(startsOn, THIRTEEN_WEEKS) : lastDayOf(startsOn, limit.first);
    const usual = [
      { label: '4 uger', day: lastDayOf(startsOn, FOUR_WEEKS) },
      { label: '13 uger', day: lastDayOf(startsOn, THIRTEEN_WEEKS) },
    ].filter(({ day }) => day < longest);
    const last = { label: limit === null ? '13 uger' : lengthLabel(limit), day: longest };
    return [...usual, last].map(({ label, day }) => ({ label, on: formatDate(day) }));
  }
}

export function valuesOf(offer: CaseOfferWire): OfferTermsValues {
  return {
    kind: offer.kind,
    provider: offer.provider ?? '',
    contactPerson: offer.contactPerson ?? '',
    startsOn: offer.startsOn,
    endsOn: offer.endsOn ?? '',
    hours: hoursOf(offer.hoursPerWeek),
    goalId: offer.goalId,
    purpose: offer.purpose ?? '',
    towardsWork: offer.towardsWork ?? '',
    expectedNext: offer.expectedNext ?? '',
    lengthReason: offer.lengthReason ?? '',
    subsidyGround: offer.subsidyGround,
    obviouslyReady: offer.obviouslyReady === null ? null : offer.obviouslyReady ? 'yes' : 'no',
  };
}

/** `7,5` and `7.5` are the same. @returns NaN where it is no number */
export function numberOf(text: string): number {
  return Number(text.trim().replace(',', '.'));
}

export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function hoursOf(hours: number | null): string {
  return hours === null ? '' : String(hours).replace('.', ',');
}

function lengthLabel({ first }: OfferLimit): string {
  return 'weeks' in first ? `${first.weeks} uger` : `${first.months} måneder`;
}

/** The goal that the offer serves stays in the list, be it reached. */
function withServed(open: readonly CaseGoalWire[], theCase: CaseWire, goalId: string | null): CaseGoalWire[] {
  const served = allGoals(theCase).find((goal) => goal.goalId === goalId);
  return served === undefined || open.includes(served) ? [...open] : [served, ...open];
}
