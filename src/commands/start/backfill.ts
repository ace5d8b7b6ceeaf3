import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Terminal } from './Terminal';

/** Where one marketplace stands, as its processor has written it. */
interface Standing {
  readonly name: string;
  readonly height: number;
  readonly chainHeight: number;
  readonly startBlock: number;
  readonly isCaughtUp: boolean;
}

const POLL_MS = 500;
/** Where output is no terminal, a line this often is enough. */
const LINE_MS = 10_000;

/**
 * Shows how far history is read until every marketplace has reached its head.
 *
 * The processors write where they stand into the table `head`; this only looks, so it shows the same for a database on another machine.
 *
 * @param url connection string
 * @param names the marketplaces to wait for
 */
export async function showBackfill(
  url: string,
  names: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  const began = Date.now();
  const first = new Map<string, number>();
  const done = new Set<string>();
  let lastLine = Date.now();
  try {
    await client.connect();
    while (!signal.aborted && done.size < names.length) {
      const standings = (await readStandings(client)).filter(({ name }) => names.includes(name) && !done.has(name));
      for (const standing of standings) {
        if (!first.has(standing.name)) first.set(standing.name, standing.height);
        if (!standing.isCaughtUp) continue;
        done.add(standing.name);
        terminal.line(
          `✓ ${standing.name} is at the head of its chain, block ${grouped(standing.height)} (${seconds(Date.now() - began)})`,
        );
      }
      const text = standings
        .filter(({ name }) => !done.has(name))
        .map((standing) => describe(standing, first.get(standing.name) ?? 0, Date.now() - began))
        .join(' · ');
      terminal.move(text);
      if (process.stdout.isTTY !== true && text !== '' && Date.now() - lastLine > LINE_MS) {
        terminal.line(text);
        lastLine = Date.now();
      }
      await sleep(POLL_MS, undefined, { signal }).catch(() => {});
    }
  } finally {
    await client.end().catch(() => {});
  }
}

/** Where the marketplaces of a database stand. */
async function readStandings(client: Client): Promise<Standing[]> {
  const { rows } = await client.query<Standing>(
    `SELECT m.name, h.height, h.chain_height AS "chainHeight", m.start_block AS "startBlock", h.is_caught_up AS "isCaughtUp"
       FROM head h JOIN marketplace m ON m.id = h.marketplace_id`,
  );
  return rows;
}

/** One marketplace's progress with what is left at the pace so far. */
function describe({ name, height, chainHeight, startBlock }: Standing, firstHeight: number, elapsedMs: number): string {
  if (chainHeight < 0) return `${name}: waiting for its chain`;
  const from = Math.min(startBlock, chainHeight);
  const percent = Math.floor((100 * Math.max(0, height - from)) / Math.max(1, chainHeight - from));
  const isMoving = height > firstHeight;
  const leftMs = isMoving ? (elapsedMs / (height - firstHeight)) * (chainHeight - height) : 0;
  return `${name}: block ${grouped(Math.max(0, height))} of ${grouped(chainHeight)} (${percent} %${isMoving ? `, about ${seconds(leftMs)} left` : ''})`;
}

/** A count with its thousands apart. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Milliseconds as a person says them. */
function seconds(ms: number): string {
  if (ms < 120_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 7_200_000 ? `${Math.round(ms / 60_000)} min` : `${Math.round(ms / 3_600_000)} h`;
}
