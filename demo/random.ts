/** A stream of pseudo-random numbers that depends on its seed only. */
export class Random {
  private state: number;

  /** @param seed any text; equal seeds give equal streams */
  constructor(private readonly seed: string) {
    this.state = hash(seed);
  }

  /** A stream of its own for a part of the scenario, so that parts do not disturb each other's draws. */
  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** Uniform in [0, 1); mulberry32. */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whole number in [low, high]. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /**
   * One of a list.
   *
   * @throws RangeError when the list is empty
   */
  pick<T>(list: readonly T[]): T {
    const item = list[this.int(0, list.length - 1)];
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    return item as T;
  }

  /** A copy in another order; Fisher and Yates. */
  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }

  /** Skewed like wealth: mostly near `low`, seldom near `high`. */
  skewed(low: number, high: number): number {
    return low * (high / low) ** (this.unit() ** 2);
  }
}

/** FNV-1a, 32 bits, with a final mix so that similar seeds end far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
