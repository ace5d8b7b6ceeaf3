import { InvariantError } from '../../errors';
import type { EmittedLog, EmitterRule, KnownEmitter } from './types';

/** A moment in the life of an {@link EmitterSet}, to return to when a batch is run again. */
export interface EmitterMark {
  readonly size: number;
}

/**
 * Who is known, and from which block on: the roots of a rule, and everyone that somebody known announced.
 *
 * Pure and in memory. A right topic from anybody else is spoofed: it is dropped and counted. Blocks are to be shown in order, since the
 * first announcement of a child is the one that counts.
 */
export class EmitterSet {
  private readonly roots = new Map<string, number>();
  private readonly children = new Map<string, KnownEmitter>();
  private readonly journal: string[] = [];
  private dropped = 0;

  constructor(private readonly rule: EmitterRule) {
    for (const root of rule.roots) {
      const address = root.address.toLowerCase();
      this.roots.set(address, Math.min(root.fromBlock, this.roots.get(address) ?? root.fromBlock));
    }
  }

  /** Number of roots and children. */
  get size(): number {
    return this.roots.size + this.journal.length;
  }

  /** Logs of strangers that {@link admit} dropped since the start. */
  get spoofed(): number {
    return this.dropped;
  }

  /** All addresses in order of discovery, roots first; `since` skips as many. */
  addresses(since = 0): string[] {
    const roots = [...this.roots.keys()];
    return since >= roots.length ? this.journal.slice(since - roots.length) : [...roots.slice(since), ...this.journal];
  }

  /** The children in order of discovery; `since` skips as many. */
  known(since = 0): KnownEmitter[] {
    return this.journal.slice(since).map((address) => this.children.get(address)!);
  }

  /** Number of children. */
  get childCount(): number {
    return this.journal.length;
  }

  /**
   * Makes a child known from a block on.
   *
   * @returns whether anything changed: it was unknown, or known only from a later block
   */
  add(address: string, announcedAt: number, by: string): boolean {
    const child = address.toLowerCase();
    const root = this.roots.get(child);
    if (root !== undefined && root <= announcedAt) return false;
    const old = this.children.get(child);
    if (old !== undefined && old.announcedAt <= announcedAt) return false;
    if (old === undefined) this.journal.push(child);
    this.children.set(child, { address: child, announcedAt, by: by.toLowerCase() });
    return true;
  }

  /** Whether logs of an address count in a block of that height. */
  has(address: string, height: number): boolean {
    const root = this.roots.get(address);
    if (root !== undefined && root <= height) return true;
    const child = this.children.get(address);
    return child !== undefined && child.announcedAt <= height;
  }

  /**
   * Finds every emitter that these logs announce, transitively and to a fixpoint, and makes it known.
   *
   * @param logs in order; several blocks may be mixed
   * @param heightOf height of a log's block
   * @returns the logs whose emitters are known, in the order given
   */
  discover<L extends EmittedLog>(logs: readonly L[], heightOf: (log: L) => number): L[] {
    let pending: readonly L[] = logs;
    for (let isChanged = true; isChanged && pending.length > 0; ) {
      isChanged = false;
      const strangers: L[] = [];
      for (const log of pending) {
        const height = heightOf(log);
        const address = log.address.toLowerCase();
        if (!this.has(address, height)) {
          strangers.push(log);
          continue;
        }
        for (const child of this.announced(log, height)) {
          if (this.add(child, height, address)) isChanged = true;
        }
      }
      pending = strangers;
    }
    if (pending.length === 0) return [...logs];
    return logs.filter((log) => this.has(log.address.toLowerCase(), heightOf(log)));
  }

  /** Asks the rule; one of its own contracts that cannot be read is no stranger's fault. */
  private announced(log: EmittedLog, height: number): readonly string[] {
    try {
      return this.rule.announce(log);
    } catch (error) {
      throw new InvariantError(`cannot read whom a log announces: ${error instanceof Error ? error.message : String(error)}`, {
        emitter: log.address,
        topic0: log.topics[0] ?? null,
        block: height,
      });
    }
  }

  /**
   * Admits one block's logs: makes known whom they announce, drops those of strangers and counts them.
   *
   * A child may emit before the log that announces it, so the block is looked at as a whole.
   *
   * @returns the logs that count, in the order given
   */
  admit<L extends EmittedLog>(height: number, logs: readonly L[]): L[] {
    const admitted = this.discover(logs, () => height);
    this.dropped += logs.length - admitted.length;
    return admitted;
  }

  /** Marks the present state. */
  snapshot(): EmitterMark {
    return { size: this.journal.length };
  }

  /** Forgets whoever became known since the mark. */
  restore(mark: EmitterMark): void {
    for (const address of this.journal.splice(mark.size)) this.children.delete(address);
  }

  /** Forgets whoever was announced above a height: those blocks were orphaned. */
  rollbackTo(height: number): void {
    const kept = this.journal.filter((address) => {
      const isKept = this.children.get(address)!.announcedAt <= height;
      if (!isKept) this.children.delete(address);
      return isKept;
    });
    this.journal.splice(0, this.journal.length, ...kept);
  }
}
