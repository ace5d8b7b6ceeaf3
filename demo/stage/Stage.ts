import type { MinedBlock } from '../chain/Chain';
import type { Random } from '../random';
import { type Company, Desk, Sheet } from './Desk';
import { Scene } from './Scene';

/** What somebody does in the course of the history. */
export type Story = (scene: Scene) => Promise<void>;
/** What is done whenever a block is put together, if it is due. */
export type Routine = (desk: Desk) => void | Promise<void>;

interface Parked {
  readonly wake: number;
  readonly order: number;
  readonly resume: () => void;
}

/**
 * Plays stories block by block: everyone whose time has come puts transactions on the sheet, one after the other, then the block is mined.
 */
export class Stage {
  private sheet: Sheet;
  private parked: Parked[] = [];
  private order = 0;
  private hasYielded: () => void = () => {};
  private hasFailed: (reason: unknown) => void = () => {};

  /**
   * @param company what everyone shares
   * @param startTime block seconds of day 0
   */
  constructor(
    private readonly company: Company,
    private readonly startTime: number,
  ) {
    this.sheet = new Sheet(startTime);
  }

  /** Brings a story on; it begins with the next block. */
  add(random: Random, story: Story): void {
    const scene = new Scene(this.company, random, () => this.sheet, {
      until: (time) => this.park(time),
      startTime: this.startTime,
    });
    this.parked.push({
      wake: 0,
      order: this.order++,
      resume: () => {
        story(scene).then(
          () => this.hasYielded(),
          (reason) => this.hasFailed(reason),
        );
      },
    });
  }

  /** Plays one block at a time. */
  async block(time: number, random: Random, routines: readonly Routine[]): Promise<MinedBlock> {
    this.sheet = new Sheet(time);
    const due = this.parked.filter(({ wake }) => wake <= time).sort((a, b) => a.wake - b.wake || a.order - b.order);
    this.parked = this.parked.filter(({ wake }) => wake > time);
    for (const entry of due) await this.run(entry);
    for (const [index, routine] of routines.entries()) {
      await routine(new Desk(this.company, random.fork(`routine ${index}`), () => this.sheet));
    }
    const block = await this.company.chain.mine(time);
    for (const { logs, timestamp } of block.seen) this.company.world.apply(logs, timestamp);
    return block;
  }

  private park(wake: number): Promise<void> {
    return new Promise((resolve) => {
      this.parked.push({ wake, order: this.order++, resume: resolve });
      this.hasYielded();
    });
  }

  /** Lets one story run until it waits again or ends. */
  private run(entry: Parked): Promise<void> {
    return new Promise((resolve, reject) => {
      this.hasYielded = resolve;
      this.hasFailed = reject;
      entry.resume();
    });
  }
}
