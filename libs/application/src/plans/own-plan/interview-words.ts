import { figureDate, figureNumber, type Obligation } from '@rettid/domain';
import type { DutyWords } from './duty-facts';
import { dayOf, exemptPeriod, NOT_YOUR_FAULT, plannedFor } from './sentences';

const booked = (obligation: Obligation): string => plannedFor(obligation, 'Du har en tid');
const relieved = (obligation: Obligation): string => `Du er fritaget for samtaler${exemptPeriod(obligation)}.`;

export const FIRST_INTERVIEW_WORDS: DutyWords = {
  title: 'Din første samtale',
  meaning:
    'Når du har bedt kommunen om hjælp, skal I hurtigt mødes første gang. I taler om din situation, og hvad du har brug ' +
    'for. Det er kommunen, der skal indkalde dig.',
  deadline: (last) => `${last}: din første samtale.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    const due = dayOf(dueOn);
    switch (status) {
      case 'met':
        return `Din første samtale blev holdt ${dayOf(figureDate(obligation, 'heldOn'))}.`;
      case 'met_late':
        return (
          `Din første samtale blev holdt ${dayOf(figureDate(obligation, 'heldOn'))}. Den ${should} have været holdt ` +
          `senest ${due}. ${NOT_YOUR_FAULT}`
        );
      case 'exempt':
        return `${relieved(obligation)} Den første samtale venter så længe.`;
      case 'unknown':
        return (
          'Kommunen har ikke skrevet ned, hvornår du bad om hjælp. Derfor kan fristen for din første samtale ikke regnes ' +
          `ud.${booked(obligation)} ${NOT_YOUR_FAULT}`
        );
      case 'overdue':
        return `Kommunen ${should} have holdt den første samtale med dig senest ${due}.${booked(obligation)} ${NOT_YOUR_FAULT}`;
      default:
        return dueOn === null
          ? `Den første samtale venter, til du ikke længere er fritaget.${booked(obligation)}`
          : `Kommunen ${shall} holde den første samtale med dig senest ${due}.${booked(obligation)}`;
    }
  },
};

export const INTERVIEWS_FIRST_6_MONTHS_WORDS: DutyWords = {
  title: 'Samtaler i de første 6 måneder',
  meaning:
    'I begyndelsen skal kommunen holde flere samtaler med dig, og de skal være spredt ud over de første 6 måneder. Så kan ' +
    'I følge med i, hvordan det går, og hvad det næste skridt er. Det er kommunen, der skal indkalde dig.',
  deadline: (last) => `${last}: den næste samtale med dig.`,
  text({ obligation, shall, should }) {
    const { status, dueOn, actBy } = obligation;
    const required = figureNumber(obligation, 'required') ?? 0;
    const held = figureNumber(obligation, 'held') ?? 0;
    const count = held === 0 ? 'Der er ikke holdt nogen endnu.' : `Der er holdt ${held}.`;
    const all = dueOn === null ? '' : ` Alle ${required} ${shall} være holdt senest ${dayOf(dueOn)}.`;
    const asked = `Kommunen ${shall} holde ${required} samtaler med dig i de første 6 måneder. ${count}`;
    switch (status) {
      case 'met':
        return `Du har haft de ${required} samtaler, som du skulle tilbydes i de første 6 måneder.`;
      case 'missed':
        return (
          `Kommunen ${should} have holdt ${required} samtaler med dig senest ${dayOf(dueOn)}. Der blev holdt ${held}. ` +
          `Tiden er gået, så det kan ikke indhentes. ${NOT_YOUR_FAULT}`
        );
      case 'exempt':
        return `${relieved(obligation)} Fristerne for samtaler venter så længe.`;
      case 'behind':
      case 'overdue':
        return (
          `${asked} Den næste burde have været holdt senest ${dayOf(actBy)}, så samtalerne er jævnt fordelt.${all}` +
          `${booked(obligation)} ${NOT_YOUR_FAULT}`
        );
      default:
        return actBy === null
          ? `${asked}${booked(obligation)}`
          : `${asked} Den næste bør holdes senest ${dayOf(actBy)}.${all}${booked(obligation)}`;
    }
  },
};

export const INTERVIEWS_12_MONTHS_WORDS: DutyWords = {
  title: 'Samtaler i løbet af året',
  meaning:
    'Kommunen skal blive ved med at tale med dig, også når der er gået lang tid. Der regnes altid på de seneste 12 ' +
    'måneder. Det er kommunen, der skal indkalde dig.',
  deadline: (last) => `${last}: den næste samtale med dig.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    switch (status) {
      case 'exempt':
        return `${relieved(obligation)} Fristen for den næste samtale venter så længe.`;
      case 'overdue':
        return `Kommunen ${should} have holdt en samtale med dig senest ${dayOf(dueOn)}.${booked(obligation)} ${NOT_YOUR_FAULT}`;
      default:
        return dueOn === null
          ? `Der er ingen frist for den næste samtale lige nu.${booked(obligation)}`
          : `Kommunen ${shall} holde den næste samtale med dig senest ${dayOf(dueOn)}.${booked(obligation)}`;
    }
  },
};

export const NO_SHOW_WORDS: DutyWords = {
  title: 'Et møde, du ikke var med til',
  // Staying away can cost something (LAS §§ 36-37), so nothing here says that it cannot.
  meaning:
    'Når et møde ikke bliver til noget, skal kommunen kontakte dig og høre hvorfor. Var du for eksempel syg, så fortæl ' +
    'det. Et møde, man ikke kommer til, kan få betydning for hjælpen, men kun hvis kommunen har set på din grund og ' +
    'truffet en afgørelse, som du kan klage over.',
  deadline: (last) => `${last}: kontakt dig om mødet, du ikke var med til.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    const noShow = `Du var ikke med til mødet ${dayOf(figureDate(obligation, 'noShowOn'))}.`;
    switch (status) {
      case 'met':
        return `${noShow} Kommunen har fulgt op ${dayOf(figureDate(obligation, 'answeredOn'))}.`;
      case 'met_late':
        return `${noShow} Kommunen fulgte først op ${dayOf(figureDate(obligation, 'answeredOn'))}. Forsinkelsen er kommunens ansvar.`;
      case 'overdue':
        return (
          `${noShow} Kommunen ${should} have kontaktet dig om det senest ${dayOf(dueOn)}. Forsinkelsen er kommunens ` +
          'ansvar. Du er velkommen til selv at ringe og fortælle, hvorfor du ikke kom.'
        );
      default:
        return `${noShow} Kommunen ${shall} kontakte dig om det senest ${dayOf(dueOn)}. Du må også gerne selv ringe.`;
    }
  },
};
