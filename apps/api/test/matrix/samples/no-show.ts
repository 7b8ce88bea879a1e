import type { Sample } from './sample';

export const NO_SHOW_SAMPLES: Readonly<Record<string, Sample>> = {};
