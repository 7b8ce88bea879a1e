import { computed, signal } from '@angular/core';
import type { CaseMeetingWire, MinutesWire } from '@rettid/contracts';
import type { InterviewMark } from '@rettid/domain';

/** What a minutes form holds, as a draft keeps it. */
export interface MinutesValues {
  readonly text: string;
  readonly marks: readonly InterviewMark[] | null;
  readonly barriers: 'yes' | 'no' | null;
  readonly sharing: 'published' | 'kept' | null;
}

/** The fields of minutes. */
export class MinutesForm {
  readonly text = signal('');
  readonly marks = signal<readonly InterviewMark[] | null>(null);
  readonly barriers = signal<'yes' | 'no' | null>(null);
  readonly sharing = signal<'published' | 'kept' | null>('kept');

  readonly values = computed<MinutesValues>(() => ({
    text: this.text(),
    marks: this.marks(),
    barriers: this.barriers(),
    sharing: this.sharing(),
  }));

  fill(values: MinutesValues): void {
    this.text.set(values.text);
    this.marks.set(values.marks);
    this.barriers.set(values.barriers);
    this.sharing.set(values.sharing);
  }

  toWire(): MinutesWire {
    return toMinutesWire(this.values());
  }
}

export function toMinutesWire({ text, marks, barriers, sharing }: MinutesValues): MinutesWire {
  return {
    text: text.trim() === '' ? null : text.trim(),
    marks,
    barrierFocus: barriers === null ? null : barriers === 'yes',
    isPublished: sharing === 'published',
  };
}

/** The minutes of a meeting as a form begins with them. */
export function minutesOf(meeting: CaseMeetingWire): MinutesValues {
  return {
    text: meeting.minutes ?? '',
    marks: meeting.marks,
    barriers: meeting.barrierFocus === null ? null : meeting.barrierFocus ? 'yes' : 'no',
    sharing: meeting.isPublished ? 'published' : 'kept',
  };
}
