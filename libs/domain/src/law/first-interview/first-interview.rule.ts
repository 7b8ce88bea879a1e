import type { Obligation } from '../obligation';
import type { PlainDate } from '../../time/plain-date';
import { coveringPeriod, extend, pausedDays } from '../exemption-periods';
import type { Horizon } from '../horizon';
import {
  covers,
  evidence,
  exemptionEvidence,
  type Finding,
  meetingEvidence,
  openStatus,
  type Rule,
  spellEvidence,
} from '../rule';
import { versionInForceOn, versions } from '../rule-version';
import type { Situation } from '../situation';
import { figureDate, planned, relieved, sumOf } from '../wording';
import { danishDate } from '../danish';

const WITHIN = { days: 7 };
const WARN_DAYS = 2;

/** Rule 1: the first interview within a week of the citizen's first request for help. */
export const firstInterview: Rule<null> = {
  id: 'first-interview',
  title: 'Første samtale',
  duty: 'municipality',
  versions: versions(
    {
      from: '2014-01-01',
      to: '2019-12-31',
      groups: [2],
      params: null,
      severity: 'statutory',
      citation: 'kontanthjælpsreformen 2014',
    },
    {
      from: '2020-01-01',
      to: '2026-06-30',
      groups: [2, 3, 4, 5],
      params: null,
      severity: 'statutory',
      citation: 'LAB § 31, stk. 3; fra 2024 stk. 5',
    },
    {
      from: '2026-07-01',
      groups: [2, 3, 4, 5],
      params: null,
      severity: 'statutory',
      unverified: true,
      citation: 'LOV 1750 af 29/12/2025',
    },
  ),

  evaluate(situation, horizon) {
    const { requestedOn } = situation.spell;
    const version = versionInForceOn(this.versions, requestedOn ?? situation.spellStart);
    if (version === null || !covers(version, situation)) return null;
    const plannedInterview = situation.plannedInterview(horizon);
    const common = { ruleVersion: version.version, plannedOn: plannedInterview?.on ?? null };
    const plannedFacts = plannedInterview === null ? [] : [meetingEvidence(plannedInterview)];
    if (requestedOn === null) {
      const facts = [spellEvidence(situation), ...plannedFacts];
      return { ...common, status: 'unknown', dueOn: null, actBy: null, evidence: evidence(facts) };
    }
    return { ...common, ...judge(situation, horizon, requestedOn, plannedFacts) };
  },

  explain(obligation, version) {
    return {
      asks: `Kommunen skal holde den første samtale senest 7 dage efter, at borgeren har bedt om hjælp (${version.citation}).`,
      found: found(obligation),
      arithmetic: sumOf(obligation, 'requestedOn', '7 dage'),
      clears: clears(obligation),
    };
  },
};

function judge(
  situation: Situation,
  horizon: Horizon,
  requestedOn: PlainDate,
  plannedFacts: Finding['evidence']['facts'],
): Pick<Finding, 'status' | 'dueOn' | 'actBy' | 'evidence'> {
  const { periods, pauses } = situation.exemptions('interviews');
  const dueOn = extend(requestedOn, WITHIN, pauses);
  const figures = {
    requestedOn,
    pausedDays: pausedDays(requestedOn, WITHIN, dueOn),
  };
  const facts = [spellEvidence(situation), ...plannedFacts];
  const dates = { dueOn, actBy: dueOn };

  const first = situation.countingInterviews.find((interview) => interview.on >= requestedOn);
  if (first !== undefined && horizon.hasCome(first.on)) {
    const status = dueOn === null || first.on <= dueOn ? 'met' : 'met_late';
    const held = { ...figures, heldOn: first.on };
    return { ...dates, status, evidence: evidence([...facts, meetingEvidence(first)], held) };
  }
  const pause = coveringPeriod(periods, horizon);
  if (pause !== null) {
    return { ...dates, status: 'exempt', evidence: evidence([...facts, exemptionEvidence(pause)], figures) };
  }
  return { ...dates, status: openStatus(horizon, dueOn, WARN_DAYS), evidence: evidence(facts, figures) };
}

function found(obligation: Obligation): string {
  const requestedOn = figureDate(obligation, 'requestedOn');
  const booked = planned(obligation, 'Der er booket en samtale');
  if (requestedOn === null) return `Datoen for borgerens første henvendelse om hjælp er ikke registreret.${booked}`;
  const heldOn = figureDate(obligation, 'heldOn');
  const request = `Borgeren bad om hjælp ${danishDate(requestedOn)}.`;
  if (heldOn !== null) return `${request} Den første samtale blev holdt ${danishDate(heldOn)}.${booked}`;
  return `${request} Der er endnu ikke registreret en afholdt samtale.${booked}`;
}

function clears(obligation: Obligation): string {
  switch (obligation.status) {
    case 'unknown':
      return 'Registrér datoen for borgerens første henvendelse om hjælp.';
    case 'met':
    case 'met_late':
      return 'Den første samtale er holdt. Der skal ikke gøres mere.';
    case 'exempt':
      return `${relieved(obligation, 'samtaler')} Hold samtalen, når fritagelsen ophører.`;
    default:
      return obligation.plannedOn === null
        ? 'Book og hold en jobsamtale, og registrér den som afholdt.'
        : 'Hold den bookede samtale, og registrér den som afholdt.';
  }
}
