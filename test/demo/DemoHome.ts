import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Rpc } from '../../demo/chain/rpc';
import { runDemo } from '../../demo/main';
import { loadConfig } from '../../src/config';
import { demoJournal } from './demoHistory';

/** A block as a node tells it. */
export interface ToldBlock {
  readonly hash: string;
  readonly timestamp: string;
  readonly transactions: readonly string[];
}

/** A data folder with a short history's journal, and the demo that runs in it. */
export class DemoHome {
  /** Settles when the demo that was started last has ended. */
  running: Promise<void> = Promise.resolve();
  private controller = new AbortController();

  private constructor(readonly dataDir: string) {}

  /** @param days length of the history */
  static async make(days: number): Promise<DemoHome> {
    const dataDir = mkdtempSync(join(tmpdir(), 'nektar-demo-'));
    mkdirSync(join(dataDir, 'demo'));
    copyFileSync(await demoJournal(days), join(dataDir, 'demo', 'journal.jsonl'));
    return new DemoHome(dataDir);
  }

  /** Runs the demo until it is ready; the node's URL of the marketplace that it tells. */
  async start(): Promise<string> {
    this.controller = new AbortController();
    const { signal } = this.controller;
    const file = await new Promise<string>((resolve, reject) => {
      this.running = runDemo({ dataDir: this.dataDir, signal, blockMs: 50, onProgress: () => {}, onReady: resolve });
      this.running.catch(reject);
    });
    const { marketplaces } = loadConfig({ env: { DATABASE_URL: 'postgres://not-asked/' }, file });
    return marketplaces[0]?.rpc ?? '';
  }

  /** Stops the demo. */
  async stop(): Promise<void> {
    this.controller.abort();
    await this.running;
  }

  /** Stops the demo, however it ended, and removes the folder. */
  async remove(): Promise<void> {
    await this.stop().catch(() => {});
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A file of the demo. */
  path(name: string): string {
    return join(this.dataDir, 'demo', name);
  }

  /** The text of a file of the demo. */
  text(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }
}

/** A block, once it is there. */
export async function blockAt(url: string, height: number): Promise<ToldBlock> {
  const rpc = new Rpc(url);
  try {
    for (;;) {
      const found = await rpc.ask<ToldBlock | null>('eth_getBlockByNumber', `0x${height.toString(16)}`, false);
      if (found !== null) return found;
      await sleep(20);
    }
  } finally {
    rpc.close();
  }
}
