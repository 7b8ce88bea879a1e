import type { Sample } from './sample';

export const PLAN_SAMPLES: Readonly<Record<string, Sample>> = {};
