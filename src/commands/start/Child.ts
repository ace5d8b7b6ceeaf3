import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../config';
import { UserError } from '../../errors';
import type { ChildMessage } from '../childMessages';

/** What to run as a process of its own. */
export interface ChildOrder {
  /** For lines on the terminal and the log file, e.g. `processor nektar-demo`. */
  readonly name: string;
  /** Subcommand of our command line with its arguments. */
  readonly args: readonly string[];
  readonly env: Environment;
  /** Flags of Node. */
  readonly nodeFlags?: readonly string[];
  readonly logFile: string;
  readonly onMessage?: (message: ChildMessage) => void;
}

const GRACE_MS = 15_000;
const TAIL_LINES = 8;
const HEARD_CHARACTERS = 20_000;

/** A child ended for a reason that it did not explain: trying again may help. Shown as a sentence, for the stack would be ours. */
export class CrashError extends UserError {
  /** @param message which child, how, its log file and its last words */
  constructor(message: string) {
    super('CHILD_CRASHED', message);
  }
}

/** A child ended in order without being asked by us, as a processor does whose marketplace was indexed anew: it can be started again. */
export class EndedInOrder extends UserError {
  /** @param message which child, and its log file */
  constructor(message: string) {
    super('CHILD_ENDED', message);
  }
}

/**
 * One subcommand of ours in a process of its own: in its own process group, so that Ctrl-C reaches `npm start` alone, with its output in
 * a log file, and with an IPC channel over which it tells how it is doing and by whose closing it notices that we are gone.
 */
export class Child {
  /** Resolves when it has ended: with the sentence it left, an end that nobody asked for, or undefined after {@link stop}. */
  readonly ended: Promise<UserError | undefined>;
  private readonly process: ChildProcess;
  private readonly log: WriteStream;
  private fatal: UserError | undefined;
  private isStopping = false;
  private heard = '';

  /** Starts it. */
  constructor(readonly order: ChildOrder) {
    this.log = createWriteStream(order.logFile, { flags: 'a' });
    this.process = spawn(
      process.execPath,
      [...(order.nodeFlags ?? []), '--enable-source-maps', join(__dirname, '../cli.js'), ...order.args],
      {
        env: order.env as NodeJS.ProcessEnv,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.process.stdout?.on('data', (chunk: Buffer) => this.log.write(chunk));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    this.process.on('message', (message) => this.receive(message as ChildMessage));
    this.ended = new Promise((resolve) => {
      this.process.once('error', (error) => resolve(new CrashError(`${order.name} could not be started: ${error.message}`)));
      this.process.once('close', (code, signal) => {
        this.log.end();
        resolve(this.isStopping ? undefined : (this.fatal ?? this.endOf(code, signal)));
      });
    });
  }

  /** Asks it to stop and waits; kills it after the grace period. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), GRACE_MS);
    await this.ended;
    clearTimeout(timer);
  }

  /** Kills it without asking. */
  kill(): void {
    this.isStopping = true;
    this.process.kill('SIGKILL');
  }

  private hear(text: string): void {
    this.log.write(text);
    this.heard = (this.heard + text).slice(-HEARD_CHARACTERS);
  }

  private receive(message: ChildMessage): void {
    if (message.type === 'user-error') this.fatal = new UserError(message.code, message.message);
    else this.order.onMessage?.(message);
  }

  private endOf(code: number | null, signal: NodeJS.Signals | null): CrashError | EndedInOrder {
    if (code === 0) return new EndedInOrder(`${this.order.name} ended in order; its log, ${this.order.logFile}, says why.`);
    const how = signal === null ? `with code ${code}` : `by ${signal}`;
    // The frames of a stack are in the log: shown here, they would push out the sentence above them.
    const lines = this.heard.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
    const words = lines.slice(-TAIL_LINES).map((line) => `\n${line}`);
    return new CrashError(`${this.order.name} ended ${how}; its log is ${this.order.logFile}${words.join('')}`);
  }
}
