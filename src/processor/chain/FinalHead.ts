import { pause } from './retry';
import type { Upstream } from './types';

/** The final height, asked for at most once in `pollMs`, and only ever rising. */
export class FinalHead {
  private height = -1;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly upstream: Pick<Upstream, 'finalHeight'>,
    private readonly pollMs = 1_000,
  ) {}

  /** The last height heard of, −1 before the first. */
  get known(): number {
    return this.height;
  }

  /** The height now, at most `pollMs` old. */
  async current(): Promise<number> {
    if (Date.now() - this.askedAt >= this.pollMs) {
      this.asking ??= this.upstream
        .finalHeight()
        .then((height) => {
          this.height = Math.max(this.height, height);
          this.askedAt = Date.now();
        })
        .finally(() => {
          this.asking = undefined;
        });
      await this.asking;
    }
    return this.height;
  }

  /** Waits until a block is final. @throws the signal's reason when it aborts */
  async reached(height: number, signal: AbortSignal): Promise<void> {
    while ((await this.current()) < height) await pause(this.pollMs, signal);
  }
}
