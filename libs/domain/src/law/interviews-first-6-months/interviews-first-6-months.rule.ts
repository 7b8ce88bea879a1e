import { addDays } from '../../time/plain-date';
import { danishDate, counted } from '../danish';
import { coveringPeriod, extend, lengthOf, pausedDays, unpausedDay } from '../exemption-periods';
import type { Horizon } from '../horizon';
import type { Obligation } from '../obligation';
import { covers, evidence, exemptionEvidence, meetingEvidence, openStatus, type Rule, spellEvidence } from '../rule';
import { versionInForceOn, versions } from '../rule-version';
import type { Situation } from '../situation';
import type { MeetingFact } from '../../facts/citizen-facts';
import type { PlainDate } from '../../time/plain-date';
import { factsOf, figureDate, figureNumber, listed, planned, relieved, sumOf } from '../wording';

const SIX_MONTHS = { months: 6 };
const WARN_DAYS = 14;

/** Rule 2: so many interviews in the first 6 months of a spell, spread evenly. */
export const interviewsFirst6Months: Rule<{ readonly required: number }> = {
  id: 'interviews-first-6-months',
  title: 'Samtaler i de første 6 måneder',
  duty: 'municipality',
  versions: versions(
    {
      from: '2020-01-01',
      to: '2023-12-31',
      groups: [1, 2, 3, 4, 5, 7, 8, 9, 10],
      params: { required: 4 },
      severity: 'statutory',
      citation: 'LAB § 31, stk. 1',
    },
    {
      from: '2024-01-01',
      to: '2026-06-30',
      groups: [2, 3, 4, 5, 7, 8, 9, 10],
      params: { required: 4 },
      severity: 'statutory',
      citation: 'LAB § 31, stk. 3',
    },
    {
      from: '2026-07-01',
      groups: [2, 9],
      params: { required: 4 },
      severity: 'statutory',
      unverified: true,
      citation: 'LOV 1750 af 29/12/2025',
    },
  ),

  evaluate(situation, horizon) {
    const { spellStart } = situation;
    const version = versionInForceOn(this.versions, spellStart);
    if (version === null || !covers(version, situation)) return null;
    const { required } = version.params;
    const { periods, pauses } = situation.exemptions('interviews');
    const dueOn = extend(spellStart, SIX_MONTHS, pauses);
    const length = lengthOf(spellStart, SIX_MONTHS);
    const held = heldWithin(situation, horizon, dueOn);
    const plannedInterview = situation.plannedInterview(horizon);

    const facts = [spellEvidence(situation), ...held.map(meetingEvidence)];
    if (plannedInterview !== null) facts.push(meetingEvidence(plannedInterview));
    const figures = {
      spellStart,
      required,
      held: held.length,
      pausedDays: pausedDays(spellStart, SIX_MONTHS, dueOn),
    };
    const common = { ruleVersion: version.version, dueOn, plannedOn: plannedInterview?.on ?? null };
    if (held.length >= required) {
      return { ...common, status: 'met', actBy: dueOn, evidence: evidence(facts, figures) };
    }
    if (horizon.isPast(dueOn)) {
      return { ...common, status: 'missed', actBy: dueOn, evidence: evidence(facts, figures) };
    }
    const paceDays = Math.ceil((length * (held.length + 1)) / required);
    const actBy = unpausedDay(spellStart, paceDays, pauses);
    const open = { ...common, actBy, evidence: evidence(facts, { ...figures, paceDays }) };
    const pause = coveringPeriod(periods, horizon);
    if (pause !== null) {
      return {
        ...open,
        status: 'exempt',
        evidence: evidence([...facts, exemptionEvidence(pause)], open.evidence.figures),
      };
    }
    // Past the pace date the deadline itself is still ahead: the even pace is lost, not the duty.
    const status = openStatus(horizon, actBy, WARN_DAYS);
    return { ...open, status: status === 'overdue' ? 'behind' : status };
  },

  explain(obligation, version) {
    const { required } = version.params;
    return {
      asks:
        `Kommunen skal holde ${required} samtaler med borgeren i de første 6 måneder, ` +
        `jævnt fordelt (${version.citation}).`,
      found: found(obligation),
      arithmetic: arithmetic(obligation),
      clears: clears(obligation),
    };
  },
};

/** Counting interviews from the spell's start to the as-of date, or to the deadline where that is earlier. */
function heldWithin(situation: Situation, horizon: Horizon, deadline: PlainDate | null): MeetingFact[] {
  return situation.countingInterviews.filter(
    ({ on }) => on >= situation.spellStart && (deadline === null || on <= deadline) && horizon.hasCome(on),
  );
}

function found(obligation: Obligation): string {
  const start = figureDate(obligation, 'spellStart');
  const held = figureNumber(obligation, 'held') ?? 0;
  const days = factsOf(obligation, 'meeting')
    .slice(0, held)
    .map((meeting) => (meeting.on === null ? '' : danishDate(meeting.on)));
  const count =
    held === 0
      ? 'Der er ikke registreret nogen afholdt samtale i perioden.'
      : `Der er holdt ${counted(held, 'samtale', 'samtaler')} i perioden: ${listed(days)}.`;
  const since = start === null ? '' : `Forløbet begyndte ${danishDate(start)}. `;
  return `${since}${count}${planned(obligation, 'Der er booket en samtale')}`;
}

function arithmetic(obligation: Obligation): string {
  const deadline = sumOf(obligation, 'spellStart', '6 måneder');
  const start = figureDate(obligation, 'spellStart');
  const paceDays = figureNumber(obligation, 'paceDays');
  if (start === null || paceDays === null || obligation.actBy === null) return deadline;
  const paused = obligation.actBy - addDays(start, paceDays);
  const pause = paused === 0 ? '' : ` + ${counted(paused, 'dag', 'dage')} på pause`;
  const next = (figureNumber(obligation, 'held') ?? 0) + 1;
  return (
    `${deadline} Samtale nr. ${next} ved jævn fordeling: ` +
    `${danishDate(start)} + ${paceDays} dage${pause} = ${danishDate(obligation.actBy)}.`
  );
}

function clears(obligation: Obligation): string {
  switch (obligation.status) {
    case 'met':
      return 'Alle samtaler er holdt. Der skal ikke gøres mere.';
    case 'missed':
      return 'Perioden er udløbet og kan ikke indhentes. Hold kontakten i gang, så borgeren får de næste samtaler til tiden.';
    case 'exempt':
      return `${relieved(obligation, 'samtaler')} Fristen rykker dag for dag, så længe fritagelsen gælder.`;
    default:
      return obligation.plannedOn === null
        ? 'Book og hold den næste samtale, og registrér den som afholdt.'
        : 'Hold den bookede samtale, og registrér den som afholdt.';
  }
}
