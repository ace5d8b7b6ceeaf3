import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './projectRoot';

/** What to run, and how it likes to be stopped. */
export interface KeepOrder {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Unix user and group to run as; ours unless told. */
  readonly uid?: number;
  readonly gid?: number;
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  /** Milliseconds between the stop signal and SIGKILL. */
  readonly graceMs: number;
  /** Everything the program says is appended here. */
  readonly logFile?: string;
  /** A folder that nobody needs once the program ended. */
  readonly removeAfter?: string;
}

/** How a program ended, with its last words. */
export interface KeptExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly tail: string;
}

/** A foreign program that ends no later than this process. */
export interface Kept {
  /** Process id of the program itself, not of its keeper. */
  readonly pid: number;
  /** Resolves when the program ended, for whatever reason. */
  readonly exited: Promise<KeptExit>;
  /** Stops the program and waits until it is gone; safe to call twice. */
  stop(): Promise<void>;
}

type KeeperMessage = { readonly pid: number } | { readonly exit: KeptExit };

/**
 * Starts a program that is stopped when this process ends, even by `kill -9`; see `scripts/keep.mjs`.
 *
 * @throws Error when the program cannot be started at all
 */
export async function keep(order: KeepOrder): Promise<Kept> {
  const keeper = spawn(process.execPath, [join(projectRoot(), 'scripts/keep.mjs'), JSON.stringify(order)], {
    // Without the flags of this process (a debugger, jest's loader), which are not meant for the keeper.
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = exitOf(keeper);
  const pid = await Promise.race([pidOf(keeper), exited.then((exit) => exit.tail)]);
  if (typeof pid === 'string') throw new Error(`${order.command} did not start: ${pid}`);
  // A server that runs is no reason for this process to stay.
  keeper.unref();
  keeper.channel?.unref();
  let isStopped = false;
  return {
    pid,
    exited,
    stop: async () => {
      if (!isStopped && keeper.connected) {
        isStopped = true;
        keeper.channel?.ref();
        keeper.ref();
        keeper.send('stop', () => {});
      }
      await exited;
    },
  };
}

/** The program's pid, once the keeper has told it. */
function pidOf(keeper: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    keeper.on('message', (message) => {
      const { pid } = message as { pid?: number };
      if (pid !== undefined) resolve(pid);
    });
  });
}

/** How the program ended: told by the keeper, or guessed from the keeper's own end. */
function exitOf(keeper: ChildProcess): Promise<KeptExit> {
  return new Promise((resolve) => {
    let told: KeptExit | undefined;
    keeper.on('message', (message) => {
      const said = message as KeeperMessage;
      if ('exit' in said) told = said.exit;
    });
    keeper.on('error', (error) => resolve({ code: null, signal: null, tail: error.message }));
    keeper.on('close', (code, signal) => resolve(told ?? { code, signal, tail: 'its keeper ended' }));
  });
}
