import { AttemptFailure } from './errors';
import { ScannedLogs } from './scanLogs';
import type { BlockHeader, RawLog } from './types';

/** A height as JSON-RPC writes it. */
export function toQuantity(height: number): string {
  return `0x${height.toString(16)}`;
}

/**
 * A JSON-RPC quantity as a number.
 *
 * @throws AttemptFailure `garbage` when it is none, or too large to be exact
 */
export function fromQuantity(value: unknown): number {
  const number = typeof value === 'string' && /^0x[0-9a-f]+$/i.test(value) ? Number.parseInt(value, 16) : Number.NaN;
  if (!Number.isSafeInteger(number))
    throw new AttemptFailure('garbage', `expected a quantity, got ${JSON.stringify(value)?.slice(0, 60)}`);
  return number;
}

const HEX = /^0x(?:[0-9a-f]{2})*$/i;

/**
 * Lower-case 0x-hex.
 *
 * @param digits how many hex digits it must have, any even number unless told
 * @throws AttemptFailure `garbage` when it is not that
 */
export function fromHex(value: unknown, digits?: number): string {
  if (typeof value !== 'string' || !HEX.test(value) || (digits !== undefined && value.length !== digits + 2)) {
    throw new AttemptFailure('garbage', `expected hex data, got ${JSON.stringify(value)?.slice(0, 60)}`);
  }
  return value.toLowerCase();
}

/** Hashes, addresses and topics as they were decoded. A batch of logs repeats a few of them, and one text for each of them saves the rest. */
const MEMORY = 50_000;
const memory = new Map<string, string>();

/** The same as {@link fromHex}, and the same text for the same value: for what recurs. */
function fromRecurringHex(value: unknown, digits: number): string {
  const known = memory.get(value as string);
  if (known !== undefined && known.length === digits + 2) return known;
  const text = fromHex(value, digits);
  if (memory.size >= MEMORY) memory.clear();
  memory.set(text, text);
  return text;
}

/**
 * The logs of an answer to `eth_getBlockReceipts`, undecoded.
 *
 * @throws AttemptFailure `behind` for null, `garbage` when a receipt is none
 */
export function receiptLogs(receipts: unknown, height: number): unknown[] {
  if (!Array.isArray(receipts)) throw new AttemptFailure('behind', `the receipts of block ${height} are null`);
  return receipts.flatMap((receipt) => {
    const logs = (receipt as { logs?: unknown } | null)?.logs;
    if (Array.isArray(logs)) return logs as unknown[];
    throw new AttemptFailure('garbage', `a receipt of block ${height} has no logs, not even none`);
  });
}

/**
 * A header of `eth_getBlockByNumber`.
 *
 * @param height the block that was asked for
 * @throws AttemptFailure `behind` for null, `garbage` for anything that is not this block
 */
export function decodeHeader(block: unknown, height: number): BlockHeader {
  if (block === null) throw new AttemptFailure('behind', `block ${height} is null`);
  const fields = block as Record<string, unknown>;
  const number = fromQuantity(fields.number);
  if (number !== height) throw new AttemptFailure('garbage', `asked for block ${height}, got ${number}`);
  const bloom = fields.logsBloom;
  return {
    height,
    hash: fromHex(fields.hash, 64),
    parentHash: fromHex(fields.parentHash, 64),
    timestamp: fromQuantity(fields.timestamp),
    ...(typeof bloom === 'string' && bloom.length === 514 ? { logsBloom: bloom.toLowerCase() } : {}),
  };
}

/**
 * The logs of an `eth_getLogs` answer, in order and without repetitions.
 *
 * @throws AttemptFailure `garbage` for anything that is no list of logs of these blocks, or that contradicts itself; `behind` for logs that
 *   the node itself calls removed
 */
export function decodeLogs(answer: unknown, from: number, to: number): RawLog[] {
  const logs = listed(answer).sort(byPlace);
  for (const { blockNumber } of logs) {
    if (blockNumber < from || blockNumber > to) {
      throw new AttemptFailure('garbage', `asked for logs of blocks ${from} to ${to}, got one of ${blockNumber}`);
    }
  }
  return logs.filter((log, at) => {
    const before = logs[at - 1];
    if (before === undefined || byPlace(before, log) !== 0) return true;
    if (before.blockHash === log.blockHash && before.data === log.data && before.address === log.address) return false;
    throw new AttemptFailure('garbage', `two different logs at index ${log.logIndex} of block ${log.blockNumber}`);
  });
}

/** The logs of an answer, in its order. */
function listed(answer: unknown): RawLog[] {
  if (answer instanceof ScannedLogs) return [...answer.logs];
  if (!Array.isArray(answer)) throw new AttemptFailure(answer === null ? 'behind' : 'garbage', 'eth_getLogs answered no list');
  return answer.map(decodeLog);
}

/** One log of an answer. */
function decodeLog(fields: Record<string, unknown>): RawLog {
  if (fields === null || typeof fields !== 'object' || !Array.isArray(fields.topics)) {
    throw new AttemptFailure('garbage', 'eth_getLogs answered something that is no log');
  }
  const blockNumber = fromQuantity(fields.blockNumber);
  if (fields.removed === true) throw new AttemptFailure('behind', `the node calls a log of block ${blockNumber} removed`);
  return {
    address: fromRecurringHex(fields.address, 40),
    topics: fields.topics.map((topic) => fromRecurringHex(topic, 64)),
    data: fromHex(fields.data),
    blockNumber,
    blockHash: fromRecurringHex(fields.blockHash, 64),
    transactionIndex: fromQuantity(fields.transactionIndex),
    transactionHash: fromRecurringHex(fields.transactionHash, 64),
    logIndex: fromQuantity(fields.logIndex),
  };
}

/** Order of logs in the chain. */
export function byPlace(a: RawLog, b: RawLog): number {
  return a.blockNumber - b.blockNumber || a.logIndex - b.logIndex;
}
