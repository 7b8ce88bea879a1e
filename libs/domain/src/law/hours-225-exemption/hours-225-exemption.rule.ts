import { danishDate } from '../danish';
import { chainEnd } from '../exemption-chains';
import type { Obligation } from '../obligation';
import { covers, evidence, exemptionEvidence, openStatus, type Rule } from '../rule';
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
    const end = chainEnd(periods, situation.spellStart, horizon);
    if (end === null) return null;
    const dueOn = end.last.to;
    return {
      status: end.isCovering ? openStatus(horizon, dueOn, WARN_DAYS) : 'overdue',
      dueOn,
      actBy: dueOn,
      evidence: evidence([exemptionEvidence(end.last)]),
      ruleVersion: version.version,
      plannedOn: null,
    };
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
