#!/usr/bin/env node
/** `npm run lock-check`: says what is wrong with the lock; needs nothing installed. */
import { lockProblems } from './workspace/lock.mjs';

const problems = lockProblems();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
