import { logsDigest } from './checkWindow';
import { ChainError } from './errors';
import { backoffMs, PATIENT, pause, type RetryPolicy } from './retry';
import type { BlockHeader, LogAnswer, LogQuery, RawLog, Upstream } from './types';

/**
 * An upstream that is believed only while a second one says the same: the logs of every range are compared by digest.
 *
 * A node's empty answer cannot be told from a wrong one by the node itself. Whoever is behind is given time; a difference that stays stops
 * the ingest with the first block that differs.
 */
export class ComparedUpstream implements Upstream {
  readonly name: string;

  constructor(
    private readonly first: Upstream,
    private readonly second: Upstream,
    private readonly retry: RetryPolicy = PATIENT,
  ) {
    this.name = `${first.name} and ${second.name}`;
  }

  get requests(): number {
    return this.first.requests + this.second.requests;
  }

  get windowBlocks(): number {
    return Math.min(this.first.windowBlocks, this.second.windowBlocks);
  }

  /** What both call final. */
  async finalHeight(): Promise<number> {
    return Math.min(...(await Promise.all([this.first.finalHeight(), this.second.finalHeight()])));
  }

  async logs(query: LogQuery): Promise<LogAnswer> {
    for (let failures = 1; ; failures += 1) {
      const [a, b] = await Promise.all([this.first.logs(query), this.second.logs(query)]);
      const to = Math.min(a.to, b.to);
      const [ours, theirs] = [upTo(a.logs, to), upTo(b.logs, to)];
      if (logsDigest(ours) === logsDigest(theirs)) {
        return { to, logs: ours, headers: a.headers.filter((header) => header.height <= to), bytes: a.bytes };
      }
      if (failures >= this.retry.attempts) throw this.disagreement(query.from, to, ours, theirs);
      await pause(backoffMs(this.retry, failures));
    }
  }

  /** Headers that both give alike: what a hash does not show, a time above all, could be anything otherwise. */
  async headers(heights: readonly number[]): Promise<BlockHeader[]> {
    for (let failures = 1; ; failures += 1) {
      const [ours, theirs] = await Promise.all([this.first.headers(heights), this.second.headers(heights)]);
      const at = ours.findIndex((header, index) => !isSame(header, theirs[index]));
      if (at === -1) return ours;
      if (failures >= this.retry.attempts) throw this.differentHeaders(ours[at]!, theirs[at]);
      await pause(backoffMs(this.retry, failures));
    }
  }

  async logsOfBlocks(headers: readonly BlockHeader[]): Promise<(RawLog[] | null)[]> {
    return (await this.first.logsOfBlocks?.(headers)) ?? headers.map(() => null);
  }

  hashAt(height: number): Promise<string | null> {
    return this.first.hashAt(height);
  }

  close(): void {
    this.first.close();
    this.second.close();
  }

  private differentHeaders(ours: BlockHeader, theirs: BlockHeader | undefined): ChainError {
    const told = (header: BlockHeader | undefined) =>
      header === undefined ? 'nothing' : `${header.hash} of time ${header.timestamp}`;
    return new ChainError(
      'RPCS_DISAGREE',
      `${this.first.name} and ${this.second.name} disagree about block ${ours.height}: ${told(ours)} against ${told(theirs)}. Nothing of it was taken; find out which is right, replace the other, and start again.`,
      { block: ours.height },
    );
  }

  /** The sentence, with the first block that differs. */
  private disagreement(from: number, to: number, ours: readonly RawLog[], theirs: readonly RawLog[]): ChainError {
    const at = ours.findIndex((log, index) => theirs[index] === undefined || logsDigest([log]) !== logsDigest([theirs[index]!]));
    const block = (at === -1 ? theirs[ours.length] : ours[at])?.blockNumber ?? from;
    const other = theirs[at === -1 ? ours.length : at]?.blockNumber ?? block;
    const first = Math.min(block, other);
    return new ChainError(
      'RPCS_DISAGREE',
      `${this.first.name} and ${this.second.name} disagree about the logs of blocks ${from} to ${to}: ${ours.length} against ${theirs.length}, first in block ${first}. Nothing of it was taken; find out which is right, replace the other, and start again.`,
      { from, to, block: first },
    );
  }
}

/** Whether two headers say the same, as far as we use them. */
function isSame(a: BlockHeader, b: BlockHeader | undefined): boolean {
  return a.height === b?.height && a.hash === b.hash && a.parentHash === b.parentHash && a.timestamp === b.timestamp;
}

/** The logs of blocks up to a height. */
function upTo(logs: readonly RawLog[], height: number): readonly RawLog[] {
  return (logs.at(-1)?.blockNumber ?? 0) <= height ? logs : logs.filter((log) => log.blockNumber <= height);
}
