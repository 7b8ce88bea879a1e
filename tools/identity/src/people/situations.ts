import { danishDate } from '@rettid/domain';
import type { CaseworkerFigures, OfficeHolder } from './caseworkers.query';
import type { CitizenFigures } from './citizens.query';

/** What the page says of each person: whole Danish sentences, with figures of the caseload that is loaded. */

export function caseworkerSituation(
  { team, citizens, overdue, protectedCitizens }: CaseworkerFigures,
  maySeeProtected: boolean,
): string {
  const where = team === null ? '' : ` i ${team}`;
  return sentences(
    `Sidder${where} med ${counted(citizens, 'borger', 'borgere')}`,
    overdue === 0 ? 'Ingen pligter er overskredet' : `${counted(overdue, 'pligt', 'pligter')} er overskredet`,
    protectedSentence(protectedCitizens, maySeeProtected),
  );
}

function protectedSentence(count: number, maySee: boolean): string | null {
  if (maySee) return 'Har ret til at se borgere med beskyttet adresse';
  if (count === 0) return 'Har ikke ret til at se borgere med beskyttet adresse';
  return `${counted(count, 'borger', 'borgere')} har beskyttet adresse og er derfor skjult`;
}

export function neighbourSituation({ citizens }: CaseworkerFigures, jobcenterName: string): string {
  return sentences(
    `Arbejder i ${jobcenterName} med ${counted(citizens, 'borger', 'borgere')}`,
    'Kan intet se af de andre jobcentres sager',
  );
}

export function leaderSituation({ team }: OfficeHolder, ofTeam: readonly CaseworkerFigures[]): string {
  const citizens = ofTeam.reduce((sum, caseworker) => sum + caseworker.citizens, 0);
  const overdue = ofTeam.reduce((sum, caseworker) => sum + caseworker.overdue, 0);
  const figures = `${counted(citizens, 'borger', 'borgere')}, ${counted(overdue, 'overskredet pligt', 'overskredne pligter')}`;
  return sentences(
    team === null || ofTeam.length === 0 ? null : `Leder ${team}: ${figures}`,
    'Ser hele jobcentret, også beskyttede adresser og ansattes egne sager, og hvem der har åbnet sager',
  );
}

export function administratorSituation(jobcenterName: string): string {
  return sentences(`Passer systemet i ${jobcenterName} og kan flytte demoens dato`, 'Kan ikke åbne sager');
}

export function auditorSituation(jobcenterName: string): string {
  return sentences(`Reviderer ${jobcenterName}`, 'Kan læse, men intet ændre');
}

export function citizenSituation({ hasPlan, hasJobGoal, overdue, exemptionEndsOn }: CitizenFigures): string {
  const plan = hasJobGoal ? 'Har et jobmål i sin plan' : 'Har en plan uden jobmål';
  return sentences(
    hasPlan ? plan : 'Har endnu ingen plan',
    exemptionEndsOn === null ? null : `Undtagelsen fra 225-timersreglen udløber ${danishDate(exemptionEndsOn)}`,
    overdue === 0 ? null : `Kommunen er bagud med ${counted(overdue, 'pligt', 'pligter')}`,
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('da-DK')} ${count === 1 ? one : many}`;
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .map((part) => `${part}.`)
    .join(' ');
}
