import {
  ageOn,
  caseworkersIn24Months,
  formatDate,
  holdsOn,
  primaryContact,
  type Benefit,
  type BriefColleague,
  type BriefFacts,
  type PlainDate,
  type RecordedPart,
  type TargetGroup,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { standingOn, type DatedPeriod } from '../../citizens/case/standing';
import { toObligation, type FindingRow } from '../../obligations/stored-finding';
import { BRIEF_SQL } from './brief-facts.sql';

/** What the page about each of the cases is made of, by the citizen's id, in one statement however many they are. */
export async function readBriefFacts(
  tx: Transaction,
  citizenIds: readonly string[],
  businessDate: PlainDate,
): Promise<Map<string, BriefFacts>> {
  const { rows } = await tx.client.query<BriefRow>({
    name: 'case-briefs',
    text: BRIEF_SQL,
    values: [citizenIds, formatDate(businessDate)],
  });
  return new Map(rows.map((row) => [row.citizen_id, toFacts(row, businessDate)]));
}

type NamedPart = RecordedPart & { readonly name: string | null };

interface BriefRow extends Pick<BriefFacts, 'goals' | 'offers' | 'tasks' | 'appointments' | 'minutes' | 'exemptions'> {
  readonly citizen_id: string;
  readonly name: string;
  readonly cpr: string;
  readonly language: string | null;
  readonly is_protected: boolean;
  readonly own_words: string | null;
  readonly spells: readonly DatedPeriod<Benefit>[];
  readonly classifications: readonly DatedPeriod<TargetGroup>[];
  readonly parts: readonly NamedPart[];
  readonly findings: readonly FindingRow[];
}

function toFacts(row: BriefRow, today: PlainDate): BriefFacts {
  const { goals, offers, tasks, appointments, minutes, exemptions } = row;
  return {
    citizenId: row.citizen_id,
    person: {
      name: row.name,
      age: ageOn(row.cpr, today),
      targetGroup: standingOn(row.classifications, today, { runsOver: false }),
      benefit: standingOn(row.spells, today, { runsOver: true }),
      interpreterLanguage: row.language === null || /^da(?:-|$)/i.test(row.language) ? null : row.language,
      hasProtectedAddress: row.is_protected,
      caseworkersIn24Months: caseworkersIn24Months(row.parts.map(toHeld), today),
    },
    team: team(row.parts, today),
    obligations: row.findings.map(toObligation),
    ownWords: row.own_words,
    ...{ goals, offers, tasks, appointments, minutes, exemptions },
  };
}

function toHeld({
  staffId,
  role,
  validFrom,
  validTo,
}: RecordedPart): Parameters<typeof caseworkersIn24Months>[0][number] {
  return {
    staff: { staffId },
    role,
    validFrom: formatDate(validFrom),
    validTo: validTo === null ? null : formatDate(validTo),
  };
}

function team(parts: readonly NamedPart[], today: PlainDate): BriefColleague[] {
  const running = parts.filter((part) => holdsOn(part, today));
  const primary = primaryContact(running);
  return running.map((part) => ({
    name: part.name ?? 'medarbejder i et andet jobcenter',
    role: part.role,
    since: part.validFrom,
    isPrimary: running.length > 1 && part === primary,
  }));
}
