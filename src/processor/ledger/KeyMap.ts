/** A part of a key. */
export type KeyPart = string | number | null;

/**
 * A map by keys of several parts, in the order in which keys came: a level of maps a part, since text that is put together for a look-up
 * costs more than the look-up. All keys have the same number of parts.
 */
export class KeyMap<V> {
  private readonly first = new Map<KeyPart, unknown>();
  private readonly entries: { value: V }[] = [];

  /** Number of keys. */
  get size(): number {
    return this.entries.length;
  }

  get(key: readonly KeyPart[]): V | undefined {
    return this.entry(key)?.value;
  }

  has(key: readonly KeyPart[]): boolean {
    return this.entry(key) !== undefined;
  }

  /** Puts a value at a key; returns the one that was there. */
  set(key: readonly KeyPart[], value: V): V | undefined {
    let level = this.first;
    for (let i = 0; i < key.length - 1; i += 1) {
      const part = key[i] as KeyPart;
      let next = level.get(part) as Map<KeyPart, unknown> | undefined;
      if (next === undefined) {
        next = new Map();
        level.set(part, next);
      }
      level = next;
    }
    const last = key.at(-1) as KeyPart;
    const entry = level.get(last) as { value: V } | undefined;
    if (entry === undefined) {
      const added = { value };
      level.set(last, added);
      this.entries.push(added);
      return undefined;
    }
    const previous = entry.value;
    entry.value = value;
    return previous;
  }

  /** The values, those first whose keys came first. */
  *values(): Iterable<V> {
    for (const { value } of this.entries) yield value;
  }

  clear(): void {
    this.first.clear();
    this.entries.length = 0;
  }

  private entry(key: readonly KeyPart[]): { value: V } | undefined {
    let level: unknown = this.first;
    for (const part of key) {
      level = (level as Map<KeyPart, unknown>).get(part);
      if (level === undefined) return undefined;
    }
    return level as { value: V };
  }
}
