import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithoutDatabase } from './describe';

/** Rewrites the checked-in description; `npm run openapi`. */
const FILE = join(__dirname, '../../openapi.json');

describeWithoutDatabase().then(
  (document) => writeFileSync(FILE, `${JSON.stringify(document, null, 2)}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
