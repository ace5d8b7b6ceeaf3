import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/errors';
import { freePort, isPortFree } from '../../src/local/freePort';
import { commandLineOf, isAlive } from '../../src/local/processes';

/** The demo's files. One demo at a time holds them. */
export class DemoFolder {
  /** The journal. */
  readonly journal: string;
  /** The journal while the history is being built: a half-built history is not gone on with. */
  readonly unfinished: string;
  /** The file of marketplaces. */
  readonly marketplaces: string;
  /** Anvil's words. */
  readonly anvilLog: string;
  /** States of old blocks, for as long as anvil runs. */
  readonly states: string;
  private readonly lock: string;
  private readonly portFile: string;

  /** @param path the folder; made by {@link take} */
  constructor(readonly path: string) {
    this.journal = join(path, 'journal.jsonl');
    this.unfinished = join(path, 'journal.unfinished.jsonl');
    this.marketplaces = join(path, 'marketplaces.yaml');
    this.anvilLog = join(path, 'anvil.log');
    this.states = join(path, 'states');
    this.lock = join(path, 'demo.lock');
    this.portFile = join(path, 'port');
  }

  /**
   * Takes the folder for this process.
   *
   * @throws UserError `DEMO_RUNNING` when another demo holds it
   */
  take(): void {
    mkdirSync(this.path, { recursive: true });
    for (;;) {
      try {
        writeFileSync(this.lock, `${process.pid} ${commandLineOf(process.pid)}`, { flag: 'wx' });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        this.refuseIfHeld();
        rmSync(this.lock, { force: true });
      }
    }
  }

  /** Gives the folder back. */
  release(): void {
    rmSync(this.lock, { force: true });
  }

  /** The port of the last time if nobody else has it, so that a wallet finds the chain again. */
  async port(): Promise<number> {
    const last = Number(readIfThere(this.portFile));
    const port = last > 0 && (await isPortFree(last)) ? last : await freePort();
    writeFileSync(this.portFile, String(port));
    return port;
  }

  /** A lock of a process that is gone, or whose pid belongs to another program now, is stale. */
  private refuseIfHeld(): void {
    const [pid = '', ...command] = readIfThere(this.lock).split(' ');
    const isHeld = isAlive(Number(pid)) && commandLineOf(Number(pid)) === command.join(' ');
    if (!isHeld || Number(pid) === 0) return;
    throw new UserError('DEMO_RUNNING', `The demo runs already in this folder (process ${pid}). Stop it with: kill ${pid}`, {
      pid: Number(pid),
    });
  }
}

/** The text of a file, empty without one. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
