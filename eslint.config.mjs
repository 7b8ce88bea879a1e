/**
 * Lint: strict types everywhere, and who may import whom.
 *
 * The table of imports is the picture of the house in README.md; what tags cannot say (circles between rooms, the
 * clock, TypeORM and BullMQ in their places) is held by the architecture test in tools/architecture.
 */
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
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
  web: ['contracts', 'domain'],
  workspace: ['contracts', 'domain', 'web'],
  citizen: ['contracts', 'domain', 'web'],
  demo: ['domain', 'contracts', 'platform', 'persistence', 'jobs', 'application'],
  bench: ['domain', 'contracts', 'platform', 'persistence', 'jobs', 'application', 'demo'],
  identity: ['domain', 'platform', 'persistence', 'jobs', 'application'],
  'bring-up': ['domain', 'contracts', 'platform', 'persistence', 'jobs', 'application', 'demo', 'identity'],
  e2e: ['contracts', 'domain', 'platform'],
  architecture: ['platform'],
};

/** What a project may import in its tests alone: sign-in is tested against a real provider, changes against a whole sweep. */
const TESTS_MAY_IMPORT = {
  api: ['identity', 'jobs'],
  e2e: ['identity', 'bring-up', 'demo'],
};

const SPECS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'];

/** What browsers run, and the prefixes of its own elements. */
const ANGULAR = [
  { folder: 'apps/workspace', prefix: ['rt', 'app'] },
  { folder: 'apps/citizen', prefix: ['rt', 'app'] },
  { folder: 'libs/web', prefix: ['rt'] },
];

/** Beside what its project may import, a test may use the factories and databases made for tests. */
function boundaries(extra, testsMayImport = {}) {
  const depConstraints = Object.entries(MAY_IMPORT).map(([project, allowed]) => ({
    sourceTag: `type:${project}`,
    onlyDependOnLibsWithTags: [project, ...allowed, ...extra, ...(testsMayImport[project] ?? [])].map(
      (name) => `type:${name}`,
    ),
  }));
  // `testing` stands on the projects whose tests use it; only builds must not go in circles, and they do not.
  const ignoredCircularDependencies = ['domain', 'platform', 'persistence', 'jobs'].map((name) => [name, 'testing']);
  return ['error', { depConstraints, ignoredCircularDependencies, allowCircularSelfDependency: true }];
}

/** Components, and the templates that stand in them or beside them. */
function angularRules({ folder, prefix }) {
  return [
    {
      files: [`${folder}/**/*.ts`],
      extends: [...angular.configs.tsRecommended],
      processor: angular.processInlineTemplates,
      rules: {
        '@angular-eslint/component-selector': ['error', { type: 'element', prefix, style: 'kebab-case' }],
        '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix, style: 'camelCase' }],
        '@angular-eslint/prefer-on-push-component-change-detection': 'error',
        '@angular-eslint/prefer-signals': 'error',
        // A page may be a template and nothing else.
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      },
    },
    {
      files: [`${folder}/**/*.html`],
      extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
      rules: {
        '@angular-eslint/template/no-any': 'error',
        // The policy of the pages forbids styles in attributes.
        '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: false, allowBindToStyle: true }],
        '@angular-eslint/template/prefer-control-flow': 'error',
      },
    },
  ];
}

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/coverage', '.nx', '.angular', '.rettid'] },
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
      // Marked as deprecated to make it stand out: a provider on plain http is for demonstrations and tests.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
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
  ...ANGULAR.flatMap(angularRules),
  {
    // Playwright reads from a fixture's parameter which others it needs, and wants an empty pattern for none.
    files: ['apps/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: SPECS,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['testing'], TESTS_MAY_IMPORT),
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
