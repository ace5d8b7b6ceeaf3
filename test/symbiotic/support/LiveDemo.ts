import { id } from 'ethers';
import type { RawLog } from '../../../demo/artifacts';
import type { BlockHead, Chain } from '../../../demo/chain/Chain';
import type { History } from '../../../demo/history';
import { Random } from '../../../demo/random';
import { Cast } from '../../../demo/symbiotic/cast';
import { routine } from '../../../demo/symbiotic/routine';
import { Stand } from '../../../demo/symbiotic/Stand';
import { SymbioticMarket } from '../../../demo/symbiotic/SymbioticMarket';
import { execute, request, slash, veto } from '../../../demo/symbiotic/slashes';
import { vaultParams } from '../../../demo/symbiotic/vaultParams';
import type { Actor } from '../../processor/support/ForkingChain';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const ADD_ENTITY = id('AddEntity(address)');
/** Which Networks an Operator of a vault may be accused by, as places in the cast. */
const ACCUSATIONS = {
  slash: [
    [0, 0, 0],
    [0, 1, 1],
    [2, 1, 2],
  ],
  request: [
    [1, 0, 0],
    [1, 1, 1],
    [3, 2, 3],
  ],
} as const;

/**
 * The demo's Symbiotic, going on at random on a chain that may be rolled back under it: after that it learns from the logs that stand. What
 * the contracts refuse reverts and leaves no log.
 */
export class LiveDemo implements Actor {
  /** How often each event was emitted, on whichever branch. */
  readonly emitted = new Map<string, number>();
  private readonly chain: Chain;
  private readonly cast: Cast;
  private readonly random: Random;
  private market: SymbioticMarket | undefined;
  /** Vaults that are not the demo's own. */
  private born: string[] = [];

  /** @param seed equal seeds, and equal calls, give equal blocks */
  constructor(
    private readonly history: History,
    seed: number,
  ) {
    this.chain = history.chain;
    this.cast = new Cast(history.actors);
    this.random = new Random(`live symbiotic ${seed}`);
  }

  forget(): void {
    this.market = undefined;
  }

  /** Some blocks of random deeds. */
  async act(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const { random } = this;
      const stand = await this.stand(await this.pause());
      routine(stand);
      if (random.chance(0.5)) this.accuse(stand);
      this.judge(stand);
      if (random.chance(0.5)) this.changeStakes(stand);
      if (random.chance(0.15)) this.createVault(stand);
      for (const vault of this.born) if (random.chance(0.2)) this.use(stand, vault);
      await this.mine(stand);
    }
  }

  /** A block with a new vault and one in which somebody deposits into it; returns its address. */
  async foundVault(): Promise<string> {
    const creation = await this.stand(HOUR);
    this.createVault(creation);
    const [vault] = await this.mine(creation);
    if (vault === undefined) throw new Error('No vault was made');
    const use = await this.stand(HOUR);
    this.use(use, vault);
    await this.mine(use);
    return vault;
  }

  /** Seconds until the next block: mostly hours, seldom days; at times as long as a request can be vetoed. */
  private async pause(): Promise<number> {
    const { random } = this;
    const { time, world } = await this.learn();
    const waiting = world.vaults
      .flatMap(({ requests }) => requests)
      .filter(({ vetoUntil, isDone }) => !isDone && vetoUntil >= time);
    if (waiting.length > 0 && random.chance(0.3)) return random.pick(waiting).vetoUntil - time + 1;
    return random.chance(0.15) ? random.int(DAY, 4 * DAY) : random.int(1, 30 * HOUR);
  }

  /** @param later seconds after the newest block */
  private async stand(later: number): Promise<Stand> {
    const market = await this.learn();
    return new Stand(this.chain, this.history.artifacts, market, this.cast, this.random, market.time + later);
  }

  /** What stands, from its logs. */
  private async learn(): Promise<SymbioticMarket> {
    if (this.market === undefined) {
      const { troupe, deployment, actors } = this.history;
      const { artifacts, core } = troupe.market;
      this.market = new SymbioticMarket(this.chain, artifacts, core, deployment.assets, this.cast);
      await this.chain.recallNonces(actors.addresses);
      const head: BlockHead = await this.chain.head();
      this.born = this.vaultsIn(await this.chain.logs(1, head.number)).slice(this.market.plans.length);
    }
    await this.market.catchUp();
    return this.market;
  }

  /** Mines what was sent; returns the vaults that were made by it. */
  private async mine({ now }: Stand): Promise<string[]> {
    const { calls } = await this.chain.mine(now);
    const logs = calls.flatMap((call) => call.logs);
    const vaults = this.vaultsIn(logs);
    this.born.push(...vaults);
    const { artifacts } = this.history.troupe.market;
    const readers = ['VaultTokenized', 'Slasher', 'VetoSlasher', 'DefaultStakerRewards', 'FullRestakeDelegator', 'VaultFactory'];
    for (const log of logs) {
      const name = readers.map((reader) => artifacts.get(reader).eventName(log.topics[0])).find((known) => known !== undefined);
      if (name !== undefined) this.emitted.set(name, (this.emitted.get(name) ?? 0) + 1);
    }
    return vaults;
  }

  private vaultsIn(logs: readonly RawLog[]): string[] {
    const { vaultFactory } = this.history.troupe.market.core;
    return logs
      .filter(({ address, topics }) => address === vaultFactory && topics[0] === ADD_ENTITY)
      .map(({ topics }) => `0x${topics[1]?.slice(26)}`);
  }

  private accuse(stand: Stand): void {
    const { random } = this;
    const ago = random.int(1, 6 * 24) * HOUR;
    const isAtOnce = random.chance(0.5);
    const [vault, network, operator] = random.pick<readonly [number, number, number]>(
      isAtOnce ? ACCUSATIONS.slash : ACCUSATIONS.request,
    );
    (isAtOnce ? slash : request)(stand, vault, network, operator, random.int(1, 20), ago);
  }

  /** Every second request is vetoed while it can be, by whoever may, and what is not vetoed is executed after. */
  private judge(stand: Stand): void {
    const { random, cast } = this;
    for (const place of [1, 3])
      for (const [index, { vetoUntil, isDone, subnetwork }] of (stand.market.vault(place)?.requests ?? []).entries()) {
        if (isDone || random.chance(0.4)) continue;
        const network = cast.networks.findIndex(({ address }) => subnetwork.startsWith(address));
        if (stand.now >= vetoUntil) execute(stand, place, network, index);
        else if (index % 2 === 0) for (const resolver of [cast.resolver, ...cast.curators]) veto(stand, place, resolver, index);
      }
  }

  private changeStakes(stand: Stand): void {
    const { random, cast } = this;
    const network = random.int(0, 1);
    const to = (vault: number) => stand.market.vault(vault)?.delegator;
    const opt = random.pick(['optOut(address)', 'optIn(address)']);
    const service = stand.market.core.operatorNetworkOptInService;
    const limit = stand.units(1, random.int(10, 400));
    const deeds = [
      () => stand.send(random.pick(cast.operators), 'OptInService', service, opt, stand.network(network).address),
      () => stand.send(stand.curator(1), 'FullRestakeDelegator', to(1), 'setNetworkLimit', stand.subnetwork(network), limit),
      // A maximum below the limit lowers the limit without a log.
      () => stand.send(stand.network(network), 'FullRestakeDelegator', to(0), 'setMaxNetworkLimit', 0, limit),
      () => stand.setResolver(1, network, random.pick([cast.resolver, ...cast.curators]).address),
    ];
    random.pick(deeds)();
  }

  private createVault(stand: Stand): void {
    const { random } = this;
    const entry = random.pick(stand.market.plans);
    const name = `Late vault ${random.int(0, 10 ** 6)}`;
    const epochDuration = random.int(3, 9) * DAY;
    const params = vaultParams({ ...entry.plan, name, epochDuration, collateral: stand.market.assetOf(entry.asset) });
    const owner = this.cast.curators.find(({ address }) => address === entry.plan.owner) ?? this.cast.resolver;
    stand.send(owner, 'VaultConfigurator', stand.market.core.vaultConfigurator, 'create', params);
  }

  /** Somebody deposits, whatever the collateral is; an operator opts in; rewards become possible; somebody leaves. */
  private use(stand: Stand, vault: string): void {
    const { random, cast } = this;
    const staker = random.pick(cast.stakers);
    for (const symbol of ['dETH', 'dBTC', 'dUSD'] as const)
      stand.token(staker, stand.market.assetOf(symbol), 'approve', vault, 2n ** 255n);
    const amount = BigInt(random.int(1_000, 10 ** 9));
    stand.send(staker, 'Vault', vault, 'deposit', staker.address, amount);
    stand.send(random.pick(cast.operators), 'OptInService', stand.market.core.operatorVaultOptInService, 'optIn(address)', vault);
    const none = `0x${'0'.repeat(40)}`;
    const params = [vault, 100, none, none, none];
    const factory = stand.market.core.stakerRewardsFactory;
    if (random.chance(0.5)) stand.send(staker, 'DefaultStakerRewardsFactory', factory, 'create', params);
    if (random.chance(0.7)) stand.send(staker, 'Vault', vault, 'withdraw', random.pick(cast.stakers).address, amount / 3n);
  }
}
