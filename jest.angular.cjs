/**
 * Jest for Angular: jsdom, templates compiled just in time, no zone.js, and `@rettid/*` from source as
 * everywhere else. Each project adds `src/test-setup.ts`.
 */
const { createCjsPreset } = require('jest-preset-angular/presets');
const { moduleNameMapper, modulePathIgnorePatterns } = require('./jest.preset.cjs');

module.exports = {
  ...createCjsPreset(),
  testMatch: ['**/src/**/*.spec.ts'],
  moduleNameMapper,
  modulePathIgnorePatterns,
  // The first test that opens a page waits for its templates to be compiled.
  testTimeout: 30_000,
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
};
