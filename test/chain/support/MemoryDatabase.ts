import type { BlockRef, RawLog } from '../../../src/processor/chain/types';

/** A block as evm-processor hands it over. */
export interface SeenBlock extends BlockRef {
  readonly parentHash: string;
  /** Milliseconds. */
  readonly timestamp: number;
  readonly logs: RawLog[];
}

/** What a {@link MemoryDatabase} holds. */
export interface MemoryState {
  readonly blocks: SeenBlock[];
  /** Batches of final history. */
  readonly finalBatches: number;
  /** Batches of hot blocks. */
  readonly hotBatches: number;
  /** Hot batches that took blocks away. */
  readonly forks: number;
}

/** A database for evm-processor that keeps blocks in memory, and undoes those that a fork takes away. */
export class MemoryDatabase {
  readonly supportsHotBlocks = true;
  blocks: SeenBlock[] = [];
  private finalBatches = 0;
  private hotBatches = 0;
  private forks = 0;
  private state: BlockRef & { top: BlockRef[] } = { height: -1, hash: '0x', top: [] };

  /** @param onCommit told of everything after each transaction */
  constructor(private readonly onCommit: (state: MemoryState) => void) {}

  connect(): Promise<BlockRef & { top: BlockRef[] }> {
    return Promise.resolve(this.state);
  }

  async transact(info: { prevHead: BlockRef; nextHead: BlockRef }, run: (store: MemoryDatabase) => Promise<void>): Promise<void> {
    this.finalBatches += 1;
    this.blocks = this.blocks.filter((block) => block.height <= info.prevHead.height);
    await run(this);
    this.state = { ...info.nextHead, top: [] };
    this.tell();
  }

  transactHot(): Promise<void> {
    throw new Error('transactHot2 is there');
  }

  async transactHot2(
    info: { finalizedHead: BlockRef; baseHead: BlockRef; newBlocks: BlockRef[] },
    run: (store: MemoryDatabase, from: number, to: number) => Promise<void>,
  ): Promise<void> {
    this.hotBatches += 1;
    const chain = [{ height: this.state.height, hash: this.state.hash }, ...this.state.top];
    if (chain.at(-1)!.height > info.baseHead.height) this.forks += 1;
    this.blocks = this.blocks.filter((block) => block.height <= info.baseHead.height);
    await run(this, 0, info.newBlocks.length);
    const all = [...chain.filter((block) => block.height <= info.baseHead.height), ...info.newBlocks];
    const { height, hash } = info.finalizedHead;
    this.state = { height, hash, top: all.filter((block) => block.height > height) };
    this.tell();
  }

  private tell(): void {
    this.onCommit({ blocks: this.blocks, finalBatches: this.finalBatches, hotBatches: this.hotBatches, forks: this.forks });
  }
}
