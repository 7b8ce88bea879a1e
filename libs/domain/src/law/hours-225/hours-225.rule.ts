import {
  addDays,
  addMonths,
  date,
  firstDayOf,
  formatMonth,
  later,
  monthOf,
  type PlainDate,
} from '../../time/plain-date';
import { danishDate, danishDecimal, danishMonth } from '../danish';
import { coveringPeriod, type ExemptionPeriod } from '../exemption-periods';
import type { Horizon } from '../horizon';
import type { EvidenceFact, Obligation } from '../obligation';
import { covers, evidence, exemptionEvidence, type Finding, type Rule, spellEvidence } from '../rule';
import { type RuleVersion, versionInForce, versions } from '../rule-version';
import type { Situation } from '../situation';
import { factsOf, figureDate, figureText, listed, periodOf } from '../wording';
import { parseMonth } from '../../time/plain-date';
import { HelpDays } from './help-days';
import { OrdinaryHours } from './ordinary-hours';

interface Suspension {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

interface Hours225Terms {
  /** Periods in which the rule stood still for everyone; both days inclusive. */
  readonly suspensions: readonly Suspension[];
}

const WARN_MONTHS = 6;

/** Rule 6: 225 hours of ordinary work in 12 calendar months, for whoever has had help for a year in all within three. */
export const hours225: Rule<Hours225Terms> = {
  id: 'hours-225',
  title: '225 timer',
  duty: 'citizen',
  versions: versions<Hours225Terms>({
    from: '2016-10-01',
    to: '2025-06-30',
    groups: [2, 3, 4, 5],
    params: { suspensions: [{ from: date('2020-03-09'), to: date('2020-09-08') }] },
    severity: 'statutory',
    citation: 'LAS § 13 f',
  }),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const { asOf } = horizon;
    const help = HelpDays.of(situation.facts.spells);
    horizon.hasCome(help.changesOn(asOf));
    if (!help.isCovered(asOf)) return null;

    const hours = OrdinaryHours.known(situation.facts.workHours, monthOf(asOf), horizon);
    horizon.hasCome(hours.movesOn());
    const recent = hours.recent().map(({ month }): EvidenceFact => {
      return { type: 'work_hours', id: formatMonth(month), on: firstDayOf(month) };
    });
    const facts = [spellEvidence(situation), ...recent];
    const sum = hours.currentSum();
    const common = { ruleVersion: version.version, plannedOn: null };
    if (hours.isEnough(monthOf(asOf))) {
      const dueOn = firstDayOf(hours.firstMonthTooFew());
      const isSoon = horizon.hasCome(addMonths(dueOn, -WARN_MONTHS));
      return {
        ...common,
        status: isSoon ? 'due_soon' : 'met',
        dueOn,
        actBy: dueOn,
        evidence: evidence(facts, { sum }),
      };
    }

    const { periods } = situation.exemptions('hours_225');
    const exempt = exemptFrom(periods, version, horizon);
    if (exempt !== null) {
      const basis = evidence([...facts, ...exempt.facts], { sum, ...exempt.figures });
      return { ...common, status: 'exempt', dueOn: null, actBy: null, evidence: basis };
    }
    const dueOn = overdueSince(situation, horizon, version, help, hours);
    return { ...common, status: 'overdue', dueOn, actBy: dueOn, evidence: evidence(facts, { sum }) };
  },

  explain(obligation, version) {
    return {
      asks:
        'Den, der har fået hjælp i mindst 1 år inden for 3 år, skal have mindst 225 timers ordinært arbejde ' +
        `inden for de seneste 12 kalendermåneder, medmindre kommunen har truffet afgørelse om undtagelse (${version.citation}).`,
      found: found(obligation),
      arithmetic: arithmetic(obligation),
      clears: clears(obligation),
    };
  },
};

/** What exempts on the as-of date: a decision about this citizen, or the rule standing still for everyone. */
function exemptFrom(
  periods: readonly ExemptionPeriod[],
  version: RuleVersion<Hours225Terms>,
  horizon: Horizon,
): Finding['evidence'] | null {
  const exemption = coveringPeriod(periods, horizon);
  const suspension = version.params.suspensions.find(({ from, to }) => horizon.isWithin(from, to));
  if (exemption !== null) return evidence([exemptionEvidence(exemption)]);
  if (suspension !== undefined) return evidence([], { suspendedFrom: suspension.from, suspendedTo: suspension.to });
  return null;
}

/** The day since which the hours have been missing without anything that exempts. */
function overdueSince(
  situation: Situation,
  horizon: Horizon,
  version: RuleVersion<Hours225Terms>,
  help: HelpDays,
  hours: OrdinaryHours,
): PlainDate {
  const { asOf } = horizon;
  let since = later(situation.spellStart, version.from);
  const tooFewSince = hours.tooFewSince();
  if (tooFewSince !== null) since = later(since, firstDayOf(tooFewSince));
  for (const { to } of [...situation.exemptions('hours_225').periods, ...version.params.suspensions]) {
    if (to !== null && to < asOf) since = later(since, addDays(to, 1));
  }
  return help.coveredSince(asOf, since);
}

function found(obligation: Obligation): string {
  const months = factsOf(obligation, 'work_hours').map(({ id }) => {
    const month = parseMonth(id);
    return month === null ? id : danishMonth(month);
  });
  const hours = danishDecimal(figureText(obligation, 'sum') ?? '0');
  const recorded = `Borgeren har fået hjælp i mindst 365 dage inden for 3 år. Der er registreret ${hours} ordinære timer i de seneste 12 kalendermåneder`;
  const total = months.length === 0 ? `${recorded}.` : `${recorded}; timer er registreret for ${listed(months)}.`;
  const exemption = factsOf(obligation, 'exemption')[0];
  if (exemption !== undefined) return `${total} Borgeren er undtaget fra ${periodOf(exemption)}.`;
  const suspendedTo = figureDate(obligation, 'suspendedTo');
  return suspendedTo === null
    ? total
    : `${total} Reglen er suspenderet for alle til og med ${danishDate(suspendedTo)}.`;
}

function arithmetic(obligation: Obligation): string {
  const sum = danishDecimal(figureText(obligation, 'sum') ?? '0');
  if (obligation.dueOn === null) return `${sum} timer af 225.`;
  const due = danishDate(obligation.dueOn);
  return obligation.status === 'overdue'
    ? `${sum} timer af 225; for få timer uden undtagelse siden ${due}.`
    : `${sum} timer af 225; uden flere timer bliver summen for lav fra ${due}.`;
}

function clears(obligation: Obligation): string {
  switch (obligation.status) {
    case 'met':
      return 'Kravet er opfyldt. Der skal ikke gøres mere nu.';
    case 'due_soon':
      return 'Tal med borgeren om flere ordinære timer, eller vurdér, om borgeren skal undtages.';
    case 'exempt':
      return figureDate(obligation, 'suspendedTo') === null
        ? 'Borgeren er undtaget. Vurdér løbende, om grunden til undtagelsen stadig er der.'
        : 'Reglen er suspenderet. Der skal ikke gøres mere nu.';
    default:
      return 'Registrér de ordinære timer, der mangler, eller vurdér, om borgeren skal undtages, og træf afgørelse.';
  }
}
