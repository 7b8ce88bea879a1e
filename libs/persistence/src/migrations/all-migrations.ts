import { Caseload1763788800000 } from './1763788800000-caseload';
import { Findings1763788800001 } from './1763788800001-findings';
import { Sweep1763788800002 } from './1763788800002-sweep';
import { SignIn1763800000000 } from './1763800000000-sign-in';
import { AccessLog1763800000001 } from './1763800000001-access-log';
import { CaseAccess1763800000002 } from './1763800000002-case-access';
import { CaseloadList1763800000003 } from './1763800000003-caseload-list';
import { RecordKeeping1764200000000 } from './1764200000000-record-keeping';
import { Meetings1764200000001 } from './1764200000001-meetings';
import { NoShow1764200000002 } from './1764200000002-no-show';
import { Plans1764200000003 } from './1764200000003-plans';
import { Offers1764200000004 } from './1764200000004-offers';
import { Exemptions1764200000005 } from './1764200000005-exemptions';
import { Assignments1764200000006 } from './1764200000006-assignments';
import { Today1764200000007 } from './1764200000007-today';

/** Every migration, oldest first. A released migration never changes. */
export const ALL_MIGRATIONS = [
  Caseload1763788800000,
  Findings1763788800001,
  Sweep1763788800002,
  SignIn1763800000000,
  AccessLog1763800000001,
  CaseAccess1763800000002,
  CaseloadList1763800000003,
  RecordKeeping1764200000000,
  Meetings1764200000001,
  NoShow1764200000002,
  Plans1764200000003,
  Offers1764200000004,
  Exemptions1764200000005,
  Assignments1764200000006,
  Today1764200000007,
];
