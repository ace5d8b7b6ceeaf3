import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { migrate } = require('../../lib/src/commands/migrate.js');
const cli = fileURLToPath(new URL('../../lib/src/commands/cli.js', import.meta.url));
const stopInOrder = fileURLToPath(new URL('../measure/stopInOrder.cjs', import.meta.url));

const FLAGS = ['--max-old-space-size=448', '--initial-old-space-size=128', '--single-threaded-gc', '--enable-source-maps'];

/** What we are called beside the others. */
export const OURS = 'this project';

/** The whole ledger, with the metrics' tables, digest and outbox. @param {{ profileDir?: string }} options where to leave a CPU profile */
export function ours({ profileDir }) {
  return {
    name: OURS,
    prepare: async ({ databaseUrl }) => void (await migrate(databaseUrl)),
    command: (run) => ({
      // As docker-compose.yml and squid.yaml start it.
      args: [...profiling(profileDir), ...FLAGS, cli, 'processor', '--marketplace', 'bench'],
      env: { DATABASE_URL: run.databaseUrl, MARKETPLACES_FILE: marketplaceFile(run), LOG_LEVEL: 'info' },
    }),
    progress: 'SELECT final_height AS height FROM head',
    shares: () => 'SELECT sum(shares) AS shares FROM position_current',
    after: async (run) => {
      run.load.commits = commitsIn(run.logFile);
    },
  };
}

/** Writes the configuration of the processor. @returns its path */
export function marketplaceFile({ folder, rpcUrl, load }) {
  const path = `${folder}/marketplaces.yaml`;
  const lines = [
    'marketplaces:',
    '  - name: bench',
    '    protocol: nektar',
    `    chainId: ${load.chainId}`,
    `    rpc: ${rpcUrl}`,
    '    finalityDepth: 10',
    '    startBlock: 0',
    `    contracts: { registry: "${load.registry}" }`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function profiling(profileDir) {
  if (profileDir === undefined) return [];
  mkdirSync(profileDir, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${profileDir}`, '-r', stopInOrder];
}

/** The block ranges that the processor committed, from its log. */
function commitsIn(logFile) {
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"committed"'))
    .map((line) => JSON.parse(line))
    .map(({ time, from, to, milliseconds, events, rows }) => ({
      at: new Date(time).getTime(),
      from,
      to,
      milliseconds,
      events,
      rows,
    }));
}
