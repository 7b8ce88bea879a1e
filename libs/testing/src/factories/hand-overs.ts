import { HandOver, type Assignment, type StaffMember } from '@rettid/persistence';
import { saving } from './factory';
import { nextId } from './numbering';

type Receiving = Pick<Assignment, 'assignmentId' | 'citizenId' | 'jobcenterId' | 'staffId' | 'validFrom'>;

/** A hand-over for good that the receiver has not read, decided on the morning of 1 March 2022. */
export function buildHandOver(
  { assignmentId, citizenId, jobcenterId, staffId, validFrom }: Receiving,
  from: Pick<StaffMember, 'staffId'>,
  given: Partial<HandOver> = {},
): HandOver {
  const plain = { fromAssignmentId: null, returnsOn: null, returnOfId: null, cause: 'workload', note: null };
  const decided = { decidedBy: 'Lise Leder', decidedAt: new Date('2022-03-01T08:00:00Z') };
  const page = { format: 1, asOf: '2022-03-01', citizenName: 'Prøve Borger', particulars: [], sections: [] };
  return Object.assign(
    new HandOver(),
    { handOverId: nextId('HO'), citizenId, jobcenterId, assignmentId, toStaffId: staffId, beginsOn: validFrom },
    { fromStaffId: from.staffId, ...plain, ...decided, brief: page, readAt: null },
    given,
  );
}

export const saveHandOver = saving(HandOver, buildHandOver);
