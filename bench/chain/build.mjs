import { createHash } from 'node:crypto';
import { aggregate3 } from './aggregate3.mjs';
import { CHAIN_ID, Chain } from './Chain.mjs';
import { deployMarket } from './market.mjs';
import { randomOf } from './random.mjs';

/** Marketplace events of a dense block, and blocks for one event of the sparse chain. */
export const EVENTS_A_BLOCK = 100;
export const BLOCKS_AN_EVENT = 100;
const DAMS = 20;
/** Few, since anvil copies all of its state for every block. */
const HOLDERS = 1_000;
/** Empty blocks at the end, so that the load is final for everybody. */
const TAIL = 64;
const ONE = 10n ** 18n;

/**
 * A block of the dense chain: each entry a call and how many logs the DAM writes. Together {@link EVENTS_A_BLOCK}.
 *   20 deposits without a fee · 2, 16 with a fee · 3, 6 transfers · 1, 3 withdrawals · 2
 */
const MIX = { plainDeposits: 20, feeDeposits: 16, transfers: 6, withdrawals: 3 };

/**
 * What an indexer is pointed at.
 *
 * @typedef {object} Load
 * @property {'dense' | 'sparse'} kind
 * @property {Chain} chain
 * @property {string} registry
 * @property {string} damFactory
 * @property {number} events marketplace events of the load
 * @property {number} blocks that the load spans
 * @property {number} lastBlock of the load; everything up to it is final
 * @property {string} supply Σ shares of all DAMs, raw: what the positions must add up to
 */

/** Builds a chain with so many marketplace events, a hundred a block. @returns {Promise<Load>} */
export async function buildDense(events, onProgress) {
  const chain = await Chain.start();
  const market = await deployMarket(chain, DAMS);
  const first = await chain.height();
  const random = randomOf(events);
  const blocks = Math.ceil(events / EVENTS_A_BLOCK);
  for (let i = 0; i < blocks; i += 1) {
    await chain.send(market.crowd.address, aggregate3(denseCalls(market, random)));
    onProgress?.(i + 1, blocks);
  }
  return finish('dense', chain, market, { first, events: blocks * EVENTS_A_BLOCK });
}

/** Builds a chain of so many blocks with a receipt transfer in every hundredth. @returns {Promise<Load>} */
export async function buildSparse(blocks, onProgress) {
  const chain = await Chain.start();
  const market = await deployMarket(chain, DAMS);
  const first = await chain.height();
  const random = randomOf(blocks);
  const events = Math.ceil(blocks / BLOCKS_AN_EVENT);
  for (let i = 0; i < events; i += 1) {
    await market.dams[random(DAMS)].send('transfer', holder(random(HOLDERS)), ONE);
    await chain.mineEmpty(BLOCKS_AN_EVENT - 1);
    onProgress?.(i + 1, events);
  }
  return finish('sparse', chain, market, { first, events });
}

async function finish(kind, chain, market, { first, events }) {
  const lastBlock = await chain.height();
  await chain.mineEmpty(TAIL);
  let supply = 0n;
  for (const dam of market.dams) supply += await dam.read('totalSupply');
  return {
    kind,
    chain,
    chainId: CHAIN_ID,
    registry: market.registry.address,
    damFactory: market.damFactory.address,
    events,
    blocks: lastBlock - first,
    lastBlock,
    supply: supply.toString(),
  };
}

function denseCalls({ dams, crowd }, random) {
  const word = (value) => BigInt(value).toString(16).padStart(64, '0');
  const call = (kind, selector, args) => {
    const dam = dams[kind === undefined ? random(DAMS) : 2 * random(DAMS / 2) + kind];
    return { to: dam.address, data: selector + args.map(word).join('') };
  };
  const { deposit, transfer, redeem } = selectors(dams[0].abi);
  const some = () => ONE + BigInt(random(1_000_000_000));
  const times = (count, make) => Array.from({ length: count }, make);
  return [
    ...times(MIX.plainDeposits, () => call(0, deposit, [some(), holder(random(HOLDERS))])),
    ...times(MIX.feeDeposits, () => call(1, deposit, [some(), holder(random(HOLDERS))])),
    ...times(MIX.transfers, () => call(undefined, transfer, [holder(random(HOLDERS)), some()])),
    ...times(MIX.withdrawals, () => call(undefined, redeem, [some(), crowd.address, crowd.address])),
  ];
}

let known;
function selectors(abi) {
  known ??= Object.fromEntries(['deposit', 'transfer', 'redeem'].map((name) => [name, abi.getFunction(name).selector]));
  return known;
}

const holders = new Map();
/** Address of a delegator. */
function holder(index) {
  if (!holders.has(index)) holders.set(index, `0x${createHash('sha256').update(`holder ${index}`).digest('hex').slice(0, 40)}`);
  return holders.get(index);
}
