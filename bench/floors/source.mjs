import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marketplaceFile } from '../indexers/ours.mjs';

const drainer = fileURLToPath(new URL('./drain.cjs', import.meta.url));

/**
 * Source and decoding alone: our gateway reads the whole load from the node and every log is decoded; nothing is folded or stored.
 *
 * @param together what goes on at the same time, begun in the same moment; nothing unless told
 */
export async function sourceFloor(load, together = async (start) => start()) {
  const folder = mkdtempSync(join(tmpdir(), 'nektar-bench-floor-'));
  const file = marketplaceFile({ folder, rpcUrl: load.chain.url, load });
  const child = fork(drainer, [file, String(load.lastBlock)]);
  const ended = new Promise((_, reject) => {
    child.once('exit', (code) => reject(new Error(`drain.cjs ended with ${code}`)));
  });
  const told = () => Promise.race([ended, new Promise((resolve) => child.once('message', resolve))]);
  try {
    await told();
    const drained = told();
    await Promise.all([drained, together(() => child.send('go'))]);
    return await drained;
  } finally {
    child.removeAllListeners('exit');
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
