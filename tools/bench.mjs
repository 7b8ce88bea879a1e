#!/usr/bin/env node
/** `npm run bench -- --citizens N`: installs and builds what is missing, then runs the benchmark of `tools/bench`. */
import { createRequire } from 'node:module';
import { prepare } from './workspace/prepare.mjs';

try {
  await prepare((message) => process.stderr.write(`${message} ...\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
createRequire(import.meta.url)('./bench/dist/main.js');
