import { html, type Html } from './html';
import { STYLE_PATH } from './style';

/** One whole page: the frame is the same for choosing, for signing out and for what has gone wrong. */
export function page(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Rettids demo</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <header>
          <p class="brand">Rettid</p>
          <p class="demo">Demo: opdigtede personer</p>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}
