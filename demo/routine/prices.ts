import { type AssetSymbol, DAY, FEED_GAP, FEEDS } from '../scenario/cast';
import type { Desk } from '../stage/Desk';

const SCALE = 100_000_000;

/**
 * Answers every feed once a day, each a step of a random walk; one feed falls silent for a week.
 *
 * @param startTime block seconds of day 0
 */
export function dailyPrices(startTime: number): (desk: Desk) => void {
  return (desk) => {
    for (const [symbol, feed] of Object.entries(desk.deployment.feeds)) {
      const last = desk.world.answers.get(feed);
      if (last !== undefined && Math.floor(last.time / DAY) === Math.floor(desk.now / DAY)) continue;
      const day = (desk.now - startTime) / DAY;
      if (symbol === FEED_GAP.asset && day > FEED_GAP.fromDay && day < FEED_GAP.toDay) continue;
      answer(desk, symbol as AssetSymbol, feed, 1);
    }
  };
}

/** Answers the feeds that have been silent for some seconds. */
export function tickingPrices(desk: Desk, everySeconds: number): void {
  for (const [symbol, feed] of Object.entries(desk.deployment.feeds)) {
    const silentFor = desk.now - (desk.world.answers.get(feed)?.time ?? 0);
    if (silentFor >= everySeconds) answer(desk, symbol as AssetSymbol, feed, Math.min(silentFor / DAY, 3));
  }
}

/** One answer, `days` after the one before. A dollar pulls back to one. */
function answer(desk: Desk, symbol: AssetSymbol, feed: string, days: number): void {
  const plan = FEEDS[symbol];
  if (plan === undefined) return;
  const before = Number(desk.world.answers.get(feed)?.answer ?? BigInt(Math.round(plan.first * SCALE))) / SCALE;
  // Sum of three uniforms: near enough to a normal draw, with a standard deviation of one.
  const draw = (desk.random.unit() + desk.random.unit() + desk.random.unit() - 1.5) * 2;
  const pull = symbol === 'dUSD' ? (1 - before) * 0.3 : 0;
  const next = before * (1 + draw * plan.dailyMove * Math.sqrt(days)) + pull;
  desk.send(desk.actors.oracle, 'PriceFeed', feed, 'setAnswer', BigInt(Math.round(next * SCALE)));
}
