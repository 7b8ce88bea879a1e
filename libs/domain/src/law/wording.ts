import type { PlainDate } from '../time/plain-date';
import { counted, danishDate } from './danish';
import type { EvidenceFact, Obligation } from './obligation';

/** A date among the figures of a finding, or `null` where the finding has none of that name. */
export function figureDate(obligation: Obligation, name: string): PlainDate | null {
  return figureNumber(obligation, name) as PlainDate | null;
}

/** A number among the figures of a finding, or `null` where the finding has none of that name. */
export function figureNumber(obligation: Obligation, name: string): number | null {
  const value = obligation.evidence.figures[name];
  return typeof value === 'number' ? value : null;
}

/** Text (an exact decimal) among the figures of a finding, or `null` where the finding has none of that name. */
export function figureText(obligation: Obligation, name: string): string | null {
  const value = obligation.evidence.figures[name];
  return typeof value === 'string' ? value : null;
}

export function factsOf(obligation: Obligation, type: EvidenceFact['type']): readonly EvidenceFact[] {
  return obligation.evidence.facts.filter((fact) => fact.type === type);
}

/** ` Der er booket en samtale 3. marts 2022.`, or nothing where nothing is planned. */
export function planned(obligation: Obligation, sentence: string): string {
  return obligation.plannedOn === null ? '' : ` ${sentence} ${danishDate(obligation.plannedOn)}.`;
}

/**
 * The arithmetic of a deadline: start + period + paused days = deadline, from the figures `<startFigure>` and
 * `pausedDays`. Empty where the finding has no such start.
 */
export function sumOf(obligation: Obligation, startFigure: string, period: string): string {
  const start = figureDate(obligation, startFigure);
  if (start === null) return '';
  if (obligation.dueOn === null) {
    return `${danishDate(start)} + ${period}; der er ingen frist, så længe en fritagelse er uden slutdato.`;
  }
  const pausedDays = figureNumber(obligation, 'pausedDays') ?? 0;
  const pause = pausedDays === 0 ? '' : ` + ${counted(pausedDays, 'dag', 'dage')} på pause`;
  return `${danishDate(start)} + ${period}${pause} = ${danishDate(obligation.dueOn)}.`;
}

/** `1. marts 2022 til 31. maj 2022`, or `1. marts 2022 uden slutdato`: the period of a fact that is one. */
export function periodOf(fact: EvidenceFact): string {
  const from = fact.on === null ? '' : danishDate(fact.on);
  return fact.to == null ? `${from} uden slutdato` : `${from} til ${danishDate(fact.to)}`;
}

/** `Borgeren er fritaget for samtaler fra ... til ... .`, from the exemption that the finding names. */
export function relieved(obligation: Obligation, from: 'samtaler' | 'tilbud'): string {
  const exemption = factsOf(obligation, 'exemption')[0];
  const period = exemption === undefined ? '' : ` fra ${periodOf(exemption)}`;
  return `Borgeren er fritaget for ${from}${period}.`;
}

/** `A`, `A og B`, `A, B og C` */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`;
}
