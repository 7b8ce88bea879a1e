import type { Sample } from './sample';

export const OFFER_SAMPLES: Readonly<Record<string, Sample>> = {};
