import type { Queries } from './readRows';

/** Natural keys that stay in memory across batches. */
const REMEMBERED = 200_000;

/** The numbers of natural keys, given in order of first appearance. */
export class EntityNumbers {
  private numbers = new Map<string, number>();
  private added: { id: number; key: string; height: number }[] = [];

  /** Whether there is no key that is not in memory. */
  private isWhole: boolean;

  private constructor(
    private readonly marketplaceId: number,
    private next: number,
  ) {
    this.isWhole = next === 1;
  }

  /** Goes on after the last number in the database. */
  static async load(client: Queries, marketplaceId: number): Promise<EntityNumbers> {
    const { rows } = await client.query('SELECT coalesce(max(id), 0)::int AS last FROM entity WHERE marketplace_id = $1', [
      marketplaceId,
    ]);
    return new EntityNumbers(marketplaceId, rows[0].last + 1);
  }

  /** Looks up those of the keys that the database may have and memory has not. */
  async learn(client: Queries, keys: Iterable<string>): Promise<void> {
    if (this.isWhole) return;
    const unknown = [...new Set(keys)].filter((key) => !this.numbers.has(key));
    if (unknown.length === 0) return;
    const { rows } = await client.query({
      text: 'SELECT key, id FROM entity WHERE marketplace_id = $1 AND key = ANY($2)',
      values: [this.marketplaceId, unknown],
      rowMode: 'array',
    });
    for (const [key, id] of rows as [string, number][]) this.numbers.set(key, id);
  }

  /** The number of a key that was learnt before, or undefined. */
  find(key: string): number | undefined {
    return this.numbers.get(key);
  }

  /** The number of a key, a new one if it is new; {@link learn} it first. */
  numberAt(key: string, height: number): number {
    let id = this.numbers.get(key);
    if (id === undefined) {
      id = this.next++;
      this.numbers.set(key, id);
      this.added.push({ id, key, height });
    }
    return id;
  }

  /** Keys that got a number since the last call. */
  takeAdded(): readonly { id: number; key: string; height: number }[] {
    const { added } = this;
    this.added = [];
    return added;
  }

  /** Whether more keys are held than should be. */
  get isFull(): boolean {
    return this.numbers.size > REMEMBERED;
  }

  /** Forgets all keys; those that got a number have to be written. */
  forget(): void {
    this.numbers = new Map();
    this.isWhole = false;
  }
}
