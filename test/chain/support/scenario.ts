import type { EmitterRule } from '../../../src/processor/chain/types';
import { artifacts } from './contracts';
import { factoryRule, TestNode } from './TestNode';

/** A small history with everything that is awkward in it. */
export interface Scenario {
  readonly node: TestNode;
  readonly rule: EmitterRule;
  readonly factory: string;
  readonly stranger: string;
  /** In order of creation; some are grandchildren. */
  readonly children: string[];
}

/** Numbers that look random and are the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Builds a chain: children that speak before they are announced, grandchildren in one block with their parents, spoofed logs before and
 * after, a child that speaks before it is announced in an earlier block, and gaps.
 */
export async function buildScenario(url: string, options: { seed?: number; steps?: number } = {}): Promise<Scenario> {
  const node = new TestNode(url);
  const { Factory, Child, Stranger } = artifacts();
  const random = seeded(options.seed ?? 1);
  await node.mine(5);
  const factory = await node.deploy(Factory);
  const stranger = await node.deploy(Stranger);
  const children: string[] = [];
  const child = (): string => children[Math.floor(random() * children.length)]!;
  const create = async (parent: string): Promise<void> => {
    const before = new Set(children);
    const { blockNumber } = await node.call(Child, parent, 'create', [Math.floor(random() * 3)]);
    for (const log of await node.allLogs(Number(blockNumber), Number(blockNumber))) {
      const made = `0x${log.data.slice(-40)}`;
      if (log.address === parent && log.topics[0] === Child.abi.getEvent('Created')!.topicHash && !before.has(made))
        children.push(made);
    }
  };
  await create(factory);
  for (let step = 0; step < (options.steps ?? 40); step += 1) {
    const dice = random();
    if (dice < 0.15) await create(factory);
    else if (dice < 0.3) await create(child());
    else if (dice < 0.65) await node.call(Child, child(), 'ping', [1 + Math.floor(random() * 4)]);
    else if (dice < 0.75) await node.call(Stranger, stranger, 'spoof', [stranger]);
    else if (dice < 0.85) await node.call(Factory, factory, 'ping', [7]);
    else await node.mine(1 + Math.floor(random() * 12));
  }
  await node.mine(3);
  return { node, rule: factoryRule(factory, 1), factory, stranger, children };
}
