import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_VARIABLES } from './config-variables';

const operations = readFileSync(join(__dirname, '../../../../docs/operations.md'), 'utf8');

/** The rows of the configuration table, as cells without their padding. */
const rows = operations
  .split('\n')
  .filter((line) => /^\| `[A-Z_]+`/.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/operations.md', () => {
  it('lists every variable that a program reads, with its default, readers and meaning, and no other', () => {
    expect(rows).toEqual(
      CONFIG_VARIABLES.map(({ name, default: fallback, neededBy, description }) => [
        `\`${name}\``,
        fallback === null ? '' : `\`${fallback}\``,
        neededBy.join(', '),
        description,
      ]),
    );
  });
});
