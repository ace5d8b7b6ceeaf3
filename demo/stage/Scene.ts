import type { Random } from '../random';
import { DAY } from '../scenario/cast';
import { type Company, Desk, type Sheet } from './Desk';

/** Where a story waits. */
export interface Waiting {
  /** Stops the story until a block of at least this time is being put together. */
  until(time: number): Promise<void>;
  readonly startTime: number;
}

/** A story's desk, which can wait. Exactly one story runs at a time, so equal seeds give equal chains. */
export class Scene extends Desk {
  constructor(
    company: Company,
    random: Random,
    sheet: () => Sheet,
    private readonly waiting: Waiting,
  ) {
    super(company, random, sheet);
  }

  /** Waits for a day of the history, counted from its first block; fractions count. */
  at(day: number): Promise<void> {
    return this.waiting.until(this.waiting.startTime + Math.round(day * DAY));
  }

  /** Waits a number of days. */
  after(days: number): Promise<void> {
    return this.waiting.until(this.now + Math.round(days * DAY));
  }

  /** Waits for a block time, in seconds. */
  until(time: number): Promise<void> {
    return this.waiting.until(time);
  }

  /** Waits until what was sent is in a block. */
  mined(): Promise<void> {
    return this.waiting.until(0);
  }

  /** Waits until something holds, looking after every block. */
  async when(holds: () => boolean): Promise<void> {
    while (!holds()) await this.mined();
  }

  /** Waits until nobody else has a thing in the block, and takes it. */
  async turn(key: string): Promise<void> {
    while (!this.sheet.take(key)) await this.mined();
  }

  /** The day of the block being put together. */
  get day(): number {
    return (this.now - this.waiting.startTime) / DAY;
  }
}
