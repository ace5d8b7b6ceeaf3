import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/**
 * Runs the real processor of a marketplace, in a process of its own, until it has indexed a block as final; then ends it.
 *
 * @param order `env`: DATABASE_URL and MARKETPLACES_FILE; `final`: height that must be final in the ledger; `isDone`: what
 * must have happened besides
 */
export async function indexUpTo(
  client: Client,
  order: {
    readonly marketplace: string;
    readonly env: Readonly<Record<string, string>>;
    readonly final: number;
    readonly isDone?: (() => Promise<boolean>) | undefined;
  },
): Promise<void> {
  const child = fork(join(__dirname, 'processorMain.ts'), [order.marketplace], {
    execArgv: ['-r', join(__dirname, 'register.cjs')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', ...order.env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  void ended.then(() => (hasEnded = true));
  while ((await finalHeight(client, order.marketplace)) < order.final || (await order.isDone?.()) === false) {
    if (hasEnded) throw new Error(`the processor ended: ${output.slice(-3_000)}`);
    await sleep(50);
  }
  child.kill('SIGKILL');
  await ended;
}

async function finalHeight(client: Client, marketplace: string): Promise<number> {
  const { rows } = await client.query<{ final_height: number }>(
    'SELECT h.final_height FROM head h JOIN marketplace m ON m.id = h.marketplace_id WHERE m.name = $1',
    [marketplace],
  );
  return rows[0]?.final_height ?? -1;
}
