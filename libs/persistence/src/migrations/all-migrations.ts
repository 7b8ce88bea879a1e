import { Caseload1763788800000 } from './1763788800000-caseload';
import { Findings1763788800001 } from './1763788800001-findings';
import { Sweep1763788800002 } from './1763788800002-sweep';

/** Every migration, oldest first. A released migration never changes. */
export const ALL_MIGRATIONS = [Caseload1763788800000, Findings1763788800001, Sweep1763788800002];
