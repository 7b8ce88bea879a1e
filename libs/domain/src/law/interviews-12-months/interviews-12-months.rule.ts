import type { PlainDate } from '../../time/plain-date';
import { counted, danishDate } from '../danish';
import { coveringPeriod, extend, pausedDays } from '../exemption-periods';
import type { Obligation } from '../obligation';
import { covers, evidence, exemptionEvidence, meetingEvidence, openStatus, type Rule, spellEvidence } from '../rule';
import { versionInForce, versions } from '../rule-version';
import { factsOf, figureDate, figureNumber, listed, planned, relieved, sumOf } from '../wording';

const TWELVE_MONTHS = { months: 12 };
const WARN_DAYS = 14;

/** Rule 3: so many interviews in any 12 months. A running duty: it is never fulfilled for good. */
export const interviews12Months: Rule<{ readonly required: number }> = {
  id: 'interviews-12-months',
  title: '4 samtaler på 12 måneder',
  duty: 'municipality',
  versions: versions(
    {
      from: '2014-01-01',
      to: '2019-12-31',
      groups: [2, 3, 5],
      params: { required: 4 },
      severity: 'statutory',
      citation: 'LAB § 17 (LBK 1342/2016)',
    },
    {
      from: '2020-01-01',
      groups: [2, 3, 4, 5],
      params: { required: 4 },
      severity: 'norm',
      citation: 'Beskæftigelsesministeriets fokusmål',
    },
  ),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const { required } = version.params;
    const { spellStart } = situation;
    const { periods, pauses } = situation.exemptions('interviews');
    const held = situation.countingInterviews.filter(({ on }) => on >= spellStart && horizon.hasCome(on));
    // The N-th latest of the interviews and N copies of the spell's start: with fewer than N interviews, the start.
    const latest = held.slice(-required);
    const countedFrom: PlainDate = latest.length < required ? spellStart : (latest[0]?.on ?? spellStart);
    const dueOn = extend(countedFrom, TWELVE_MONTHS, pauses);

    const plannedInterview = situation.plannedInterview(horizon);
    const facts = [spellEvidence(situation), ...latest.map(meetingEvidence)];
    if (plannedInterview !== null) facts.push(meetingEvidence(plannedInterview));
    const pause = coveringPeriod(periods, horizon);
    if (pause !== null) facts.push(exemptionEvidence(pause));
    return {
      ruleVersion: version.version,
      status: pause === null ? openStatus(horizon, dueOn, WARN_DAYS) : 'exempt',
      dueOn,
      actBy: dueOn,
      plannedOn: plannedInterview?.on ?? null,
      evidence: evidence(facts, {
        countedFrom,
        counted: latest.length,
        pausedDays: pausedDays(countedFrom, TWELVE_MONTHS, dueOn),
      }),
    };
  },

  explain(obligation, version) {
    const { required } = version.params;
    return {
      asks: `Kommunen skal til enhver tid have holdt ${required} samtaler med borgeren inden for 12 måneder (${version.citation}).`,
      found: found(obligation, required),
      arithmetic: sumOf(obligation, 'countedFrom', '12 måneder'),
      clears: clears(obligation),
    };
  },
};

function found(obligation: Obligation, required: number): string {
  const interviews = figureNumber(obligation, 'counted') ?? 0;
  const days = factsOf(obligation, 'meeting')
    .slice(0, interviews)
    .map((meeting) => (meeting.on === null ? '' : danishDate(meeting.on)));
  const start = figureDate(obligation, 'countedFrom');
  const booked = planned(obligation, 'Der er booket en samtale');
  if (interviews >= required) return `De seneste ${required} samtaler blev holdt ${listed(days)}.${booked}`;
  const since = start === null ? '' : `, siden forløbet begyndte ${danishDate(start)}`;
  if (interviews === 0) return `Der er ikke holdt nogen samtale${since}.${booked}`;
  return `Der er kun holdt ${counted(interviews, 'samtale', 'samtaler')}${since}: ${listed(days)}.${booked}`;
}

function clears(obligation: Obligation): string {
  if (obligation.status === 'exempt') {
    return `${relieved(obligation, 'samtaler')} Fristen rykker dag for dag, så længe fritagelsen gælder.`;
  }
  if (obligation.plannedOn !== null) return 'Hold den bookede samtale, og registrér den som afholdt.';
  return obligation.status === 'pending'
    ? 'Book den næste samtale inden fristen.'
    : 'Book og hold en samtale, og registrér den som afholdt.';
}
