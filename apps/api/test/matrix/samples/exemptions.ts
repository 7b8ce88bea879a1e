import type { Sample } from './sample';

export const EXEMPTION_SAMPLES: Readonly<Record<string, Sample>> = {};
