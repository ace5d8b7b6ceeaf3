import { pause } from './retry';

/** Bounds how much happens at once, and how often it begins. First come, first served. */
export class Slots {
  private free: number;
  private readonly waiting: (() => void)[] = [];
  private nextAt = 0;

  /**
   * @param count how many at once
   * @param perSecond how many may begin within a second; unlimited unless told
   */
  constructor(
    count: number,
    private readonly perSecond?: number,
  ) {
    this.free = count;
  }

  /** Waits for a slot; call what it returns when done. */
  async take(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.perSecond !== undefined) {
      const now = Date.now();
      const at = Math.max(now, this.nextAt);
      this.nextAt = at + 1000 / this.perSecond;
      if (at > now) await pause(at - now);
    }
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    };
  }
}
