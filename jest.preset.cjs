/**
 * One Jest set-up for every project: swc turns TypeScript and the ESM-only packages (Nest 12 among them) into CommonJS,
 * and `@rettid/*` resolves to source, so that a test never runs against a stale build.
 */
const { join } = require('node:path');

module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/src/**/*.spec.ts', '**/src/**/*.int-spec.ts', '**/test/**/*.spec.ts', '**/test/**/*.int-spec.ts'],
  moduleNameMapper: {
    '^@rettid/(domain|contracts|platform|persistence|jobs|application|testing|web)$': join(
      __dirname,
      'libs/$1/src/index.ts',
    ),
    '^@rettid/(demo|bench|bring-up|identity)$': join(__dirname, 'tools/$1/src/index.ts'),
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
          target: 'es2022',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [],
};
