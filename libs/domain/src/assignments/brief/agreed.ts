import type { TaskOwner } from '../../facts/codes';
import { danishDate } from '../../law/danish';
import type { PlainDate } from '../../time/plain-date';
import type { BriefFacts, BriefTask } from './brief-facts';
import { detailOf, line, shortened } from './brief-lines';
import { MEETING_WORDS, TASK_OWNER_WORDS } from './brief-words';
import type { BriefLine, BriefRoom } from './case-brief';

/** Whose word is the municipality's. */
const OURS: readonly TaskOwner[] = ['caseworker', 'job_broker'];

/** What others than the municipality have said they would do. */
export function agreements(facts: BriefFacts, today: PlainDate, room: BriefRoom): BriefLine[] {
  // Another's delay is no fault of ours and is not marked as one.
  return inOrder(facts.tasks.filter(({ owner }) => !OURS.includes(owner))).map((task) =>
    taskLine(task, today, room, false),
  );
}

/** What the municipality has said it would do: its open tasks, and what stands in the minutes that the citizen was given. */
export function promised(facts: BriefFacts, today: PlainDate, room: BriefRoom): BriefLine[] {
  const tasks = inOrder(facts.tasks.filter(({ owner }) => OURS.includes(owner))).map((task) =>
    taskLine(task, today, room, true),
  );
  const { minutes } = facts;
  if (minutes === null) return tasks;
  // The minutes come with the first lines, so that a long list of tasks does not push them off the page.
  const last = line(
    `Referat fra ${danishDate(minutes.on)} (${MEETING_WORDS[minutes.kind].toLocaleLowerCase('da')})`,
    shortened(minutes.text, { ...room, characters: room.characters * 2 }),
  );
  return [...tasks.slice(0, room.lines - 1), last, ...tasks.slice(room.lines - 1)];
}

function taskLine(
  { title, owner, dueOn, createdOn }: BriefTask,
  today: PlainDate,
  room: BriefRoom,
  isOurs: boolean,
): BriefLine {
  const isPast = dueOn !== null && dueOn < today;
  const due =
    dueOn === null
      ? `Aftalt ${danishDate(createdOn)}, uden frist`
      : `${isPast ? 'Skulle være gjort' : 'Senest'} ${danishDate(dueOn)}`;
  return line(`${TASK_OWNER_WORDS[owner]}: ${shortened(title, room)}`, detailOf(due), isOurs && isPast);
}

function inOrder(tasks: readonly BriefTask[]): BriefTask[] {
  return [...tasks].sort((a, b) => (a.dueOn ?? Infinity) - (b.dueOn ?? Infinity) || a.createdOn - b.createdOn);
}
