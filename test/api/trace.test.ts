import { Chain } from '../contracts/Chain';
import { tellStory } from '../verify/support/story';
import { type ServedChain, serveChain } from './serveChain';
import { post } from './startTestApi';

const NAME = 'story';
let chain: Chain | undefined;
let api: ServedChain | undefined;

/** A market on a real chain in which everything happens, indexed by the real processor. */
beforeAll(async () => {
  chain = await Chain.start();
  const { registry, head } = await tellStory(chain);
  api = await serveChain(chain, { name: NAME, contracts: { registry }, head });
}, 120_000);

afterAll(async () => {
  await api?.stop();
  await chain?.stop();
});

// biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not
async function get(query: string): Promise<any> {
  const { data, errors } = await post(`${api?.url}/graphql`, JSON.stringify({ query }));
  expect(errors).toBeUndefined();
  return data.marketplace;
}

interface Receipt {
  readonly blockNumber: string;
  readonly logs: readonly { readonly logIndex: string; readonly address: string }[];
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  penalties: ['PenaltyApplied'],
  rewardDistributions: ['OperatorRewarded', 'RewardsDistributed'],
  rewardClaims: ['RewardsClaimed'],
  performanceReports: ['PerformanceReported'],
};

it.each(Object.keys(TYPES))('leads from %s to the transaction, and to the event that says so', async (list) => {
  const amount = list === 'performanceReports' ? 'upSeconds' : 'amount';
  const { facts } = await get(
    `{ marketplace { facts: ${list}(first: 100) { nodes { id block logIndex txHash ${amount} event { id type block logIndex txHash amount emitter data } } } } }`,
  );
  expect(facts.nodes.length).toBeGreaterThan(1);
  for (const { id, block, logIndex, txHash, event, ...figures } of facts.nodes) {
    const receipt = await chain!.rpc<Receipt>('eth_getTransactionReceipt', txHash);
    expect(Number(receipt.blockNumber)).toBe(block);
    expect(receipt.logs.find((log) => Number(log.logIndex) === logIndex)?.address.toLowerCase()).toBe(event.emitter);
    expect(event).toMatchObject({ block, logIndex, txHash });
    expect(event.id).toMatch(new RegExp(`^${block}-${logIndex}-\\d+$`));
    if (list === 'performanceReports') expect(event.data.upSeconds).toBe(figures.upSeconds);
    else expect([id, event.amount]).toEqual([`${block}-${logIndex}`, figures.amount]);
  }
  const types = new Set(facts.nodes.map(({ event }: { event: { type: string } }) => event.type));
  expect([...types].sort()).toEqual(TYPES[list]);
});

it.each(Object.keys(TYPES))('finds %s by transaction and by block', async (list) => {
  const { facts } = await get(`{ marketplace { facts: ${list}(first: 100) { nodes { id block txHash } } } }`);
  const nodes: { id: string; block: number; txHash: string }[] = facts.nodes;
  const { block, txHash } = nodes[Math.floor(nodes.length / 2)]!;
  const found = await get(
    `{ marketplace {
      tx: ${list}(first: 100, filter: { txHash: "${txHash}" }) { nodes { id block txHash } }
      block: ${list}(first: 100, filter: { fromBlock: ${block}, toBlock: ${block} }) { nodes { id block txHash } }
      nobody: ${list}(filter: { txHash: "0x${'0'.repeat(64)}" }) { totalCount }
    } }`,
  );
  expect(found.tx.nodes).toEqual(nodes.filter((node) => node.txHash === txHash));
  expect(found.block.nodes).toEqual(nodes.filter((node) => node.block === block));
  expect(found.nobody.totalCount).toBe(0);
});
