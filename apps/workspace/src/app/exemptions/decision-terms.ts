import { computed, signal, type Signal, type WritableSignal } from '@angular/core';
import {
  addMonths,
  date,
  EXEMPTION_GROUNDS,
  type ExemptionEvidence,
  type ExemptionGround,
  type ExemptionKind,
  formatDate,
  GROUNDS_OF_KIND,
  GROUNDS_WITHOUT_END,
  parseDate,
  PROPOSED_MONTHS,
  proposedEnd,
} from '@rettid/domain';
import type { DecideExemptionWire } from '@rettid/contracts';
import type { DateChoice } from '../change/forms/date-field.component';
import { EXEMPTION_GROUND_WORDS } from '../words/case-words';
import { monthsWords } from '../words/period-words';

/** Months after which a review is proposed. */
const REVIEW_MONTHS = [3, 6, 12] as const;

interface BeginTerms {
  readonly ground: ExemptionGround | null;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: string;
  /** `null`: as it is proposed. */
  readonly validTo: string | null;
  readonly reviewOn: string | null;
}

/** The terms of a decision while they are filled in. Days are `YYYY-MM-DD`, empty where none is written. */
export class DecisionTerms {
  /** A code as the list holds it; empty where none is chosen. */
  readonly groundCode: WritableSignal<string>;
  readonly ground: Signal<ExemptionGround | null>;
  readonly evidence: WritableSignal<readonly ExemptionEvidence[]>;
  readonly validFrom: WritableSignal<string>;
  readonly ends: WritableSignal<'end' | 'review'>;
  readonly validTo: WritableSignal<string>;
  readonly reviewOn: WritableSignal<string>;
  readonly mayStayOpen: Signal<boolean>;
  readonly grounds: Signal<readonly { readonly value: ExemptionGround; readonly label: string }[]>;
  readonly endChoices: Signal<readonly DateChoice[]>;
  readonly reviewChoices: readonly DateChoice[];

  constructor(
    private readonly kind: Signal<ExemptionKind>,
    private readonly businessDate: string,
    begin: BeginTerms,
  ) {
    this.groundCode = signal(begin.ground ?? '');
    this.ground = computed(() => EXEMPTION_GROUNDS.find((ground) => ground === this.groundCode()) ?? null);
    this.evidence = signal(begin.evidence);
    this.validFrom = signal(begin.validFrom);
    this.ends = signal(begin.reviewOn === null ? 'end' : 'review');
    this.validTo = signal(begin.validTo ?? this.proposed(begin.validFrom));
    this.reviewOn = signal(begin.reviewOn ?? this.inMonths(REVIEW_MONTHS[1]));
    this.mayStayOpen = computed(() => GROUNDS_WITHOUT_END.some((ground) => ground === this.ground()));
    this.grounds = computed(() => {
      const known: readonly ExemptionGround[] = GROUNDS_OF_KIND[this.kind()];
      const codes = begin.ground === null || known.includes(begin.ground) ? known : [begin.ground, ...known];
      return codes.map((value) => ({ value, label: EXEMPTION_GROUND_WORDS[value] }));
    });
    this.endChoices = computed(() => {
      const from = this.validFrom();
      if (parseDate(from) === null) return [];
      return PROPOSED_MONTHS.map((months) => ({ label: monthsWords(months), on: this.proposed(from, months) }));
    });
    this.reviewChoices = REVIEW_MONTHS.map((months) => ({
      label: `Om ${monthsWords(months)}`,
      on: this.inMonths(months),
    }));
  }

  /** As the API asks for them; `null` while no ground is chosen. */
  decision(): Pick<DecideExemptionWire, 'ground' | 'evidence' | 'validFrom' | 'validTo' | 'reviewOn'> | null {
    const ground = this.ground();
    return ground === null ? null : { ground, evidence: this.evidence(), ...this.period() };
  }

  private period(): { readonly validFrom: string; readonly validTo: string | null; readonly reviewOn: string | null } {
    const isOpen = this.ends() === 'review' && this.mayStayOpen();
    return {
      validFrom: this.validFrom(),
      validTo: isOpen ? null : this.validTo(),
      reviewOn: isOpen ? this.reviewOn() : null,
    };
  }

  /** Days that are no dates: the API would only say that they are not. */
  faults(): { field: string; message: string }[] {
    const { validFrom, validTo, reviewOn } = this.period();
    const days = { validFrom, validTo, reviewOn };
    const faults = Object.entries(days).flatMap(([field, day]) =>
      day !== null && parseDate(day) === null ? [{ field, message: 'Skriv en dato, for eksempel 1.3.2022.' }] : [],
    );
    return this.ground() === null ? [{ field: 'ground', message: 'Vælg en grund.' }, ...faults] : faults;
  }

  private proposed(from: string, months?: number): string {
    const start = parseDate(from);
    return start === null ? '' : formatDate(proposedEnd(this.kind(), start, date(this.businessDate), months));
  }

  private inMonths(months: number): string {
    return formatDate(addMonths(date(this.businessDate), months));
  }
}
