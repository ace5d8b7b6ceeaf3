import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A browser of this machine: what `CHROMIUM` names, else the first one in PATH; undefined when there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
  return process.env.CHROMIUM ?? found;
}

/** What happened in the page. */
export interface BrowserEvent {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shapes of the protocol are many, and a test fails where one is not as expected
  readonly params: any;
}

/** One page of a headless browser. */
export interface Page {
  readonly events: readonly BrowserEvent[];
  open(url: string): Promise<void>;
  /** The value of an expression in the page; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Starts a headless browser and drives it over the DevTools protocol on a pipe: no port, no package, and it ends with its pipe.
 *
 * @param file executable of Chromium or Chrome
 */
export async function openBrowser(file: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const child = spawn(file, [...flags, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own: its helpers would go on writing into the profile after it is gone.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const connection = connect(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const close = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const { targetId } = await connection.call<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const attached = await connection.call<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const call = <T>(method: string, params: object) => connection.call<T>(method, params, attached.sessionId);
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await call(`${domain}.enable`, {});
    return {
      events: connection.events,
      close,
      open: async (url) => void (await call('Page.navigate', { url })),
      async evaluate<T>(expression: string) {
        const answer = await call<{ result: { value: T }; exceptionDetails?: unknown }>('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
        return answer.result.value;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Messages on the pipe: JSON, each ended by a NUL. */
function connect(input: Writable, output: Readable) {
  const events: BrowserEvent[] = [];
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let [id, rest] = [0, ''];
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part);
      if (message.id === undefined) events.push(message);
      else if (message.error === undefined) waiting.get(message.id)?.resolve(message.result);
      else waiting.get(message.id)?.reject(new Error(message.error.message));
    }
  });
  const call = <T>(method: string, params: object, sessionId?: string) =>
    new Promise<T>((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  return { events, call };
}
