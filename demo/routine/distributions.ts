import type { Desk } from '../stage/Desk';
import type { Installation } from '../world/state';

/** Pokes the distributions that are due: anybody may, and mostly the keeper does. */
export function dueDistributions(chance: number): (desk: Desk) => void {
  return (desk) => {
    for (const install of desk.world.installations.values()) {
      if (!isDue(desk, install) || !desk.random.chance(chance) || !desk.sheet.take(`install:${install.id}`)) continue;
      const network = desk.world.network(install.network);
      const by = desk.random.chance(0.15) && desk.actors.has(network.owner) ? desk.actors.at(network.owner) : desk.actors.keeper;
      desk.send(by, 'Network', network.address, 'distribute', install.id);
    }
  };
}

/** Whether a distribution would be accepted, and has something to do. */
function isDue(desk: Desk, install: Installation): boolean {
  if (install.status !== 'Confirmed') return false;
  const network = desk.world.network(install.network);
  if (desk.sheet.isTaken(`term:${network.address}`) || install.distributedTo >= network.maturesAt) return false;
  const due = Math.min(install.distributedTo + network.distributionInterval, network.maturesAt);
  const hasOperators = [...network.assignments.values()].some((a) => a.installId === install.id && a.status === 'Active');
  const isExposed = install.locked + install.outstanding + install.committed > 0n;
  return desk.now >= due && (hasOperators || isExposed);
}
