import type { Sample } from './sample';

export const ASSIGNMENT_SAMPLES: Readonly<Record<string, Sample>> = {};
