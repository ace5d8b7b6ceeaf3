import type { PoolClient } from 'pg';
import { Event } from '../../model/event';
import type { Books } from '../ledger/Ledger';
import type { Need } from '../vocabulary/needs';
import { BlockRows } from './BlockRows';
import type { CopyScript } from './CopyScript';
import { CopyText } from './CopyText';
import { chainDigest } from './digest';
import type { EventfulBlock } from './outbox';
import type { Queries } from './readRows';
import type { Session } from './Session';

/** A header as the store keeps it. */
export interface Header {
  height: number;
  hash: string;
  parentHash: string;
  /** Block seconds. */
  time: number;
  /** Digest of the logs that are folded, of a block that the node alone vouches for until it is compared; its header is kept. */
  logsDigest?: string;
}

/** What the fold of one batch works with. */
export class BatchStore {
  /** Marketplace events folded so far. */
  events = 0;
  private readonly blockRows: BlockRows;
  /** Blocks in which something happened. */
  readonly eventful: EventfulBlock[] = [];
  private readonly headers: (Header & { digest: string | null })[] = [];

  constructor(
    /** What rows are loaded with. */
    private readonly database: Queries,
    private readonly marketplaceId: number,
    private readonly session: Session,
    /** Final batches skip the headers of blocks in which nothing happened, but for the last. */
    readonly isFinal: boolean,
  ) {
    this.blockRows = new BlockRows(marketplaceId, session.entities);
  }

  /** The rows, the journal and the money layer. */
  get books(): Books {
    return this.session.books;
  }

  /** Loads what the batch will touch. */
  load(needs: Iterable<Need>): Promise<void> {
    return this.session.load(this.database, needs);
  }

  /** Ends a block: values what it moved and takes what it added. */
  closeBlock(header: Header, isKept: boolean): void {
    const { rows, journal, prices } = this.books;
    prices.closeBlock(journal, header.time);
    const added = rows.takeAdded();
    const hasRows = added.length > 0;
    if (hasRows) this.session.digest = chainDigest(this.session.digest, header.height, this.blockRows.take(header.height, added));
    const events = added.reduce((count, { model }) => (model === Event ? count + 1 : count), 0);
    if (events > 0) this.eventful.push({ height: header.height, hash: header.hash, events });
    if (isKept || hasRows || !this.isFinal || header.logsDigest !== undefined)
      this.headers.push({ ...header, digest: hasRows ? this.session.digest : null });
  }

  /** Adds the rows of the batch, and the headers of its blocks, to the script of a transaction. */
  async addTo(script: CopyScript, client: PoolClient): Promise<void> {
    await this.blockRows.addTo(script, client);
    const headers = new CopyText('block', ['marketplace_id', 'height', 'hash', 'parent_hash', 'time', 'digest', 'logs_digest']);
    for (const h of this.headers) {
      const digests = [h.digest ?? '\\N', h.logsDigest ?? '\\N'];
      headers.add([this.marketplaceId, h.height, h.hash, h.parentHash, h.time, ...digests].join('\t'));
    }
    script.copy(headers);
  }
}
