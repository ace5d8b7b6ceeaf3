import { Allocation } from '../../model/allocation';
import { Asset } from '../../model/asset';
import { Dam } from '../../model/dam';
import { Module } from '../../model/module';
import { Network } from '../../model/network';
import { Vault } from '../../model/vault';
import { sharesOfDam } from './assetOfDam';
import { type Handlers, noChange } from './Ledger';

/** DAMs that keep epochs: parameters, modules, and what stands behind whom. */
export const vaults: Handlers<
  | 'VaultOpened'
  | 'VaultVersionChanged'
  | 'VaultTokenChanged'
  | 'VaultDepositLimitSet'
  | 'VaultDepositLimitSwitched'
  | 'VaultAllowlistSwitched'
  | 'VaultDepositorListed'
  | 'VaultUnknown'
  | 'RoleChanged'
  | 'ImplementationListed'
  | 'ImplementationBlocked'
  | 'ModuleCreated'
  | 'ModuleAttached'
  | 'ModuleFeeSet'
  | 'ModuleHookSet'
  | 'NetworkOpened'
  | 'StakeAllotted'
> = {
  VaultOpened({ dam, epochStart, epochDuration, burner, depositLimit, isDepositLimited, isAllowlisted }, _at, { rows }) {
    rows.put(Vault, {
      dam,
      epochStart,
      epochDuration,
      version: null,
      isFollowed: true,
      burner,
      isDepositLimited,
      depositLimit,
      isAllowlisted,
      stakeModule: null,
      slashingModule: null,
      isSlashingChosen: false,
      taken: 0n,
      lastTaken: 0n,
    });
  },

  VaultVersionChanged({ dam, version }, _at, { rows }) {
    rows.change(Vault, [dam], { version });
  },

  VaultTokenChanged({ dam, name, symbol, isTransferable }, _at, { rows }) {
    rows.change(Dam, [dam], { name, symbol, isTransferable });
    rows.change(Asset, [sharesOfDam(rows, dam)], { name, symbol });
  },

  VaultDepositLimitSet({ dam, amount }, _at, { rows }) {
    rows.change(Vault, [dam], { depositLimit: amount });
  },

  VaultDepositLimitSwitched({ dam, isDepositLimited }, _at, { rows }) {
    rows.change(Vault, [dam], { isDepositLimited });
  },

  VaultAllowlistSwitched({ dam, isAllowlisted }, _at, { rows }) {
    rows.change(Vault, [dam], { isAllowlisted });
  },

  VaultDepositorListed: noChange,

  VaultUnknown({ contract }, _at, { rows }) {
    if (rows.find(Vault, contract) !== undefined) rows.change(Vault, [contract], { isFollowed: false });
  },

  RoleChanged: noChange,
  ImplementationListed: noChange,
  ImplementationBlocked: noChange,

  ModuleCreated({ module, dam, kind, variant, operator, network, vetoDuration, resolverDelay }, _at, { rows }) {
    rows.put(Module, { module, dam, kind, variant, operator, network, vetoDuration, resolverDelay, feeBps: null });
  },

  ModuleAttached({ dam, module, kind }, _at, { rows }) {
    rows.change(Vault, [dam], kind === 'SLASHING' ? { slashingModule: module, isSlashingChosen: true } : { stakeModule: module });
  },

  ModuleFeeSet({ module, feeBps }, _at, { rows }) {
    rows.change(Module, [module], { feeBps });
  },

  ModuleHookSet: noChange,

  NetworkOpened({ network, liveAt }, _at, { rows }) {
    rows.change(Network, [network], { status: 'LIVE', liveAt });
  },

  StakeAllotted({ installation, operator, limit, shares }, _at, { rows }) {
    rows.put(Allocation, { installation, operator, limit, shares });
  },
};
