import type { ProgressSnapshot, Upstream, Window } from './types';

/** Milliseconds over which the rate is taken. */
const SPAN_MS = 30_000;

/** Counts what was handed over, and how fast. */
export class Progress {
  private done: number;
  private logs = 0;
  private readonly marks: { readonly at: number; readonly done: number }[] = [];

  /**
   * @param upstream tells requests and window
   * @param fromBlock first block of interest
   */
  constructor(
    private readonly upstream: Pick<Upstream, 'requests' | 'windowBlocks'>,
    private readonly fromBlock: number,
  ) {
    this.done = fromBlock - 1;
  }

  /** Notes a window that was handed over. */
  delivered(window: Window, now = Date.now()): void {
    if (this.marks.length === 0) this.marks.push({ at: now, done: window.from - 1 });
    this.done = window.to;
    this.logs += window.logs.length;
    this.marks.push({ at: now, done: window.to });
    while (this.marks.length > 2 && this.marks[1]!.at < now - SPAN_MS) this.marks.shift();
  }

  /** How far it is now. */
  snapshot(finalHeight: number, now = Date.now()): ProgressSnapshot {
    const first = this.marks[0];
    const seconds = first === undefined ? 0 : (now - first.at) / 1000;
    const rate = first === undefined || seconds <= 0 ? 0 : Math.max(0, (this.done - first.done) / seconds);
    const left = Math.max(0, finalHeight - this.done);
    return {
      fromBlock: this.fromBlock,
      toBlock: finalHeight,
      done: this.done,
      rate,
      logs: this.logs,
      requests: this.upstream.requests,
      windowSize: this.upstream.windowBlocks,
      etaSeconds: left === 0 ? 0 : rate > 0 ? Math.ceil(left / rate) : null,
    };
  }
}
