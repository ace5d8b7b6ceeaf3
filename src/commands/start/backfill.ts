import { setTimeout as sleep } from 'node:timers/promises';
import type { Standing } from '../../server/Standings';
import type { Terminal } from './Terminal';

const POLL_MS = 500;
/** Where output is no terminal, a line this often is enough. */
const LINE_MS = 10_000;
const TIMEOUT_MS = 5_000;

/** What is told of a marketplace. */
export type Progress = Pick<
  Standing,
  'marketplace' | 'startBlock' | 'height' | 'chainHeight' | 'isCaughtUp' | 'events' | 'eventsPerSecond' | 'etaSeconds'
>;

/**
 * Shows how far history is read until every marketplace has reached its head, as the API's `/status` tells it.
 *
 * @param api where the API is reached; while it does not answer, nothing new is shown
 */
export async function showBackfill(api: string, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const began = Date.now();
  const done = new Set<string>();
  let lastLine = Date.now();
  for (let isOver = false; !isOver && !signal.aborted; ) {
    const standings = await readStandings(api).catch(() => []);
    for (const { marketplace, height, events, isCaughtUp } of standings) {
      if (!isCaughtUp || done.has(marketplace)) continue;
      done.add(marketplace);
      const what = `block ${grouped(height)}, ${grouped(events)} events (${timeOf((Date.now() - began) / 1000)})`;
      terminal.line(`✓ ${marketplace} is at the head of its chain, ${what}`);
    }
    const open = standings.filter(({ marketplace }) => !done.has(marketplace));
    const text = open.map(progressLine).join('\n');
    if (text !== '') terminal.move(text);
    if (process.stdout.isTTY !== true && text !== '' && Date.now() - lastLine > LINE_MS) {
      terminal.line(text);
      lastLine = Date.now();
    }
    isOver = standings.length > 0 && open.length === 0;
    if (!isOver) await sleep(POLL_MS, undefined, { signal }).catch(() => {});
  }
}

/** Where the configured marketplaces stand. */
async function readStandings(api: string): Promise<readonly Progress[]> {
  const response = await fetch(`${api}/status`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) return [];
  return ((await response.json()) as { marketplaces: readonly Progress[] }).marketplaces;
}

/** One marketplace's progress: block, events, rate, and what is left at the pace of late. */
export function progressLine({
  marketplace,
  height,
  chainHeight,
  startBlock,
  events,
  eventsPerSecond,
  etaSeconds,
}: Progress): string {
  if (chainHeight < 0) return `${marketplace}: waiting for its chain`;
  const from = Math.min(startBlock ?? 0, chainHeight);
  const percent = Math.floor((100 * Math.max(0, height - from)) / Math.max(1, chainHeight - from));
  const place = `${marketplace}: block ${grouped(Math.max(0, height))} of ${grouped(chainHeight)} (${percent} %)`;
  const rate = eventsPerSecond === null ? '' : `, ${grouped(Math.round(eventsPerSecond))} a second`;
  const left = etaSeconds === null ? '' : `, about ${timeOf(etaSeconds)} left`;
  return `${place}, ${grouped(events)} events${rate}${left}`;
}

/** A count with its thousands apart. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Seconds as a person says them. */
function timeOf(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds * 10) / 10} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
