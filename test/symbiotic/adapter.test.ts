import { AbiCoder, getCreateAddress } from 'ethers';
import type { MinedBlock, Signer } from '../../demo/chain/Chain';
import { delegatorParams, ownParams, subnetwork, type VaultPlan } from '../../demo/symbiotic/vaultParams';
import { type DirectLedger, openDirectLedger } from '../processor/support/DirectLedger';
import { type Founded, Play, START } from './adapter/Play';
import { firstFrom } from './support/foundVault';

const EPOCH = 1_000;
const ETHER = 10n ** 18n;
const BURNER = `0x${'dead'.padStart(40, '0')}`;

/** The published contracts, played step by step; the ledger is opened anew after each, so nothing is known but what the database has. */
describe('the Symbiotic adapter', () => {
  let play: Play;
  let ledger: DirectLedger;
  let founded: Founded;
  let plan: VaultPlan;
  let alice: Signer;
  let bob: Signer;
  let carol: Signer;
  let network: Signer;
  let operator: Signer;
  /** When epoch 0 of the vault began. */
  const began = START + 100;

  beforeAll(async () => {
    play = await Play.start();
    ledger = await openDirectLedger(play.chain.url, { protocol: 'symbiotic', contracts: play.contracts });
    [alice, bob, carol] = play.actors.delegators as [Signer, Signer, Signer];
    network = play.actors.networkOwners[0] as Signer;
    operator = play.actors.operators[0] as Signer;
    plan = {
      version: 2,
      owner: play.actors.damOwners[0]?.address as string,
      collateral: play.token,
      burner: BURNER,
      epochDuration: EPOCH,
      isDepositLimit: true,
      depositLimit: 10n ** 24n,
      name: 'Vault of \u0000all',
      symbol: 'ALL',
      delegator: 'FullRestakeDelegator',
      slasher: 'Slasher',
    };
  });

  afterAll(async () => {
    await ledger?.stop();
    await play?.chain.stop();
  });

  /** Rows of a statement; `$1` is a natural key. */
  async function rows(sql: string, ...keys: unknown[]): Promise<unknown[]> {
    return (await ledger.pool.query(sql, keys)).rows;
  }
  const key = (column: string) => `(SELECT key FROM entity WHERE id = ${column})`;

  it('opens a vault by what no log carries', async () => {
    const owner = play.actors.damOwners[0] as Signer;
    founded = await play.found(began, plan, [alice, bob]);
    await play.mine(
      began + 10,
      play.call(network, 'NetworkRegistry', play.core.networkRegistry, 'registerNetwork'),
      play.call(network, 'NetworkMiddlewareService', play.core.networkMiddlewareService, 'setMiddleware', network.address),
      play.call(operator, 'OperatorRegistry', play.core.operatorRegistry, 'registerOperator'),
      play.call(operator, 'OptInService', play.core.operatorVaultOptInService, 'optIn(address)', founded.vault),
      play.call(operator, 'OptInService', play.core.operatorNetworkOptInService, 'optIn(address)', network.address),
    );
    await ledger.follow();
    const [dam] = await rows(
      `SELECT d.name, d.symbol, d.is_transferable, d.capital_type, d.fee_bps, d.withdrawal_delay, ${key('d.owner_id')} AS owner, ${key('d.asset_id')} AS asset,
         v.epoch_start, v.epoch_duration, v.deposit_limit, v.is_deposit_limited, v.version, ${key('v.burner_id')} AS burner,
         ${key('v.stake_module_id')} AS delegator, ${key('v.slashing_module_id')} AS slasher
       FROM dam d JOIN vault v ON v.dam_id = d.dam_id JOIN entity e ON e.id = d.dam_id WHERE e.key = $1`,
      founded.vault,
    );
    expect(dam).toEqual({
      name: 'Vault of all',
      symbol: 'ALL',
      is_transferable: true,
      capital_type: 'COLLATERAL',
      fee_bps: null,
      withdrawal_delay: String(EPOCH),
      owner: owner.address,
      asset: play.token,
      epoch_start: String(began),
      epoch_duration: String(EPOCH),
      deposit_limit: String(10n ** 24n),
      is_deposit_limited: true,
      version: 2,
      burner: BURNER,
      delegator: founded.delegator,
      slasher: founded.slasher,
    });
    // Neither the Network nor the Operator has said anything of itself, and nothing here gives a Network a name.
    expect(
      await rows(
        `SELECT n.name, n.metadata, o.metadata AS of_operator FROM network n, operator o, entity m, entity p
         WHERE m.id = n.network_id AND m.key = $1 AND p.id = o.operator_id AND p.key = $2 LIMIT 1`,
        network.address,
        operator.address,
      ),
    ).toEqual([{ name: null, metadata: null, of_operator: null }]);
  });

  it('moves shares by deposits for others, by transfers and through epochs', async () => {
    const { vault } = founded;
    await play.mine(began + 100, play.call(alice, 'VaultTokenized', vault, 'deposit', bob.address, 90n * ETHER));
    await play.mine(began + 110, play.call(bob, 'VaultTokenized', vault, 'transfer', carol.address, 30n * ETHER));
    await play.mine(
      began + 120,
      play.call(bob, 'VaultTokenized', vault, 'withdraw', alice.address, 10n * ETHER),
      play.call(carol, 'VaultTokenized', vault, 'redeem', carol.address, 5n * ETHER),
    );
    await ledger.follow();
    expect(
      await rows(
        `SELECT ${key('p.holder_id')} AS holder, shares FROM position_current p JOIN entity e ON e.id = p.dam_id
         WHERE e.key = $1 AND shares > 0 ORDER BY shares`,
        vault,
      ),
    ).toEqual([
      { holder: carol.address, shares: String(25n * ETHER) },
      { holder: bob.address, shares: String(50n * ETHER) },
    ]);
    expect(await rows(`SELECT epoch, claimable_at, assets FROM bucket`)).toEqual([
      { epoch: '1', claimable_at: String(began + 2 * EPOCH), assets: String(15n * ETHER) },
    ]);
  });

  it('splits a slash over active stake and both buckets, and pays claims what is left', async () => {
    const { vault, delegator, slasher } = founded;
    const of = subnetwork(network.address, 0);
    const owner = play.actors.damOwners[0] as Signer;
    await play.mine(began + 200, play.call(network, 'FullRestakeDelegator', delegator, 'setMaxNetworkLimit', 0, 100n * ETHER));
    await play.mine(
      began + 210,
      play.call(owner, 'FullRestakeDelegator', delegator, 'setNetworkLimit', of, 60n * ETHER),
      play.call(owner, 'FullRestakeDelegator', delegator, 'setOperatorNetworkLimit', of, operator.address, 50n * ETHER),
    );
    // In epoch 1, for stake of epoch 0: what waits for the end of epoch 1 answers too, and what waits for epoch 2.
    await play.mine(began + EPOCH + 100, play.call(bob, 'VaultTokenized', vault, 'withdraw', bob.address, 7n * ETHER));
    await play.mine(
      began + EPOCH + 110,
      play.call(network, 'Slasher', slasher, 'slash', of, operator.address, 13n * ETHER + 1n, began + 900, '0x'),
    );
    await ledger.follow();
    const epochs = [1, 2];
    const waiting = await Promise.all(epochs.map((epoch) => play.view('VaultTokenized', vault, 'withdrawals', epoch)));
    expect(await rows(`SELECT DISTINCT ON (epoch) epoch, assets FROM bucket ORDER BY epoch, from_block DESC`)).toEqual(
      epochs.map((epoch, i) => ({ epoch: String(epoch), assets: String(waiting[i]) })),
    );
    expect(
      await rows(`SELECT amount, ${key('operator_id')} AS operator, ${key('resolver_id')} AS by, dispute_id FROM penalty`),
    ).toEqual([{ amount: String(13n * ETHER + 1n), operator: operator.address, by: network.address, dispute_id: null }]);
    const active = await rows(
      `SELECT b.amount FROM balance b JOIN account a USING (marketplace_id, account) WHERE a.kind = 'IDLE' ORDER BY b.from_block DESC LIMIT 1`,
    );
    expect(active).toEqual([{ amount: String(await play.view('VaultTokenized', vault, 'activeStake')) }]);

    const owed = await play.view('VaultTokenized', vault, 'withdrawalsOf', 1, alice.address);
    await play.mine(
      began + 3 * EPOCH,
      play.call(alice, 'VaultTokenized', vault, 'claim', carol.address, 1),
      play.call(bob, 'VaultTokenized', vault, 'claimBatch', bob.address, [2]),
    );
    await ledger.follow();
    expect(
      await rows(
        `SELECT DISTINCT ON (holder_id) ${key('holder_id')} AS holder, ${key('receiver_id')} AS receiver, assets_paid
         FROM bucket_share WHERE holder_id IN (SELECT id FROM entity WHERE key = $1) ORDER BY holder_id, from_block DESC`,
        alice.address,
      ),
    ).toEqual([{ holder: alice.address, receiver: carol.address, assets_paid: String(owed) }]);
  });

  it('hears what modules were told before a vault took them, and not what rivals say', async () => {
    const owner = play.actors.damOwners[0] as Signer;
    const at = began + 4 * EPOCH;
    const { core } = play;
    const params = ownParams({ ...plan, version: 1 });
    const made = await play.mine(at, play.call(owner, 'VaultFactory', core.vaultFactory, 'create', 1, owner.address, params));
    const vault = firstFrom(logsOf(made), core.vaultFactory);
    const modules: string[] = [];
    for (const [i, from] of [owner, owner].entries()) {
      const data = coder.encode(['address', 'bytes'], [vault, delegatorParams(plan)]);
      const block = await play.mine(at + 10 + i, play.call(from, 'DelegatorFactory', core.delegatorFactory, 'create', 1, data));
      modules.push(firstFrom(logsOf(block), core.delegatorFactory));
    }
    const [own, rival] = modules as [string, string];
    const of = subnetwork(network.address, 3);
    const limit = (to: string, amount: bigint) => [
      play.call(network, 'FullRestakeDelegator', to, 'setMaxNetworkLimit', 3, amount),
      play.call(owner, 'FullRestakeDelegator', to, 'setNetworkLimit', of, amount / 2n),
      play.call(owner, 'FullRestakeDelegator', to, 'setOperatorNetworkLimit', of, operator.address, amount / 4n),
    ];
    await play.mine(at + 20, ...limit(rival, 4_000n), ...limit(own, 400n));
    await ledger.follow();
    await play.mine(at + 30, play.call(owner, 'VaultTokenized', vault, 'setDelegator', own));
    await play.mine(at + 40, ...limit(rival, 8_000n));
    await ledger.follow();
    expect(
      await rows(
        `SELECT DISTINCT ON (i.installation_id) ${key('i.installation_id')} AS id, i.state, i.allocated, a."limit"
         FROM installation i JOIN entity e ON e.id = i.dam_id LEFT JOIN allocation a ON a.installation_id = i.installation_id
         WHERE e.key = $1 AND i.state = 'CONFIRMED' ORDER BY i.installation_id, i.from_block DESC`,
        vault,
      ),
    ).toEqual([{ id: `installation:${vault}:${network.address}:3`, state: 'CONFIRMED', allocated: '200', limit: '100' }]);
  });

  it('is not stopped by a delay that no column holds', async () => {
    const { core } = play;
    const at = began + 5 * EPOCH;
    const params = ownParams({ ...plan, version: 1 });
    const bare = await play.mine(at, play.call(alice, 'VaultFactory', core.vaultFactory, 'create', 1, alice.address, params));
    const vault = firstFrom(logsOf(bare), core.vaultFactory);
    const slow = coder.encode(['((bool),uint48,uint256)'], [[[false], 10, 2n ** 255n]]);
    const data = coder.encode(['address', 'bytes'], [vault, slow]);
    await play.mine(at + 10, play.call(alice, 'SlasherFactory', core.slasherFactory, 'create', 1, data));
    await ledger.follow();
    expect(await rows(`SELECT resolver_delay FROM module WHERE variant = 'VETO'`)).toEqual([
      { resolver_delay: String(Number.MAX_SAFE_INTEGER) },
    ]);
  });

  it('is not stopped by rewards in a token that lies', async () => {
    const { core } = play;
    const at = began + 6 * EPOCH;
    const none = `0x${'0'.repeat(40)}`;
    const made = await play.mine(
      at,
      play.call(alice, 'DefaultStakerRewardsFactory', core.stakerRewardsFactory, 'create', [founded.vault, 0, none, none, none]),
      { from: alice, data: lyingToken(), label: 'deploy a token that lies' },
    );
    const rewards = firstFrom(logsOf(made), core.stakerRewardsFactory);
    const token = getCreateAddress({ from: alice.address, nonce: play.chain.nonceOf(alice.address) - 1 }).toLowerCase();
    const snapshot = coder.encode(['uint48', 'uint256', 'bytes', 'bytes'], [at - 1, 10_000, '0x', '0x']);
    const distribute = play.call(
      network,
      'DefaultStakerRewards',
      rewards,
      'distributeRewards',
      network.address,
      token,
      1,
      snapshot,
    );
    // Every other transfer makes the contract the richest of all, the next one the poorest.
    const turn = { from: network, to: token, data: TRANSFER_FROM, label: 'turn the token' };
    await play.mine(at + 10, ...Array.from({ length: 11 }, () => [distribute, turn]).flat());
    await ledger.follow();
    expect(await rows(`SELECT length, distributed FROM reward_series`)).toEqual([
      { length: '11', distributed: String(11n * (2n ** 256n - 1n)) },
    ]);
  });
});

const coder = AbiCoder.defaultAbiCoder();
const TRANSFER_FROM = '0x23b872dd';
const logsOf = ({ calls }: MinedBlock) => calls.flatMap(({ logs }) => logs);

/** Creation code of a token: each `transferFrom` turns every balance from 0 to all that there can be, or back; the rest answers 18. */
function lyingToken(): string {
  const answer = '5f5260205ff3';
  const [turnAt, balanceAt] = ['21', '31'];
  const dispatch = `5f3560e01c8063${TRANSFER_FROM.slice(2)}1460${turnAt}57806370a082311460${balanceAt}57`;
  const runtime = `${dispatch}6012${answer}5b5f546001185f556001${answer}5b5f545f03${answer}`;
  return `0x60${(runtime.length / 2).toString(16)}8060095f395ff3${runtime}`;
}
