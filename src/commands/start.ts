import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrlOf, type Environment, loadConfig, marketplacesFile } from '../config';
import { exitWith, UserError } from '../errors';
import { launchPostgres } from '../local/postgres';
import { projectRoot } from '../local/projectRoot';
import { checkChain } from './chain';
import { loadMigrations } from './database';
import { migrate } from './migrate';
import { requirePort } from './port';
import { addressOf } from './start/addressOf';
import { showBackfill } from './start/backfill';
import { Crew } from './start/Crew';
import { DataFolder } from './start/DataFolder';
import { Terminal } from './start/Terminal';
import { tryThese } from './tryThese';

/** A second request to stop within this time is the first one's echo. */
const REPEAT_MS = 1_000;
/**
 * A processor's heap has room from the start and a bound, beyond which its garbage would grow to a gigabyte; one thread collects it, since
 * more of them wait for cores that others use (`docs/decisions/speed.md`).
 */
const PROCESSOR_FLAGS = ['--max-old-space-size=448', '--initial-old-space-size=128', '--single-threaded-gc'];
/** Any connection string passes the check of a configuration that is read before its embedded database runs. */
const NOT_YET = 'postgres://embedded/';

/**
 * Runs everything in one terminal: what is configured, and the embedded database and the demo chain for what is not.
 *
 * Ends on Ctrl-C, SIGTERM, or when whoever started it is gone; nothing that it started stays.
 *
 * @param options `isFresh`: forget `.data/` first
 * @throws UserError for whatever a person can mend, after everything was stopped
 */
export async function startCommand(options: { readonly isFresh: boolean }): Promise<void> {
  const terminal = new Terminal();
  const folder = new DataFolder(join(projectRoot(), '.data'));
  const crew = new Crew(terminal);
  const controller = new AbortController();
  const stopAsked = onStop(controller, crew, terminal);
  folder.take();
  try {
    await Promise.race([run(options, { terminal, folder, crew, signal: controller.signal }), crew.failed, stopAsked]);
  } catch (error) {
    controller.abort();
    await crew.stop();
    folder.release();
    exitWith(error);
  }
  controller.abort();
  await crew.stop();
  folder.release();
  terminal.line('Everything is stopped.');
  process.exit(0);
}

/** What the steps share. */
interface Stage {
  readonly terminal: Terminal;
  readonly folder: DataFolder;
  readonly crew: Crew;
  readonly signal: AbortSignal;
}

/** Brings everything up in order and returns never. */
async function run(options: { readonly isFresh: boolean }, stage: Stage): Promise<never> {
  const { terminal, folder, crew, signal } = stage;
  const env: Record<string, string | undefined> = { ...process.env };
  // Mistakes in what is configured are told before anything is started.
  const early = loadConfig({ env: { ...env, DATABASE_URL: databaseUrlOf(env) ?? NOT_YET } });
  await requirePort(early.port, early.host);
  if (options.isFresh) forget(env, folder);
  for (const marketplace of early.marketplaces) await terminal.step(`node of ${marketplace.name}`, () => checkChain(marketplace));

  env.DATABASE_URL = databaseUrlOf(env) ?? (await startPostgres(stage));
  const url = env.DATABASE_URL;
  const done = await terminal.step(`${loadMigrations().length} migrations`, () => migrate(url));
  if (done.length > 0 && done.length < loadMigrations().length) terminal.line(`  new: ${done.join(', ')}`);
  env.MARKETPLACES_FILE = early.marketplaces.length > 0 ? marketplacesFile(env) : await startDemo(stage, env);

  const config = loadConfig({ env });
  folder.tellOthers({ DATABASE_URL: url, MARKETPLACES_FILE: resolve(env.MARKETPLACES_FILE), PORT: String(config.port) });
  for (const { name } of config.marketplaces) {
    crew.addRestarted({
      name: `processor ${name}`,
      args: ['processor', '--marketplace', name],
      nodeFlags: PROCESSOR_FLAGS,
      env,
      logFile: join(folder.logs, `processor-${name}.log`),
    });
  }
  const api = addressOf(config);
  await terminal.step(`API on ${api}`, () => startApi(stage, env, api));
  terminal.line(tryThese(api));
  await showBackfill(api, terminal, signal);
  return new Promise<never>(() => {});
}

/** Forgets the embedded data. A database of somebody's own is not ours to empty. */
function forget(env: Environment, folder: DataFolder): void {
  if (databaseUrlOf(env) !== undefined) {
    throw new UserError(
      'FRESH_ELSEWHERE',
      'With DATABASE_URL set, --fresh does nothing: it empties .data/ only. Create an empty database instead, or unset DATABASE_URL.',
    );
  }
  folder.clear();
}

/** The embedded database, durable. */
function startPostgres({ terminal, folder, crew }: Stage): Promise<string> {
  return terminal.step('embedded PostgreSQL', async () => {
    const order = { dataDir: folder.postgres, isDurable: true, logFile: join(folder.logs, 'postgres.log') };
    return (await crew.launch('The embedded PostgreSQL', () => launchPostgres(order))).url;
  });
}

/** The demo chain in a process of its own. Resolves to its file of marketplaces once it answers. */
function startDemo({ terminal, folder, crew }: Stage, env: Environment): Promise<string> {
  return terminal.step('demo chain', (say) => {
    return new Promise<string>((resolve, reject) => {
      const child = crew.addChild({
        name: 'demo',
        args: ['demo'],
        env,
        logFile: join(folder.logs, 'demo.log'),
        onMessage: (message) => {
          if (message.type === 'progress') say(message.text);
          if (message.type === 'ready' && message.file !== undefined) resolve(message.file);
        },
      });
      void child.ended.then((reason) => reject(reason));
    });
  });
}

/** The API in a process of its own. Resolves once it answers. */
async function startApi({ folder, crew, signal }: Stage, env: Environment, api: string): Promise<void> {
  crew.addRestarted({ name: 'API', args: ['api'], env, logFile: join(folder.logs, 'api.log') });
  while (!signal.aborted) {
    const isUp = await fetch(`${api}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
}

/**
 * Resolves when somebody asks us to stop; asked again, what still runs is killed.
 *
 * One Ctrl-C may come twice, from the terminal and from npm, so a repetition counts only after a while.
 */
function onStop(controller: AbortController, crew: Crew, terminal: Terminal): Promise<void> {
  let askedAt = 0;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (askedAt === 0) {
          askedAt = Date.now();
          controller.abort();
          terminal.line('Stopping …');
          resolve();
        } else if (Date.now() - askedAt > REPEAT_MS) {
          crew.kill();
          process.exit(130);
        }
      });
    }
  });
}
