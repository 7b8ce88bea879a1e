import { danishDate, danishDecimal } from '../../law/danish';
import type { PlainDate } from '../../time/plain-date';
import type { BriefFacts, BriefGoal, BriefOffer } from './brief-facts';
import { detailOf, line, shortened } from './brief-lines';
import { END_WORDS, GOAL_WORDS, MEETING_WORDS, OFFER_WORDS } from './brief-words';
import type { BriefLine, BriefRoom } from './case-brief';

const isEnd = ({ kind }: BriefGoal): boolean => kind === 'job_goal' || kind === 'education_goal';
const byAge = (a: BriefGoal, b: BriefGoal): number => a.createdOn - b.createdOn || (a.goalId < b.goalId ? -1 : 1);

/** Open job and education goals in the order in which they were set, after what the citizen says of them. */
export function goals({ goals: all, ownWords }: BriefFacts, room: BriefRoom): BriefLine[] {
  const said = ownWords === null ? [] : [line('Med borgerens egne ord', `»${shortened(ownWords, room)}«`)];
  const set = all
    .filter((goal) => isEnd(goal) && goal.status === 'open')
    .sort(byAge)
    .map(({ kind, title, createdOn, targetOn }) =>
      line(
        `${GOAL_WORDS[kind]}: ${shortened(title, room)}`,
        detailOf(`Sat ${danishDate(createdOn)}`, targetOn === null ? null : `Skal nås ${danishDate(targetOn)}`),
      ),
    );
  return [...said, ...set];
}

/** Open sub-goals and stabilising activities: those with a day first, the next one first. */
export function steps({ goals: all }: BriefFacts, today: PlainDate, room: BriefRoom): BriefLine[] {
  return all
    .filter((goal) => !isEnd(goal) && goal.status === 'open')
    .sort((a, b) => (a.targetOn ?? Infinity) - (b.targetOn ?? Infinity) || byAge(a, b))
    .map(({ kind, title, targetOn }) =>
      line(
        kind === 'sub_goal' ? shortened(title, room) : `${GOAL_WORDS[kind]}: ${shortened(title, room)}`,
        targetOn === null
          ? null
          : detailOf(`${targetOn < today ? 'Skulle være nået' : 'Skal nås'} ${danishDate(targetOn)}`),
      ),
    );
}

const isOver = ({ endsOn, endCause }: BriefOffer, today: PlainDate): boolean =>
  endsOn !== null && (endsOn < today || (endCause !== null && endsOn <= today));

/** Offers that run, or are agreed for later. */
export function running({ offers }: BriefFacts, today: PlainDate, room: BriefRoom): BriefLine[] {
  return offers
    .filter((offer) => !isOver(offer, today))
    .sort((a, b) => a.startsOn - b.startsOn)
    .map((offer) =>
      line(
        offerText(offer, room),
        detailOf(
          offer.startsOn > today ? `Begynder ${danishDate(offer.startsOn)}` : `Siden ${danishDate(offer.startsOn)}`,
          offer.endsOn === null ? null : `Slutter ${danishDate(offer.endsOn)}`,
          offer.hoursPerWeek === null ? null : `${danishDecimal(offer.hoursPerWeek)} timer om ugen`,
          offer.purpose === null ? null : shortened(offer.purpose, room),
        ),
      ),
    );
}

/** What was tried, the latest first: offers that ended, and goals that were given up. */
export function tried({ offers, goals: all }: BriefFacts, today: PlainDate, room: BriefRoom): BriefLine[] {
  const ended = offers
    .filter((offer) => isOver(offer, today))
    .map((offer) => ({ on: offer.endsOn ?? today, told: endedOffer(offer, room) }));
  const dropped = all
    .filter(({ status }) => status === 'dropped')
    .map((goal) => ({ on: goal.closedOn ?? goal.createdOn, told: droppedGoal(goal, room) }));
  return [...ended, ...dropped].sort((a, b) => b.on - a.on).map(({ told }) => told);
}

function endedOffer(offer: BriefOffer, room: BriefRoom): BriefLine {
  const { startsOn, endsOn, endCause, endNote, evaluation } = offer;
  return line(
    offerText(offer, room),
    detailOf(
      `${danishDate(startsOn)} til ${endsOn === null ? 'i dag' : danishDate(endsOn)}`,
      endCause === null ? 'Grunden til, at det sluttede, er ikke skrevet ned' : `Sluttede: ${END_WORDS[endCause]}`,
      endNote === null ? null : shortened(endNote, room),
      evaluation === null ? 'Ikke evalueret' : shortened(evaluation, room),
    ),
  );
}

function droppedGoal({ kind, title, closedOn, dropReason }: BriefGoal, room: BriefRoom): BriefLine {
  const when = closedOn === null ? 'Frafaldet' : `Frafaldet ${danishDate(closedOn)}`;
  return line(
    `${GOAL_WORDS[kind]}: ${shortened(title, room)}`,
    detailOf(when, dropReason === null ? 'Grunden er ikke skrevet ned' : shortened(dropReason, room)),
  );
}

function offerText({ kind, provider }: BriefOffer, room: BriefRoom): string {
  return provider === null ? OFFER_WORDS[kind] : `${OFFER_WORDS[kind]}: ${shortened(provider, room)}`;
}

/** What is booked, the next first. */
export function meetings({ appointments }: BriefFacts): BriefLine[] {
  return [...appointments]
    .sort((a, b) => a.on - b.on || (a.time < b.time ? -1 : 1))
    .map(({ kind, on, time, withName }) =>
      line(
        `${danishDate(on)} kl. ${time}: ${MEETING_WORDS[kind]}`,
        withName === null ? null : detailOf(`Med ${withName}`),
      ),
    );
}
