import { danishDate } from '../../law/danish';
import { formatDate, type PlainDate } from '../../time/plain-date';
import type { BriefFacts, BriefPerson } from './brief-facts';
import { section } from './brief-lines';
import { AID_WORDS, EXEMPTION_WORDS, GROUND_WORDS, GROUP_WORDS, PART_WORDS } from './brief-words';
import { USUAL_ROOM, type BriefRoom, type CaseBrief } from './case-brief';
import { agreements, promised } from './agreed';
import { dutiesAhead } from './duties-ahead';
import { goals, meetings, running, steps, tried } from './what-is-done';

/** Makes the page about a case as it stands on a day; what there is no room for is counted and left to the case itself. */
export function buildCaseBrief(facts: BriefFacts, today: PlainDate, room: BriefRoom = USUAL_ROOM): CaseBrief {
  return {
    format: 1,
    asOf: formatDate(today),
    citizenName: facts.person.name,
    particulars: particulars(facts),
    sections: [
      section('goal', 'Mål', goals(facts, room), room, 'Der er ikke sat et job- eller uddannelsesmål.'),
      section('steps', 'Delmål og støtte', steps(facts, today, room), room, 'Der er ingen åbne delmål.'),
      section('running', 'I gang nu', running(facts, today, room), room, 'Der er intet tilbud i gang.'),
      section(
        'tried',
        'Prøvet, og hvorfor det sluttede',
        tried(facts, today, room),
        room,
        'Der er ikke prøvet noget endnu.',
      ),
      section('agreements', 'Aftaler', agreements(facts, today, room), room, 'Der er ingen åbne aftaler.'),
      section(
        'promised',
        'Det har kommunen lovet',
        promised(facts, today, room),
        room,
        'Kommunen har ikke lovet noget, der mangler.',
      ),
      section('duties', 'Pligter de næste 60 dage', dutiesAhead(facts, today), room, 'Ingen pligter forfalder.'),
      section('meetings', 'Aftalte møder', meetings(facts), room, 'Der er ikke aftalt noget møde.'),
    ],
  };
}

type Particulars = CaseBrief['particulars'];

function particulars({ person, team, exemptions }: BriefFacts): Particulars {
  return [
    { label: 'Alder', text: `${person.age} år` },
    { label: 'Målgruppe', text: groupText(person) },
    { label: 'Ydelse', text: benefitText(person) },
    { label: 'Sagsbehandlere', text: caseworkersText(person.caseworkersIn24Months) },
    ...[...team]
      .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.since - b.since)
      .map(({ name, role, since, isPrimary }) => ({
        label: isPrimary ? `${PART_WORDS[role]} (kontaktperson)` : PART_WORDS[role],
        text: `${name}, siden ${danishDate(since)}`,
      })),
    ...(person.interpreterLanguage === null ? [] : [{ label: 'Tolk', text: languageText(person.interpreterLanguage) }]),
    ...(person.hasProtectedAddress ? [{ label: 'Adresse', text: 'Beskyttet' }] : []),
    ...exemptions.map(({ kind, ground, validTo }) => ({
      label: EXEMPTION_WORDS[kind],
      text: `${validTo === null ? 'uden slutdato' : `til ${danishDate(validTo)}`} (${GROUND_WORDS[ground]})`,
    })),
  ];
}

function groupText({ targetGroup }: BriefPerson): string {
  if (targetGroup === null) return 'Ikke visiteret';
  const { code, since } = targetGroup;
  return `${code} ${GROUP_WORDS[code]}, siden ${danishDate(since)}`;
}

function benefitText({ benefit }: BriefPerson): string {
  return benefit === null ? 'Ingen' : `${AID_WORDS[benefit.code]}, på ydelse siden ${danishDate(benefit.since)}`;
}

function caseworkersText(count: number): string {
  return count === 0 ? 'Ingen i 24 måneder' : `${count} på 24 måneder`;
}

const languages = new Intl.DisplayNames('da', { type: 'language' });

/** `arabisk`, or the code itself where it names no language. */
function languageText(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
