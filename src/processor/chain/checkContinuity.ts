import { ChainError, ForkBelowFinality, rewindCommand } from './errors';
import type { NodeProbe } from './NodeProbe';
import type { BlockRef } from './types';

/** Whoever can be asked for hashes: a node, or whatever stands for it. */
export type HashSource = Pick<NodeProbe, 'hashAt' | 'head' | 'name'>;

/**
 * Compares headers that the database holds as final with the node.
 *
 * A block's hash commits to all blocks before it, so if the highest agrees all do; otherwise the lowest that differs is found by halving.
 *
 * @param headers stored headers in any order
 * @returns the error to stop with, whose `rewindTo` is the highest stored block that is still common; undefined when all is well
 * @throws ChainError `RPC_INCONSISTENT` when the node has not come as far as the database
 */
export async function checkContinuity(headers: readonly BlockRef[], node: HashSource): Promise<ForkBelowFinality | undefined> {
  const stored = [...headers].sort((a, b) => a.height - b.height);
  const top = stored.at(-1);
  if (top === undefined) return undefined;
  const found = await node.hashAt(top.height);
  if (found === top.hash) return undefined;
  if (found === null) {
    const head = await node.head();
    if (head < top.height) {
      throw new ChainError(
        'RPC_INCONSISTENT',
        `The node at ${node.name} is at block ${head}, but the database holds block ${top.height} as final. Wait until the node has caught up, or set RPC_URL to another; if the chain was reset, run \`${rewindCommand(head)}\`.`,
        { head, stored: top.height },
      );
    }
  }
  let common = -1;
  let wrong = stored.length - 1;
  let wrongHash = found;
  while (wrong - common > 1) {
    const middle = (common + wrong) >> 1;
    const hash = await node.hashAt(stored[middle]!.height);
    if (hash === stored[middle]!.hash) common = middle;
    else {
      wrong = middle;
      wrongHash = hash;
    }
  }
  const mismatch = stored[wrong]!;
  return new ForkBelowFinality(
    mismatch.height,
    mismatch.hash,
    wrongHash,
    common < 0 ? mismatch.height - 1 : stored[common]!.height,
  );
}
