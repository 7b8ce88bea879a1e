import { newNonce, pagePolicy } from '../security/security-headers';

/** A link of a page, as the one thing to do next. */
export interface PageLink {
  readonly text: string;
  readonly href: string;
}

export interface Page {
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/**
 * One of the few pages that stand outside the applications: signed out, or why something could not be shown.
 *
 * @param paragraphs Danish, as text
 */
export function messagePage(title: string, paragraphs: readonly string[], link: PageLink): Page {
  const nonce = newNonce();
  const html = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Rettid</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Rettid</p>
<h1>${escaped(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>
</main>
</body>
</html>
`;
  return {
    html,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce) },
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #f5f6f7; color: #1f2933; font: 1.125rem/1.6 "IBM Plex Sans", system-ui, sans-serif; }
main { max-width: 34rem; margin: 12vh auto 0; padding: 2rem; background: #fff; border: 1px solid #d3d9de; border-radius: 6px; }
.brand { margin: 0; color: #52606d; font-weight: 600; }
h1 { margin: .25rem 0 1rem; font-size: 1.75rem; line-height: 1.25; }
p { overflow-wrap: anywhere; }
a { display: inline-block; padding: .5rem 1rem; border-radius: 4px; background: #17536b; color: #fff; text-decoration: none; }
a:hover { background: #0f3d50; }
a:focus-visible { outline: 3px solid #1f2933; outline-offset: 3px; }
@media (max-width: 37rem) { main { margin: 0; border: 0; border-radius: 0; padding: 1.5rem 1rem; } }
`;
