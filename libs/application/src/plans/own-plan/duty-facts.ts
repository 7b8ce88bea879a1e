import type { Obligation, PlainDate } from '@rettid/domain';

/** What a rule's words are made of. */
export interface DutyFacts {
  readonly obligation: Obligation;
  /** `skal` and `skulle` where the law asks it; `bør` and `burde` where it is a target or guidance. */
  readonly shall: 'skal' | 'bør';
  readonly should: 'skulle' | 'burde';
  /** When the citizen's exemption from the 225-hour rule ended without anybody deciding what follows; `null`: it did not. */
  readonly exemptionLapsedOn: PlainDate | null;
}

/** A rule in words for the citizen: no abbreviations, no paragraphs, no threat for what the municipality owes. */
export interface DutyWords {
  readonly title: string;
  /** What the rule is about. */
  readonly meaning: string;
  /**
   * How a deadline that lies ahead is told among the dates; `null` where it is no date to look out for.
   *
   * @param last how the municipality's last day is called: a deadline of the law, or a target
   */
  readonly deadline: ((last: string) => string) | null;
  /** How it stands, as full sentences. */
  text(facts: DutyFacts): string;
}
