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
  const work = blocks.map(({ header, logs, isFromNode = false }): Work => {
    const time = Math.floor(header.timestamp / 1000);
    const admitted = emitters.admit(
      header.height,
      [...logs].sort((a, b) => a.logIndex - b.logIndex),
    );
    const prepared: Located[] = [];
    for (const log of admitted) {
      const at: Position = {
        height: header.height,
        time,
        blockHash: header.hash,
        txHash: log.transactionHash,
        logIndex: log.logIndex,
        emitter: log.address,
      };
      const one = located(at, () => options.prepare(log));
      if (one !== null) prepared.push({ at, prepared: one, answers: [] });
    }
    const { height, hash, parentHash } = header;
    const isOpen = !store.isFinal || isFromNode;
    const logsDigest = isOpen ? { logsDigest: foldedDigest(admitted.map((log) => placed(log, header))) } : {};
    return { header: { height, hash, parentHash, time, ...logsDigest }, logs: prepared };
  });
  await readsOf(
    work.flatMap((block) => block.logs),
    options.reader,
    store.isFinal,
  );
  await store.load(needsOf(work));
  const announced = announcements(emitters, store);
  for (const [i, block] of work.entries()) {
    foldBlock(block, store, announced.get(block.header.height) ?? [], i === work.length - 1);
    // The batch before is being written meanwhile: its bytes want to go out.
    await letOthersRun();
  }
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

function foldBlock(
  { header, logs }: Work,
  store: BatchStore,
  announced: readonly { address: string; by: string }[],
  isLast: boolean,
): void {
  const { books } = store;
  for (const { address, by } of announced) {
    const emitter = { emitter: address, announcedBy: by };
    books.rows.hold(Emitter, emitter);
    books.rows.add(Emitter, emitter);
  }
  for (const { at, prepared, answers } of logs) {
    const balanceOf: Standing['balanceOf'] = (kind, owner, asset) => books.journal.balanceOf(kind, owner, asset);
    const events = located(at, () => prepared.translate(answers, books.rows, { at, balanceOf }));
    events.forEach((event, part) => {
      applyEvent(event, at, part, books);
    });
    store.events += events.length;
  }
  store.closeBlock(header, isLast);
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
