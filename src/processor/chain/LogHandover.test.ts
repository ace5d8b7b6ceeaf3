import { LogHandover } from './LogHandover';
import type { RawLog, Window } from './types';

const log = (blockNumber: number, logIndex: number): RawLog => ({
  address: `0x${'11'.repeat(20)}`,
  topics: [],
  data: '0x',
  blockNumber,
  blockHash: '0x',
  transactionHash: '0x',
  transactionIndex: 0,
  logIndex,
});
const window = (from: number, to: number, logs: readonly RawLog[]): Window => ({
  from,
  to,
  logs,
  headers: logs.map(({ blockNumber: height }) => ({ height, hash: '0x', parentHash: '0x', timestamp: 0 })),
  emitters: [],
  bytes: 0,
});

describe('logs on their way to the handler', () => {
  it('are there by block, in order, until the handler has gone on behind them', () => {
    const handover = new LogHandover();
    handover.give(window(1, 5, [log(2, 0), log(2, 7), log(5, 1)]));
    handover.give(window(6, 9, [log(9, 0)]));
    handover.begin(1);
    expect(handover.logsAt(2)).toEqual([log(2, 0), log(2, 7)]);
    expect(handover.logsAt(3)).toEqual([]);
    // A batch that is folded again finds what it found.
    handover.begin(1);
    expect(handover.logsAt(5)).toEqual([log(5, 1)]);
    handover.begin(6);
    expect(() => handover.logsAt(5)).toThrow('not at hand any more (block 5)');
    expect(handover.logsAt(9)).toEqual([log(9, 0)]);
    expect(handover.logsAt(10)).toBeUndefined();
  });

  it('are those of the last answer where a question is asked again', () => {
    const handover = new LogHandover();
    handover.give(window(1, 5, [log(2, 0)]));
    handover.give(window(6, 9, [log(7, 0)]));
    handover.give(window(6, 12, [log(7, 0), log(11, 3)]));
    expect(handover.logsAt(7)).toEqual([log(7, 0)]);
    expect(handover.logsAt(11)).toEqual([log(11, 3)]);
    handover.give(window(1, 3, [log(2, 0)]));
    expect(handover.logsAt(2)).toEqual([log(2, 0)]);
    expect(handover.logsAt(5)).toBeUndefined();
  });

  it('are those of the last answer where two overlap, and never silently missing', () => {
    const handover = new LogHandover();
    handover.give(window(1, 100, [log(30, 0)]));
    handover.give(window(50, 150, [log(61, 0)]));
    expect(handover.logsAt(30)).toEqual([log(30, 0)]);
    expect(handover.logsAt(61)).toEqual([log(61, 0)]);
    expect(() => handover.give({ ...window(151, 155, [log(153, 0)]), headers: [] })).toThrow('not its header (block 153)');
  });
});
