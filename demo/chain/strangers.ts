import { UserError } from '../../src/errors';
import type { RawLog } from '../artifacts';
import type { Rpc } from './rpc';

/** A block as the node tells it. */
export interface BlockHeader {
  readonly number: string;
  readonly hash: string;
  readonly parentHash: string;
  readonly timestamp: string;
  /** Hashes, in the order of the block. */
  readonly transactions: readonly string[];
}

/** What became of a transaction. */
export interface Receipt {
  readonly status: string;
  readonly transactionHash: string;
  readonly blockNumber: string;
  readonly logs: readonly RawLog[];
}

/** A block with what happened in it, whoever sent it. */
export interface WholeBlock {
  readonly header: BlockHeader;
  readonly receipts: readonly Receipt[];
}

/**
 * Every block since one that is known, whoever mined it.
 *
 * @throws UserError `DEMO_CHAIN_REWOUND` when the known block is no longer in the chain
 */
export async function blocksSince(rpc: Rpc, known: BlockHeader): Promise<WholeBlock[]> {
  const newest = Number((await rpc.ask<BlockHeader>('eth_getBlockByNumber', 'latest', false)).number);
  const first = Number(known.number);
  if (newest < first) throw rewound(newest);
  const heights = Array.from({ length: newest - first + 1 }, (_, index) => `0x${(first + index).toString(16)}`);
  const headers = await rpc.askAll<BlockHeader>(
    heights.map((height) => ({ method: 'eth_getBlockByNumber', params: [height, false] })),
  );
  const [again, ...blocks] = headers;
  if (again?.hash !== known.hash) throw rewound(first);
  const receipts = await rpc.askAll<Receipt[]>(
    blocks.map(({ number }) => ({ method: 'eth_getBlockReceipts', params: [number] })),
  );
  return blocks.map((header, index) => ({ header, receipts: receipts[index] ?? [] }));
}

/**
 * A block's signed transactions, in its order. One that was sent by impersonation has no signature that counts: the journal that it is
 * written to does not replay, and says so.
 */
export async function signedTransactions(rpc: Rpc, { transactions }: BlockHeader): Promise<string[]> {
  const raw = await rpc.askAll<string | null>(
    transactions.map((hash) => ({ method: 'eth_getRawTransactionByHash', params: [hash] })),
  );
  return raw.map((one) => one ?? '0x');
}

function rewound(height: number): UserError {
  return new UserError(
    'DEMO_CHAIN_REWOUND',
    `Somebody rewound the demo's chain to block ${height} or before, as evm_revert and anvil_reorg do, and the demo cannot go on from ` +
      'there. Start it again: its journal still has every block.',
    { height },
  );
}
