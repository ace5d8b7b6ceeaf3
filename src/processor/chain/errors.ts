import { type SafeDetails, UserError } from '../../errors';

/** What stops the ingest for good; each has one sentence that says what to do. */
export type ChainErrorCode =
  | 'RPC_UNREACHABLE'
  | 'RPC_REFUSES'
  | 'RPC_INCONSISTENT'
  | 'RPC_NO_STATE'
  | 'RPCS_DISAGREE'
  | 'LOGS_DIFFER'
  | 'WRONG_CHAIN'
  | 'NO_CONTRACT'
  | 'FORK_BELOW_FINALITY'
  | 'NETWORK_REFUSES'
  | 'CACHE_FAILED'
  | 'CACHE_INCOMPLETE'
  | 'BAD_ANNOUNCEMENT';

/** The ingest cannot go on: retries are used up, or going on would be wrong. Nothing was skipped; the position is in the sentence. */
export class ChainError extends UserError {
  override readonly name: string = 'ChainError';

  /**
   * @param code what happened, for programs
   * @param message what is wrong, where, and what to do
   * @param details safe values: heights, host name, never a URL with a key
   */
  constructor(
    override readonly code: ChainErrorCode,
    message: string,
    details: SafeDetails = {},
  ) {
    super(code, message, details);
  }
}

/** The command that takes a marketplace back. This room does not know which: whoever does adds it with {@link named}. */
export function rewindCommand(height: number): string {
  return `npm run rewind -- --to ${height}`;
}

/** An error of this room whose sentence says of which marketplace a rewind is; anything else is left as it is. */
export function named<T>(error: T, marketplace: string): T {
  if (error instanceof ChainError)
    error.message = error.message.replace(/npm run rewind -- (?=--to )/, `$&--marketplace ${marketplace} `);
  return error;
}

/** A block that was final, and that the database holds, is not on the node's chain. */
export class ForkBelowFinality extends ChainError {
  override readonly name = 'ForkBelowFinality';

  /**
   * @param height lowest stored block that differs, as far as known
   * @param stored hash in the database
   * @param found hash on the node, null when it has no such block
   * @param rewindTo height of the last block known to be common, one below the lowest mismatch if none was compared; −1 for the first block
   */
  constructor(
    readonly height: number,
    readonly stored: string,
    readonly found: string | null,
    readonly rewindTo: number,
  ) {
    super(
      'FORK_BELOW_FINALITY',
      `Block ${height} is ${short(stored)} in the database but ${found === null ? 'unknown' : short(found)} on the node: the chain forked below the final height, or the node follows another chain. ` +
        `Check RPC_URL; if the node is right, run \`${rewindCommand(rewindTo)}\` and start again.`,
      { height, stored, found, rewindTo },
    );
  }
}

/** The first digits of a hash, enough to compare by eye. */
function short(hash: string): string {
  return `${hash.slice(0, 14)}…`;
}

/** What kind of failure one attempt was; decides what is done about it. */
export type FailureKind =
  /** The connection broke or was not made. */
  | 'connection'
  /** No answer in time, ours or the server's clock. */
  | 'timeout'
  /** 5xx and the like. */
  | 'server'
  /** 429 and every wording of it. */
  | 'rate'
  /** The answer is not what the protocol says: truncated, not JSON, short of items. */
  | 'garbage'
  /** The answer is larger than we take, or the server says so (413). */
  | 'too-large'
  /** The server wants a smaller range or fewer results. */
  | 'refusal'
  /** The server does not have the block yet, though it was announced. */
  | 'behind'
  /** The server has no state for the block any more. */
  | 'no-state'
  /** The call itself fails in the EVM: a result for whoever reads contracts. */
  | 'revert'
  /** 401, 403, 404: trying again does not help. */
  | 'denied'
  /** Any other JSON-RPC error. */
  | 'error';

/** One attempt failed. Lives inside the room: retries turn it into an answer or into a {@link ChainError}. */
export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure';

  /**
   * @param kind what to do about it
   * @param message the server's words, bounded
   * @param retryAfterMs how long the server asks us to wait
   */
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message.length > 300 ? `${message.slice(0, 300)}…` : message);
  }
}

/** Whether something thrown is a failed attempt of one of the given kinds. */
export function isFailure(error: unknown, ...kinds: FailureKind[]): error is AttemptFailure {
  return error instanceof AttemptFailure && (kinds.length === 0 || kinds.includes(error.kind));
}

/**
 * A block that was being folded is not on the node's chain any more. evm-processor takes it as its own kind of error: it fetches the blocks
 * again, on the branch that the node follows now.
 */
export class BlockVanished extends Error {
  override readonly name = 'BlockVanished';
  /** What evm-processor looks for. */
  readonly __sqd_data_consistency_error = true;

  /** @param hash hash of the block */
  constructor(hash: string) {
    super(`block ${hash} is not on the node's chain any more`);
  }
}
