import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marketplaceFile } from '../indexers/ours.mjs';

const drainer = fileURLToPath(new URL('./drain.cjs', import.meta.url));

/** Source and decoding alone: our gateway reads the whole load from the node and every log is decoded; nothing is folded or stored. */
export async function sourceFloor(load) {
  const folder = mkdtempSync(join(tmpdir(), 'nektar-bench-floor-'));
  const file = marketplaceFile({ folder, rpcUrl: load.chain.url, load });
  const child = fork(drainer, [file, String(load.lastBlock)]);
  try {
    const { seconds, logs } = await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`drain.cjs ended with ${code}`)));
    });
    return { seconds, logs };
  } finally {
    child.removeAllListeners('exit');
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
