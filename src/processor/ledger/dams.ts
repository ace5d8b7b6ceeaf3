import { Dam } from '../../model/dam';
import type { DamParameter } from '../vocabulary/events';
import { type Handlers, noChange } from './Ledger';

const MUTABLE: Record<DamParameter, 'isFeeMutable' | 'isGatekeeperMutable' | 'isCatalystMutable'> = {
  fee: 'isFeeMutable',
  gatekeeper: 'isGatekeeperMutable',
  catalyst: 'isCatalystMutable',
};

/** DAMs: parameters and status. */
export const dams: Handlers<
  | 'DamCreated'
  | 'DamTermsSet'
  | 'DamFeeUpdated'
  | 'DamGatekeeperUpdated'
  | 'DamCatalystUpdated'
  | 'DamParameterFrozen'
  | 'DamOwnerChanged'
  | 'DamMetadataUpdated'
  | 'DamPaused'
  | 'DamUnpaused'
  | 'DamClosed'
  | 'DepositorAllowed'
> = {
  DamCreated(
    { dam, owner, capitalType, asset, receiptToken, name, symbol, unitDecimals, isTransferable, metadata },
    at,
    { rows },
  ) {
    rows.put(Dam, {
      dam,
      owner,
      capitalType,
      status: 'ACTIVE',
      asset,
      receiptToken,
      name,
      symbol,
      unitDecimals,
      isTransferable,
      feeBps: null,
      lockup: null,
      withdrawalDelay: null,
      gatekeeper: null,
      catalyst: null,
      isFeeMutable: false,
      isGatekeeperMutable: false,
      isCatalystMutable: false,
      createdAt: at.time,
      metadata,
    });
  },

  DamTermsSet({ dam, feeBps, lockup, withdrawalDelay, gatekeeper, catalyst, mutable }, _at, { rows }) {
    rows.change(Dam, [dam], {
      feeBps,
      lockup,
      withdrawalDelay,
      gatekeeper,
      catalyst,
      isFeeMutable: mutable.includes('fee'),
      isGatekeeperMutable: mutable.includes('gatekeeper'),
      isCatalystMutable: mutable.includes('catalyst'),
    });
  },

  DamFeeUpdated({ dam, feeBps }, _at, { rows }) {
    rows.change(Dam, [dam], { feeBps });
  },

  // A contract may tell its first parameters before the log that announces it: DamTermsSet says them again.
  DamGatekeeperUpdated({ dam, gatekeeper }, _at, { rows }) {
    if (rows.find(Dam, dam) !== undefined) rows.change(Dam, [dam], { gatekeeper });
  },

  DamCatalystUpdated({ dam, catalyst }, _at, { rows }) {
    if (rows.find(Dam, dam) !== undefined) rows.change(Dam, [dam], { catalyst });
  },

  DamOwnerChanged({ dam, owner }, _at, { rows }) {
    if (rows.find(Dam, dam) !== undefined) rows.change(Dam, [dam], { owner });
  },

  DamParameterFrozen({ dam, parameter }, _at, { rows }) {
    rows.change(Dam, [dam], { [MUTABLE[parameter]]: false });
  },

  DamMetadataUpdated({ dam, metadata }, _at, { rows }) {
    rows.change(Dam, [dam], { metadata });
  },

  DamPaused({ dam }, _at, { rows }) {
    rows.change(Dam, [dam], { status: 'PAUSED' });
  },

  DamUnpaused({ dam }, _at, { rows }) {
    rows.change(Dam, [dam], { status: 'ACTIVE' });
  },

  DamClosed({ dam }, _at, { rows }) {
    rows.change(Dam, [dam], { status: 'CLOSED' });
  },

  DepositorAllowed: noChange,
};
