/**
 * Makes every generated file anew from its source of truth; CI runs this and fails when a committed file differs.
 *
 *   contracts/nektar/*.sol      → abi/nektar/*.json                            solc, by compile-contracts.mjs
 *   abi/<folder>/<Name>.json    → src/processor/protocols/<name>/generated/    decoders, by squid-evm-typegen
 *   schema.graphql              → src/resolvers/generated/                     resolver types, by graphql-codegen
 *
 * Which decoders a protocol has is seen from the files in its `generated/`: a new one begins as an empty file with the contract's name.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PROTOCOLS = 'src/processor/protocols';
/** Where the folder of ABIs is not called like the protocol. */
const ABI_FOLDERS = { priceFeeds: 'chainlink' };

run('scripts/compile-contracts.mjs');
for (const protocol of readdirSync(join(ROOT, PROTOCOLS))) generateDecoders(protocol);
run('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.ts');

/** The decoders of one protocol, from the ABIs of the contracts that it has decoders for. */
function generateDecoders(protocol) {
  const folder = join(PROTOCOLS, protocol, 'generated');
  if (!existsSync(join(ROOT, folder))) return;
  const abis = readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join('abi', ABI_FOLDERS[protocol] ?? protocol, file.replace(/\.ts$/, '.json')));
  const missing = abis.find((abi) => !existsSync(join(ROOT, abi)));
  if (missing !== undefined) refuse(`There is no ${missing} for the decoder of that name in ${folder}.`);
  rmSync(join(ROOT, folder), { recursive: true });
  run('node_modules/@subsquid/evm-typegen/bin/run.js', folder, ...abis);
}

/** Runs a script with Node in the project's folder; fails as it does. */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) refuse(`${script} failed (above).`);
}

/** Ends with a sentence. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
