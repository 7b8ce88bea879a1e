/**
 * The one page about a case: what a colleague reads who has never met the citizen, on a screen, on paper, or with a
 * hand-over. Texts are Danish and finished, so that what is stored with a hand-over stays as it was read. Days are
 * `YYYY-MM-DD`. It holds personal data, but never a CPR number.
 */
export interface CaseBrief {
  /** Of this form; a stored page of another one is shown as far as it goes. */
  readonly format: 1;
  readonly asOf: string;
  readonly citizenName: string;
  /** Who it is about and who works with him, a few words each. */
  readonly particulars: readonly { readonly label: string; readonly text: string }[];
  /** In the order in which they are read; each is there, with what it says where there is nothing. */
  readonly sections: readonly BriefSection[];
}

export const BRIEF_SECTIONS = [
  'goal',
  'steps',
  'running',
  'tried',
  'agreements',
  'promised',
  'duties',
  'meetings',
] as const;
export type BriefSectionKey = (typeof BRIEF_SECTIONS)[number];

export interface BriefSection {
  readonly key: BriefSectionKey;
  readonly heading: string;
  readonly lines: readonly BriefLine[];
  /** How many further ones there was no room for. */
  readonly more: number;
  /** What is said where there are no lines. */
  readonly whenEmpty: string;
}

export interface BriefLine {
  /** What it is about, in a few words. */
  readonly text: string;
  /** What there is to say of it; `null` where the text says it all. */
  readonly detail: string | null;
  /** Past its day and ours to mend. */
  readonly isLate: boolean;
}

/** How much the page may hold. */
export interface BriefRoom {
  /** Lines of a section. */
  readonly lines: number;
  /** Characters of a free text. */
  readonly characters: number;
}

/** What two minutes read and one page of A4 hold, in most cases. */
export const USUAL_ROOM: BriefRoom = { lines: 5, characters: 180 };

/** How far ahead the page looks for duties, days. */
export const BRIEF_HORIZON_DAYS = 60;
