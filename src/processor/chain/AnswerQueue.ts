import type { History } from './History';
import { pause } from './retry';
import type { BlockHeader, Window } from './types';
import { cutWindow, joinWindows } from './windows';

/** How large an answer may be; evm-processor makes one database transaction of each. */
export interface AnswerLimits {
  /** Logs that an answer holds at most, but for a single block. */
  readonly answerLogs?: number;
  /** Blocks with a header that an answer holds at most. */
  readonly answerBlocks?: number;
  /** Milliseconds that an answer waits for more windows once it has something. */
  readonly gatherMs?: number;
}

/** Cuts and joins the windows of history into answers of a good size; the last answer can be had again. */
export class AnswerQueue {
  private position = -1;
  /** Logs that the next answer may hold: small ones first, so that the database has something to do soon. */
  private growing = 1_000;
  private rest: Window | undefined;
  private ahead: { window: Promise<Window>; isReady: boolean } | undefined;
  private last: { readonly to: number; readonly window: Window } | undefined;

  constructor(
    private readonly history: Pick<History, 'open' | 'next' | 'isAtHead'>,
    private readonly limits: AnswerLimits,
  ) {}

  /**
   * The next answer.
   *
   * @param from its first block; any other than the one after the last answer starts over there
   * @param to the last block that may be in it
   * @param headerAt gives the header of `to`, should it be cut there
   */
  async take(from: number, to: number, headerAt: (height: number) => Promise<BlockHeader>): Promise<Window> {
    if (this.last?.window.from === from && this.last.to === to) return this.last.window;
    if (this.position !== from) await this.restart(from);
    // Who fails in the middle has taken windows that nobody got: the next question starts over.
    this.position = -1;
    const maxLogs = Math.min(this.limits.answerLogs ?? 5_000, this.growing);
    this.growing *= 2;
    const maxBlocks = this.limits.answerBlocks ?? 5_000;
    const parts: Window[] = [];
    let logs = 0;
    let blocks = 0;
    const end = Date.now() + (this.limits.gatherMs ?? 200);
    while (logs < maxLogs && blocks < maxBlocks && (parts.at(-1)?.to ?? -1) < to) {
      const window = await this.pull(parts.length === 0 ? undefined : end);
      if (window === undefined) break;
      const [fitting, rest] = await this.fit(window, to, maxLogs - logs, maxBlocks - blocks, headerAt);
      this.rest = rest;
      parts.push(fitting);
      logs += fitting.logs.length;
      blocks += fitting.headers.length;
    }
    const answer = joinWindows(parts);
    this.position = answer.to + 1;
    this.last = { to, window: answer };
    return answer;
  }

  /** Starts over at a block. */
  private async restart(from: number): Promise<void> {
    this.rest = undefined;
    await this.ahead?.window.catch(() => undefined);
    this.ahead = undefined;
    this.position = -1;
    await this.history.open(from);
    this.position = from;
  }

  /** The next window; undefined when it is not there by `end`, or not to be expected. */
  private async pull(end: number | undefined): Promise<Window | undefined> {
    if (this.rest !== undefined) {
      const rest = this.rest;
      this.rest = undefined;
      return rest;
    }
    if (this.ahead === undefined) {
      if (end !== undefined && this.history.isAtHead) return undefined;
      const ahead = { window: this.history.next(), isReady: false };
      const done = (): void => {
        ahead.isReady = true;
      };
      ahead.window.then(done, done);
      this.ahead = ahead;
    }
    const { ahead } = this;
    if (end !== undefined) {
      await Promise.race([ahead.window, pause(Math.max(0, end - Date.now()))]);
      if (!ahead.isReady) return undefined;
    }
    const window = await ahead.window;
    this.ahead = undefined;
    return window;
  }

  /** Cuts a window where the answer is full: behind a block with logs, or at the last block asked for. */
  private async fit(
    window: Window,
    to: number,
    maxLogs: number,
    maxBlocks: number,
    headerAt: (height: number) => Promise<BlockHeader>,
  ): Promise<[Window, Window | undefined]> {
    let last = window.headers[Math.min(maxBlocks, window.headers.length) - 1]!;
    const over = window.logs[maxLogs - 1]?.blockNumber;
    if (over !== undefined && over < last.height) last = window.headers.find((header) => header.height === over)!;
    if (last.height > to) last = window.headers.find((header) => header.height === to) ?? (await headerAt(to));
    return last.height >= window.to ? [window, undefined] : cutWindow(window, last);
  }
}
