import type { Signer } from '../chain/Chain';
import type { Stand } from './Stand';

/**
 * Slashes an operator at once. Vaults, networks and operators by their places in the cast.
 *
 * @param amount whole tokens
 * @param ago seconds since what it is slashed for
 */
export function slash(stand: Stand, vault: number, network: number, operator: number, amount: number, ago: number): void {
  const args = accusation(stand, vault, network, operator, amount, ago);
  stand.send(stand.network(network), 'Slasher', stand.market.vault(vault)?.slasher, 'slash', ...args);
}

/** Asks for a slash that can be vetoed; parameters as of {@link slash}. */
export function request(stand: Stand, vault: number, network: number, operator: number, amount: number, ago: number): void {
  const args = accusation(stand, vault, network, operator, amount, ago);
  stand.send(stand.network(network), 'VetoSlasher', stand.market.vault(vault)?.slasher, 'requestSlash', ...args);
}

/** Executes a request by its number. */
export function execute(stand: Stand, vault: number, network: number, index: number): void {
  stand.send(stand.network(network), 'VetoSlasher', stand.market.vault(vault)?.slasher, 'executeSlash', index, '0x');
}

/** Vetoes a request by its number. */
export function veto(stand: Stand, vault: number, resolver: Signer | undefined, index: number): void {
  if (resolver !== undefined) stand.send(resolver, 'VetoSlasher', stand.market.vault(vault)?.slasher, 'vetoSlash', index, '0x');
}

function accusation(stand: Stand, vault: number, network: number, operator: number, amount: number, ago: number) {
  const accused = stand.cast.operators[operator]?.address;
  return [stand.subnetwork(network), accused, stand.units(vault, amount), stand.now - ago, '0x'];
}
