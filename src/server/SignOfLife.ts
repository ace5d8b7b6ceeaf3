/**
 * When somebody was last seen to move, by the clock of whoever watches: what moved before the first look says nothing, and clocks of two
 * machines are never compared.
 */
export class SignOfLife {
  private last: string | null | undefined;
  private seenAt: number | null = null;

  /**
   * Notes what is seen; a sign of life is that it is another than at the look before.
   *
   * @param mark changes with every sign of life; null: there was none ever
   * @param now milliseconds
   */
  note(mark: string | null, now: number): void {
    if (this.last !== undefined && mark !== null && mark !== this.last) this.seenAt = now;
    this.last = mark;
  }

  /** Seconds since the last sign; null: none was seen. */
  silentSeconds(now: number): number | null {
    return this.seenAt === null ? null : (now - this.seenAt) / 1_000;
  }
}
