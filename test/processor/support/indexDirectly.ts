import { type Followed, openDirectLedger } from './DirectLedger';
import { tableDigests } from './tableDigests';

/** What is indexed. */
export interface DirectIndex extends Followed {
  url: string;
  to: number;
  /** Blocks a batch. */
  batch?: number;
}

/**
 * The straight run that everything else is compared with: all blocks of the winning branch in a few final batches. Returns the digest of
 * every derived table.
 */
export async function indexDirectly({ url, to, batch, ...followed }: DirectIndex): Promise<Record<string, string>> {
  const ledger = await openDirectLedger(url, followed);
  try {
    await ledger.follow({ to, batch });
    return await tableDigests(ledger.pool);
  } finally {
    await ledger.stop();
  }
}
