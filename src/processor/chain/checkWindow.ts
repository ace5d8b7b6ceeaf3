import { createHash } from 'node:crypto';
import { accountsFor, isCrowdedBloom, isEmptyBloom, mayContain } from './bloom';
import { AttemptFailure } from './errors';
import type { BlockHeader, RawLog } from './types';

/** Characters that are digested at a time: a call has its price. */
const DIGEST_PIECE = 1 << 16;

/**
 * Compares logs with the headers of their blocks: the same hash, and nothing that the header's bloom denies.
 *
 * @param headers by height; every block with logs has one
 * @param isBloomTrusted false on chains whose blooms are not filled
 * @throws AttemptFailure `behind` for the first contradiction
 */
export function checkHeaders(logs: readonly RawLog[], headers: ReadonlyMap<number, BlockHeader>, isBloomTrusted: boolean): void {
  // A block's logs repeat their addresses and topics.
  const contained = new Set<string>();
  let height = -1;
  for (const log of logs) {
    if (log.blockNumber !== height) contained.clear();
    height = log.blockNumber;
    const header = headers.get(height);
    if (header === undefined) throw new AttemptFailure('behind', `block ${log.blockNumber} has logs but no header`);
    if (header.hash !== log.blockHash) {
      throw new AttemptFailure('behind', `block ${log.blockNumber} is ${header.hash}, but its logs are of ${log.blockHash}`);
    }
    const bloom = header.logsBloom;
    if (!isBloomTrusted || bloom === undefined) continue;
    for (const value of log.topics[0] === undefined ? [log.address] : [log.address, log.topics[0]]) {
      if (contained.has(value)) continue;
      if (!mayContain(bloom, value)) {
        throw new AttemptFailure('behind', `log ${log.logIndex} of block ${height} is denied by the bloom of its header`);
      }
      contained.add(value);
    }
  }
}

/**
 * Makes sure that logs are all of a block, as far as its bloom tells.
 *
 * @param told who told them, for the sentence
 * @throws AttemptFailure `behind` when the bloom has bits that none of them sets
 */
export function checkWhole(logs: readonly RawLog[], { height, logsBloom }: BlockHeader, told: string): void {
  if (logsBloom === undefined || isEmptyBloom(logsBloom) || accountsFor(logsBloom, logs)) return;
  throw new AttemptFailure('behind', `${told} of block ${height} lacks logs that its bloom tells of`);
}

/**
 * Checks that headers of consecutive blocks are a chain.
 *
 * @param headers in order of height; gaps are not looked into
 * @throws AttemptFailure `behind` at the first break
 */
export function checkParents(headers: readonly BlockHeader[]): void {
  headers.forEach((header, at) => {
    const before = headers[at - 1];
    if (before !== undefined && before.height === header.height - 1 && before.hash !== header.parentHash) {
      throw new AttemptFailure(
        'behind',
        `the parent of block ${header.height} is ${header.parentHash}, but block ${before.height} is ${before.hash}`,
      );
    }
  });
}

/** Whether a block without logs of ours could have some, by its bloom; without a bloom nothing is known, so no. */
export function mayHaveLogs(header: BlockHeader, addresses: readonly string[] | null, topics: readonly string[]): boolean {
  const bloom = header.logsBloom;
  if (bloom === undefined || isEmptyBloom(bloom)) return false;
  return topics.some((topic) => mayContain(bloom, topic)) && (addresses?.some((address) => mayContain(bloom, address)) ?? true);
}

/** Whether a block may have more logs of ours than it is said to have: its bloom tells of a topic that none of them has. */
export function mayHaveMore(header: BlockHeader, logs: readonly RawLog[], topics: readonly string[]): boolean {
  const bloom = header.logsBloom;
  if (bloom === undefined || isEmptyBloom(bloom) || isCrowdedBloom(bloom)) return false;
  const told = new Set(logs.map((log) => log.topics[0]));
  return topics.some((topic) => !told.has(topic) && mayContain(bloom, topic));
}

/** What of a log is digested: what every way of delivering it tells. */
export type DigestedLog = Omit<RawLog, 'transactionIndex'>;

/** A digest of logs, equal for equal logs in equal blocks, whoever delivered them; hex SHA-256. */
export function logsDigest(logs: readonly DigestedLog[]): string {
  const hash = createHash('sha256');
  let text = '';
  for (const log of logs) {
    text += `${log.blockNumber} ${log.blockHash} ${log.logIndex} ${log.transactionHash} ${log.address} ${log.topics.join(',')} ${log.data}\n`;
    if (text.length < DIGEST_PIECE) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(text).digest('hex');
}
