import { connect, found, limit, register } from './founding';
import type { Stand } from './Stand';
import { execute, request, slash, veto } from './slashes';

const DAY = 86_400;
const HOUR = 3_600;

/** What happens once: on which day of the history, and what. */
export type Entry = readonly [day: number, act: (stand: Stand) => void];

/** The founding of everything, and the events of the story. Days are whole; what is due on one day is done in this order. */
export const SCRIPT: readonly Entry[] = [
  [1, register],
  [2, found],
  [3, connect],
  [4, limit],
  // An operator is slashed for a fault of the epoch before, and again the next day.
  [45, (stand) => slash(stand, 0, 0, 0, 100, 5 * DAY)],
  [46, (stand) => slash(stand, 0, 0, 0, 35, 3 * HOUR)],
  [52, (stand) => optOut(stand, 1, 0)],
  [59, (stand) => optIn(stand, 1, 0)],
  // Four requests in a vault with a resolver: vetoed, executed, left to expire, vetoed by the resolver who has taken over.
  [80, (stand) => request(stand, 1, 1, 1, 40, 2 * HOUR)],
  [81, (stand) => veto(stand, 1, stand.cast.resolver, 0)],
  [95, (stand) => request(stand, 1, 1, 1, 55, 6 * HOUR)],
  [98, (stand) => execute(stand, 1, 1, 1)],
  [105, (stand) => lowerLimit(stand, 0, 1, 60)],
  [110, (stand) => stand.setResolver(1, 1, stand.cast.curators[1]?.address)],
  [120, (stand) => request(stand, 1, 0, 0, 25, HOUR)],
  [128, (stand) => slash(stand, 2, 1, 2, 1, 9 * DAY)],
  [135, (stand) => lowerMaximum(stand, 1, 0)],
  [141, (stand) => stand.send(stand.curator(3), 'Vault', stand.market.vault(3)?.address, 'setDepositLimit', 8_000_000_000_000n)],
  [143, (stand) => request(stand, 1, 1, 0, 10, HOUR)],
  [144, (stand) => veto(stand, 1, stand.cast.curators[1], 3)],
  [150, (stand) => request(stand, 3, 2, 3, 90_000, 2 * HOUR)],
  [151, (stand) => execute(stand, 3, 2, 0)],
  [157, (stand) => setWhitelist(stand, 3, true)],
  [164, (stand) => setWhitelist(stand, 3, false)],
  [
    166,
    (stand) =>
      stand.send(stand.curator(0), 'Vault', stand.market.vault(0)?.address, 'transferOwnership', stand.cast.curators[1]?.address),
  ],
  [170, (stand) => setFee(stand, 1, 500)],
  [186, (stand) => takeFees(stand, 1)],
];

function lowerLimit(stand: Stand, vault: number, network: number, amount: number): void {
  const to = stand.market.vault(vault)?.delegator;
  stand.send(
    stand.curator(vault),
    'FullRestakeDelegator',
    to,
    'setNetworkLimit',
    stand.subnetwork(network),
    stand.units(vault, amount),
  );
}

/** A maximum below the limit lowers the limit without a log of its own. */
function lowerMaximum(stand: Stand, vault: number, network: number): void {
  const to = stand.market.vault(vault)?.delegator;
  stand.send(stand.network(network), 'FullRestakeDelegator', to, 'setMaxNetworkLimit', 0, stand.units(vault, 45));
}

function optOut(stand: Stand, operator: number, network: number): void {
  const to = stand.market.core.operatorNetworkOptInService;
  const where = stand.network(network).address;
  stand.send(stand.operator(operator), 'OptInService', to, 'optOut(address)', where);
}

function optIn(stand: Stand, operator: number, network: number): void {
  const to = stand.market.core.operatorNetworkOptInService;
  const where = stand.network(network).address;
  stand.send(stand.operator(operator), 'OptInService', to, 'optIn(address)', where);
}

function setWhitelist(stand: Stand, vault: number, isOn: boolean): void {
  const to = stand.market.vault(vault)?.address;
  stand.send(stand.curator(vault), 'Vault', to, 'setDepositWhitelist', isOn);
  for (const { address } of isOn ? stand.cast.stakers.slice(0, 5) : [])
    stand.send(stand.curator(vault), 'Vault', to, 'setDepositorWhitelistStatus', address, true);
}

function setFee(stand: Stand, vault: number, feeBps: number): void {
  const [rewards] = stand.market.vault(vault)?.stakerRewards ?? [];
  stand.send(stand.curator(vault), 'DefaultStakerRewards', rewards?.address, 'setAdminFee', feeBps);
}

function takeFees(stand: Stand, vault: number): void {
  const [rewards] = stand.market.vault(vault)?.stakerRewards ?? [];
  const owner = stand.curator(vault);
  stand.send(owner, 'DefaultStakerRewards', rewards?.address, 'claimAdminFee', owner.address, stand.market.stakerToken);
}
