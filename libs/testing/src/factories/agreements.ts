import { date } from '@rettid/domain';
import { MeetingParticipant, PriorNotice, Task, type Citizen, type Meeting } from '@rettid/persistence';
import { saving } from './factory';
import { nextId } from './numbering';

type Whose = Pick<Citizen, 'citizenId' | 'jobcenterId'>;

/** Something that the citizen is to do, agreed on 10 February 2022. */
export function buildTask({ citizenId, jobcenterId }: Whose, given: Partial<Task> = {}): Task {
  const plain = { title: 'Ringe til lægen', owner: 'citizen', staffId: null, dueOn: null, meetingId: null };
  return Object.assign(
    new Task(),
    { taskId: nextId('T'), citizenId, jobcenterId, ...plain, createdOn: date('2022-02-10'), doneOn: null },
    given,
  );
}

/** A notice of 10 February 2022, to be answered by the 24th. */
export function buildPriorNotice({ citizenId, jobcenterId }: Whose, given: Partial<PriorNotice> = {}): PriorNotice {
  const plain = { about: 'no_show', subjectId: 'M-1', text: 'Vi overvejer …', answer: null, answeredOn: null };
  const dates = { sentOn: date('2022-02-10'), answerBy: date('2022-02-24'), withdrawnOn: null };
  return Object.assign(
    new PriorNotice(),
    { noticeId: nextId('PN'), citizenId, jobcenterId, ...plain, ...dates },
    given,
  );
}

/** A social worker who is expected at a meeting. */
export function buildMeetingParticipant(
  { citizenId, jobcenterId, meetingId }: Whose & Pick<Meeting, 'meetingId'>,
  given: Partial<MeetingParticipant> = {},
): MeetingParticipant {
  const plain = { name: 'Lone Dahl', department: 'Socialforvaltningen', role: 'socialrådgiver', attended: null };
  return Object.assign(
    new MeetingParticipant(),
    { participantId: nextId('MP'), citizenId, jobcenterId, meetingId, ...plain },
    given,
  );
}

export const saveTask = saving(Task, buildTask);
export const savePriorNotice = saving(PriorNotice, buildPriorNotice);
export const saveMeetingParticipant = saving(MeetingParticipant, buildMeetingParticipant);
