import { computed, effect, inject, signal, type Signal } from '@angular/core';
import type { HandOverPreviewRequestWire, HandOverPreviewWire, HandOverWire, ReceiverWire } from '@rettid/contracts';
import {
  addDays,
  date,
  formatDate,
  HAND_OVER_CAUSE_WORDS,
  HAND_OVER_CAUSES,
  HAND_OVER_NOTE_LENGTH,
  TEMPORARY_CAUSES,
  type HandOverCause,
} from '@rettid/domain';
import { SessionStore, shownProblem, type ShownProblem } from '@rettid/web';
import type { DateChoice } from '../change/forms/date-field.component';
import type { FieldFault } from '../change/sending/change-sender';
import { AssignmentsGateway } from './assignments.gateway';

export const CAUSE_CHOICES = HAND_OVER_CAUSES.map((value) => ({ value, label: HAND_OVER_CAUSE_WORDS[value] }));

/** What the form of a hand-over holds, as its draft is kept. */
export interface HandOverValues {
  readonly receiver: ReceiverWire | null;
  readonly cause: HandOverCause | null;
  readonly note: string;
  readonly beginsOn: string;
  readonly returnsOn: string;
}

/** The fields that handing over one case and many have in common. */
export class HandOverForm {
  readonly receiver = signal<ReceiverWire | null>(null);
  readonly cause = signal<HandOverCause | null>(null);
  readonly note = signal('');
  readonly beginsOn;
  readonly returnsOn = signal('');
  readonly causes = CAUSE_CHOICES;
  readonly noteMost = HAND_OVER_NOTE_LENGTH.most;
  /** A return is asked for where it can be expected, or was given already. */
  readonly isTemporary = computed(() => {
    const cause = this.cause();
    return (cause !== null && TEMPORARY_CAUSES.includes(cause)) || this.returnsOn() !== '';
  });
  readonly returnChoices: Signal<readonly DateChoice[]>;

  constructor(businessDate: string) {
    this.beginsOn = signal(businessDate);
    this.returnChoices = computed(() => {
      const from = this.beginsOn() === '' ? businessDate : this.beginsOn();
      return [14, 28, 84].map((days) => ({
        label: `Efter ${days / 7} uger`,
        on: formatDate(addDays(date(from), days)),
      }));
    });
  }

  values(): HandOverValues {
    return {
      receiver: this.receiver(),
      cause: this.cause(),
      note: this.note(),
      beginsOn: this.beginsOn(),
      returnsOn: this.returnsOn(),
    };
  }

  take({ receiver, cause, note, beginsOn, returnsOn }: HandOverValues): void {
    this.receiver.set(receiver);
    this.cause.set(cause);
    this.note.set(note);
    this.beginsOn.set(beginsOn);
    this.returnsOn.set(returnsOn);
  }

  /** What needs no API to be found. */
  faults(): FieldFault[] {
    return [
      ...(this.receiver() === null ? [{ field: 'receiverId', message: 'Vælg, hvem der skal have sagen.' }] : []),
      ...(this.cause() === null ? [{ field: 'cause', message: 'Vælg en grund.' }] : []),
      ...(this.cause() === 'other' && this.note().trim() === ''
        ? [{ field: 'note', message: 'Skriv, hvad grunden er.' }]
        : []),
      ...(this.beginsOn() === '' ? [{ field: 'beginsOn', message: 'Vælg den første dag.' }] : []),
    ];
  }

  /** As the API takes it; `null` while something is missing. */
  terms(): Omit<HandOverWire, 'assignmentId' | 'recordVersion'> | null {
    const [receiver, cause] = [this.receiver(), this.cause()];
    if (receiver === null || cause === null) return null;
    const [note, returnsOn] = [this.note().trim(), this.returnsOn()];
    return {
      receiverId: receiver.staffId,
      beginsOn: this.beginsOn(),
      returnsOn: returnsOn === '' ? null : returnsOn,
      cause,
      note: note === '' ? null : note,
    };
  }
}

/** In an injection context: a form that begins today, or when a part begins that is to come. */
export function handOverForm(notBefore = ''): HandOverForm {
  const today = inject(SessionStore).businessDate();
  return new HandOverForm(notBefore > today ? notBefore : today);
}

/** What the API says would come of a hand-over. */
export interface AskedPreview {
  /** `null`: nothing was asked, or the answer has not come. */
  readonly answer: Signal<HandOverPreviewWire | null>;
  readonly problem: Signal<ShownProblem | null>;
}

/** In an injection context: asks anew whenever the question changes; `null` asks nothing. */
export function previewOf(question: () => HandOverPreviewRequestWire | null): AskedPreview {
  const gateway = inject(AssignmentsGateway);
  const answer = signal<HandOverPreviewWire | null>(null);
  const problem = signal<ShownProblem | null>(null);
  effect((onCleanup) => {
    const asked = question();
    answer.set(null);
    problem.set(null);
    if (asked === null) return;
    let isStale = false;
    onCleanup(() => (isStale = true));
    gateway.preview(asked).then(
      (preview) => {
        if (!isStale) answer.set(preview);
      },
      (error: unknown) => {
        if (!isStale) problem.set(shownProblem(error));
      },
    );
  });
  return { answer: answer.asReadonly(), problem: problem.asReadonly() };
}
