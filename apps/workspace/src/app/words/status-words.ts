import type { ObligationStatus } from '@rettid/domain';
import type { IconName } from '../ui/icon-paths';

/** How pressing a status is, which decides its colour. Red is kept for what is past due and ours to mend. */
export type StatusTone = 'alarm' | 'warning' | 'notice' | 'good' | 'neutral';

export interface StatusWords {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: StatusTone;
}

/** Word, icon and tone of each status (`docs/glossary.md`). */
export const STATUS_WORDS: Readonly<Record<ObligationStatus, StatusWords>> = {
  overdue: { word: 'Overskredet', icon: 'overdue', tone: 'alarm' },
  behind: { word: 'Bagud', icon: 'behind', tone: 'warning' },
  due_soon: { word: 'Snart', icon: 'due_soon', tone: 'notice' },
  unknown: { word: 'Mangler oplysning', icon: 'unknown', tone: 'warning' },
  pending: { word: 'Ikke forfalden', icon: 'pending', tone: 'neutral' },
  exempt: { word: 'Undtaget / På pause', icon: 'exempt', tone: 'neutral' },
  met_late: { word: 'Opfyldt for sent', icon: 'met', tone: 'good' },
  met: { word: 'Opfyldt', icon: 'met', tone: 'good' },
  missed: { word: 'Ikke nået', icon: 'missed', tone: 'neutral' },
};

/** Statuses that ask for something to be done. */
export const ACTIONABLE_STATUSES: readonly ObligationStatus[] = ['overdue', 'behind', 'due_soon', 'unknown'];
