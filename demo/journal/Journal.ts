import { closeSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { UserError } from '../../src/errors';
import type { BlockPlan } from '../chain/Chain';

/** What has to be known before the first block. */
export interface JournalHead {
  readonly format: 1;
  /** Of the version of the demo: see `fingerprintOf`. */
  readonly fingerprint: string;
  readonly seed: number;
  /** Block seconds of the genesis block. */
  readonly startTime: number;
}

/** A journal that was read. */
export interface JournalText {
  readonly head: JournalHead;
  readonly blocks: readonly BlockPlan[];
}

const NEWLINE = 0x0a;

/**
 * The demo's memory: one line of JSON for the head, one for each block, written before the block is mined. So a line that a kill cut
 * short is of a block that nobody has seen. A block that came otherwise, since somebody else uses the chain, gets another line with its height.
 */
export class Journal {
  private readonly descriptor: number;

  private constructor(
    private path: string,
    flags: string,
  ) {
    this.descriptor = openSync(path, flags);
  }

  /** Begins a journal; one that is there is overwritten. */
  static create(path: string, head: JournalHead): Journal {
    const journal = new Journal(path, 'w');
    journal.write(head);
    return journal;
  }

  /** Goes on with a journal that was read. */
  static reopen(path: string): Journal {
    return new Journal(path, 'a');
  }

  /** Adds a block. */
  append(plan: BlockPlan): void {
    this.write(plan);
  }

  /** Gives the file another name, under which it is found again. */
  rename(path: string): void {
    renameSync(this.path, path);
    this.path = path;
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.descriptor);
  }

  private write(value: JournalHead | BlockPlan): void {
    writeSync(this.descriptor, `${JSON.stringify(value)}\n`);
  }
}

/**
 * Reads a journal; a last line that was cut short is taken off the file.
 *
 * @returns undefined when there is none
 * @throws UserError `DEMO_JOURNAL_DAMAGED` when another line cannot be read
 */
export function readJournal(path: string): JournalText | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  if (end < bytes.length) truncateSync(path, end);
  const [head, ...blocks] = [...lines(bytes.subarray(0, end))].map((line, index) => parse(line, index, path));
  if ((head as JournalHead | undefined)?.format !== 1) throw damaged(1, path);
  return { head: head as JournalHead, blocks: asTheyCame(blocks as BlockPlan[]) };
}

/** A line with a height takes back what was told from there on. */
function asTheyCame(told: readonly BlockPlan[]): BlockPlan[] {
  const blocks: BlockPlan[] = [];
  for (const { at, ...plan } of told) {
    if (at !== undefined) blocks.length = Math.min(blocks.length, at - 1);
    blocks.push(plan);
  }
  return blocks;
}

/** The lines one by one: as one text a long journal would be longer than a text may be. */
function* lines(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

function parse(line: string, index: number, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(index + 1, path);
  }
}

function damaged(line: number, path: string): UserError {
  return new UserError(
    'DEMO_JOURNAL_DAMAGED',
    `Line ${line} of the demo's journal ${path} cannot be read. Begin anew with "npm start -- --fresh".`,
    { line },
  );
}
