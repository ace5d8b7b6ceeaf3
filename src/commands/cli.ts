import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { databaseUrlOf } from '../config';
import { exitWith } from '../errors';
import { projectRoot } from '../local/projectRoot';
import { requireDatabaseUrl } from './databaseUrl';
import { RUNNING_FILE } from './start/DataFolder';

/** How long a process may take to stop in order after its parent has died, before it just ends. */
const ORPHAN_MS = 20_000;

/** What a person types: one subcommand a file, loaded when it is asked for. */
function buildProgram(): Command {
  const program = new Command('nektar').description('Indexer and analytics service for shared-security marketplaces');

  program
    .command('start')
    .description('everything: database, chain and demo where none is configured; a processor a marketplace; the API')
    .option('--fresh', 'forget what is in .data/ and begin anew')
    .action(async (options: { fresh?: boolean }) =>
      (await import('./start.js')).startCommand({ isFresh: options.fresh === true }),
    );

  program
    .command('processor')
    .description('index one marketplace')
    .option('--marketplace <name>', 'which one, if several are configured')
    .action(async (options: { marketplace?: string }) => (await import('./processor.js')).processorCommand(options));

  program
    .command('api')
    .description('serve GraphQL, exports and the page')
    .action(async () => (await import('./api.js')).apiCommand());

  program
    .command('demo')
    .description('run the demo chain alone')
    .action(async () => (await import('./demo.js')).demoCommand());

  program
    .command('migrate')
    .description('bring the database to the tables of this version')
    .option('--down', 'undo the newest migration instead')
    .action(async (options: { down?: boolean }) => {
      const { migrate } = await import('./migrate.js');
      const done = await migrate(requireDatabaseUrl(process.env), { isDown: options.down === true });
      const verb = options.down === true ? 'undone' : 'done';
      process.stdout.write(done.length === 0 ? 'Nothing to migrate.\n' : `${done.map((name) => `${name} ${verb}`).join('\n')}\n`);
    });

  program
    .command('verify')
    .description('compare the ledger with the contracts, and with its own rules; exit code 1 when something differs')
    .option('--at <block>', 'at this block instead of the last final one')
    .option('--json <file>', 'write everything, all differences included, to a file')
    .option('--marketplace <name>', 'only this one')
    .option('--deep', 'fold everything afresh from the cached logs and compare every row; no node is asked')
    .action(async (options: { at?: string; json?: string; marketplace?: string; deep?: boolean }) =>
      (await import('./verify.js')).verifyCommand(options),
    );

  program
    .command('rewind')
    .description('take a marketplace back to a block, the caches of the chain included')
    .requiredOption('--to <block>', 'the last block that may stay')
    .option('--marketplace <name>', 'which one, if several are configured')
    .action(async (options: { to: string; marketplace?: string }) => (await import('./rewind.js')).rewindCommand(options));

  program
    .command('reindex')
    .description('fold a marketplace anew from the cached chain, without a node, while the API serves the old rows')
    .option('--marketplace <name>', 'which one, if several are configured')
    .action(async (options: { marketplace?: string }) => (await import('./reindex.js')).reindexCommand(options));

  return program;
}

/**
 * A child whose parent is gone stops: the IPC channel closes however the parent died.
 */
function stopWithParent(): void {
  if (process.send === undefined) return;
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), ORPHAN_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener alone would keep a command that is done from ending.
  process.channel?.unref();
}

/**
 * Variables of `.env`, where there is one; those that are set already win. A command that is given no database works on what `npm start`
 * runs in this folder.
 */
function loadEnvFiles(): void {
  const own = join(projectRoot(), '.env');
  if (existsSync(own)) loadEnvFile(own);
  const running = join(projectRoot(), '.data', RUNNING_FILE);
  const isStart = process.argv[2] === 'start';
  if (!isStart && databaseUrlOf(process.env) === undefined && existsSync(running)) loadEnvFile(running);
}

/** Reads a file of variables; one that this user may not read is no missing one. */
function loadEnvFile(path: string): void {
  accessSync(path, constants.R_OK);
  process.loadEnvFile(path);
}

// A reader of our output that went away (`npm start | head`) is no reason to fall over in mid-work.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
stopWithParent();
try {
  loadEnvFiles();
} catch (error) {
  exitWith(error);
}
buildProgram().parseAsync().catch(exitWith);
