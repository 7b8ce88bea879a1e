import type { Sample } from './sample';

export const MEETING_SAMPLES: Readonly<Record<string, Sample>> = {};
