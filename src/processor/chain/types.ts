/** What a log says, whoever delivered it; addresses, topics and data are lower-case 0x-hex. */
export interface EmittedLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** A log with its place in the chain, as an upstream delivers it. */
export interface RawLog extends EmittedLog {
  readonly blockNumber: number;
  readonly blockHash: string;
  readonly transactionIndex: number;
  readonly transactionHash: string;
  /** Index within the block, not within the transaction. */
  readonly logIndex: number;
}

/** A contract that is known from the configuration, and from which block on its logs count. */
export interface EmitterRoot {
  readonly address: string;
  readonly fromBlock: number;
}

/** Whose logs count: the roots, and whomever a known emitter announces, transitively. */
export interface EmitterRule {
  readonly roots: readonly EmitterRoot[];
  /** Every topic0 of interest, lower case. */
  readonly topics: readonly string[];
  /** Changed whenever {@link announce} would answer otherwise than before, so that caches made by the old rule are not used. */
  readonly revision?: string;
  /** Addresses (lower case) that this log announces; pure, and asked only for logs of known emitters. */
  announce(log: EmittedLog): readonly string[];
}

/** The parts of a block header that we use. */
export interface BlockHeader {
  readonly height: number;
  readonly hash: string;
  readonly parentHash: string;
  /** Block time in seconds. */
  readonly timestamp: number;
  /** 256 bytes of 0x-hex where the source gives it. */
  readonly logsBloom?: string;
}

/** A block by number and hash, as stores keep it. */
export interface BlockRef {
  readonly height: number;
  readonly hash: string;
}

/** A question for logs of blocks `from` to `to`, both included. */
export interface LogQuery {
  readonly from: number;
  readonly to: number;
  /** Emitters in lower case; null asks by topic alone. */
  readonly addresses: readonly string[] | null;
  readonly topics: readonly string[];
}

/** All logs that a query asked for, as far as one answer may go, and the headers that came with them for nothing. */
export interface LogAnswer {
  /** Last block that is answered completely; below the query's `to` when there was too much to hold at once. */
  readonly to: number;
  readonly logs: readonly RawLog[];
  readonly headers: readonly BlockHeader[];
  /** Size of the answer on the wire, in characters. */
  readonly bytes: number;
}

/**
 * Where history comes from: a node, or the SQD Network.
 *
 * Retries inside: a ChainError that it throws is final. An AttemptFailure means that two answers contradict each other, and the whole window is
 * asked again.
 */
export interface Upstream {
  /** Host name, without path or key, for logs and sentences. */
  readonly name: string;
  /** Requests sent since the start. */
  readonly requests: number;
  /** Blocks that the next window should span, as the upstream's refusals and answers taught. */
  readonly windowBlocks: number;
  /** Height of the newest block that is final, −1 when none is. */
  finalHeight(): Promise<number>;
  /** All logs of the query's range, or of its first part. */
  logs(query: LogQuery): Promise<LogAnswer>;
  /** Hash of a block as known now; null when there is none of that height. */
  hashAt(height: number): Promise<string | null>;
  /** Headers of the given blocks in the same order; a block that stays unknown is an error. */
  headers(heights: readonly number[]): Promise<BlockHeader[]>;
  /** All logs of some blocks, anybody's, learnt in another way than by `logs`; null for a block of which there is none. */
  logsOfBlocks?(headers: readonly BlockHeader[]): Promise<(RawLog[] | null)[]>;
  close(): void;
}

/** A child and its announcement. */
export interface KnownEmitter {
  readonly address: string;
  /** Height of the block of the announcing log. */
  readonly announcedAt: number;
  /** Emitter of the announcing log. */
  readonly by: string;
}

/** A finished stretch of history: nothing that counts is missing in it. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Logs of known emitters in order of (block, index). */
  readonly logs: readonly RawLog[];
  /** Headers in order: of every block with logs, and of `to`. */
  readonly headers: readonly BlockHeader[];
  /** Emitters that became known in it. */
  readonly emitters: readonly KnownEmitter[];
  /** Estimated memory, in characters of JSON. */
  readonly bytes: number;
}

/** A contract call without a transaction. */
export interface ContractCall {
  readonly to: string;
  readonly data: string;
  /** Height at which it is asked. */
  readonly block: number;
  /** Hash of that block: asks for exactly this block, for reads near the head. */
  readonly blockHash?: string;
  /** The answer can never change (decimals, a vault's collateral), so a later block's may stand in and it is cached for good. */
  readonly immutable?: boolean;
}

/** What a contract answered. A revert, an empty or an oversized answer is a result, not an error. */
export type ReadResult = { readonly ok: true; readonly data: string } | { readonly ok: false; readonly reason: string };

/** How far the backfill is. */
export interface ProgressSnapshot {
  readonly fromBlock: number;
  /** Final height, the goal. */
  readonly toBlock: number;
  /** Last block handed to the processor. */
  readonly done: number;
  /** Blocks per second over the last half minute. */
  readonly rate: number;
  /** Logs handed over since the start. */
  readonly logs: number;
  /** Requests to the upstream since the start. */
  readonly requests: number;
  /** Blocks that the next window will span. */
  readonly windowSize: number;
  /** Seconds until `toBlock` at the present rate; null while there is no rate. */
  readonly etaSeconds: number | null;
}

/** The least of a logger that the room needs; pino's fits. */
export interface ChainLog {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
