import { keccak256 } from 'ethers';
import fc from 'fast-check';
import { AdaptiveRange } from '../../src/processor/chain/AdaptiveRange';
import { isEmptyBloom, mayContain } from '../../src/processor/chain/bloom';
import { classifyRpcError, suggestedBlocks } from '../../src/processor/chain/classifyRpcError';
import { EmitterSet } from '../../src/processor/chain/EmitterSet';
import { AttemptFailure } from '../../src/processor/chain/errors';
import { Progress } from '../../src/processor/chain/Progress';
import { backoffMs } from '../../src/processor/chain/retry';
import { Slots } from '../../src/processor/chain/Slots';
import type { EmittedLog, EmitterRule, RawLog, Window } from '../../src/processor/chain/types';
import { cutWindow, joinWindows, windowFrom } from '../../src/processor/chain/windows';

const ROOT = '0x00000000000000000000000000000000000000f0';
const address = (number: number): string => `0x${number.toString(16).padStart(40, '0')}`;
const rule: EmitterRule = {
  roots: [{ address: ROOT.toUpperCase().replace('0X', '0x'), fromBlock: 10 }],
  topics: ['0x01'],
  announce: (log) => (log.data === '0x' ? [] : [log.data]),
};
const says = (emitter: string, announces = '0x'): EmittedLog => ({ address: emitter, topics: ['0x01'], data: announces });

describe('EmitterSet', () => {
  it('admits a block as a whole: children before their announcement, grandchildren, no strangers', () => {
    const set = new EmitterSet(rule);
    const logs = [
      says(address(2)),
      says(address(1), address(2)),
      says(address(3)),
      says(ROOT, address(1)),
      says(address(9), address(8)),
    ];
    expect(set.admit(10, logs)).toEqual([logs[0], logs[1], logs[3]]);
    expect(set.spoofed).toBe(2);
    expect(set.known()).toEqual([
      { address: address(1), announcedAt: 10, by: ROOT },
      { address: address(2), announcedAt: 10, by: address(1) },
    ]);
    expect(set.has(address(1), 9)).toBe(false);
    expect(set.has(ROOT, 9)).toBe(false);
    expect(set.admit(9, [says(ROOT, address(7))])).toEqual([]);
  });

  it('goes back to a mark, and below an orphaned block', () => {
    const set = new EmitterSet(rule);
    set.admit(11, [says(ROOT, address(1))]);
    const mark = set.snapshot();
    set.admit(12, [says(ROOT, address(2)), says(address(1), address(3))]);
    set.restore(mark);
    expect(set.addresses()).toEqual([ROOT, address(1)]);
    set.admit(13, [says(ROOT, address(4))]);
    set.rollbackTo(12);
    expect(set.addresses(1)).toEqual([address(1)]);
    expect(set.has(address(4), 20)).toBe(false);
    // Announced again after the fork, it is known from there.
    set.admit(15, [says(ROOT, address(4))]);
    expect(set.has(address(4), 14)).toBe(false);
    expect(set.has(address(4), 15)).toBe(true);
  });

  it('says where an announcement cannot be read', () => {
    const broken = new EmitterSet({
      ...rule,
      announce: () => {
        throw new Error('bad data');
      },
    });
    expect(() => broken.admit(10, [says(ROOT)])).toThrow(/bad data.*block 10/);
  });

  it('finds the same whether blocks come one by one or all at once, in any order of a block’s logs', () => {
    const log = fc.record({
      height: fc.integer({ min: 10, max: 14 }),
      emitter: fc.integer({ min: 0, max: 8 }),
      announces: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(log, { maxLength: 40 }), (items) => {
        const logs = items
          .map((item) => ({
            ...says(item.emitter === 0 ? ROOT : address(item.emitter), item.announces === 0 ? '0x' : address(item.announces)),
            height: item.height,
          }))
          .sort((a, b) => a.height - b.height);
        const whole = new EmitterSet(rule);
        const all = whole.discover(logs, (item) => item.height);
        const stepwise = new EmitterSet(rule);
        const steps = [10, 11, 12, 13, 14].flatMap((height) =>
          stepwise.admit(
            height,
            logs.filter((item) => item.height === height),
          ),
        );
        expect(steps).toEqual(all);
        const backwards = new EmitterSet(rule);
        backwards.discover([...logs].reverse(), (item) => item.height);
        const byAddress = (set: EmitterSet) => new Map(set.known().map((known) => [known.address, known.announcedAt]));
        expect(byAddress(stepwise)).toEqual(byAddress(whole));
        expect(byAddress(backwards)).toEqual(byAddress(whole));
      }),
    );
  });
});

describe('AdaptiveRange', () => {
  const range = () => new AdaptiveRange({ initialBlocks: 100, maxBlocks: 1_000, targetLogs: 50 });

  it('grows by half, four times where there is next to nothing, to its bound', () => {
    const one = range();
    one.answered(100, 20);
    expect(one.blocks).toBe(150);
    one.answered(150, 0);
    expect(one.blocks).toBe(600);
    for (let step = 0; step < 20; step += 1) one.answered(one.blocks, 0);
    expect(one.blocks).toBe(1_000);
  });

  it('aims at the wanted number of logs', () => {
    const one = range();
    one.answered(100, 200);
    expect(one.blocks).toBe(25);
    one.answered(25, 49);
    expect(one.blocks).toBeLessThanOrEqual(26);
  });

  it('halves on a refusal, and tries the refused size again only after a while', () => {
    const one = range();
    expect(one.refused(100)).toBe(50);
    const sizes: number[] = [];
    for (let step = 0; step < 60; step += 1) {
      sizes.push(one.blocks);
      if (one.blocks >= 100) one.refused(one.blocks);
      else one.answered(one.blocks, 0);
    }
    expect(Math.max(...sizes.slice(0, 20))).toBe(99);
    expect(sizes.filter((size) => size >= 100).length).toBeLessThanOrEqual(3);
    expect(sizes.some((size) => size >= 100)).toBe(true);
    expect(one.refused(100, 7)).toBe(7);
  });

  it.each([60, 130, 500, 990])('finds a limit of %d that nobody names, and is seldom refused', (limit) => {
    const one = range();
    let refused = 0;
    let asked = 0;
    for (let left = 100_000; left > 0; ) {
      asked += 1;
      if (one.blocks > limit) {
        refused += 1;
        one.refused(one.blocks);
      } else {
        left -= one.blocks;
        one.answered(one.blocks, 0);
      }
    }
    expect(refused).toBeLessThan(asked / 10);
    expect(asked).toBeLessThan((1.5 * 100_000) / limit);
  });

  it('learns nothing about long ranges from a short one at the end', () => {
    const one = range();
    one.answered(3, 1);
    expect(one.blocks).toBe(100);
  });

  it('never falls below a block', () => {
    const one = range();
    for (let step = 0; step < 20; step += 1) one.refused(one.blocks);
    expect(one.blocks).toBe(1);
    one.answered(1, 1_000);
    expect(one.blocks).toBe(1);
  });
});

describe('the words of servers', () => {
  it.each([
    ['query returned more than 10000 results', -32005, 'refusal'],
    ['limit exceeded', -32005, 'refusal'],
    ['rate limit exceeded', -32005, 'rate'],
    ['daily request count exceeded, request rate limited', -32005, 'rate'],
    ['Too Many Requests', 429, 'rate'],
    ['Your app has exceeded its compute units per second capacity', 429, 'rate'],
    ['eth_getLogs is limited to a 10,000 range', -32614, 'refusal'],
    ['requested to block 100 after last accepted block 90', -32000, 'behind'],
    ['header not found', -32000, 'behind'],
    ['execution timeout', -32000, 'timeout'],
    ['internal error', -32603, 'server'],
    ['zarf', -1, 'error'],
  ])('eth_getLogs: "%s"', (message, code, kind) => {
    expect(classifyRpcError({ code, message }, 'eth_getLogs')).toBe(kind);
  });

  it.each([
    ['execution reverted: range too large', 3, 'revert'],
    ['VM Exception while processing transaction: revert', -32000, 'revert'],
    ['out of gas', -32000, 'revert'],
    ['invalid opcode: opcode 0xfe not defined', -32000, 'revert'],
    ['execution aborted (timeout = 5s)', -32000, 'revert'],
    ['missing trie node abc (path )', -32000, 'no-state'],
    ['historical state 0xab is not available', -32000, 'no-state'],
    ['state already pruned', -32000, 'no-state'],
    ['BlockOutOfRangeError: block height is 149 but requested was 34', -32602, 'no-state'],
    ['BlockOutOfRangeError: block height is 149 but requested was 150', -32602, 'behind'],
    ['rate limit exceeded', -32005, 'rate'],
    ['header not found', -32000, 'behind'],
  ])('eth_call: "%s"', (message, code, kind) => {
    expect(classifyRpcError({ code, message }, 'eth_call')).toBe(kind);
  });

  it.each([
    ['Try with this block range [0x10, 0x1f].', 16, 4096, 16],
    ['eth_getLogs is limited to a 2,000 block range', 0, 9999, 2000],
    ['up to a 2K block range and no limit', 0, 9999, 2000],
    ['requested too many blocks from 100 to 5000, maximum is set to 2048', 100, 5000, 2048],
    ['range 1000000 exceeds limit of 10000', 0, 1_000_000, 10_000],
    ['block range is larger than max block range, block range = 5120, max block range = 5000', 1, 5120, 5000],
    ['query returned more than 10000 results', 0, 99_999, undefined],
    ['response size should not greater than 10000 bytes', 0, 99_999, undefined],
    ['block range too large', 0, 99_999, undefined],
    ['exceed maximum block range: 50000', 0, 10_000, undefined],
  ])('suggests a range: "%s"', (message, from, to, blocks) => {
    expect(suggestedBlocks(message, from, to)).toBe(blocks);
  });
});

describe('bloom', () => {
  it('never denies what was put in', () => {
    // By the yellow paper, with ethers' hash, to compare with our own.
    const bloomOf = (values: string[]): string => {
      const bytes = Buffer.alloc(256);
      for (const value of values) {
        const hash = Buffer.from(keccak256(value).slice(2), 'hex');
        for (const at of [0, 2, 4]) {
          const bit = hash.readUInt16BE(at) & 2047;
          bytes[255 - (bit >> 3)]! |= 1 << (bit & 7);
        }
      }
      return `0x${bytes.toString('hex')}`;
    };
    const values = Array.from({ length: 20 }, (_, at) => address(at * 7919 + 1));
    const bloom = bloomOf(values);
    for (const value of values) expect(mayContain(bloom, value)).toBe(true);
    const others = Array.from({ length: 200 }, (_, at) => address(at + 1_000_000));
    expect(others.filter((value) => mayContain(bloom, value)).length).toBeLessThan(10);
    expect(isEmptyBloom(bloomOf([]))).toBe(true);
    expect(isEmptyBloom(bloom)).toBe(false);
  });
});

describe('windows', () => {
  const header = (height: number) => ({ height, hash: `0x${height}`, parentHash: `0x${height - 1}`, timestamp: height * 2 });
  const log = (blockNumber: number, logIndex: number): RawLog => ({
    address: ROOT,
    topics: [],
    data: '0x',
    blockNumber,
    blockHash: `0x${blockNumber}`,
    transactionHash: '0x',
    transactionIndex: 0,
    logIndex,
  });
  const window: Window = {
    from: 1,
    to: 9,
    logs: [log(2, 0), log(2, 1), log(5, 0)],
    headers: [header(2), header(5), header(9)],
    emitters: [{ address: address(1), announcedAt: 5, by: ROOT }],
    bytes: 100,
  };

  it('are cut and joined without losing anything', () => {
    const [head, tail] = cutWindow(window, header(3));
    expect(head).toMatchObject({ from: 1, to: 3, headers: [header(2), header(3)] });
    expect(tail).toMatchObject({ from: 4, to: 9, headers: [header(5), header(9)] });
    const joined = joinWindows([head, tail!]);
    expect({ ...joined, bytes: 100 }).toEqual(window);
    expect(cutWindow(window, header(9))).toEqual([expect.objectContaining({ to: 9 }), undefined]);
    expect(windowFrom(window, 5)).toMatchObject({ from: 5, logs: [log(5, 0)] });
  });
});

describe('waiting', () => {
  it('doubles, keeps its bound, and does not wait a day because a stranger says so', () => {
    const policy = { attempts: 9, baseMs: 100, maxMs: 1_000 };
    expect(backoffMs(policy, 1)).toBeGreaterThanOrEqual(100);
    expect(backoffMs(policy, 3)).toBeGreaterThanOrEqual(400);
    expect(backoffMs(policy, 50)).toBeLessThanOrEqual(1_250);
    expect(backoffMs(policy, 1, new AttemptFailure('rate', '', 5_000))).toBe(5_000);
    expect(backoffMs(policy, 1, new AttemptFailure('rate', '', 86_400_000))).toBe(60_000);
  });

  it('lets only so many begin at once, in order', async () => {
    const slots = new Slots(2);
    const order: number[] = [];
    let running = 0;
    let most = 0;
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (number) => {
        const release = await slots.take();
        order.push(number);
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        release();
        release();
      }),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
});

describe('Progress', () => {
  it('tells rate and time left from the last half minute', () => {
    const progress = new Progress({ requests: 3, windowBlocks: 50 }, 100);
    expect(progress.snapshot(1_099, 0)).toMatchObject({ fromBlock: 100, toBlock: 1_099, done: 99, rate: 0, etaSeconds: null });
    const window = (from: number, to: number): Window => ({ from, to, logs: [], headers: [], emitters: [], bytes: 0 });
    progress.delivered(window(100, 199), 0);
    progress.delivered(window(200, 299), 1_000);
    const snapshot = progress.snapshot(1_099, 2_000);
    expect(snapshot).toMatchObject({ done: 299, rate: 100, requests: 3, windowSize: 50, etaSeconds: 8 });
    progress.delivered(window(300, 1_099), 3_000);
    expect(progress.snapshot(1_099, 4_000).etaSeconds).toBe(0);
  });
});
