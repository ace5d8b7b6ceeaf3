import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config';
import { projectRoot } from '../../src/local/projectRoot';

/** A YAML file of the project, merge keys resolved. */
function read(file: string) {
  return parse(readFileSync(join(projectRoot(), file), 'utf8'), { merge: true });
}

/** A command line of ours inside a deployment file. */
interface Service {
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly depends_on?: Record<string, unknown>;
}

const OURS = ['node', '--enable-source-maps', 'lib/src/commands/cli.js'];
const FLAGS = ['--max-old-space-size=448', '--initial-old-space-size=128', '--single-threaded-gc'];
const SUBCOMMANDS = [
  ...readFileSync(join(projectRoot(), 'src/commands/cli.ts'), 'utf8').matchAll(/\.command\('([a-z]+)'\)/g),
].map(([, name]) => name);
const DOCUMENTED = [...readFileSync(join(projectRoot(), '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
  ([, name]) => name,
);

/** A command line of ours, with the flags that a processor's has. */
function expectOurs(command: string[]) {
  const rest = command.filter((word) => !FLAGS.includes(word));
  expect(rest.slice(0, 3)).toEqual(OURS);
  expect(SUBCOMMANDS).toContain(rest[3]);
  expect(command.filter((word) => FLAGS.includes(word))).toEqual(rest[3] === 'processor' ? FLAGS : []);
}

describe('deployment files', () => {
  it('document every environment variable that the configuration reads, and no other', () => {
    const read = [...readFileSync(join(projectRoot(), 'src/config.ts'), 'utf8').matchAll(/env\.([A-Z_]+)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(DOCUMENTED)).toEqual(new Set(read));
  });

  it('run commands that there are, in services that wait for services that there are', () => {
    const { services } = read('docker-compose.yml') as { services: Record<string, Service> };
    expect(Object.keys(services)).toEqual(['postgres', 'migrate', 'processor', 'api']);
    const { postgres: _, ...ours } = services;
    for (const { command, environment, depends_on: waits } of Object.values(ours)) {
      expectOurs(command!);
      expect(DOCUMENTED).toEqual(expect.arrayContaining(Object.keys(environment!)));
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(waits!)));
    }
  });

  it('deploy the same commands to SQD Cloud', () => {
    const { deploy, build } = read('squid.yaml');
    for (const { cmd } of [deploy.init, deploy.api, ...deploy.processor]) {
      expectOurs(cmd);
    }
    expect(DOCUMENTED).toEqual(expect.arrayContaining(Object.keys({ ...deploy.env, ...deploy.api.env })));
    expect(existsSync(join(projectRoot(), build.dockerfile))).toBe(true);
  });

  it('install packages as every other command does, since npm ci refuses the lock file', () => {
    const dockerfile = readFileSync(join(projectRoot(), 'Dockerfile'), 'utf8');
    expect(dockerfile.match(/npm install --no-save\b.*/g)).toHaveLength(2);
    expect(dockerfile).not.toMatch(/^(RUN| &&) npm (ci|prune)/m);
  });

  it('come with an example of marketplaces in which every key is right', () => {
    const env = { DATABASE_URL: 'postgres://localhost/x', SEPOLIA_RPC_URL: 'https://rpc.example.org' };
    const { marketplaces } = loadConfig({ env, file: join(projectRoot(), 'marketplaces.example.yaml') });
    expect(marketplaces.map(({ name }) => name)).toEqual(['nektar-sepolia']);
    expect(loadConfig({ env, file: join(projectRoot(), 'marketplaces.yaml') }).marketplaces).toEqual([]);
  });

  it('have a CI script that bash understands', () => {
    execFileSync('bash', ['-n', join(projectRoot(), '.ci/run')]);
  });
});
