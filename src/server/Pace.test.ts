import { Pace } from './Pace';

it('knows no pace before the second look', () => {
  const pace = new Pace();
  expect(pace.rate()).toBeNull();
  pace.note(10, 1, 1_000);
  expect(pace.rate()).toBeNull();
  pace.note(30, 6, 3_000);
  expect(pace.rate()).toEqual({ blocks: 10, events: 2.5 });
});

it('forgets what is older than a minute, and keeps two looks however far apart', () => {
  const pace = new Pace();
  pace.note(0, 0, 0);
  pace.note(1_000, 0, 1_000);
  pace.note(1_010, 0, 71_000);
  expect(pace.rate()).toEqual({ blocks: 10 / 70, events: 0 });
  pace.note(1_110, 0, 81_000);
  expect(pace.rate()?.blocks).toBe(110 / 80);
  pace.note(1_120, 0, 141_000);
  expect(pace.rate()?.blocks).toBe(110 / 70);
});

it('begins anew when the processor stands lower than before', () => {
  const pace = new Pace();
  pace.note(500, 50, 0);
  pace.note(10, 1, 1_000);
  expect(pace.rate()).toBeNull();
  pace.note(20, 1, 2_000);
  expect(pace.rate()).toEqual({ blocks: 10, events: 0 });
});
