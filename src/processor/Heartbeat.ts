import type { Pool } from 'pg';
import type { Log } from '../log';

/** Whose sign of life it is. */
export interface HeartbeatOptions {
  readonly pool: Pool;
  readonly marketplaceId: number;
  /** Height that is final in the database at the start: where all is final, a start on an idle chain commits nothing. */
  readonly finalHeight: number;
  /** Milliseconds from one sign of life to the next; a commit is one. */
  readonly everyMs?: number;
  readonly log: Pick<Log, 'warn'>;
}

/** Whoever holds the row is writing, and that is a sign of life: nobody is waited for. One statement, so that nobody waits for us either. */
const STATEMENT = `
  UPDATE head SET updated_at = now()
  WHERE marketplace_id = (SELECT marketplace_id FROM head WHERE marketplace_id = $1 FOR UPDATE SKIP LOCKED)`;

/**
 * Says that the processor lives while its chain makes no blocks, where commits would say it.
 *
 * Each sign stands for an answer of the node, since the last sign, that there is no block beyond the last indexed one. So there is none
 * without a node, none from a processor that does not get on with blocks that are there, and none before the chain's blocks are in the ledger.
 */
export class Heartbeat {
  private readonly timer: NodeJS.Timeout;
  private indexed: number;
  private answered: number | undefined;
  private running: Promise<void> | undefined;

  /** Begins; the process does not live for it. */
  constructor(private readonly options: HeartbeatOptions) {
    this.indexed = options.finalHeight;
    this.timer = setInterval(() => this.beat(), options.everyMs ?? 5_000).unref();
  }

  /** Takes note of a commit. */
  committed({ to }: { readonly to: number }): void {
    this.indexed = to;
    this.answered = undefined;
    this.timer.refresh();
  }

  /** Takes note of the height that the node has told. */
  polled(height: number): void {
    this.answered = height;
  }

  /** Ends; a sign that is under way is waited for. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private beat(): void {
    const { indexed, answered } = this;
    if (this.running !== undefined || answered === undefined || answered > indexed) return;
    const { pool, marketplaceId, log } = this.options;
    this.running = pool
      .query(STATEMENT, [marketplaceId])
      .then(() => {
        if (this.answered === answered) this.answered = undefined;
      })
      .catch((error: Error) => log.warn({ error: error.message }, 'a sign of life could not be written; the next one is tried'))
      .finally(() => {
        this.running = undefined;
      });
  }
}
