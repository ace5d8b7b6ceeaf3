/** The figures that follow from what was measured: computed once, for the table and for the JSON. */

/**
 * A run with its rates, from the start of the process and from its first request, and how many times as long as ours it took.
 *
 * @param run what `measure` returned
 * @param {{ events: number, blocks: number }} load
 * @param [ours] our fastest run; without it the last figure is null
 */
export function withRates(run, { events, blocks }, ours) {
  return {
    ...run,
    eventsPerSecond: events / run.seconds,
    blocksPerSecond: blocks / run.seconds,
    eventsPerSecondAfterBoot: events / run.secondsFromFirstRequest,
    blocksPerSecondAfterBoot: blocks / run.secondsFromFirstRequest,
    timesOurs: ours === undefined ? null : run.seconds / ours.seconds,
  };
}

/** Floors with their rates, and the shares that we reach of them after boot: of both at the same time, and of the larger one alone. */
export function withShares({ source, copy, both }, { events }, ours) {
  const rated = (floor) => ({ ...floor, eventsPerSecond: events / floor.seconds });
  const share = (seconds) => seconds / ours.secondsFromFirstRequest;
  return {
    source: rated(source),
    copy: rated(copy),
    both: rated(both),
    shareOfBoth: share(both.seconds),
    shareOfLarger: share(Math.max(source.seconds, copy.seconds)),
  };
}
