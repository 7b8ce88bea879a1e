import type { MeetingFact } from '../../facts/citizen-facts';
import { addDays, type PlainDate } from '../../time/plain-date';
import { danishDate } from '../danish';
import type { Horizon } from '../horizon';
import type { EvidenceFact, Obligation } from '../obligation';
import { covers, evidence, meetingEvidence, type Rule } from '../rule';
import { versionInForce, versions } from '../rule-version';
import type { Situation } from '../situation';
import { factsOf, figureDate } from '../wording';

const WITHIN_DAYS = 7;

interface NoShow {
  readonly meeting: MeetingFact;
  readonly answer: EvidenceFact | null;
}

/** Rule 12: a no-show is answered by contact within a week. */
export const noShowFollowUp: Rule<null> = {
  id: 'no-show-follow-up',
  title: 'Kontakt efter udeblivelse',
  duty: 'municipality',
  versions: versions({
    from: '2014-01-01',
    groups: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    params: null,
    severity: 'norm',
    citation: 'LAS § 13, stk. 2; §§ 36-37',
  }),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const noShows = noShowsOf(situation, horizon);
    const latest = noShows.at(-1);
    if (latest === undefined) return null;
    const unanswered = noShows.find(({ answer }) => answer === null);
    if (unanswered !== undefined) {
      const dueOn = lastDayFor(unanswered);
      return {
        ruleVersion: version.version,
        status: horizon.isPast(dueOn) ? 'overdue' : 'pending',
        dueOn,
        actBy: dueOn,
        plannedOn: null,
        evidence: evidence([meetingEvidence(unanswered.meeting)], { noShowOn: unanswered.meeting.on }),
      };
    }
    const late = noShows.find(isLate);
    const shown = late ?? latest;
    const dueOn = lastDayFor(latest);
    return {
      ruleVersion: version.version,
      status: late === undefined ? 'met' : 'met_late',
      dueOn,
      actBy: dueOn,
      plannedOn: null,
      evidence: evidence([meetingEvidence(shown.meeting), ...(shown.answer === null ? [] : [shown.answer])], {
        noShowOn: shown.meeting.on,
        answeredOn: shown.answer?.on ?? null,
        latestOn: latest.meeting.on,
      }),
    };
  },

  explain(obligation, version) {
    const noShowOn = figureDate(obligation, 'noShowOn');
    const latestOn = figureDate(obligation, 'latestOn');
    return {
      asks: `Når borgeren udebliver, skal kommunen kontakte borgeren inden 7 dage (${version.citation}).`,
      found: found(obligation),
      arithmetic: [noShowOn, latestOn === noShowOn ? null : latestOn]
        .filter((day) => day !== null)
        .map((day) => `${danishDate(day)} + 7 dage = ${danishDate(addDays(day, WITHIN_DAYS))}.`)
        .join(' Seneste udeblivelse: '),
      clears:
        obligation.status === 'met' || obligation.status === 'met_late'
          ? 'Borgeren er kontaktet efter hver udeblivelse. Der skal ikke gøres mere.'
          : 'Kontakt borgeren om udeblivelsen, og registrér kontakten, eller hold en samtale.',
    };
  },
};

/** The spell's no-shows up to the as-of date with the earliest answer to each, in order of day (then id). */
function noShowsOf(situation: Situation, horizon: Horizon): readonly NoShow[] {
  return situation.facts.meetings
    .filter(({ status, on }) => status === 'no_show' && on >= situation.spellStart && horizon.hasCome(on))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on - b.on))
    .map((meeting) => ({ meeting, answer: answerTo(meeting, situation, horizon) }));
}

/** A contact about the meeting or a counting interview, on its day or later; whichever came first. */
function answerTo(meeting: MeetingFact, situation: Situation, horizon: Horizon): EvidenceFact | null {
  let answer: EvidenceFact | null = null;
  let answeredOn = Number.POSITIVE_INFINITY as PlainDate;
  const interview = situation.countingInterviews.find(({ on }) => on >= meeting.on);
  if (interview !== undefined && horizon.hasCome(interview.on)) {
    answer = meetingEvidence(interview);
    answeredOn = interview.on;
  }
  for (const contact of situation.facts.contacts) {
    if (contact.aboutMeetingId !== meeting.id || contact.on < meeting.on || !horizon.hasCome(contact.on)) continue;
    const isTie = contact.on === answeredOn && answer?.type === 'contact' && contact.id < answer.id;
    if (contact.on < answeredOn || isTie) {
      answer = { type: 'contact', id: contact.id, on: contact.on };
      answeredOn = contact.on;
    }
  }
  return answer;
}

function lastDayFor({ meeting }: NoShow): PlainDate {
  return addDays(meeting.on, WITHIN_DAYS);
}

function isLate(noShow: NoShow): boolean {
  return noShow.answer?.on != null && noShow.answer.on > lastDayFor(noShow);
}

function found(obligation: Obligation): string {
  const noShowOn = figureDate(obligation, 'noShowOn');
  const answeredOn = figureDate(obligation, 'answeredOn');
  if (noShowOn === null) return '';
  const noShow = `Borgeren udeblev ${danishDate(noShowOn)}.`;
  if (answeredOn === null) return `${noShow} Der er ikke registreret kontakt om det siden.`;
  return factsOf(obligation, 'contact').length > 0
    ? `${noShow} Borgeren blev kontaktet ${danishDate(answeredOn)}.`
    : `${noShow} Der blev holdt en samtale ${danishDate(answeredOn)}.`;
}
