import { type Progress, progressLine } from './backfill';

const READING: Progress = {
  marketplace: 'nektar-demo',
  startBlock: 0,
  height: 120,
  chainHeight: 595,
  isCaughtUp: false,
  events: 1234,
  eventsPerSecond: 409.6,
  etaSeconds: 40,
};

describe('a line of progress', () => {
  it.each<[string, Partial<Progress>]>([
    ['nektar-demo: block 120 of 595 (20 %), 1,234 events, 410 a second, about 40 s left', {}],
    ['nektar-demo: block 120 of 595 (20 %), 1,234 events', { eventsPerSecond: null, etaSeconds: null }],
    ['nektar-demo: block 0 of 595 (0 %), 0 events, 0 a second', { height: -1, events: 0, eventsPerSecond: 0, etaSeconds: null }],
    ['nektar-demo: block 120 of 595 (4 %), 1,234 events, 410 a second, about 10 min left', { startBlock: 100, etaSeconds: 600 }],
    [
      'nektar-demo: waiting for its chain',
      { height: -1, chainHeight: -1, startBlock: null, eventsPerSecond: null, etaSeconds: null },
    ],
  ])('%s', (line, changes) => {
    expect(progressLine({ ...READING, ...changes })).toBe(line);
  });
});
