/**
 * Takes Symbiotic's compiled contracts from npm and writes abi/symbiotic/<Contract>.json = {contractName, source, licence, abi, bytecode}.
 *
 * Source is `@symbioticfi/rewards`, which carries the compiled core as well; the tokenised vault is the one contract that it has only as an
 * interface, so its creation code is the published one of `@symbioticfi/core`. The output depends on the installed packages only:
 * `node scripts/extract-symbiotic.mjs --check` writes nothing and fails when a committed file differs.
 *
 * The core is under the Business Source License 1.1: its text lies beside what is taken. The code serves local chains (demo, tests) only.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = join(ROOT, 'node_modules', '@symbioticfi');
const OUTPUT = join(ROOT, 'abi', 'symbiotic');

const CONTRACTS = [
  'VaultFactory',
  'DelegatorFactory',
  'SlasherFactory',
  'NetworkRegistry',
  'OperatorRegistry',
  'MetadataService',
  'NetworkMiddlewareService',
  'OptInService',
  'VaultConfigurator',
  'MigratableEntityProxy',
  'Vault',
  'NetworkRestakeDelegator',
  'FullRestakeDelegator',
  'OperatorSpecificDelegator',
  'OperatorNetworkSpecificDelegator',
  'Slasher',
  'VetoSlasher',
  'DefaultStakerRewards',
  'DefaultStakerRewardsFactory',
  'DefaultOperatorRewards',
  'DefaultOperatorRewardsFactory',
];

const files = new Map(CONTRACTS.map((name) => [`${name}.json`, extract(name)]));
files.set('VaultTokenized.json', extractTokenized());
files.set('LICENSE-core', readFileSync(join(PACKAGES, 'core', 'LICENSE'), 'utf8'));
files.set('LICENSE-rewards', readFileSync(join(PACKAGES, 'rewards', 'LICENSE'), 'utf8'));

if (process.argv.includes('--check')) check();
else write();

/** One contract as the package compiled it. */
function extract(contractName) {
  const { abi, bytecode, metadata } = artifact(contractName);
  if (Object.keys(bytecode.linkReferences ?? {}).length > 0) throw new Error(`${contractName} is not linked`);
  const [source] = Object.keys(metadata.settings.compilationTarget);
  return toText({
    contractName,
    source: sourceOf('rewards', source),
    licence: metadata.sources[source].license,
    abi,
    bytecode: bytecode.object,
  });
}

/** The tokenised vault: the interface of the package, the vault's own functions, and the published creation code. */
function extractTokenized() {
  const path = 'test/integration/SymbioticCoreBytecode.sol';
  const text = readFileSync(join(PACKAGES, 'core', path), 'utf8');
  const code = /function vaultTokenized\(\)[^}]*?hex"([0-9a-f]+)"/.exec(text)?.[1];
  if (code === undefined) throw new Error(`${path} has no code of the tokenised vault`);
  const parts = [artifact('Vault'), artifact('IVaultTokenized'), artifact('IERC20Metadata')].flatMap(({ abi }) => abi);
  const byText = new Map(
    parts.map((item) => [`${item.type} ${item.name} ${(item.inputs ?? []).map((input) => input.type)}`, item]),
  );
  return toText({
    contractName: 'VaultTokenized',
    source: sourceOf('core', path),
    licence: 'BUSL-1.1',
    abi: [...byText.values()],
    bytecode: `0x${code}`,
  });
}

function artifact(name) {
  return JSON.parse(readFileSync(join(PACKAGES, 'rewards', 'out', `${name}.sol`, `${name}.json`), 'utf8'));
}

function sourceOf(folder, path) {
  const { name, version } = JSON.parse(readFileSync(join(PACKAGES, folder, 'package.json'), 'utf8'));
  return `${name}@${version}: ${path}`;
}

function toText(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write() {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(OUTPUT, name), text);
}

function check() {
  const differing = [...files].filter(([name, text]) => readCommitted(name) !== text).map(([name]) => name);
  const strangers = readdirSync(OUTPUT).filter((name) => !files.has(name));
  if (differing.length + strangers.length === 0) return;
  process.stderr.write(
    `abi/symbiotic differs from the packages in: ${[...differing, ...strangers].join(', ')}. Run "node scripts/extract-symbiotic.mjs".\n`,
  );
  process.exit(1);
}

function readCommitted(name) {
  try {
    return readFileSync(join(OUTPUT, name), 'utf8');
  } catch {
    return undefined;
  }
}
