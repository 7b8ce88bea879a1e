import type { PlainDate } from '../../time/plain-date';
import { danishDate } from '../danish';
import { coveringPeriod, endOf, type ExemptionPeriod } from '../exemption-periods';
import type { Horizon } from '../horizon';
import type { Obligation } from '../obligation';
import { covers, evidence, exemptionEvidence, type Finding, openStatus, type Rule } from '../rule';
import { versionInForce, versions } from '../rule-version';
import { factsOf } from '../wording';

const WARN_DAYS = 28;

/** Rule 7: an exemption from the 225-hour rule never lapses without a decision. */
export const hours225Exemption: Rule<null> = {
  id: 'hours-225-exemption',
  title: 'Undtagelse fra 225-timersreglen',
  duty: 'municipality',
  versions: versions({
    from: '2016-10-01',
    to: '2025-06-30',
    groups: [2, 3, 4, 5],
    params: null,
    severity: 'statutory',
    citation: 'LAS § 13 f, stk. 9; VEJ 9514/2021',
  }),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const { periods } = situation.exemptions('hours_225');
    const covering = coveringPeriod(periods, horizon);
    const finding =
      covering === null
        ? lapsed(periods, situation.spellStart, horizon)
        : aboutToLapse(endOfChain(covering, periods), horizon);
    return finding === null ? null : { ...finding, ruleVersion: version.version, plannedOn: null };
  },

  explain(obligation, version) {
    return {
      asks:
        'Kommunen skal løbende vurdere, om borgeren fortsat skal være undtaget, og træffe en ny afgørelse, ' +
        `før undtagelsen ophører (${version.citation}).`,
      found: found(obligation),
      arithmetic: obligation.dueOn === null ? '' : `Undtagelsens sidste dag er ${danishDate(obligation.dueOn)}.`,
      clears: clears(obligation),
    };
  },
};

type Outcome = Pick<Finding, 'status' | 'dueOn' | 'actBy' | 'evidence'>;

/** The exemption with which an unbroken chain ends: each link starts no later than the day after the one before. */
function endOfChain(covering: ExemptionPeriod, periods: readonly ExemptionPeriod[]): ExemptionPeriod {
  let last = covering;
  // In order of start: a link that is skipped as too late can only be reached over one that comes before it.
  for (const period of periods) {
    if (last.to === null) break;
    if (period.from <= last.to + 1 && endOf(period) > last.to) last = period;
  }
  return last;
}

function aboutToLapse(last: ExemptionPeriod, horizon: Horizon): Outcome {
  return {
    status: openStatus(horizon, last.to, WARN_DAYS),
    dueOn: last.to,
    actBy: last.to,
    evidence: evidence([exemptionEvidence(last)]),
  };
}

/** The exemption of this spell that ended last; one that somebody closed was decided on, and asks nothing. */
function lapsed(periods: readonly ExemptionPeriod[], spellStart: PlainDate, horizon: Horizon): Outcome | null {
  let end: PlainDate | null = null;
  for (const { to } of periods) {
    if (to !== null && to >= spellStart && horizon.isPast(to) && (end === null || to > end)) end = to;
  }
  const latest = periods.filter(({ to }) => to !== null && to === end);
  const [first] = latest;
  if (end === null || first === undefined || latest.some(({ exemption }) => exemption.closedOn !== null)) return null;
  return { status: 'overdue', dueOn: end, actBy: end, evidence: evidence([exemptionEvidence(first)]) };
}

function found(obligation: Obligation): string {
  const exemption = factsOf(obligation, 'exemption')[0];
  if (exemption === undefined || exemption.on === null) return '';
  const from = danishDate(exemption.on);
  if (exemption.to == null) return `Undtagelsen gælder fra ${from} uden slutdato.`;
  const to = danishDate(exemption.to);
  return obligation.status === 'overdue'
    ? `Undtagelsen fra ${from} ophørte ${to}, uden at der er registreret en ny afgørelse.`
    : `Den seneste undtagelse gælder fra ${from} til ${to}.`;
}

function clears(obligation: Obligation): string {
  switch (obligation.status) {
    case 'overdue':
      return 'Vurdér borgerens arbejdsevne nu, og træf afgørelse: forlæng undtagelsen, eller afslut den med en begrundelse.';
    case 'due_soon':
      return 'Vurdér borgerens arbejdsevne, og træf afgørelse, før undtagelsen ophører.';
    default:
      return obligation.dueOn === null
        ? 'Sæt en dato for næste vurdering af undtagelsen.'
        : 'Der skal ikke gøres mere nu.';
  }
}
