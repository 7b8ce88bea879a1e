#!/usr/bin/env -S node --max-semi-space-size=64
/**
 * `npx rettid ...`: the command line, from a fresh clone too. What has to be installed or built first is told on
 * stderr; stdout is the command's own. The flag gives short-lived rows room: collecting them was the larger part of a
 * sweep's own time.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './workspace/commands.mjs';
import { prepare } from './workspace/prepare.mjs';

try {
  await prepare((message) => process.stderr.write(`${message} ...\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

// The embedded server belongs to the project, from whatever folder the command is given.
process.env.RETTID_HOME ||= join(ROOT, '.rettid');
createRequire(import.meta.url)('../apps/cli/dist/main.js');
