import { danishDecimal, figureDate, figureText } from '@rettid/domain';
import type { DutyWords } from './duty-facts';
import { dayOf, exemptPeriod, ONLY_BY_DECISION } from './sentences';

const TELL_YOUR_CASEWORKER =
  'Har du arbejdet mere, eller er der noget, som gør det svært for dig at arbejde, så fortæl det til din sagsbehandler. ' +
  'Kommunen skal vurdere, om du kan undtages.';

/** The one rule that asks something of the citizen. It says what is recorded and what protects, and threatens with nothing. */
export const HOURS_225_WORDS: DutyWords = {
  title: '225-timersreglen',
  meaning:
    'Den, der har fået hjælp i mindst et år i alt inden for 3 år, skal som hovedregel have 225 timers almindeligt lønnet ' +
    'arbejde inden for de seneste 12 måneder. Kan du ikke arbejde så meget, kan kommunen undtage dig fra reglen. ' +
    ONLY_BY_DECISION,
  deadline: () => 'Fra denne dag er der for få timer, hvis der ikke kommer flere.',
  text({ obligation, exemptionLapsedOn }) {
    const { status, dueOn } = obligation;
    const hours = danishDecimal(figureText(obligation, 'sum') ?? '0');
    const recorded = `Kommunen har registreret ${hours} timers almindeligt lønnet arbejde inden for de seneste 12 måneder.`;
    switch (status) {
      case 'met':
        return `${recorded} Det er nok.`;
      case 'due_soon':
        return (
          `${recorded} Det er nok nu, men kommer der ikke flere timer, er der for få fra ${dayOf(dueOn)}. ` +
          TELL_YOUR_CASEWORKER
        );
      case 'exempt': {
        const suspendedTo = figureDate(obligation, 'suspendedTo');
        return suspendedTo === null
          ? `Du er undtaget fra 225-timersreglen${exemptPeriod(obligation)}.`
          : `225-timersreglen er sat på pause for alle til og med ${dayOf(suspendedTo)}.`;
      }
      default:
        return exemptionLapsedOn === null
          ? `${recorded} Reglen siger 225 timer. ${TELL_YOUR_CASEWORKER} ${ONLY_BY_DECISION}`
          : `${recorded} Reglen siger 225 timer, men kommunen mangler at tage stilling til, om du stadig er undtaget. ` +
              `Det er kommunens ansvar. ${ONLY_BY_DECISION}`;
    }
  },
};

/** That an exemption ran out takes nothing from the citizen: it takes a hearing and a decision (LAS § 13 f; BEK 474/2020). */
export const HOURS_225_EXEMPTION_WORDS: DutyWords = {
  title: 'Din undtagelse fra 225-timersreglen',
  meaning:
    'Er du undtaget, gælder kravet om 225 timers arbejde ikke for dig. Kommunen skal vurdere, om du stadig skal være ' +
    'undtaget, før undtagelsen slutter. Det er kommunens opgave at huske det, ikke din.',
  deadline: () => 'Inden denne dag skal kommunen vurdere din undtagelse fra 225-timersreglen.',
  text({ obligation }) {
    const { status, dueOn } = obligation;
    if (status === 'overdue') {
      return (
        `Din undtagelse sluttede ${dayOf(dueOn)}, uden at kommunen har taget stilling til, om den skal fortsætte. Det er ` +
        `kommunens ansvar. ${ONLY_BY_DECISION}`
      );
    }
    return dueOn === null
      ? 'Du er undtaget fra 225-timersreglen uden slutdato. Kommunen skal løbende vurdere, om det stadig passer.'
      : `Du er undtaget fra 225-timersreglen til og med ${dayOf(dueOn)}. Inden da skal kommunen vurdere, om du stadig skal være undtaget.`;
  },
};
