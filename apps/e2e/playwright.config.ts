import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/support/chromium';

/** What Chromium is to leave alone: it runs in containers, as root, and has no business on the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Journeys through the whole house in a real browser: database, API, worker, sign-in and both web applications, brought up
 * once as `npm run up` brings them up. Everything must have been built.
 */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/support/bring-up.ts',
  outputDir: 'coverage/artifacts',
  // The house is one, and so are its people: what one journey leaves behind, the next one sees.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  // Patience for a machine that has other work too.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'coverage/e2e-results.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromiumPath(), args: FLAGS },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1366, height: 800 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'journeys', testDir: 'test/journeys' },
    // Moves the day that everybody sees, so it comes when nobody looks any more.
    { name: 'moved date', testDir: 'test/last', dependencies: ['journeys'] },
  ],
});
