import { figureDate } from '@rettid/domain';
import type { DutyWords } from './duty-facts';
import { dayOf, NOT_YOUR_FAULT } from './sentences';

export const COORDINATOR_WORDS: DutyWords = {
  title: 'En fast sagsbehandler',
  meaning:
    'Du skal have én sagsbehandler, der holder sammen på din sag og hjælper dig med at få fat i de rigtige. Det hedder en ' +
    'koordinerende sagsbehandler.',
  deadline: (last) => `${last}: en fast sagsbehandler til dig.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    switch (status) {
      case 'met':
        return 'Du har en fast sagsbehandler.';
      case 'met_late':
        return (
          `Du fik en fast sagsbehandler ${dayOf(figureDate(obligation, 'firstAssigned'))}. Det ${should} være sket senest ` +
          `${dayOf(dueOn)}. ${NOT_YOUR_FAULT}`
        );
      case 'overdue':
        return `Kommunen ${should} have givet dig en fast sagsbehandler senest ${dayOf(dueOn)}. ${NOT_YOUR_FAULT}`;
      default:
        return `Kommunen ${shall} give dig en fast sagsbehandler senest ${dayOf(dueOn)}.`;
    }
  },
};

export const MIN_PLAN_WORDS: DutyWords = {
  title: 'Din plan',
  meaning:
    'Planen skal laves sammen med dig, før du begynder i praktik, på kursus eller i et andet tilbud. Den skal vise, hvad ' +
    'du vil, og hvorfor I vælger det, I vælger.',
  deadline: (last) => `${last}: din plan skal være lavet.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    const made = `Din plan blev lavet ${dayOf(figureDate(obligation, 'planFrom'))}.`;
    switch (status) {
      case 'met':
        return made;
      case 'met_late':
        return `${made} Den ${should} have været klar senest ${dayOf(dueOn)}. ${NOT_YOUR_FAULT}`;
      case 'overdue':
        return (
          `Kommunen ${should} have lavet planen sammen med dig senest ${dayOf(dueOn)}, da dit tilbud begyndte. ` +
          NOT_YOUR_FAULT
        );
      default:
        return `Kommunen ${shall} have lavet planen sammen med dig senest ${dayOf(dueOn)}, hvor dit tilbud begynder.`;
    }
  },
};

export const PLAN_JOB_GOAL_WORDS: DutyWords = {
  title: 'Jobmål i planen',
  meaning: 'Et jobmål er et bestemt job eller en bestemt slags arbejde, som du gerne vil nå frem til.',
  deadline: null,
  text({ obligation, shall }) {
    return obligation.status === 'met'
      ? 'Der står et jobmål i din plan.'
      : `Der mangler et jobmål i din plan. Kommunen ${shall} finde det sammen med dig. ${NOT_YOUR_FAULT}`;
  },
};

export const PLAN_STABILISING_WORDS: DutyWords = {
  title: 'Skridt på vejen i planen',
  meaning:
    'Planen skal vise de skridt, der fører mod målet, eller den støtte, der giver ro i hverdagen, så du kan komme videre.',
  deadline: null,
  text({ obligation, shall }) {
    return obligation.status === 'met'
      ? 'Der står skridt på vejen i din plan.'
      : `Der mangler skridt på vejen i din plan. Kommunen ${shall} finde dem sammen med dig. ${NOT_YOUR_FAULT}`;
  },
};
