#!/usr/bin/env node
/** `npm run up`: everything running with one command; see tools/bring-up for what happens after the build. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './workspace/commands.mjs';
import { prepare } from './workspace/prepare.mjs';

try {
  await prepare((message) => process.stdout.write(`  ${message} ...\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

process.env.RETTID_HOME ||= join(ROOT, '.rettid');
const { up } = createRequire(import.meta.url)('./bring-up/dist/index.js');
await up(process.argv.slice(2), process.env, ROOT);
