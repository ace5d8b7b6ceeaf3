import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors';
import { freePort } from './freePort';
import { type Kept, type KeptExit, keep } from './keep';

/** How to run anvil. */
export interface AnvilOptions {
  /** More arguments, e.g. `['--no-mining', '--order', 'fifo']`. */
  readonly args?: readonly string[];
  /** TCP port on 127.0.0.1; a free one below 32768 unless told. */
  readonly port?: number;
  /** Everything that anvil says is appended here. */
  readonly logFile?: string;
  /** Folder for the states of blocks that anvil no longer keeps in memory, gone when anvil is; one for temporary files unless told. */
  readonly statesFolder?: string;
}

/** An anvil that runs. */
export interface RunningAnvil {
  readonly url: string;
  readonly wsUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when anvil ended, for whatever reason. */
  readonly exited: Promise<KeptExit>;
  stop(): Promise<void>;
}

const READY_MS = 30_000;
const PORT_ATTEMPTS = 5;

/**
 * Starts anvil on loopback and waits until it answers; it ends with this process, however that ends.
 *
 * @throws UserError `NO_ANVIL` on a platform that the npm package has no binary for, `ANVIL_FAILED` when it does not come up
 */
export async function launchAnvil(options: AnvilOptions = {}): Promise<RunningAnvil> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    // Left to itself anvil puts them into the home folder, megabytes a block, and leaves them there when it is stopped.
    const states = options.statesFolder ?? mkdtempSync(join(tmpdir(), 'nektar-anvil-'));
    const kept = await keep({
      command: anvilBinary(),
      args: ['--host', '127.0.0.1', '--port', String(port), '--cache-path', states, ...(options.args ?? [])],
      removeAfter: states,
      stopSignal: 'SIGTERM',
      graceMs: 5_000,
      ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
    });
    const url = `http://127.0.0.1:${port}`;
    const failure = await firstAnswer(url, kept);
    if (failure === undefined) {
      return { url, wsUrl: `ws://127.0.0.1:${port}`, port, pid: kept.pid, exited: kept.exited, stop: kept.stop };
    }
    await kept.stop();
    const isTaken = options.port === undefined && failure.includes('in use');
    if (!isTaken || attempt === PORT_ATTEMPTS) {
      throw new UserError('ANVIL_FAILED', `anvil did not come up on port ${port}: ${failure}`, { port });
    }
  }
}

/** Waits for the first answer; what went wrong instead, if something did. */
async function firstAnswer(url: string, kept: Kept): Promise<string | undefined> {
  const end = Date.now() + READY_MS;
  let ended: KeptExit | undefined;
  void kept.exited.then((exit) => {
    ended = exit;
  });
  while (Date.now() < end) {
    // Another program that answers on the same port is no proof that ours runs, so its end is looked at first.
    if (ended !== undefined) return `it ended with code ${ended.code}. ${ended.tail.trim()}`;
    if (await answers(url)) {
      await sleep(0);
      if (ended === undefined) return undefined;
    }
    await sleep(20);
  }
  return `no answer within ${READY_MS / 1000} s`;
}

/** Whether a JSON-RPC node answers there. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
      signal: AbortSignal.timeout(2_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** The binary inside the platform's npm package; the wrapper package's install script is not needed. */
function anvilBinary(): string {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const name = `@foundry-rs/anvil-${platform}`;
  try {
    const wrapper = dirname(require.resolve('@foundry-rs/anvil/package.json'));
    const folder = dirname(require.resolve(`${name}/package.json`, { paths: [wrapper] }));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil');
    if (!existsSync(binary)) throw new Error('no binary');
    if (process.platform !== 'win32') makeExecutable(binary);
    return binary;
  } catch {
    throw new UserError(
      'NO_ANVIL',
      `The local demo chain needs the npm package ${name}, which is not installed. Run "npm install --no-save --include=optional", or set RPC_URL and MARKETPLACES_FILE to use a real chain.`,
      { package: name },
    );
  }
}

/** Some installers drop the executable bit; a folder that is read-only keeps what it has. */
function makeExecutable(binary: string): void {
  try {
    chmodSync(binary, 0o755);
  } catch {
    // Not ours to change; starting it tells.
  }
}
