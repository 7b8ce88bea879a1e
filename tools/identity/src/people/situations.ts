import { danishDate } from '@rettid/domain';
import type { ListFigures } from './caseworkers.query';
import type { CitizenFigures } from './citizens.query';

/** What the page says of each person: whole Danish sentences, with figures of the caseload that is loaded. */

export function caseworkerSituation(team: string | null, list: ListFigures, maySeeProtected: boolean): string {
  const where = team === null ? '' : ` i ${team}`;
  return sentences(
    `Sidder${where} med ${counted(list.citizens, 'borger', 'borgere')}${lateOf(list)}`,
    maySeeProtected ? 'Har ret til at se borgere med beskyttet adresse' : null,
    list.hidden === 0
      ? null
      : `${counted(list.hidden, 'sag', 'sager')} mere er skjult: ${list.hidden === 1 ? 'den' : 'de'} kræver en særlig ret`,
  );
}

export function neighbourSituation({ citizens }: ListFigures, jobcenterName: string): string {
  return sentences(
    `Arbejder i ${jobcenterName} med ${counted(citizens, 'borger', 'borgere')}`,
    'Kan intet se af de andre jobcentres sager',
  );
}

/** @param list of the leader's own team; `null` for one who has none */
export function leaderSituation(team: string | null, list: ListFigures | null): string {
  return sentences(
    list === null ? null : `Leder ${team ?? ''} med ${counted(list.citizens, 'borger', 'borgere')}${lateOf(list)}`,
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

function lateOf({ late }: ListFigures): string {
  return late === 0 ? ', ingen med overskredne pligter' : `, ${late.toLocaleString('da-DK')} med overskredne pligter`;
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
