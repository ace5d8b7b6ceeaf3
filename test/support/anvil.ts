import { launchAnvil } from '../../src/local/anvil';

/** A chain of one's own. */
export interface TestChain {
  readonly url: string;
  readonly wsUrl: string;
  /** Process id of anvil itself. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * A fresh anvil on loopback. It ends with the process of the test at the latest, even if that is killed.
 *
 * @param options `args`: more arguments for anvil, e.g. `['--no-mining', '--timestamp', '1700000000']`
 * @example
 * let chain: TestChain;
 * beforeAll(async () => { chain = await startAnvil({ args: ['--no-mining'] }); });
 * afterAll(() => chain.stop());
 */
export async function startAnvil(options: { readonly args?: readonly string[] } = {}): Promise<TestChain> {
  const { url, wsUrl, pid, stop } = await launchAnvil({ args: ['--silent', ...(options.args ?? [])] });
  return { url, wsUrl, pid, stop };
}
