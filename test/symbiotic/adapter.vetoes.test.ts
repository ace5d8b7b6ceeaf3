import { AbiCoder } from 'ethers';
import type { MinedBlock, Signer } from '../../demo/chain/Chain';
import { leafOf, rootOf } from '../../demo/symbiotic/merkle';
import { ownParams, subnetwork, type VaultPlan } from '../../demo/symbiotic/vaultParams';
import { type DirectLedger, openDirectLedger } from '../processor/support/DirectLedger';
import { type Founded, Play, START } from './adapter/Play';
import { firstFrom } from './support/foundVault';

const EPOCH = 1_000;
const VETO = 100;
const ETHER = 10n ** 18n;
const NONE = `0x${'0'.repeat(40)}`;
const coder = AbiCoder.defaultAbiCoder();
const logsOf = ({ calls }: MinedBlock) => calls.flatMap(({ logs }) => logs);

/** Slashes that wait for a veto, and both kinds of rewards, against the published contracts. */
describe('the Symbiotic adapter: vetoes and rewards', () => {
  let play: Play;
  let ledger: DirectLedger;
  let founded: Founded;
  let [alice, bob, network, operator, owner]: Signer[] = [];
  const began = START + 100;
  const who = (signer: Signer | undefined) => signer as Signer;

  beforeAll(async () => {
    play = await Play.start();
    ledger = await openDirectLedger(play.chain.url, { protocol: 'symbiotic', contracts: play.contracts });
    const { actors, core } = play;
    [alice, bob] = actors.delegators;
    [network, operator, owner] = [actors.networkOwners[0], actors.operators[0], actors.damOwners[0]];
    const plan: VaultPlan = {
      version: 1,
      owner: who(owner).address,
      collateral: play.token,
      epochDuration: EPOCH,
      delegator: 'OperatorNetworkSpecificDelegator',
      slasher: 'VetoSlasher',
      vetoDuration: VETO,
      resolverDelay: 3,
      burner: `0x${'dead'.padStart(40, '0')}`,
      operator: who(operator).address,
      network: who(network).address,
    };
    await play.mine(
      began - 50,
      play.call(who(network), 'NetworkRegistry', core.networkRegistry, 'registerNetwork'),
      play.call(who(network), 'NetworkMiddlewareService', core.networkMiddlewareService, 'setMiddleware', who(network).address),
      play.call(who(operator), 'OperatorRegistry', core.operatorRegistry, 'registerOperator'),
      play.call(who(operator), 'OptInService', core.operatorNetworkOptInService, 'optIn(address)', who(network).address),
      play.ofToken(actors.admin, 'mint', who(network).address, 1_000n * ETHER),
    );
    founded = await play.found(began, plan, [who(alice), who(bob)]);
    await play.mine(
      began + 10,
      play.call(who(operator), 'OptInService', core.operatorVaultOptInService, 'optIn(address)', founded.vault),
      play.call(who(network), 'FullRestakeDelegator', founded.delegator, 'setMaxNetworkLimit', 0, 50n * ETHER),
      play.call(who(alice), 'Vault', founded.vault, 'deposit', who(alice).address, 70n * ETHER),
      play.call(who(bob), 'Vault', founded.vault, 'deposit', who(bob).address, 30n * ETHER + 1n),
    );
  });

  afterAll(async () => {
    await ledger?.stop();
    await play?.chain.stop();
  });

  async function rows(sql: string, ...keys: unknown[]): Promise<unknown[]> {
    return (await ledger.pool.query(sql, keys)).rows;
  }
  const key = (column: string) => `(SELECT key FROM entity WHERE id = ${column})`;

  it('follows requests to their veto or execution, and resolvers to their turn', async () => {
    const { slasher } = founded;
    const of = subnetwork(who(network).address, 0);
    const request = (amount: bigint, capturedAt: number) =>
      play.call(who(network), 'VetoSlasher', slasher, 'requestSlash', of, who(operator).address, amount, capturedAt, '0x');
    await play.mine(began + 20, play.call(who(network), 'VetoSlasher', slasher, 'setResolver', 0, who(alice).address, '0x'));
    await play.mine(began + 100, request(5n * ETHER, began + 50), request(80n * ETHER, began + 60));
    await play.mine(began + 110, play.call(who(alice), 'VetoSlasher', slasher, 'vetoSlash', 0, '0x'));
    await play.mine(began + 120, play.call(who(network), 'VetoSlasher', slasher, 'setResolver', 0, who(bob).address, '0x'));
    await play.mine(began + 100 + VETO, play.call(who(network), 'VetoSlasher', slasher, 'executeSlash', 1, '0x'));
    await ledger.follow();
    expect(
      await rows(
        `SELECT DISTINCT ON (dispute_id) ${key('dispute_id')} AS id, state, amount, to_network, captured_at, deadline, expires_at
         FROM dispute ORDER BY dispute_id, from_block DESC`,
      ),
    ).toEqual([
      {
        ...{ id: `dispute:${slasher}:0`, state: 'DISMISSED', amount: String(5n * ETHER), to_network: '0' },
        ...{ captured_at: String(began + 50), deadline: String(began + 100 + VETO), expires_at: String(began + 50 + EPOCH) },
      },
      // What was asked for is cut to the stake at the captured moment.
      {
        ...{ id: `dispute:${slasher}:1`, state: 'UPHELD', amount: String(50n * ETHER), to_network: String(50n * ETHER) },
        ...{ captured_at: String(began + 60), deadline: String(began + 100 + VETO), expires_at: String(began + 60 + EPOCH) },
      },
    ]);
    expect(
      await rows(
        `SELECT ${key('resolver_id')} AS resolver, ${key('next_resolver_id')} AS next, next_from FROM resolver ORDER BY from_block DESC LIMIT 1`,
      ),
    ).toEqual([{ resolver: who(alice).address, next: who(bob).address, next_from: String(began + 3 * EPOCH) }]);
    const stake = await play.view('FullRestakeDelegator', founded.delegator, 'stake', of, who(operator).address);
    expect(await rows(`SELECT s.stake FROM head h, analytics.stake_at(h.marketplace_id, h.height, h.time) s`)).toEqual([
      { stake: String(stake) },
    ]);
  });

  it('divides rewards by shares at a past moment, claimed by parts', async () => {
    const { core } = play;
    const at = began + 2 * EPOCH;
    const admin = who(owner).address;
    const made = await play.mine(
      at,
      play.call(who(owner), 'DefaultStakerRewardsFactory', core.stakerRewardsFactory, 'create', [
        founded.vault,
        700,
        admin,
        admin,
        admin,
      ]),
    );
    const rewards = firstFrom(logsOf(made), core.stakerRewardsFactory);
    const data = (time: number) => coder.encode(['uint48', 'uint256', 'bytes', 'bytes'], [time, 10_000, '0x', '0x']);
    const distribute = (amount: bigint, time: number) =>
      play.call(
        ...([who(network), 'DefaultStakerRewards', rewards, 'distributeRewards'] as const),
        ...[who(network).address, play.token, amount, data(time)],
      );
    await play.mine(at + 10, play.ofToken(who(network), 'approve', rewards, 10n ** 24n));
    await play.mine(at + 20, play.call(who(bob), 'Vault', founded.vault, 'redeem', who(bob).address, 10n * ETHER));
    await play.mine(at + 30, distribute(10n * ETHER + 3n, at + 19), distribute(7n, at + 20));
    const claim = coder.encode(['address', 'uint256', 'bytes[]'], [who(network).address, 1, []]);
    await play.mine(
      at + 40,
      play.call(who(bob), 'DefaultStakerRewards', rewards, 'claimRewards', who(alice).address, play.token, claim),
    );
    await play.mine(at + 50, play.call(who(owner), 'DefaultStakerRewards', rewards, 'claimAdminFee', admin, play.token));
    await ledger.follow();
    const all = coder.encode(['address', 'uint256'], [who(network).address, 10]);
    for (const holder of [alice, bob]) {
      const claimable = await play.view('DefaultStakerRewards', rewards, 'claimable', play.token, who(holder).address, all);
      expect(
        await rows(
          `SELECT s.next, s.claimable FROM head h, analytics.series_account_at(h.marketplace_id, h.height, h.time) s WHERE s.holder = $1`,
          who(holder).address,
        ),
      ).toEqual([{ next: holder === bob ? '1' : '0', claimable: String(claimable) }]);
    }
    const [series] = await rows(`SELECT length, distributed, fees, kind FROM reward_series ORDER BY from_block DESC LIMIT 1`);
    const fee = ((10n * ETHER + 3n) * 700n) / 10_000n;
    expect(series).toEqual({ length: '2', distributed: String(10n * ETHER + 10n - fee), fees: String(fee), kind: 'SNAPSHOT' });
    expect(
      await rows(
        `SELECT b.amount FROM balance b JOIN account a USING (marketplace_id, account) WHERE a.kind = 'REWARD_FEES' ORDER BY b.from_block DESC LIMIT 1`,
      ),
    ).toEqual([{ amount: '0' }]);
  });

  it('keeps the roots of Operators and what was claimed of them', async () => {
    const { core } = play;
    const at = began + 4 * EPOCH;
    const made = await play.mine(
      at,
      play.call(who(owner), 'DefaultOperatorRewardsFactory', core.operatorRewardsFactory, 'create'),
    );
    const rewards = firstFrom(logsOf(made), core.operatorRewardsFactory);
    const [mine, other] = [leafOf(who(operator).address, 40n), leafOf(NONE, 1n)];
    await play.mine(at + 10, play.ofToken(who(network), 'approve', rewards, 10n ** 24n));
    await play.mine(
      at + 20,
      play.call(
        ...([who(network), 'DefaultOperatorRewards', rewards, 'distributeRewards'] as const),
        ...[who(network).address, play.token, 100n, rootOf(mine, other)],
      ),
    );
    await play.mine(
      at + 30,
      play.call(
        ...([who(operator), 'DefaultOperatorRewards', rewards, 'claimRewards'] as const),
        ...[who(alice).address, who(network).address, play.token, 40n, [other]],
      ),
    );
    await ledger.follow();
    expect(
      await rows(
        `SELECT distributed, claimed, root, dam_id FROM reward_series WHERE kind = 'ROOT' ORDER BY from_block DESC LIMIT 1`,
      ),
    ).toEqual([{ distributed: '100', claimed: '40', root: rootOf(mine, other), dam_id: null }]);
    expect(
      await rows(
        `SELECT ${key('account_id')} AS account, ${key('receiver_id')} AS receiver, role FROM reward_claim WHERE amount = 40`,
      ),
    ).toEqual([{ account: who(operator).address, receiver: who(alice).address, role: 'OPERATOR' }]);
  });

  it('takes over the resolvers of a slasher that was told of them before the vault took it, and not those of a rival', async () => {
    const { core } = play;
    const at = began + 6 * EPOCH;
    const params = ownParams({
      ...{ version: 1, owner: who(owner).address, collateral: play.token, epochDuration: EPOCH },
      ...{ delegator: 'FullRestakeDelegator' },
    });
    const create = play.call(who(owner), 'VaultFactory', core.vaultFactory, 'create', 1, who(owner).address, params);
    const vault = firstFrom(logsOf(await play.mine(at, create)), core.vaultFactory);
    const data = coder.encode(['address', 'bytes'], [vault, coder.encode(['((bool),uint48,uint256)'], [[[false], VETO, 4]])]);
    const slashers: string[] = [];
    for (const later of [1, 2]) {
      const made = await play.mine(at + later, play.call(who(bob), 'SlasherFactory', core.slasherFactory, 'create', 1, data));
      slashers.push(firstFrom(logsOf(made), core.slasherFactory));
    }
    const [own, rival] = slashers as [string, string];
    const name = (slasher: string, resolver: Signer | undefined) =>
      play.call(who(network), 'VetoSlasher', slasher, 'setResolver', 9, who(resolver).address, '0x');
    await play.mine(at + 10, name(own, alice), name(rival, operator));
    await play.mine(at + 20, name(own, bob));
    await ledger.follow();
    await play.mine(at + 30, play.call(who(bob), 'Vault', vault, 'setSlasher', own));
    await play.mine(at + 40, name(rival, owner));
    await ledger.follow();
    expect(
      await rows(
        `SELECT ${key('resolver_id')} AS resolver, ${key('next_resolver_id')} AS next, next_from
         FROM resolver WHERE installation_id IN (SELECT id FROM entity WHERE key = $1) ORDER BY from_block DESC LIMIT 1`,
        `installation:${vault}:${who(network).address}:9`,
      ),
    ).toEqual([{ resolver: who(alice).address, next: who(bob).address, next_from: String(at + 4 * EPOCH) }]);
  });
});
