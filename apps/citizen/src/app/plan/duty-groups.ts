import type { OwnDutyState, OwnDutyWire } from '@rettid/contracts';
import type { IconName } from '../ui/icon.component';

/** How a state is told: word, picture and badge, never by colour alone. */
export interface StateWords {
  readonly word: string;
  readonly icon: IconName;
  readonly badge: 'warning' | 'info' | 'success' | 'plain';
}

export const STATE_WORDS: Readonly<Record<OwnDutyState, StateWords>> = {
  late: { word: 'Kommunen er forsinket', icon: 'warning', badge: 'warning' },
  behind: { word: 'Kommunen er bagud', icon: 'warning', badge: 'warning' },
  talk: { word: 'Tal med din sagsbehandler', icon: 'chat', badge: 'info' },
  soon: { word: 'Snart', icon: 'time', badge: 'info' },
  unknown: { word: 'Kommunen mangler en oplysning', icon: 'help', badge: 'warning' },
  ahead: { word: 'Senere', icon: 'calendar', badge: 'plain' },
  paused: { word: 'På pause', icon: 'paused', badge: 'plain' },
  done: { word: 'På plads', icon: 'check', badge: 'success' },
  missed: { word: 'Kommunen nåede det ikke', icon: 'close', badge: 'plain' },
};

export interface DutyGroup {
  readonly id: 'municipality' | 'citizen' | 'missed' | 'done';
  readonly heading: string;
  readonly duties: readonly OwnDutyWire[];
}

/** What the municipality owes, what is asked of the citizen, what is past mending, what is done; groups of none are left out. */
export function dutyGroups(duties: readonly OwnDutyWire[]): DutyGroup[] {
  const open = duties.filter(({ state }) => state !== 'done' && state !== 'missed');
  const groups: DutyGroup[] = [
    {
      id: 'municipality',
      heading: 'Det skal kommunen gøre for dig',
      duties: open.filter(({ duty }) => duty === 'municipality'),
    },
    { id: 'citizen', heading: 'Det gælder for dig', duties: open.filter(({ duty }) => duty === 'citizen') },
    { id: 'missed', heading: 'Det nåede kommunen ikke', duties: duties.filter(({ state }) => state === 'missed') },
    { id: 'done', heading: 'Det er på plads', duties: duties.filter(({ state }) => state === 'done') },
  ];
  return groups.filter((group) => group.duties.length > 0);
}
