import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { RawLog, Window } from './types';

const squeeze = promisify(deflate);
const unsqueeze = promisify(inflate);

/** Changed whenever {@link packWindow} packs otherwise, so that what was packed before is read anew. */
export const PACKING = 2;

const WORD_DIGITS = 64;
const ADDRESS_DIGITS = 40;

/**
 * How a window lies in the cache. Logs repeat themselves: whatever is in them stands once, without its leading zeros, and a log is the
 * numbers of its parts.
 */
interface Packed {
  readonly headers: readonly [height: number, hash: string, parentHash: string, timestamp: number][];
  /** Hashes, addresses, topics and words of data, as hex digits. */
  readonly words: readonly string[];
  /** What of data is less than a word. */
  readonly tails: readonly string[];
  /**
   * For each log: block, index, transaction index; the words of transaction hash and address; how many topics, and their words; how many
   * words of data, and these; 0, or one more than the tail's number.
   */
  readonly logs: readonly number[];
}

/** Compresses the headers and logs of a window, outside the main thread; the digest is hex SHA-256 over the logs. */
export async function packWindow({ headers, logs }: Window): Promise<{ payload: Buffer; digest: string }> {
  const text = packLogs(logs);
  const packed = JSON.stringify(headers.map(({ height, hash, parentHash, timestamp }) => [height, hash, parentHash, timestamp]));
  const payload = await squeeze(`{"headers":${packed},${text}}`, { level: 1 });
  return { payload, digest: createHash('sha256').update(text).digest('hex') };
}

/** Undoes {@link packWindow}. */
export async function unpackWindow(from: number, to: number, payload: Buffer): Promise<Window> {
  const text = (await unsqueeze(payload)).toString('utf8');
  const packed = JSON.parse(text) as Packed;
  const headers = packed.headers.map(([height, hash, parentHash, timestamp]) => ({ height, hash, parentHash, timestamp }));
  const logs = [...unpackLogs(packed, new Map(headers.map(({ height, hash }) => [height, hash])))];
  return { from, to, headers, logs, emitters: [], bytes: 600 * logs.length + 300 * headers.length };
}

/** Words, tails and logs of {@link Packed} as the inside of a JSON object. */
function packLogs(logs: readonly RawLog[]): string {
  const words: string[] = [];
  const tails: string[] = [];
  const numbers: number[] = [];
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = known.get(word);
    if (number !== undefined) return number;
    known.set(word, words.length);
    return words.push(withoutZeros(word)) - 1;
  };
  for (const { blockNumber, logIndex, transactionIndex, transactionHash, address, topics, data } of logs) {
    numbers.push(blockNumber, logIndex, transactionIndex, numberOf(transactionHash), numberOf(address), topics.length);
    for (const topic of topics) numbers.push(numberOf(topic));
    const count = Math.floor((data.length - 2) / WORD_DIGITS);
    numbers.push(count);
    let at = 2;
    for (let i = 0; i < count; i += 1, at += WORD_DIGITS) numbers.push(numberOf(data.slice(at, at + WORD_DIGITS)));
    numbers.push(at === data.length ? 0 : tails.push(data.slice(at)));
  }
  return `"words":${JSON.stringify(words)},"tails":${JSON.stringify(tails)},"logs":${JSON.stringify(numbers)}`;
}

/** The logs of {@link Packed}. */
function* unpackLogs({ words, tails, logs: numbers }: Packed, hashes: ReadonlyMap<number, string>): Iterable<RawLog> {
  // The same text for the same value, so that what looks it up has to read it once.
  const padded = words.map((word) => word.padStart(WORD_DIGITS, '0'));
  const prefixed = words.map(() => '');
  const wordAt = (number: number): string => (prefixed[number] ||= `0x${padded[number]}`);
  const addresses = new Map<number, string>();
  const addressAt = (number: number): string => {
    let address = addresses.get(number);
    if (address === undefined) {
      address = `0x${(words[number] as string).padStart(ADDRESS_DIGITS, '0')}`;
      addresses.set(number, address);
    }
    return address;
  };
  let at = 0;
  const next = (): number => numbers[at++] as number;
  while (at < numbers.length) {
    const blockNumber = next();
    const logIndex = next();
    const transactionIndex = next();
    const transactionHash = wordAt(next());
    const address = addressAt(next());
    const topics = Array.from({ length: next() }, () => wordAt(next()));
    let data = '0x';
    for (let left = next(); left > 0; left -= 1) data += padded[next()];
    const tail = next();
    if (tail > 0) data += tails[tail - 1];
    const blockHash = hashes.get(blockNumber)!;
    yield { blockNumber, blockHash, logIndex, transactionIndex, transactionHash, address, topics, data };
  }
}

/** Hex digits without 0x and leading zeros. */
function withoutZeros(word: string): string {
  let at = word.startsWith('0x') ? 2 : 0;
  while (at < word.length && word.charCodeAt(at) === 48) at += 1;
  return word.slice(at);
}
