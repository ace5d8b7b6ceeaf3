import type { JsonRpcProvider } from 'ethers';
import { Branch } from './Branch';
import type { Indexer } from './Indexer';

/** Who acts on a chain that forks under it. */
export interface Actor {
  /** Does some random things, in a block or more. */
  act(count: number): Promise<void>;
  /** Told that blocks which it has seen may be gone. */
  forget(): void;
}

/** Scripts on one chain: after some hundreds of blocks of rollbacks anvil loses blocks and states below its head, contracts and all. */
const SCRIPTS_A_CHAIN = 20;

/** A seed for each chain, beginning with one, and how many of some scripts are played on it. */
export function chainsFor(scripts: number, seed: number): { seed: number; scripts: number }[] {
  return Array.from({ length: Math.ceil(scripts / SCRIPTS_A_CHAIN) }, (_, i) => ({
    seed: seed + i,
    scripts: Math.min(SCRIPTS_A_CHAIN, scripts - i * SCRIPTS_A_CHAIN),
  }));
}

/** What a script of forks is played with. */
export interface ForkingChainOrder {
  readonly provider: JsonRpcProvider;
  /** Follows the chain; started. */
  readonly indexer: Indexer;
  readonly actor: Actor;
  /** A number below another one. */
  readonly random: (below: number) => number;
  /** Blocks that a fork stays below. */
  readonly finality: number;
}

/** A chain that forks at random while somebody acts on it and a processor, killed now and then, follows it. */
export class ForkingChain {
  /** How often a branch was left and come back to, block by block the same. */
  returned = 0;
  /** The highest that any branch has been. */
  private tallest = 0;
  private isUp = true;

  constructor(private readonly order: ForkingChainOrder) {}

  /** A few random moves, a fork at their end; returns the height on which the processor then stands. */
  async playScript(): Promise<number> {
    const { random } = this.order;
    const moves = 3 + random(5);
    for (let i = 0; i < moves; i++) await (this.moves[random(this.moves.length)] as () => Promise<unknown>)();
    await this.fork();
    return this.settle();
  }

  /** Waits until the processor stands on the top block of the chain. */
  async settle(): Promise<number> {
    const { provider, indexer } = this.order;
    this.start();
    const height = await this.heightNow();
    const block = await provider.getBlock(height);
    await indexer.reach(height, block?.hash ?? undefined);
    return height;
  }

  /** Takes the last blocks away; somebody has to make a longer branch ({@link winLength}). */
  async rollBack(depth: number): Promise<void> {
    await this.heightNow();
    await this.order.provider.send('anvil_rollback', [depth]);
    this.order.actor.forget();
  }

  /** The branch that stands wins only by being longer than every other has been. */
  async winLength(): Promise<void> {
    const lost = this.tallest;
    const height = await this.heightNow();
    if (height <= lost) await this.mine(lost - height + 1);
    await this.heightNow();
  }

  private readonly moves: (() => Promise<unknown>)[] = [
    () => this.order.actor.act(1 + this.order.random(8)),
    () => this.order.actor.act(1 + this.order.random(4)),
    () => this.settle(),
    () => this.fork(),
    () => this.fork(),
    async () => {
      await this.fork();
      await this.fork();
    },
    () => this.thereAndBack(),
    () => this.mine(1 + this.order.random(5)),
    () => this.kill(),
    async () => this.start(),
  ];

  /** Replaces the last blocks by a branch of its own that ends up longer. */
  private async fork(): Promise<void> {
    const { random, finality, provider, actor } = this.order;
    await this.heightNow();
    const depth = 1 + random(finality - 2);
    if (random(3) === 0) {
      await provider.send('anvil_reorg', [depth, []]);
      actor.forget();
    } else {
      await this.rollBack(depth);
      await actor.act(random(depth + 2));
    }
    await this.winLength();
  }

  /** Away and back: another branch for a while, then the very blocks of the first one again, and more. */
  private async thereAndBack(): Promise<void> {
    const { random, finality, provider, actor } = this.order;
    const depth = 1 + random(finality - 7);
    const top = await this.heightNow();
    const first = await Branch.record(provider, top - depth + 1, top);
    await this.rollBack(depth);
    await actor.act(random(3));
    await this.mine(depth + 1);
    if (random(2) === 0) await this.settle();
    await this.rollBack((await this.heightNow()) - (top - depth));
    if (await first.replay()) this.returned += 1;
    actor.forget();
    await this.winLength();
  }

  private start(): void {
    if (!this.isUp) this.order.indexer.start();
    this.isUp = true;
  }

  private async kill(): Promise<void> {
    if (this.isUp) await this.order.indexer.kill();
    this.isUp = false;
  }

  /** Mines blocks without transactions. */
  private async mine(blocks: number): Promise<void> {
    await this.order.provider.send('anvil_mine', [`0x${blocks.toString(16)}`]);
  }

  private async heightNow(): Promise<number> {
    const height = await this.order.provider.getBlockNumber();
    this.tallest = Math.max(this.tallest, height);
    return height;
  }
}
