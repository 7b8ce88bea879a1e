import { isCitizen, type DemoPerson, type People } from '../people/demo-person';
import { html, type Html } from './html';
import { page } from './layout';

/** Form field that names the part. */
export const PERSON_FIELD = 'person';

/**
 * Who to be: a button for each person, named by name and title, described by the situation.
 *
 * @param action where the choice is sent to
 * @param problem what was wrong with the last choice, in Danish
 */
export function choosePersonPage({ people, asOf }: People, action: string, problem: string | null): string {
  if (people.length === 0) return emptyPage();
  const figures = asOf === null ? '' : ` Tallene er fra ${asOf}.`;
  return page(
    'Hvem vil du være?',
    html`<p>Alle personer er opdigtede, og der er ingen adgangskode.${figures} Vælg en person for at logge ind.</p>
      ${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
      <form method="post" action="${action}">
        ${group(
          'Medarbejdere',
          people.filter((person) => !isCitizen(person)),
        )}
        ${group('Borgere', people.filter(isCitizen))}
      </form>`,
  );
}

function group(title: string, people: readonly DemoPerson[]): Html {
  if (people.length === 0) return html``;
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${people.map(choice)}
    </ul>
  </section>`;
}

function choice({ part, name, title, situation }: DemoPerson): Html {
  return html`<li>
    <button
      type="submit"
      name="${PERSON_FIELD}"
      value="${part}"
      aria-labelledby="${part}-name ${part}-title"
      aria-describedby="${part}-situation"
    >
      <span class="name" id="${part}-name">${name}</span>
      <span class="title" id="${part}-title">${title}</span>
      <span class="situation" id="${part}-situation">${situation}</span>
    </button>
  </li>`;
}

function emptyPage(): string {
  return page(
    'Der er ingen at være endnu',
    html`<p>Databasen er tom: der er hverken medarbejdere eller borgere at logge ind som.</p>
      <p>Indlæs en sagsmængde, og genindlæs siden:</p>
      <pre tabindex="0">npx rettid import MAPPE</pre>
      <p>
        Eller stop Rettid, og start med <code>npm run up</code> uden <code>--empty</code>: så indlæses demoens personer.
      </p>`,
  );
}
