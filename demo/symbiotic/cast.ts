import type { Actors } from '../actors';
import type { Signer } from '../chain/Chain';
import { VAULT_VERSION } from './deploy';
import type { VaultPlan } from './vaultParams';

const DAY = 86_400;

/**
 * What a Network pays the stakers of a vault each week: an asset with a price, so that yields have one, in whole tokens by what the vault
 * takes. Operators are paid in an asset without.
 */
export const STAKER_PAY = {
  asset: 'dUSD',
  weekly: { dETH: [900, 2_600], dBTC: [1_800, 4_200], dUSD: [180, 520] },
} as const;
/** What Operators are paid in. */
export const OPERATOR_ASSET = 'dNTR';

/** Who acts in Symbiotic's part of the demo: nobody of the other marketplace. */
export class Cast {
  /** Restaking protocols; each is its own middleware. */
  readonly networks: readonly Signer[];
  readonly operators: readonly Signer[];
  /** Who runs vaults. */
  readonly curators: readonly Signer[];
  readonly resolver: Signer;
  readonly stakers: readonly Signer[];

  constructor(actors: Actors) {
    const left = [...actors.spare];
    this.networks = left.splice(0, 3);
    this.operators = left.splice(0, 4);
    this.curators = left.splice(0, 2);
    [this.resolver] = left.splice(0, 1) as [Signer];
    this.stakers = left;
  }
}

/** A vault with the asset that it takes, and about how much of it in whole tokens one deposit is. */
export interface CastVault {
  readonly asset: keyof typeof STAKER_PAY.weekly;
  readonly deposit: readonly [low: number, high: number];
  readonly plan: Omit<VaultPlan, 'collateral'>;
}

/** One vault of each kind of delegator, in the order in which they are made: a vault is known again by its place. */
export function castVaults({ networks, operators, curators }: Cast): readonly CastVault[] {
  const [first, second] = [curators[0]?.address ?? '', curators[1]?.address ?? ''];
  const burner = `0x${'dead'.padStart(40, '0')}`;
  return [
    {
      asset: 'dETH',
      deposit: [2, 90],
      plan: {
        ...{ version: VAULT_VERSION.plain, owner: first, burner, epochDuration: 7 * DAY },
        ...{ delegator: 'NetworkRestakeDelegator', slasher: 'Slasher' },
      },
    },
    {
      asset: 'dETH',
      deposit: [1, 60],
      plan: {
        ...{ version: VAULT_VERSION.tokenized, owner: first, burner, epochDuration: 7 * DAY },
        ...{ name: 'Lantern Restaked Ether', symbol: 'lrETH', delegator: 'FullRestakeDelegator' },
        ...{ slasher: 'VetoSlasher', vetoDuration: 2 * DAY, resolverDelay: 3 },
      },
    },
    {
      asset: 'dBTC',
      deposit: [0.1, 4],
      plan: {
        ...{ version: VAULT_VERSION.tokenized, owner: second, burner, epochDuration: 14 * DAY },
        ...{ name: 'Anchor Restaked Bitcoin', symbol: 'arBTC' },
        ...{ delegator: 'OperatorSpecificDelegator', operator: operators[2]?.address ?? '', slasher: 'Slasher' },
      },
    },
    {
      asset: 'dUSD',
      deposit: [500, 40_000],
      plan: {
        ...{ version: VAULT_VERSION.plain, owner: second, burner, epochDuration: 5 * DAY, isDepositLimit: true },
        ...{ depositLimit: 5_000_000_000_000n, delegator: 'OperatorNetworkSpecificDelegator' },
        ...{ operator: operators[3]?.address ?? '', network: networks[2]?.address ?? '' },
        ...{ slasher: 'VetoSlasher', vetoDuration: DAY, resolverDelay: 3 },
      },
    },
  ];
}
