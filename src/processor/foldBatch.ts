import { setImmediate as letOthersRun } from 'node:timers/promises';
import { InvariantError } from '../errors';
import { Emitter } from '../model/emitter';
import type { ContractReader } from './chain/ContractReader';
import type { DigestedLog } from './chain/checkWindow';
import { EmitterSet } from './chain/EmitterSet';
import type { EmitterRule } from './chain/types';
import { foldedDigest } from './FoldedLogs';
import { applyEvent } from './ledger/applyEvent';
import type { BoundProtocol, PreparedLog, Read, ReadResult, Standing } from './protocols/Protocol';
import type { BatchStore, Header } from './store/BatchStore';
import type { Position } from './vocabulary/events';
import type { Need } from './vocabulary/needs';

/** A block as evm-processor hands it over. */
export interface ChainBlock {
  header: { height: number; hash: string; parentHash: string; timestamp: number };
  logs: readonly ChainLogItem[];
  /** Whether the node alone vouches for it, past the gateway; it does for unfinalised ones anyway. */
  isFromNode?: boolean;
}

interface ChainLogItem {
  address: string;
  topics: readonly string[];
  data: string;
  logIndex: number;
  transactionHash: string;
}

/** Logs after which others get their turn: a millisecond or two. */
const LOGS_A_BREATH = 32;

interface Work {
  header: Header;
  logs: Located[];
}

/** A decoded log, and what contracts answered to it. */
interface Asking {
  at: Pick<Position, 'height' | 'blockHash'>;
  prepared: PreparedLog;
  answers: ReadResult[];
}

interface Located extends Asking {
  at: Position;
}

/** How a batch is folded. */
export interface FoldOptions {
  /** Decodes a log of a known contract; null when it says nothing to us. */
  prepare: BoundProtocol['prepare'];
  rule: EmitterRule;
  reader: Pick<ContractReader, 'read'>;
}

/**
 * Folds a batch of blocks into the ledger: admits logs of known contracts, decodes them, asks all reads and loads all rows at once, then
 * translates and applies event by event, so that each sees the state just before it.
 */
export async function foldBatch(blocks: readonly ChainBlock[], store: BatchStore, options: FoldOptions): Promise<void> {
  const emitters = knownEmitters(store, options.rule);
  const breath = new Breath();
  const work: Work[] = [];
  for (const block of blocks) {
    work.push(prepareBlock(block, emitters, store, options));
    if (breath.isDue(block.logs.length)) await letOthersRun();
  }
  await readsOf(
    work.flatMap((block) => block.logs),
    options.reader,
    store.isFinal,
  );
  await store.load(needsOf(work));
  const announced = announcements(emitters, store);
  for (const [i, block] of work.entries()) {
    announce(announced.get(block.header.height) ?? [], store);
    for (const log of block.logs) {
      foldLog(log, store);
      if (breath.isDue(1)) await letOthersRun();
    }
    store.closeBlock(block.header, i === work.length - 1);
  }
}

/**
 * Tells when it is time to let others run: the batch before is being written meanwhile, by statements of which each waits for the one
 * before, and the node answers.
 */
class Breath {
  private logs = 0;

  /** Whether enough was done since the last time, with so many logs more. */
  isDue(logs: number): boolean {
    this.logs += logs;
    if (this.logs < LOGS_A_BREATH) return false;
    this.logs = 0;
    return true;
  }
}

/** Decodes the logs of known contracts in a block. */
function prepareBlock(
  { header, logs, isFromNode = false }: ChainBlock,
  emitters: EmitterSet,
  store: BatchStore,
  { prepare }: FoldOptions,
): Work {
  const { height, hash, parentHash } = header;
  const time = Math.floor(header.timestamp / 1000);
  const admitted = emitters.admit(
    height,
    [...logs].sort((a, b) => a.logIndex - b.logIndex),
  );
  const prepared: Located[] = [];
  for (const log of admitted) {
    const { transactionHash: txHash, logIndex, address: emitter } = log;
    const at: Position = { height, time, blockHash: hash, txHash, logIndex, emitter };
    const one = located(at, () => prepare(log));
    if (one !== null) prepared.push({ at, prepared: one, answers: [] });
  }
  const isOpen = !store.isFinal || isFromNode;
  const logsDigest = isOpen ? { logsDigest: foldedDigest(admitted.map((log) => placed(log, header))) } : {};
  return { header: { height, hash, parentHash, time, ...logsDigest }, logs: prepared };
}

/** A log as the chain's digest takes it. */
function placed(
  { address, topics, data, logIndex, transactionHash }: ChainLogItem,
  { height, hash }: ChainBlock['header'],
): DigestedLog {
  return { blockNumber: height, blockHash: hash, address, topics, data, logIndex, transactionHash };
}

/** Asks what logs want to read, in two rounds of all at once, and adds the answers to what each has. */
export async function readsOf(logs: readonly Asking[], reader: FoldOptions['reader'], isFinal: boolean): Promise<void> {
  await readContracts(logs, ({ prepared }) => prepared.reads, reader, isFinal);
  await readContracts(logs, ({ prepared, answers }) => prepared.follow?.(answers) ?? [], reader, isFinal);
}

async function readContracts(
  logs: readonly Asking[],
  reads: (log: Asking) => readonly Read[],
  reader: FoldOptions['reader'],
  isFinal: boolean,
): Promise<void> {
  const wanted: { log: Asking; read: Read }[] = [];
  for (const log of logs) for (const read of reads(log)) wanted.push({ log, read });
  if (wanted.length === 0) return;
  const results = await reader.read(
    wanted.map(({ log: { at }, read: { to, data, canChange = false } }) => ({
      to,
      data,
      block: at.height,
      immutable: !canChange,
      ...(isFinal ? {} : { blockHash: at.blockHash }),
    })),
  );
  wanted.forEach(({ log }, i) => {
    log.answers.push(results[i] as ReadResult);
  });
}

/** Takes note of whom a block announced for the first time. */
function announce(announced: readonly { address: string; by: string }[], { books: { rows } }: BatchStore): void {
  for (const { address, by } of announced) {
    const emitter = { emitter: address, announcedBy: by };
    rows.hold(Emitter, emitter);
    rows.add(Emitter, emitter);
  }
}

/** Translates a log and applies what it says. */
function foldLog({ at, prepared, answers }: Located, store: BatchStore): void {
  const { books } = store;
  const balanceOf: Standing['balanceOf'] = (kind, owner, asset) => books.journal.balanceOf(kind, owner, asset);
  const events = located(at, () => prepared.translate(answers, books.rows, { at, balanceOf }));
  events.forEach((event, part) => {
    applyEvent(event, at, part, books);
  });
  store.events += events.length;
}

/** Everyone whose logs count: the roots, and whom the ledger knows to be announced. */
function knownEmitters(store: BatchStore, rule: EmitterRule): EmitterSet {
  const emitters = new EmitterSet(rule);
  for (const { emitter, announcedBy } of store.books.rows.all(Emitter)) emitters.add(emitter, 0, announcedBy);
  return emitters;
}

/** Whom the batch announced for the first time, by block. */
function announcements(emitters: EmitterSet, store: BatchStore): Map<number, { address: string; by: string }[]> {
  const byBlock = new Map<number, { address: string; by: string }[]>();
  for (const { address, announcedAt, by } of emitters.known()) {
    if (store.books.rows.find(Emitter, address) !== undefined) continue;
    const list = byBlock.get(announcedAt) ?? [];
    list.push({ address, by });
    byBlock.set(announcedAt, list);
  }
  return byBlock;
}

function needsOf(work: readonly Work[]): Need[] {
  const needs: Need[] = [];
  for (const { logs } of work) for (const { prepared } of logs) needs.push(...prepared.needs);
  return needs;
}

/** Says where, if a core contract said what cannot be. */
function located<T>(at: Position, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof InvariantError) || 'block' in error.details) throw error;
    throw new InvariantError(error.message, { block: at.height, log: at.logIndex, transaction: at.txHash, emitter: at.emitter });
  }
}
