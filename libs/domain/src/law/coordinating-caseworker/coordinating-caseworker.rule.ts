import type { AssignmentFact } from '../../facts/citizen-facts';
import { addDays, later, type PlainDate } from '../../time/plain-date';
import { danishDate } from '../danish';
import { endOf } from '../exemption-periods';
import type { Horizon } from '../horizon';
import type { Obligation } from '../obligation';
import { assignmentEvidence, covers, evidence, type Rule } from '../rule';
import { type RuleVersion, versionInForce, versions } from '../rule-version';
import type { Situation } from '../situation';
import { figureDate } from '../wording';

/** "Straks" in the law; a week is the norm. */
const WITHIN_DAYS = 7;

/** Rule 8: a coordinating caseworker, at once. */
export const coordinatingCaseworker: Rule<null> = {
  id: 'coordinating-caseworker',
  title: 'Koordinerende sagsbehandler',
  duty: 'municipality',
  versions: versions({
    from: '2014-01-01',
    groups: [3, 5, 7, 8],
    params: null,
    severity: 'statutory',
    citation: 'LAB § 36',
  }),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const anchor = anchorOf(situation, version);
    const common = { ruleVersion: version.version, plannedOn: null };
    const coordinating = situation.facts.assignments.filter(({ role }) => role === 'coordinating');
    const current = assignedNow(coordinating, horizon);
    if (current !== null) {
      const firstAssigned = firstAssignedDay(coordinating, anchor) ?? horizon.asOf;
      const dueOn = addDays(anchor, WITHIN_DAYS);
      return {
        ...common,
        status: firstAssigned <= dueOn ? 'met' : 'met_late',
        dueOn,
        actBy: dueOn,
        evidence: evidence([assignmentEvidence(current)], { anchor, firstAssigned }),
      };
    }
    const previous = lastAssigned(coordinating, anchor, horizon);
    const gapFrom = previous?.validTo == null ? anchor : addDays(previous.validTo, 1);
    const dueOn = addDays(gapFrom, WITHIN_DAYS);
    return {
      ...common,
      status: horizon.isPast(dueOn) ? 'overdue' : 'pending',
      dueOn,
      actBy: dueOn,
      evidence: evidence(previous === null ? [] : [assignmentEvidence(previous)], { anchor, gapFrom }),
    };
  },

  explain(obligation, version) {
    const gapFrom = figureDate(obligation, 'gapFrom');
    const start = gapFrom ?? figureDate(obligation, 'anchor');
    return {
      asks:
        'Kommunen skal straks tilbyde borgeren en koordinerende sagsbehandler ' +
        `(${version.citation}); normen er inden 7 dage.`,
      found: found(obligation),
      arithmetic:
        start === null || obligation.dueOn === null
          ? ''
          : `${danishDate(start)} + 7 dage = ${danishDate(obligation.dueOn)}.`,
      clears:
        gapFrom === null
          ? 'Borgeren har en koordinerende sagsbehandler. Der skal ikke gøres mere.'
          : 'Tildel borgeren en koordinerende sagsbehandler.',
    };
  },
};

/** The later of the spell's start and the first day of the unbroken run of covered groups that reaches the as-of date. */
function anchorOf(situation: Situation, version: RuleVersion): PlainDate {
  let first = situation.classification.validFrom;
  for (;;) {
    const before = situation.facts.classifications.find(
      ({ validTo, targetGroup }) => validTo === first - 1 && version.groups.includes(targetGroup),
    );
    if (before === undefined) return later(situation.spellStart, first);
    first = before.validFrom;
  }
}

/** The assignment in force on the as-of date; of several, the one in force longest, then the one that ends last. */
function assignedNow(assignments: readonly AssignmentFact[], horizon: Horizon): AssignmentFact | null {
  let current: AssignmentFact | null = null;
  for (const assignment of assignments) {
    if (!horizon.isWithin(assignment.validFrom, assignment.validTo)) continue;
    if (current === null || isBefore(assignment, current)) current = assignment;
  }
  return current;
}

/** First day on or after the anchor on which someone was assigned. */
function firstAssignedDay(assignments: readonly AssignmentFact[], anchor: PlainDate): PlainDate | null {
  let first: PlainDate | null = null;
  for (const { validFrom, validTo } of assignments) {
    if (validTo !== null && validTo < anchor) continue;
    const day = later(validFrom, anchor);
    if (first === null || day < first) first = day;
  }
  return first;
}

/** The assignment since the anchor that ended last before the as-of date. */
function lastAssigned(
  assignments: readonly AssignmentFact[],
  anchor: PlainDate,
  horizon: Horizon,
): AssignmentFact | null {
  let last: AssignmentFact | null = null;
  for (const assignment of assignments) {
    const { validTo } = assignment;
    if (validTo === null || validTo < anchor || !horizon.isPast(validTo)) continue;
    if (last?.validTo == null || validTo > last.validTo || (validTo === last.validTo && isBefore(assignment, last))) {
      last = assignment;
    }
  }
  return last;
}

function isBefore(a: AssignmentFact, b: AssignmentFact): boolean {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom;
  const endA = endOf({ to: a.validTo });
  const endB = endOf({ to: b.validTo });
  return endA === endB ? a.id < b.id : endA > endB;
}

function found(obligation: Obligation): string {
  const gapFrom = figureDate(obligation, 'gapFrom');
  const anchor = figureDate(obligation, 'anchor');
  const firstAssigned = figureDate(obligation, 'firstAssigned');
  if (anchor === null) return '';
  const since = `Borgeren har haft krav på en koordinerende sagsbehandler siden ${danishDate(anchor)}.`;
  if (firstAssigned !== null) return `${since} En sagsbehandler var tildelt fra ${danishDate(firstAssigned)}.`;
  if (gapFrom === null || gapFrom === anchor) return `${since} Der er ikke tildelt nogen.`;
  return `${since} Der har ikke været tildelt nogen siden ${danishDate(gapFrom)}.`;
}
