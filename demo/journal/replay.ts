import { UserError } from '../../src/errors';
import { Artifacts, type RawLog } from '../artifacts';
import { type BlockPlan, Chain, type ChainFiles } from '../chain/Chain';
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
    if (order.signal?.aborted !== true) await checkHead(chain, blocks);
    await chain.recallNonces(company.actors.addresses);
    return { ...company, startTime: head.startTime, seed: head.seed };
  } catch (error) {
    await chain.stop();
    throw error;
  }
}

/** Seals a stretch of blocks, then folds their logs into the world. */
async function replayStretch({ chain, world }: Company, plans: readonly BlockPlan[], first: number): Promise<void> {
  for (const { time, raw } of plans) await chain.seal(time, raw);
  const logs = plans.map((): RawLog[] => []);
  for (const log of await chain.logs(first, first + plans.length - 1)) logs[Number(log.blockNumber) - first]?.push(log);
  for (const [index, { time }] of plans.entries()) world.apply(logs[index] ?? [], time);
}

/** The last block's parent is in the journal, and in its hash are all before it. */
async function checkHead(chain: Chain, blocks: readonly BlockPlan[]): Promise<void> {
  const last = blocks.at(-1);
  const { number, parentHash } = await chain.head();
  if (number === blocks.length && (last === undefined || parentHash === last.parent)) return;
  throw new UserError(
    'DEMO_JOURNAL_DIVERGED',
    "The demo's journal replays to other block hashes than it was written with, as by another version of anvil. " +
      'Begin anew with "npm start -- --fresh".',
    { height: number },
  );
}

function refuseForeign(written: string, ours: string): void {
  if (written === ours) return;
  throw new UserError(
    'DEMO_JOURNAL_FOREIGN',
    'The demo\'s journal was written by another version of the demo than this. Begin anew with "npm start -- --fresh".',
  );
}
