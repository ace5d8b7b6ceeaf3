import { setTimeout as sleep } from 'node:timers/promises';
import type { MarketplaceConfig } from '../config';
import { UserError } from '../errors';

const ATTEMPTS = 3;
const PAUSE_MS = 1_000;
const TIMEOUT_MS = 10_000;

/**
 * Asks a marketplace's nodes for their chain id before anything is written.
 *
 * @throws UserError `RPC_DEAD` when a node does not answer, `WRONG_CHAIN` when it is another chain's. The URL's host alone is named: its
 * path may be a key
 */
export async function checkChain(marketplace: MarketplaceConfig): Promise<void> {
  for (const key of ['rpc', 'secondRpc'] as const) {
    const url = marketplace[key];
    if (url === undefined) continue;
    const { host } = new URL(url);
    const found = await chainIdOf(url).catch((error: Error) => {
      throw new UserError(
        'RPC_DEAD',
        `The node ${host} (${key} of marketplace ${marketplace.name}) does not answer: ${error.message}. Start it, or correct ${key}.`,
        { marketplace: marketplace.name, host },
      );
    });
    if (found === BigInt(marketplace.chainId)) continue;
    throw new UserError(
      'WRONG_CHAIN',
      `The node ${host} (${key} of marketplace ${marketplace.name}) is on chain ${found}, but the marketplace is on chain ${marketplace.chainId}. Correct ${key} or chainId.`,
      { marketplace: marketplace.name, host, found: found.toString(), expected: marketplace.chainId },
    );
  }
}

/** The chain id that a node reports, after a few attempts. */
async function chainIdOf(url: string): Promise<bigint> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askChainId(url);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** One question to a node. */
async function askChainId(url: string): Promise<bigint> {
  // fetch refuses credentials in a URL, which some providers use.
  const target = new URL(url);
  const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
  target.username = '';
  target.password = '';
  const response = await fetch(target, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credentials === ':' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
    },
    body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: Error) => {
    const cause = (error.cause as { code?: string } | undefined)?.code;
    throw new Error(cause ?? (error.name === 'TimeoutError' ? `no answer within ${TIMEOUT_MS / 1000} s` : 'fetch failed'));
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { result } = (await response.json().catch(() => ({}))) as { result?: unknown };
  if (typeof result !== 'string' || !/^0x[0-9a-f]+$/i.test(result)) throw new Error('its answer to eth_chainId is not a number');
  return BigInt(result);
}
