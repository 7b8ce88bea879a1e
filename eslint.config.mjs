/**
 * Lint: strict types everywhere, and who may import whom.
 *
 * The table of imports is the picture of the house in README.md; what tags cannot say (circles between rooms, the
 * clock, TypeORM and BullMQ in their places) is held by the architecture test in tools/architecture.
 */
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** What each kind of project may import; a kind that is not named here may import nothing. */
const MAY_IMPORT = {
  domain: [],
  contracts: ['domain'],
  platform: ['domain'],
  persistence: ['domain', 'platform'],
  jobs: ['domain', 'platform', 'persistence'],
  testing: ['domain', 'platform', 'persistence', 'jobs'],
  application: ['domain', 'platform', 'persistence', 'jobs'],
  api: ['application', 'contracts', 'domain', 'platform'],
  worker: ['application', 'jobs', 'domain', 'platform'],
  cli: ['application', 'jobs', 'domain', 'platform'],
  demo: ['domain', 'contracts', 'platform', 'persistence', 'jobs', 'application'],
  bench: ['domain', 'contracts', 'platform', 'persistence', 'jobs', 'application', 'demo'],
  'bring-up': ['domain', 'contracts', 'platform', 'persistence', 'jobs', 'application', 'demo'],
  architecture: ['platform'],
};

const SPECS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'];

/** Beside what its project may import, a test may use the factories and databases made for tests. */
function boundaries(extra) {
  const depConstraints = Object.entries(MAY_IMPORT).map(([project, allowed]) => ({
    sourceTag: `type:${project}`,
    onlyDependOnLibsWithTags: [project, ...allowed, ...extra].map((name) => `type:${name}`),
  }));
  // `testing` stands on the projects whose tests use it; only builds must not go in circles, and they do not.
  const ignoredCircularDependencies = ['domain', 'platform', 'persistence', 'jobs'].map((name) => [name, 'testing']);
  return ['error', { depConstraints, ignoredCircularDependencies, allowCircularSelfDependency: true }];
}

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/coverage', '.nx', '.rettid'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'module',
          'require',
          '__dirname',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'performance',
          'URL',
          'fetch',
          'AbortSignal',
          'Buffer',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': boundaries([]),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: false }],
      // A Nest module is a class that carries its decorator and nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'no-console': 'error',
      // `== null` is the one short way to say "null or undefined".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      complexity: ['error', 15],
      'max-depth': ['error', 4],
      'max-params': ['error', 7],
      'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What is printed is the purpose of these.
    files: ['apps/cli/src/**/*.ts', 'tools/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Nest takes injected classes from the types of a constructor's parameters: they must stay values.
    files: ['apps/**/*.ts', 'libs/persistence/src/**/*.ts', 'libs/application/src/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      // Nest types its options as classes, for which plain objects are what it wants.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: SPECS,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['testing']),
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      // Jest's matchers (expect.any, expect.stringMatching, ...) are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  prettier,
);
