import { InvariantError } from '../../../errors';
import type { Row } from '../../../model/columns';
import { Dam } from '../../../model/dam';
import { Module } from '../../../model/module';
import { Network } from '../../../model/network';
import type { RowsView } from '../../../model/RowsView';
import { Vault } from '../../../model/vault';
import type { MarketplaceEvent } from '../../vocabulary/events';
import type { Address } from '../../vocabulary/ids';
import { needsOf } from '../../vocabulary/needs';
import type { ModuleKind } from '../../vocabulary/vaultEvents';
import type { PreparedLog, Standing } from '../Protocol';

/** A vault that the adapter can read; undefined for one whose implementation it does not know, which is not followed. */
export function findVault(rows: RowsView, vault: Address): Row<Vault> | undefined {
  const found = rows.find(Vault, vault);
  return found?.isFollowed === true ? found : undefined;
}

/** What a vault holds deposits in. */
export function collateralOf(rows: RowsView, vault: Address): Address {
  const asset = rows.find(Dam, vault)?.asset;
  if (asset === undefined || asset === null) throw new InvariantError(`vault ${vault} has no collateral`);
  return asset;
}

/** A contract that a factory announced; undefined for one that speaks in a way that is not its kind's, as those of vaults that are not followed. */
export function findModule(rows: RowsView, address: Address, kind: ModuleKind): Row<Module> | undefined {
  const module = rows.find(Module, address);
  return module?.kind === kind ? module : undefined;
}

/** Who acts for a Network: only its middleware may slash and distribute. One that was taken away meanwhile leaves the Network itself. */
export function middlewareOf(rows: RowsView, network: Address): Address {
  return rows.find(Network, network)?.manager ?? network;
}

/** A log of a vault that says these events, unless the vault is not followed. */
export function ofVault(vault: Address, ...events: MarketplaceEvent[]): PreparedLog {
  return {
    reads: [],
    needs: events.flatMap(needsOf),
    translate: (_reads, rows) => (findVault(rows, vault) === undefined ? [] : events),
  };
}

/** A module, the vault that it serves, and whether the vault has taken it. */
export interface OfModule {
  module: Row<Module>;
  dam: Address;
  vault: Row<Vault>;
  /** Where its limits and resolvers are noted: under the vault, or under itself as long as the vault may still choose another. */
  notedUnder: Address;
}

/**
 * A log of a vault's module that says what the rows make of it, unless the vault is not followed. Anybody can make another delegator or
 * slasher for a vault, which it never hears of: what such a one says counts for nothing, once the vault has chosen.
 */
export function ofModule(
  address: Address,
  kind: ModuleKind,
  translate: (known: OfModule, rows: RowsView, standing: Standing) => MarketplaceEvent[],
): PreparedLog {
  return {
    reads: [],
    needs: [],
    translate: (_reads, rows, standing) => {
      const module = findModule(rows, address, kind);
      const vault = module === undefined || module.dam === null ? undefined : findVault(rows, module.dam);
      if (module === undefined || vault === undefined || !mayCount(module, vault)) return [];
      const isTaken = [vault.stakeModule, vault.slashingModule].includes(address);
      return translate({ module, dam: vault.dam, vault, notedUnder: isTaken ? vault.dam : address }, rows, standing);
    },
  };
}

function mayCount({ module, kind }: Row<Module>, { stakeModule, slashingModule, isSlashingChosen }: Row<Vault>): boolean {
  if (kind === 'STAKE') return stakeModule === null || stakeModule === module;
  return kind !== 'SLASHING' || !isSlashingChosen || slashingModule === module;
}
