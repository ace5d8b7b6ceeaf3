import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CountingProxy } from './CountingProxy.mjs';
import { sizeOf } from './Server.mjs';
import { Usage } from './Usage.mjs';

const POLL_MS = 25;
const STOP_MS = 10_000;

/**
 * How to run an indexer.
 *
 * @typedef {object} Indexer
 * @property {string} name
 * @property {(run: Run) => Promise<void>} [prepare] what is done once and not measured, as creating tables
 * @property {(run: Run) => { args: string[], cwd?: string, env: Record<string, string> }} command arguments of node
 * @property {string} progress statement: `height`, the last block that is indexed
 * @property {(run: Run) => string} shares statement: `shares`, the sum of all positions
 */

/**
 * Runs an indexer against a chain from nothing to the last block of its load, and measures it.
 *
 * @param {Indexer} indexer
 * @param {import('../chain/build.mjs').Load} load
 * @param {string} databaseUrl
 * @returns seconds from the start of the process, and from its first request; memory, requests and bytes
 * @throws Error when the indexer ends before, or its positions do not add up to what the contracts say
 */
export async function measure(indexer, load, databaseUrl) {
  const folder = mkdtempSync(join(tmpdir(), 'nektar-bench-run-'));
  const proxy = await CountingProxy.start(load.chain.url);
  const run = { load, databaseUrl, rpcUrl: proxy.url, folder, logFile: join(folder, 'log') };
  await indexer.prepare?.(run);
  const before = await sizeOf(databaseUrl);
  const startedAt = performance.now();
  const child = start(indexer.command(run), run);
  const usage = new Usage(child.pid);
  try {
    await until(indexer, run, child);
    const doneAt = performance.now();
    usage.stop();
    await stop(child);
    await check(indexer, run);
    await indexer.after?.(run);
    return {
      startedAt: Math.round(performance.timeOrigin + startedAt),
      firstRequestAt: Math.round(performance.timeOrigin + proxy.firstAt),
      seconds: (doneAt - startedAt) / 1000,
      secondsFromFirstRequest: (doneAt - proxy.firstAt) / 1000,
      memoryBytes: usage.bytes,
      cpuSeconds: usage.cpuSeconds,
      rpcCalls: proxy.total,
      rpcCallsByMethod: proxy.calls,
      httpRequests: proxy.requests,
      databaseBytes: (await sizeOf(databaseUrl)) - before,
    };
  } finally {
    usage.stop();
    await stop(child);
    await proxy.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function start({ args, cwd, env }, { logFile }) {
  const child = spawn(process.execPath, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      log.write(part);
      child.tail = (child.tail + part).slice(-2_000);
    });
  }
  child.ended = new Promise((resolve) => {
    child.on('close', () => log.end(resolve));
  });
  return child;
}

/** Waits until the load's last block is indexed. */
async function until({ name, progress }, { load, databaseUrl }, child) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const isOver = child.exitCode !== null;
      // Before its tables are there, nothing is indexed.
      const { rows } = await client.query(progress).catch(() => ({ rows: [] }));
      if (Number(rows[0]?.height ?? -1) >= load.lastBlock) return;
      if (isOver) throw new Error(`${name} ended with ${child.exitCode}: ${child.tail}`);
      await sleep(POLL_MS);
    }
  } finally {
    await client.end();
  }
}

async function check({ name, shares }, run) {
  const client = new pg.Client({ connectionString: run.databaseUrl });
  await client.connect();
  const { rows } = await client.query(shares(run));
  await client.end();
  if (String(rows[0].shares) === run.load.supply) return;
  throw new Error(`${name} counts ${rows[0].shares} shares, the contracts ${run.load.supply}`);
}

async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await child.ended;
  clearTimeout(timer);
}
