import type { Sample } from './sample';

export const TODAY_SAMPLES: Readonly<Record<string, Sample>> = {};
