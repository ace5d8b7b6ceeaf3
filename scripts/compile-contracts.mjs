/**
 * Compiles contracts/nektar with solc from npm and writes abi/nektar/<Contract>.json = {contractName, abi, bytecode}.
 *
 * The output depends on the sources and on the pinned compiler only (no metadata hash, sorted ABI, sorted keys), so CI can run
 * `node scripts/compile-contracts.mjs --check`, which writes nothing and fails when a committed file differs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sourceDir = join(root, 'contracts', 'nektar');
const outputDir = join(root, 'abi', 'nektar');

/** EIP-170: a real chain refuses to deploy more. */
const MAX_DEPLOYED_BYTES = 24_576;

const SETTINGS = {
  // Paris: runs on every chain since the merge, and on a local chain set to any hardfork since.
  evmVersion: 'paris',
  optimizer: { enabled: true, runs: 200 },
  // The DAM is over EIP-170's limit without it.
  viaIR: true,
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
};

/** All Solidity files under a folder, in a stable order. */
function solidityFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return solidityFiles(path);
      return entry.name.endsWith('.sol') ? [path] : [];
    })
    .sort();
}

/** A path as solc sees it: from the root, with forward slashes on every system. */
function sourceName(path) {
  return relative(root, path).split('\\').join('/');
}

function compile() {
  const solc = require('solc');
  const sources = Object.fromEntries(
    solidityFiles(sourceDir).map((path) => [sourceName(path), { content: readFileSync(path, 'utf8') }]),
  );
  const input = { language: 'Solidity', sources, settings: SETTINGS };
  const readImport = (name) => {
    try {
      return { contents: readFileSync(require.resolve(name), 'utf8') };
    } catch {
      return { error: `not found: ${name}` };
    }
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: readImport }));
  const problems = output.errors ?? [];
  for (const problem of problems) process.stderr.write(`${problem.formattedMessage}\n`);
  if (problems.some((problem) => problem.severity === 'error')) throw new Error('The contracts do not compile.');
  return output.contracts;
}

/** ABI entries by kind, then by signature: a moved function is no difference. */
function sortAbi(abi) {
  const key = (entry) => `${entry.type} ${entry.name ?? ''}(${(entry.inputs ?? []).map((input) => input.type).join()})`;
  return [...abi].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Deployable contracts by name: not interfaces and abstract parts, not internal libraries. */
function artifacts(contracts) {
  const result = new Map();
  const ours = Object.entries(contracts).filter(([file]) => file.startsWith('contracts/nektar/'));
  const all = ours.flatMap(([, byName]) => Object.entries(byName));
  for (const [name, contract] of all) {
    const bytecode = contract.evm.bytecode.object;
    if (bytecode === '' || !contract.abi.some((entry) => entry.type === 'function')) continue;
    const size = contract.evm.deployedBytecode.object.length / 2;
    if (size > MAX_DEPLOYED_BYTES) throw new Error(`${name} has ${size} bytes of code, a chain accepts ${MAX_DEPLOYED_BYTES}.`);
    result.set(name, { contractName: name, abi: sortAbi(contract.abi), bytecode: `0x${bytecode}`, size });
  }
  return result;
}

const check = process.argv.includes('--check');
const compiled = artifacts(compile());
mkdirSync(outputDir, { recursive: true });
const stale = new Set(readdirSync(outputDir));
const differing = [];
for (const [name, { size, ...artifact }] of compiled) {
  const file = `${name}.json`;
  const text = `${JSON.stringify(artifact, null, 2)}\n`;
  const path = join(outputDir, file);
  const before = stale.delete(file) ? readFileSync(path, 'utf8') : '';
  if (before !== text) differing.push(file);
  if (before !== text && !check) writeFileSync(path, text);
  process.stdout.write(`${name.padEnd(24)} ${String(size).padStart(6)} bytes${before === text ? '' : ' (changed)'}\n`);
}
for (const file of stale) {
  differing.push(file);
  if (!check) rmSync(join(outputDir, file));
}
if (check && differing.length > 0) {
  process.stderr.write(`Run "node scripts/compile-contracts.mjs"; these differ: ${differing.join(', ')}\n`);
  process.exitCode = 1;
}
