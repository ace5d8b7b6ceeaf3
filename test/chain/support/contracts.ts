import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AbiCoder, Interface, id } from 'ethers';

// solc brings no types of its own.
const solc = require('solc') as { compile(input: string): string };

/** A compiled contract. */
export interface Artifact {
  readonly abi: Interface;
  readonly bytecode: string;
}

let compiled: Record<string, Artifact> | undefined;

/** Compiles the test contracts once a process. */
export function artifacts(): Record<'Factory' | 'Child' | 'Stranger' | 'Hostile', Artifact> {
  if (compiled === undefined) {
    const content = readFileSync(join(__dirname, 'Emitters.sol'), 'utf8');
    const input = {
      language: 'Solidity',
      sources: { 'Emitters.sol': { content } },
      settings: {
        evmVersion: 'paris',
        optimizer: { enabled: true },
        outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
      },
    };
    const output = JSON.parse(solc.compile(JSON.stringify(input))) as {
      errors?: { severity: string; formattedMessage: string }[];
      contracts: Record<string, Record<string, { abi: []; evm: { bytecode: { object: string } } }>>;
    };
    const errors = (output.errors ?? []).filter((error) => error.severity === 'error');
    if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
    compiled = Object.fromEntries(
      Object.entries(output.contracts['Emitters.sol']!).map(([name, contract]) => [
        name,
        { abi: new Interface(contract.abi), bytecode: `0x${contract.evm.bytecode.object}` },
      ]),
    );
  }
  return compiled as Record<'Factory' | 'Child' | 'Stranger' | 'Hostile', Artifact>;
}

/** topic0 of the announcement. */
export const CREATED = id('Created(address)');
/** topic0 of what children say. */
export const PING = id('Ping(uint256)');

/** The address that a `Created` log announces. */
export function createdChild(data: string): string {
  return (AbiCoder.defaultAbiCoder().decode(['address'], data)[0] as string).toLowerCase();
}
