import type { CaseWire, PersonWire } from '@rettid/contracts';

/** The name, or what can be said of somebody whom the reader may not know by name. */
export function personName(person: PersonWire): string {
  return person.name ?? 'medarbejder i et andet jobcenter';
}

/** `M. Holm`: the first name's letter and the last name; `null` where the name may not be known. */
export function shortName(person: PersonWire): string | null {
  if (person.name === null) return null;
  const words = person.name.split(/\s+/).filter((word) => word !== '');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  return words.length === 1 ? first : `${first.charAt(0)}. ${last}`;
}

/** The names that a case tells of its people, by their ids. */
export function namesInCase({ assignments, meetings, caseworker }: CaseWire): ReadonlyMap<string, string> {
  const people = [...assignments.map(({ staff }) => staff), ...meetings.map(({ staff }) => staff), caseworker];
  return new Map(people.flatMap((person) => (person?.name == null ? [] : [[person.staffId, person.name] as const])));
}
