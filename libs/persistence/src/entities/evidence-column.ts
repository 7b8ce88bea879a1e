import type { Evidence } from '@rettid/domain';
import type { ValueTransformer } from 'typeorm';
import { evidenceFromJson, evidenceToText } from '../evidence/evidence-text';

/** A `json` column that holds the evidence of a finding in its stored form. */
export const evidenceColumn: ValueTransformer = {
  to: (evidence: Evidence) => JSON.parse(evidenceToText(evidence)) as unknown,
  from: (json: unknown) => (json === null || json === undefined ? json : evidenceFromJson(json)),
};
