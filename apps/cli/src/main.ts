#!/usr/bin/env node
import { loadConfig } from '@rettid/platform';
import { run } from './program';

void run(process.argv.slice(2), () => loadConfig(process.env));
