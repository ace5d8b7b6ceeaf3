import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { RawLog } from '../../../src/processor/chain/types';
import type { MemoryState } from './MemoryDatabase';
import type { ProcessorOrder } from './processorMain';

/** The real evm-processor at work in a process of its own, as in production: it ends its process when it ends. */
export class ProcessorRun {
  state: MemoryState = { blocks: [], finalBatches: 0, hotBatches: 0, forks: 0 };
  /** Children that the handler's set knows. */
  children = 0;
  /** Logs that the handler's set dropped. */
  spoofed = 0;
  /** Everything that it printed. */
  output = '';
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  private readonly child;

  constructor(order: ProcessorOrder) {
    this.child = fork(join(__dirname, 'processorMain.ts'), [JSON.stringify(order)], {
      execArgv: ['-r', join(__dirname, 'register.cjs')],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.child.on('message', (message) => {
      const told = message as { state: MemoryState; children: number; spoofed: number };
      this.state = told.state;
      this.children = told.children;
      this.spoofed = told.spoofed;
    });
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve(code)));
  }

  /** All logs that it has committed. */
  get logs(): RawLog[] {
    return this.state.blocks.flatMap((block) => block.logs);
  }

  /** Waits until something holds; fails when the process ends before. */
  async until(isReached: () => boolean): Promise<void> {
    let hasEnded = false;
    void this.ended.then(() => {
      hasEnded = true;
    });
    while (!isReached()) {
      if (hasEnded) throw new Error(`the processor ended: ${this.output.slice(-2_000)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Ends it at once. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
