import { JsonRpcProvider } from 'ethers';
import { launchAnvil, type RunningAnvil } from '../../../src/local/anvil';
import { Branch } from './Branch';

/** An anvil that is killed and comes back at the same address with the same blocks. */
export class KillableNode {
  private constructor(
    private anvil: RunningAnvil,
    private readonly args: readonly string[],
  ) {}

  /** Starts it; genesis is of now. */
  static async start(): Promise<KillableNode> {
    const args = ['--silent', '--order', 'fifo', '--timestamp', String(Math.floor(Date.now() / 1000) - 3_600)];
    return new KillableNode(await launchAnvil({ args }), args);
  }

  get url(): string {
    return this.anvil.url;
  }

  /** Ends it by -9, and starts another that makes the same blocks again. */
  async killAndRevive(): Promise<void> {
    const provider = connect(this.url);
    const history = await Branch.record(provider, 1, await provider.getBlockNumber());
    provider.destroy();
    process.kill(this.anvil.pid, 'SIGKILL');
    await this.anvil.exited;
    this.anvil = await launchAnvil({ args: this.args, port: this.anvil.port });
    const again = connect(this.url);
    if (!(await history.replay(again))) throw new Error('the node came up with another chain');
    again.destroy();
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.anvil.stop();
  }
}

const connect = (url: string) => new JsonRpcProvider(url, undefined, { batchStallTime: 0, cacheTimeout: -1 });
