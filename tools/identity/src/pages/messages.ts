import { html, trusted } from './html';
import { page } from './layout';

/** The sign-in was begun too long ago, in another browser, or before the provider was started anew. */
export function expiredPage(startAgain: string): string {
  return page(
    'Siden er udløbet',
    html`<p>Der gik for lang tid, eller Rettid er startet igen imens.</p>
      <p><a href="${startAgain}">Begynd forfra</a></p>`,
  );
}

/** @param code the error code of OpenID Connect, for whoever set up the client */
export function errorPage(code: string, startAgain: string): string {
  return page(
    'Det kan ikke lade sig gøre',
    html`<p>Forespørgslen til demoens login er ikke rigtig.</p>
      <p>Kode: <code>${code}</code></p>
      <p><a href="${startAgain}">Gå til Rettid</a></p>`,
  );
}

/** @param form as the provider has made it; the button beside it sends it off */
export function confirmSignOutPage(form: string): string {
  return page(
    'Vil du logge ud?',
    html`${trusted(form)}
      <button class="plain" type="submit" form="op.logoutForm" name="logout" value="yes">Log ud</button>`,
  );
}

export function signedOutPage(startAgain: string): string {
  return page('Du er logget ud', html`<p><a href="${startAgain}">Log ind igen</a></p>`);
}
