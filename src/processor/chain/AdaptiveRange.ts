/** How an {@link AdaptiveRange} begins and how far it goes, in blocks and logs. */
export interface AdaptiveRangeOptions {
  readonly initialBlocks: number;
  readonly maxBlocks: number;
  /** Logs that one answer should hold; less lets the range grow, more shrinks it. */
  readonly targetLogs: number;
}

/** Answers after a refusal until a range as large as the refused one is tried again; doubled each time that this is in vain. */
const PROBE_AFTER = 24;
const PROBE_AFTER_MOST = 800;

/**
 * How many blocks to ask for at once: four times as many after an answer with next to nothing in it, half as many more after an easy one,
 * half after a refusal, never more than was just refused.
 *
 * A limit that the server enforces would be hit at every third question if the range grew straight back into it, so the refused size is
 * remembered and only tried again after a while.
 */
export class AdaptiveRange {
  private size: number;
  /** Smallest range that was refused. */
  private ceiling = Number.POSITIVE_INFINITY;
  private probeAfter = PROBE_AFTER;
  private answersSinceRefusal = 0;

  constructor(private readonly options: AdaptiveRangeOptions) {
    this.size = Math.max(1, Math.min(options.initialBlocks, options.maxBlocks));
  }

  /** Blocks to ask for next. */
  get blocks(): number {
    return this.size;
  }

  /**
   * Learns from an answer.
   *
   * @param blocks how many were asked for; a short range at an end teaches nothing about longer ones
   * @param logs how many came
   */
  answered(blocks: number, logs: number): void {
    this.answersSinceRefusal += 1;
    if (blocks >= this.ceiling) {
      // What was refused once is answered now.
      this.ceiling = Number.POSITIVE_INFINITY;
      this.probeAfter = PROBE_AFTER;
    }
    const { targetLogs, maxBlocks } = this.options;
    if (logs > targetLogs) {
      this.size = Math.max(1, Math.min(this.size, Math.floor((blocks * targetLogs) / logs)));
      return;
    }
    if (blocks < this.size) return;
    const grown = Math.ceil(blocks * (logs * 128 < targetLogs ? 4 : 1.5));
    const room = logs === 0 ? grown : Math.max(blocks, Math.floor((blocks * targetLogs) / logs));
    const isProbe = this.answersSinceRefusal >= this.probeAfter;
    // Below what was refused, by half of the way: the limit lies somewhere in between.
    const bound = isProbe ? grown : Math.max(blocks, Math.floor((blocks + this.ceiling) / 2));
    this.size = Math.max(1, Math.min(grown, room, maxBlocks, bound));
  }

  /**
   * Learns from a refusal.
   *
   * @param blocks how many were asked for
   * @param suggested how many the refusal says would be answered
   * @returns how many to ask for instead
   */
  refused(blocks: number, suggested?: number): number {
    const next = Math.max(1, suggested ?? Math.floor(blocks / 2));
    if (blocks >= this.ceiling) this.probeAfter = Math.min(this.probeAfter * 2, PROBE_AFTER_MOST);
    this.ceiling = Math.min(this.ceiling, suggested === undefined ? blocks : suggested + 1);
    this.answersSinceRefusal = 0;
    this.size = Math.max(1, Math.min(this.size, next));
    return next;
  }
}
