import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors';
import { Child, type ChildOrder, CrashError, EndedInOrder } from './Child';
import type { Terminal } from './Terminal';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A child that ran this long had come up: its next crash is a new one, not the same again. */
const HEALTHY_MS = 60_000;
const MOST_CRASHES = 6;

/** Something that has to be stopped in its turn. */
interface Member {
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/** A program of somebody else's that runs under a keeper, which ends it with us. */
interface Server {
  readonly stop: () => Promise<void>;
  readonly exited: Promise<{ readonly tail: string }>;
}

/**
 * Everything that `npm start` has started, stopped in the reverse order: nobody loses what it stands on.
 */
export class Crew {
  /** Rejects with the reason to stop everything: a user error of a child, a server that ended, a child that crashes again and again. */
  readonly failed: Promise<never>;
  private readonly members: Member[] = [];
  private fail!: (reason: Error) => void;
  private isStopping = false;

  /** @param terminal where restarts are told */
  constructor(private readonly terminal: Terminal) {
    this.failed = new Promise((_, reject) => {
      this.fail = reject;
    });
    this.failed.catch(() => {});
  }

  /**
   * Launches a server that must not end before it is told to. A stop in the meantime waits for it, and stops it.
   *
   * @param name begins the sentence that tells of its end
   */
  async launch<T extends Server>(name: string, start: () => Promise<T>): Promise<T> {
    this.refuseLate();
    const launching = start();
    const member: Member = { stop: () => launching.then((server) => server.stop()).catch(() => {}), kill: () => {} };
    this.members.push(member);
    const server = await launching;
    void server.exited.then(({ tail }) => {
      if (!this.isStopping)
        this.fail(new UserError('SERVER_ENDED', `${name} ended unexpectedly. ${tail.trim().split('\n').at(-1) ?? ''}`.trim()));
    });
    return server;
  }

  /** Starts a child whose end ends everything. */
  addChild(order: ChildOrder): Child {
    this.refuseLate();
    const child = new Child(order);
    this.members.push({ stop: () => child.stop(), kill: () => child.kill() });
    void child.ended.then((reason) => {
      if (reason !== undefined) this.fail(reason);
    });
    return child;
  }

  /**
   * Starts a child that is started again when it crashes, after a pause that doubles, and when it ended in order. A user error ends
   * everything: it would come again.
   */
  addRestarted(order: ChildOrder): void {
    this.refuseLate();
    let child = new Child(order);
    let isDone = false;
    const controller = new AbortController();
    this.members.push({
      stop: async () => {
        isDone = true;
        controller.abort();
        await child.stop();
      },
      kill: () => {
        isDone = true;
        controller.abort();
        child.kill();
      },
    });
    const watch = async () => {
      for (let crashes = 0; ; ) {
        const began = Date.now();
        const reason = await child.ended;
        if (isDone || reason === undefined) return;
        const isInOrder = reason instanceof EndedInOrder;
        crashes = isInOrder ? 0 : Date.now() - began > HEALTHY_MS ? 1 : crashes + 1;
        if (!(isInOrder || reason instanceof CrashError) || crashes >= MOST_CRASHES) return this.fail(reason);
        const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, crashes - 1), LONGEST_PAUSE_MS);
        const next = `It starts again in ${pauseMs / 1000} s`;
        this.terminal.line(
          isInOrder ? `· ${reason.message}\n  ${next}; after a re-index, on the new rows.` : `! ${reason.message}\n  ${next}.`,
        );
        await sleep(pauseMs, undefined, { signal: controller.signal }).catch(() => {});
        if (isDone) return;
        child = new Child(order);
      }
    };
    void watch();
  }

  /** Stops everything, the last first. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (let member = this.members.at(-1); member !== undefined; member = this.members.at(-1)) {
      await member.stop();
      this.members.pop();
    }
  }

  /** Kills the children that are left, at once; the keepers end the servers when this process is gone. */
  kill(): void {
    for (const member of this.members) member.kill();
  }

  /** A step that was under way when the stop came must not start anything more. */
  private refuseLate(): void {
    if (this.isStopping) throw new Error('Stopping: nothing more is started');
  }
}
