import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const STYLE_PATH = '/style.css';

/** IBM Plex Sans as the Danish design system ships it (OFL 1.1), in the two weights that the page uses. */
const FONT_FOLDER = join(dirname(require.resolve('dkfds')), '../fonts/IBMPlexSans/split/woff2');
const FONT_FILES = ['IBMPlexSans-Regular-Latin1.woff2', 'IBMPlexSans-SemiBold-Latin1.woff2'] as const;

const STYLE = `
@font-face { font-family: "IBM Plex Sans"; font-weight: 400; font-display: swap; src: url(/${FONT_FILES[0]}) format("woff2") }
@font-face { font-family: "IBM Plex Sans"; font-weight: 600; font-display: swap; src: url(/${FONT_FILES[1]}) format("woff2") }
:root { --ink: #1b1b1f; --soft: #545966; --line: #8a91a0; --page: #f6f7f9; --brand: #0b4f6c }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 "IBM Plex Sans", system-ui, sans-serif }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; padding: .75rem 1rem; background: var(--brand); color: #fff }
header p { margin: 0 }
.brand { font-weight: 600; font-size: 1.125rem }
main { max-width: 64rem; margin: 0 auto; padding: 1rem 1rem 3rem }
h1 { margin: 1rem 0 .5rem; font-size: 1.75rem; line-height: 1.25 }
h2 { margin: 1.75rem 0 .75rem; font-size: 1.125rem }
a { color: var(--brand) }
pre { overflow-x: auto; padding: .75rem 1rem; background: #fff; border: 1px solid var(--line); border-radius: .375rem }
ul { display: grid; gap: .75rem; margin: 0; padding: 0; list-style: none }
li { display: flex }
button { display: flex; flex-direction: column; justify-content: flex-start; width: 100%; padding: .875rem 1rem; background: #fff; color: inherit; border: 1px solid var(--line); border-radius: .5rem; font: inherit; text-align: left; cursor: pointer }
button:hover { border-color: var(--brand); box-shadow: 0 0 0 1px var(--brand) }
button:focus-visible, a:focus-visible, pre:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
.name { font-weight: 600; color: var(--brand) }
.title { font-weight: 600 }
.situation { color: var(--soft); font-size: .9375rem }
.plain { width: auto; font-weight: 600 }
p, .situation { text-wrap: pretty }
.problem { padding: .75rem 1rem; background: #fbe9e7; color: #8c1d18; border-left: 4px solid #8c1d18 }
@media (min-width: 48rem) { ul { grid-template-columns: 1fr 1fr } h1 { font-size: 2rem } }
`;

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

/** What the pages refer to, by path. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map([
    [STYLE_PATH, { type: 'text/css; charset=utf-8', content: Buffer.from(STYLE) }],
    ...FONT_FILES.map(
      (file) => [`/${file}`, { type: 'font/woff2', content: readFileSync(join(FONT_FOLDER, file)) }] as const,
    ),
  ]);
}
