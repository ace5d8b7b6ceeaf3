import { id } from 'ethers';
import type { RawLog } from '../../../demo/artifacts';
import type { Call } from '../../../demo/chain/Chain';
import { DELEGATORS, VAULT_VERSION } from '../../../demo/symbiotic/deploy';
import { type VaultPlan, vaultParams } from '../../../demo/symbiotic/vaultParams';
import type { Scene, Step } from './Scene';

const HOUR = 3_600;
const ADD_ENTITY = id('AddEntity(address)');

/** A plan for a vault at random. */
export function planVault({ random, cast, ground, world }: Scene): VaultPlan {
  // The first four are one of each kind of delegator, in an order that differs.
  const delegator = DELEGATORS[(world.vaults.length + world.offset) % DELEGATORS.length] ?? random.pick(DELEGATORS);
  const epochDuration = random.pick([6, 24, 24, 72, 168]) * HOUR + random.int(0, 59);
  const slasher = random.pick(['Slasher', 'Slasher', 'VetoSlasher', 'VetoSlasher', undefined] as const);
  const hasBurner = random.chance(0.85);
  return {
    version: random.pick([VAULT_VERSION.plain, VAULT_VERSION.tokenized, VAULT_VERSION.tokenized]),
    owner: cast.owner.address,
    collateral: random.pick(ground.tokens),
    ...(hasBurner ? { burner: random.pick([cast.stranger.address, `0x${'dead'.padStart(40, '0')}`]) } : {}),
    epochDuration,
    depositWhitelist: random.chance(0.1),
    isDepositLimit: random.chance(0.2),
    depositLimit: 10n ** BigInt(random.int(17, 24)),
    name: random.pick(['Random Vault', '', '\u0000<script>']),
    symbol: random.pick(['RV', '']),
    delegator,
    ...(random.chance(0.2) ? { hook: cast.stranger.address } : {}),
    operator: random.pick(cast.operators).address,
    network: random.pick(cast.networks).address,
    ...(slasher === undefined ? {} : { slasher }),
    isBurnerHook: hasBurner && random.chance(0.3),
    vetoDuration: Math.floor(epochDuration * random.pick([0, 0.1, 0.3, 0.5, 0.7])),
    resolverDelay: random.pick([3, 3, 4]),
  };
}

/**
 * A vault is made, and everybody who may deposit lets it take its collateral.
 *
 * @param call how it is made; by the configurator unless told
 */
export function foundVault(scene: Scene, plan: VaultPlan, call?: Call): Step {
  const { core, cast } = scene;
  const isWhole = call === undefined;
  const create = scene.call(cast.owner, 'VaultConfigurator', core.vaultConfigurator, 'create', vaultParams(plan));
  return {
    call: call ?? create,
    onDone: (logs, time) => {
      const address = firstFrom(logs, core.vaultFactory);
      scene.world.vaults.push({
        ...{ address, plan, epochStart: time, version: plan.version, stake: 0n },
        delegator: isWhole ? firstFrom(logs, core.delegatorFactory) : undefined,
        slasher: isWhole && plan.slasher !== undefined ? firstFrom(logs, core.slasherFactory) : undefined,
        isSlasherSet: isWhole,
        ...{
          shares: new Map(),
          claims: new Map(),
          requests: [],
          limits: new Map(),
          backed: new Set(),
          spenders: new Set(),
          stakerRewards: [],
        },
      });
    },
  };
}

/**
 * The contract that a factory has just announced.
 *
 * @throws Error when it has not
 */
export function firstFrom(logs: readonly RawLog[], factory: string): string {
  const log = logs.find(({ address, topics }) => address === factory && topics[0] === ADD_ENTITY);
  if (log?.topics[1] === undefined) throw new Error(`${factory} has announced nothing`);
  return `0x${log.topics[1].slice(26)}`;
}
