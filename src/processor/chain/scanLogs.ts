import { randomUUID } from 'node:crypto';
import type { RawLog } from './types';

/** Logs that were read from the bytes of an answer, in its order. */
export class ScannedLogs {
  constructor(readonly logs: readonly RawLog[]) {}
}

/** An answer of which a list of logs was read already. */
export interface Scanned {
  /** Its JSON, with {@link LIST_MARK} where the list stood. */
  readonly json: string;
  readonly list: ScannedLogs;
}

/** Stands for the list in the JSON; nobody can guess it. */
export const LIST_MARK = randomUUID();

const RESULT = Buffer.from('"result":[{');
const QUOTE = 34;
const COMMA = 44;
const DIGIT_0 = 48;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const LETTER_X = 120;
const OPEN = 123;
const CLOSE = 125;
/** Digits of a quantity that is exact as a number, whatever they are. */
const QUANTITY_DIGITS = 13;
const FALSE = Buffer.from('false');

/** The value of a lower-case hex digit by its byte, −1 for any other. */
const DIGITS = Int8Array.from({ length: 256 }, (_, byte) => '0123456789abcdef'.indexOf(String.fromCharCode(byte)));

const FIELDS = [
  'address',
  'topics',
  'data',
  'blockNumber',
  'blockHash',
  'transactionIndex',
  'transactionHash',
  'logIndex',
  'removed',
] as const;
/** No two fields are of the same length and begin with the same letter. */
const FIELD_BY_SHAPE = new Map(FIELDS.map((name) => [shapeOf(name.length, name.charCodeAt(0)), name]));

/** Words that recur, by their last digits; a new one takes the place of what was there. */
const SLOTS = 1 << 15;
const WORD_BYTES = 66;
const recent = new Array<string>(SLOTS).fill('');
/** The bytes of each, since comparing with those is faster than with the text. */
const recentBytes = new Uint8Array(SLOTS * WORD_BYTES);

/**
 * Reads the list of logs in a JSON-RPC answer straight from its bytes, if it is written as nodes do: no spaces, lower-case hex, nothing
 * escaped. Logs are nearly all that history consists of, and by way of text and JSON each is a dozen objects before it is one.
 *
 * @returns undefined for whatever is not exactly that: JSON.parse and decodeLogs know what to make of it
 */
export function scanLogs(bytes: Buffer): Scanned | undefined {
  const start = bytes.indexOf(RESULT);
  if (start === -1) return undefined;
  try {
    const scan = new Scan(bytes, start + RESULT.indexOf(OPEN_LIST));
    const list = new ScannedLogs(scan.list());
    const json = `${bytes.toString('utf8', 0, start)}"result":"${LIST_MARK}"${bytes.toString('utf8', scan.at)}`;
    return { json, list };
  } catch (error) {
    if (error === OTHERWISE) return undefined;
    throw error;
  }
}

/** Thrown where an answer is not written as expected. */
const OTHERWISE = new Error('not as nodes write logs');

/** A reader of bytes, from one on. */
class Scan {
  constructor(
    private readonly bytes: Buffer,
    /** The next byte. */
    public at: number,
  ) {}

  list(): RawLog[] {
    const logs: RawLog[] = [];
    this.expect(OPEN_LIST);
    do logs.push(this.log());
    while (this.skips(COMMA));
    this.expect(CLOSE_LIST);
    return logs;
  }

  private log(): RawLog {
    let address = '';
    let topics: string[] | undefined;
    let data = '';
    let blockNumber = -1;
    let blockHash = '';
    let transactionIndex = -1;
    let transactionHash = '';
    let logIndex = -1;
    this.expect(OPEN);
    do {
      switch (this.field()) {
        case 'address':
          address = this.word(40);
          break;
        case 'topics':
          topics = this.topics();
          break;
        case 'data':
          data = this.hex();
          break;
        case 'blockNumber':
          blockNumber = this.quantity();
          break;
        case 'blockHash':
          blockHash = this.word(64);
          break;
        case 'transactionIndex':
          transactionIndex = this.quantity();
          break;
        case 'transactionHash':
          transactionHash = this.word(64);
          break;
        case 'logIndex':
          logIndex = this.quantity();
          break;
        case 'removed':
          for (const byte of FALSE) this.expect(byte);
          break;
        default:
          this.text();
      }
    } while (this.skips(COMMA));
    this.expect(CLOSE);
    const isWhole = address !== '' && data !== '' && blockHash !== '' && transactionHash !== '';
    if (!isWhole || topics === undefined || blockNumber < 0 || transactionIndex < 0 || logIndex < 0) throw OTHERWISE;
    return { address, topics, data, blockNumber, blockHash, transactionIndex, transactionHash, logIndex };
  }

  /** The name of a field, and the colon behind it; undefined for one of no use. */
  private field(): (typeof FIELDS)[number] | undefined {
    const start = this.at + 1;
    const end = this.text();
    this.expect(COLON);
    const name = FIELD_BY_SHAPE.get(shapeOf(end - start, this.bytes[start] as number));
    return name !== undefined && isText(this.bytes, start, name) ? name : undefined;
  }

  private topics(): string[] {
    const topics: string[] = [];
    this.expect(OPEN_LIST);
    if (this.bytes[this.at] !== CLOSE_LIST) {
      do topics.push(this.word(64));
      while (this.skips(COMMA));
    }
    this.expect(CLOSE_LIST);
    return topics;
  }

  /** Hex text of so many digits; the same text for what was seen lately. */
  private word(digits: number): string {
    const { bytes } = this;
    const start = this.at + 1;
    const end = start + 2 + digits;
    if (bytes[this.at] !== QUOTE || bytes[end] !== QUOTE) throw OTHERWISE;
    this.at = end + 1;
    let slot = 0;
    for (let at = end - 8; at < end; at += 1) slot = (slot * 31 + (bytes[at] as number)) & (SLOTS - 1);
    const known = recent[slot] as string;
    const offset = slot * WORD_BYTES - start;
    if (known.length === end - start) {
      let at = start;
      while (at < end && bytes[at] === recentBytes[offset + at]) at += 1;
      if (at === end) return known;
    }
    checkHex(bytes, start, end);
    recentBytes.set(bytes.subarray(start, end), slot * WORD_BYTES);
    const text = bytes.toString('latin1', start, end);
    recent[slot] = text;
    return text;
  }

  /** Hex text of whole bytes. */
  private hex(): string {
    const { bytes } = this;
    const start = this.at + 1;
    let end = start + 2;
    while ((DIGITS[bytes[end] as number] as number) >= 0) end += 1;
    if (bytes[this.at] !== QUOTE || bytes[start] !== DIGIT_0 || bytes[start + 1] !== LETTER_X) throw OTHERWISE;
    if (bytes[end] !== QUOTE || (end - start) % 2 !== 0) throw OTHERWISE;
    this.at = end + 1;
    return bytes.toString('latin1', start, end);
  }

  private quantity(): number {
    const start = this.at + 1;
    const end = this.text();
    checkHex(this.bytes, start, end);
    if (end - start < 3 || end - start > 2 + QUANTITY_DIGITS) throw OTHERWISE;
    let value = 0;
    for (let at = start + 2; at < end; at += 1) value = value * 16 + (DIGITS[this.bytes[at] as number] as number);
    return value;
  }

  /** Steps over a text without escapes; returns where it ends. */
  private text(): number {
    const { bytes } = this;
    this.expect(QUOTE);
    let { at } = this;
    for (; bytes[at] !== QUOTE; at += 1) if (at >= bytes.length || bytes[at] === BACKSLASH) throw OTHERWISE;
    this.at = at + 1;
    return at;
  }

  private expect(byte: number): void {
    if (this.bytes[this.at] !== byte) throw OTHERWISE;
    this.at += 1;
  }

  private skips(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }
}

function shapeOf(length: number, first: number): number {
  return length * 256 + first;
}

function isText(bytes: Buffer, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Makes sure that bytes are 0x and lower-case hex digits. */
function checkHex(bytes: Buffer, start: number, end: number): void {
  if (bytes[start] !== DIGIT_0 || bytes[start + 1] !== LETTER_X) throw OTHERWISE;
  for (let at = start + 2; at < end; at += 1) if ((DIGITS[bytes[at] as number] as number) < 0) throw OTHERWISE;
}
