import { UserError } from '../../src/errors';
import { Artifacts, type RawLog } from '../artifacts';
import { type BlockPlan, Chain, type ChainFiles } from '../chain/Chain';
import { RpcError } from '../chain/rpc';
import { fingerprintOf } from '../deploy';
import { gather, type History } from '../history';
import type { Company } from '../stage/Desk';
import type { JournalText } from './Journal';

/** Blocks whose logs are asked for at once. */
const STRETCH = 200;

/** How to replay. */
export interface ReplayOrder extends ChainFiles {
  /** Told now and then how far it is. */
  readonly onProgress?: (text: string) => void;
  /** Stops when aborted. */
  readonly signal?: AbortSignal;
}

/**
 * Plays a journal into a fresh chain: the same blocks with the same hashes, and the world that their logs tell.
 *
 * @throws UserError `DEMO_JOURNAL_FOREIGN` when the journal was written by another version of the demo, `DEMO_JOURNAL_DIVERGED` when
 * the hashes are others
 */
export async function replayJournal({ head, blocks }: JournalText, order: ReplayOrder = {}): Promise<History> {
  const artifacts = new Artifacts();
  refuseForeign(head.fingerprint, fingerprintOf(artifacts));
  const chain = await Chain.start(head.startTime, order);
  try {
    const { company } = gather(chain, artifacts, head);
    for (let first = 0; first < blocks.length; first += STRETCH) {
      if (order.signal?.aborted === true) break;
      await replayStretch(company, blocks.slice(first, first + STRETCH), first + 1);
      order.onProgress?.(`replaying block ${Math.min(first + STRETCH, blocks.length)} of ${blocks.length}`);
    }
    await chain.recallNonces(company.actors.addresses);
    return { ...company, startTime: head.startTime, seed: head.seed };
  } catch (error) {
    await chain.stop();
    throw error;
  }
}

/** Seals a stretch of blocks, then folds their logs into the world. */
async function replayStretch({ chain, world }: Company, plans: readonly BlockPlan[], first: number): Promise<void> {
  const last = first + plans.length - 1;
  await sealAll(chain, plans, first);
  // The last block's parent is in the journal, and in its hash are all before it.
  if ((await chain.goOnFrom(last)).parentHash !== plans.at(-1)?.parent) throw diverged(last);
  const logs = plans.map((): RawLog[] => []);
  for (const log of await chain.logs(first, last)) logs[Number(log.blockNumber) - first]?.push(log);
  for (const [index, { time }] of plans.entries()) world.apply(logs[index] ?? [], time);
}

/** What a node took once and refuses now tells that the chain is another. */
async function sealAll(chain: Chain, plans: readonly BlockPlan[], first: number): Promise<void> {
  for (const [index, { time, raw }] of plans.entries()) {
    try {
      await chain.seal(time, raw);
    } catch (error) {
      throw error instanceof RpcError ? diverged(first + index) : error;
    }
  }
}

function diverged(height: number): UserError {
  return new UserError(
    'DEMO_JOURNAL_DIVERGED',
    `The demo's journal cannot be replayed beyond block ${height - 1}: its blocks become others than they were. Somebody changed the ` +
      'chain by other means than signed transactions (anvil_setBalance, impersonation …), or anvil is another version. ' +
      'Begin anew with "npm start -- --fresh".',
    { height },
  );
}

function refuseForeign(written: string, ours: string): void {
  if (written === ours) return;
  throw new UserError(
    'DEMO_JOURNAL_FOREIGN',
    'The demo\'s journal was written by another version of the demo than this. Begin anew with "npm start -- --fresh".',
  );
}
