import type { CaseAction } from '../change/case-action';
import type { AssignPartData } from './assign-part.component';
import type { ConfirmHandOverData } from './confirm-hand-over.component';
import type { HandOverData } from './hand-over.component';
import { answeringPartOf, firstRoleOf } from './parts';

/** What can be begun of those who have a part in a case. */
export const ASSIGNMENT_ACTIONS: readonly CaseAction[] = [
  {
    id: 'hand-over',
    label: 'Overdrag sagen',
    permission: 'assignment.manage',
    group: 'people',
    isOffered: (theCase) => answeringPartOf(theCase) !== null,
    load: async () => (await import('./hand-over.component')).HandOverComponent,
    dataOf: (theCase, subjectId): HandOverData => ({
      assignmentId: subjectId ?? answeringPartOf(theCase)?.assignmentId ?? '',
    }),
  },
  {
    id: 'assign-part',
    label: 'Tilknyt en medarbejder',
    permission: 'assignment.manage',
    group: 'people',
    clears: ['coordinating-caseworker'],
    load: async () => (await import('./assign-part.component')).AssignPartComponent,
    dataOf: (theCase): AssignPartData => ({
      role: answeringPartOf(theCase) === null ? firstRoleOf(theCase) : 'mentor',
    }),
  },
  {
    id: 'confirm-hand-over',
    label: 'Læs overdragelsen',
    permission: 'contact.record',
    group: 'people',
    isOffered: ({ handOverToConfirm }) => handOverToConfirm !== null,
    load: async () => (await import('./confirm-hand-over.component')).ConfirmHandOverComponent,
    dataOf: ({ handOverToConfirm }, subjectId): ConfirmHandOverData => ({
      handOverId: subjectId ?? handOverToConfirm ?? '',
    }),
  },
];
