/**
 * The long version of the random tests: forks, faults and restarts, lives of an outbox, vaults of the second protocol and forks under them.
 * An hour on two cores.
 *
 *   npm run soak [-- name of a test]
 *
 * Each number and seed can be set in the environment; what is printed with a failure repeats it.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NUMBERS = {
  FORK_SCRIPTS: '200',
  FAULTS: '100',
  OUTBOX_SEEDS: '150',
  RESTARTS: '50',
  SYMBIOTIC_SEEDS: '100',
  SYMBIOTIC_OPERATIONS: '300',
  SYMBIOTIC_FORK_SCRIPTS: '100',
};
const TESTS = [
  'test/processor/forks',
  'test/processor/faults',
  'test/processor/outbox',
  'test/processor/history',
  'test/symbiotic',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const names = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'scripts/bootstrap.mjs'), 'test', '--runInBand', '--testTimeout=36000000', ...(names.length > 0 ? names : TESTS)],
  { cwd: root, stdio: 'inherit', env: { ...NUMBERS, ...process.env } },
);
process.exit(status ?? 1);
