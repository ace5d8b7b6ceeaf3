import { InvariantError } from '../../../errors';
import { Bucket } from '../../../model/bucket';
import { BucketShare } from '../../../model/bucketShare';
import type { Row } from '../../../model/columns';
import type { RowsView } from '../../../model/RowsView';
import type { Vault } from '../../../model/vault';
import type { MarketplaceEvent } from '../../vocabulary/events';
import { type Address, addressOrNull, toSeconds, ZERO_ADDRESS } from '../../vocabulary/ids';
import type { CapitalPart } from '../../vocabulary/vaultEvents';
import { on } from '../on';
import type { PreparedLog, Standing } from '../Protocol';
import { epochAt, startOf } from './epochs';
import { events as proxy } from './generated/MigratableEntityProxy';
import { events } from './generated/VaultTokenized';
import { bucketId } from './ids';
import { collateralOf, findVault, ofVault } from './known';
import { openVault } from './openVault';
import { assetsOf, sharesFor } from './shares';
import { splitSlash } from './splitSlash';
import { takeOverLimits, takeOverResolvers } from './takeOver';

/** A vault's parameters and modules. */
const parameterReadings = [
  on(proxy.Upgraded, (_e, { address }) => openVault(address)),
  on(events.SetDelegator, (e, { address }) =>
    knowing(address, [], (_vault, rows) => [
      { type: 'ModuleAttached', dam: address, module: e.delegator, kind: 'STAKE' },
      ...takeOverLimits(rows, address, e.delegator),
    ]),
  ),
  on(events.SetSlasher, (e, { address }) =>
    knowing(address, [], (_vault, rows, { at }) => [
      { type: 'ModuleAttached', dam: address, module: addressOrNull(e.slasher), kind: 'SLASHING' },
      ...takeOverResolvers(rows, address, e.slasher, at.time),
    ]),
  ),
  on(events.SetDepositLimit, (e, { address }) =>
    ofVault(address, { type: 'VaultDepositLimitSet', dam: address, amount: e.limit }),
  ),
  on(events.SetIsDepositLimit, (e, { address }) =>
    ofVault(address, { type: 'VaultDepositLimitSwitched', dam: address, isDepositLimited: e.status }),
  ),
  on(events.SetDepositWhitelist, (e, { address }) =>
    ofVault(address, { type: 'VaultAllowlistSwitched', dam: address, isAllowlisted: e.status }),
  ),
  on(events.SetDepositorWhitelistStatus, (e, { address }) =>
    ofVault(address, { type: 'VaultDepositorListed', dam: address, account: e.account, isAllowed: e.status }),
  ),
];

/** Deposits, withdrawals through epochs, claims, movements of shares. */
const capitalReadings = [
  on(events.Deposit, (e, { address }) =>
    ofVault(address, {
      type: 'Deposited',
      dam: address,
      sender: e.depositor,
      receiver: e.onBehalfOf,
      assets: e.amount,
      fee: 0n,
      shares: e.shares,
      lockedUntil: null,
      by: e.depositor,
    }),
  ),
  // Mints and burns have events of their own.
  on(events.Transfer, ({ from, to, value }, { address }) =>
    addressOrNull(from) === null || addressOrNull(to) === null
      ? ofVault(address)
      : ofVault(address, { type: 'SharesTransferred', dam: address, from, to, shares: value, by: null }),
  ),
  on(events.Withdraw, (e, { address }) =>
    knowing(address, [e.withdrawer, e.claimer], (vault, rows, { at }) => {
      const epoch = epochAt(vault, at.time) + 1;
      const bucket = bucketId(address, epoch);
      const { assets, shares } = rows.find(Bucket, bucket) ?? { assets: 0n, shares: 0n };
      if (sharesFor(e.amount, assets, shares) !== e.mintedShares)
        throw new InvariantError(`${e.amount} in ${bucket} of ${assets} for ${shares} shares got ${e.mintedShares}`);
      return [
        {
          type: 'WithdrawalQueued',
          dam: address,
          bucket,
          epoch,
          owner: e.withdrawer,
          receiver: e.claimer,
          assets: e.amount,
          shares: e.burnedShares,
          bucketShares: e.mintedShares,
          claimableAt: startOf(vault, epoch + 1),
          by: e.withdrawer,
        },
      ];
    }),
  ),
  on(events.Claim, (e, { address }) => claimed(address, { ...e, epochs: [e.epoch] })),
  on(events.ClaimBatch, (e, { address }) => claimed(address, e)),
  on(events.OnSlash, (e, { address }) =>
    knowing(address, [], (vault, rows, standing) => [
      {
        type: 'CollateralTaken',
        dam: address,
        asked: e.amount,
        amount: e.slashedAmount,
        capturedAt: toSeconds(e.captureTimestamp),
        recipient: vault.burner ?? ZERO_ADDRESS,
        parts: partsOf(e.slashedAmount, toSeconds(e.captureTimestamp), vault, rows, standing),
      },
    ]),
  ),
];

/** Everything that a vault emits, but for its roles. */
export const vaultReadings = [...parameterReadings, ...capitalReadings];

/** A log of a vault that says what the rows of these holders make of it, unless the vault is not followed. */
function knowing(
  address: Address,
  holders: readonly Address[],
  translate: (vault: Row<Vault>, rows: RowsView, standing: Standing) => MarketplaceEvent[],
): PreparedLog {
  return {
    reads: [],
    needs: holders.map((holder) => ({ row: 'holder', dam: address, holder })),
    translate: (_reads, rows, standing) => {
      const vault = findVault(rows, address);
      return vault === undefined ? [] : translate(vault, rows, standing);
    },
  };
}

/** Claims of whole shares of buckets: what each pays is computed, since a batch names only the sum. */
function claimed(
  address: Address,
  { claimer, recipient, epochs, amount }: { claimer: Address; recipient: Address; epochs: readonly bigint[]; amount: bigint },
): PreparedLog {
  return knowing(address, [claimer], (_vault, rows) => {
    const parts = epochs.map((epoch): CapitalPart => {
      const bucket = bucketId(address, Number(epoch));
      const all = rows.find(Bucket, bucket);
      const own = rows.find(BucketShare, address, claimer, bucket);
      if (all === undefined || own === undefined)
        throw new InvariantError(`${claimer} claims ${bucket}, of which it has no shares`);
      return { bucket, amount: assetsOf(own.shares, all.assets, all.shares) };
    });
    return [{ type: 'BucketsClaimed', dam: address, owner: claimer, receiver: recipient, assets: amount, parts, by: claimer }];
  });
}

/** What a slash took from where. */
function partsOf(
  taken: bigint,
  capturedAt: number,
  vault: Row<Vault>,
  rows: RowsView,
  { at, balanceOf }: Standing,
): CapitalPart[] {
  const epoch = epochAt(vault, at.time);
  const [current, next] = [bucketId(vault.dam, epoch), bucketId(vault.dam, epoch + 1)];
  const waiting = (bucket: string) => rows.find(Bucket, bucket)?.assets ?? 0n;
  const split = splitSlash(taken, {
    active: balanceOf('IDLE', vault.dam, collateralOf(rows, vault.dam)),
    current: epochAt(vault, capturedAt) === epoch ? null : waiting(current),
    next: waiting(next),
  });
  return [
    { bucket: null, amount: split.active },
    { bucket: current, amount: split.current },
    { bucket: next, amount: split.next },
  ].filter(({ amount }) => amount > 0n);
}
