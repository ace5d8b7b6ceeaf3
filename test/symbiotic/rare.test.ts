import { getCreateAddress } from 'ethers';
import type { Call, Signer } from '../../demo/chain/Chain';
import { ownParams, subnetwork, type VaultPlan } from '../../demo/symbiotic/vaultParams';
import { faultsOf, Subject } from '../verify/support/Subject';
import { type Founded, Play, START } from './adapter/Play';
import { laterVersion, shout } from './support/bytecode';

const EPOCH = 1_000;
const ETHER = 10n ** 18n;
const began = START + 100;

/** What random operations seldom come to, against the published contracts: the ledger's rows, and what view functions say. */
describe('rare lives of vaults', () => {
  let play: Play;
  let subject: Subject;
  let plan: VaultPlan;
  let [owner, alice, bob, operator]: Signer[] = [];
  let networks: readonly Signer[];
  let accused: Founded;
  let requested: Founded;
  let migrated: Founded;

  const who = (signer: Signer | undefined) => signer as Signer;
  const ofNetwork = (at: number) => who(networks[at]);

  beforeAll(async () => {
    play = await Play.start();
    const { actors, core } = play;
    [alice, bob] = actors.delegators;
    [owner, operator] = [actors.damOwners[0], actors.operators[0]];
    networks = actors.networkOwners.slice(0, 2);
    plan = {
      ...{ version: 1, owner: who(owner).address, collateral: play.token, burner: `0x${'dead'.padStart(40, '0')}` },
      ...{ epochDuration: EPOCH, delegator: 'FullRestakeDelegator', slasher: 'Slasher' },
    };
    await play.mine(
      began - 50,
      play.call(who(operator), 'OperatorRegistry', core.operatorRegistry, 'registerOperator'),
      ...networks.flatMap((network) => [
        play.call(network, 'NetworkRegistry', core.networkRegistry, 'registerNetwork'),
        play.call(network, 'NetworkMiddlewareService', core.networkMiddlewareService, 'setMiddleware', network.address),
        play.call(who(operator), 'OptInService', core.operatorNetworkOptInService, 'optIn(address)', network.address),
      ]),
    );
    accused = await play.found(began, plan, [who(alice)]);
    requested = await play.found(began + 10, { ...plan, slasher: 'VetoSlasher', vetoDuration: 100, resolverDelay: 3 }, [
      who(alice),
    ]);
    migrated = await play.found(began + 20, plan, [who(alice)]);
    await twoAccusations(began + 100);
    await twoRequests(began + 200);
    await upgrade(began + 400);
    await strangers(began + 500);
    await comingsAndGoings(began + 600);
    await lastSeconds(began + 200);
    await play.mine(began + 2 * EPOCH);
    await play.mine(began + 2 * EPOCH + 1);
    await play.mine(began + 2 * EPOCH + 2);
    subject = await Subject.create([{ name: 'rare', protocol: 'symbiotic', rpc: play.chain.url, contracts: play.contracts }]);
    await subject.index((await play.chain.head()).number - 2);
  });

  afterAll(async () => {
    await subject?.stop();
    await play?.chain.stop();
  });

  const key = (column: string) => `(SELECT key FROM entity WHERE id = ${column})`;
  const rows = async (sql: string, ...values: unknown[]) => (await subject.client.query(sql, values)).rows;

  /** Calls that put all of a vault's stake behind the Operator on a Network. */
  function back({ vault, delegator }: Founded, network: Signer): Call[] {
    const of = subnetwork(network.address, 0);
    return [
      play.call(network, 'FullRestakeDelegator', delegator, 'setMaxNetworkLimit', 0, 1_000n * ETHER),
      play.call(who(owner), 'FullRestakeDelegator', delegator, 'setNetworkLimit', of, 1_000n * ETHER),
      play.call(
        who(owner),
        'FullRestakeDelegator',
        delegator,
        'setOperatorNetworkLimit',
        of,
        who(operator).address,
        1_000n * ETHER,
      ),
      play.call(who(alice), 'Vault', vault, 'deposit', who(alice).address, 50n * ETHER),
    ];
  }

  /** The same stake is accused by two Networks, each of which could have had most of it. */
  async function twoAccusations(at: number): Promise<void> {
    const optIn = play.call(
      ...([who(operator), 'OptInService', play.core.operatorVaultOptInService, 'optIn(address)'] as const),
      accused.vault,
    );
    await play.mine(at, optIn, ...networks.flatMap((network) => back(accused, network)));
    for (const [i, network] of networks.entries()) {
      const of = subnetwork(network.address, 0);
      const args = [of, who(operator).address, 80n * ETHER, at + 1, '0x'];
      await play.mine(at + 10 + i, play.call(network, 'Slasher', accused.slasher, 'slash', ...args));
    }
  }

  /** Two requests in a vault whose Network has named no resolver. */
  async function twoRequests(at: number): Promise<void> {
    const optIn = play.call(
      ...([who(operator), 'OptInService', play.core.operatorVaultOptInService, 'optIn(address)'] as const),
      requested.vault,
    );
    await play.mine(at, optIn, ...back(requested, ofNetwork(0)));
    const of = subnetwork(ofNetwork(0).address, 0);
    const request = (capturedAt: number) =>
      play.call(
        ...([ofNetwork(0), 'VetoSlasher', requested.slasher, 'requestSlash'] as const),
        ...[of, who(operator).address, ETHER, capturedAt, '0x'],
      );
    await play.mine(at + 10, request(at + 1), request(at + 2));
  }

  /** The Operator leaves a Network and comes back; it enters a vault and leaves it. */
  async function comingsAndGoings(at: number): Promise<void> {
    const { core } = play;
    const opt = (service: string, name: string, where: string) => play.call(who(operator), 'OptInService', service, name, where);
    const [onNetworks, inVaults] = [core.operatorNetworkOptInService, core.operatorVaultOptInService];
    const network = ofNetwork(1).address;
    await play.mine(at, opt(onNetworks, 'optOut(address)', network), opt(inVaults, 'optIn(address)', migrated.vault));
    await play.mine(at + 100, opt(onNetworks, 'optIn(address)', network), opt(inVaults, 'optOut(address)', migrated.vault));
  }

  /** One request is executed in the last second in which it can be, the other a second too late. */
  async function lastSeconds(requestedAt: number): Promise<void> {
    const execute = (index: number) => play.call(ofNetwork(0), 'VetoSlasher', requested.slasher, 'executeSlash', index, '0x');
    await play.mine(requestedAt + 1 + EPOCH, execute(0));
    const late = await play.mine(requestedAt + 2 + EPOCH + 1, { ...execute(1), mayRevert: true });
    expect(late.calls.map(({ isReverted }) => isReverted)).toEqual([true]);
  }

  /** A plain vault is given the published code of a tokenised one, and its shares move. */
  async function upgrade(at: number): Promise<void> {
    const { chain, actors, core } = play;
    const { admin } = actors;
    const tokenised = getCreateAddress({ from: admin.address, nonce: chain.nonceOf(admin.address) }).toLowerCase();
    const later = getCreateAddress({ from: admin.address, nonce: chain.nonceOf(admin.address) + 1 }).toLowerCase();
    const code = play.creationOf('VaultTokenized', core.delegatorFactory, core.slasherFactory, core.vaultFactory);
    await play.mine(
      at,
      { from: admin, data: code, label: 'deploy VaultTokenized', gas: 12_000_000 },
      { from: admin, data: laterVersion(core.vaultFactory, tokenised), label: 'deploy a later version' },
      play.call(admin, 'VaultFactory', core.vaultFactory, 'whitelist', later),
      play.call(who(alice), 'Vault', migrated.vault, 'deposit', who(alice).address, 9n * ETHER),
    );
    await play.mine(at + 10, play.call(who(owner), 'VaultFactory', core.vaultFactory, 'migrate', migrated.vault, 3, '0x'));
    await play.mine(
      at + 20,
      play.call(who(alice), 'VaultTokenized', migrated.vault, 'transfer', who(bob).address, 4n * ETHER),
      play.call(who(alice), 'VaultTokenized', migrated.vault, 'deposit', who(bob).address, ETHER),
    );
  }

  /** The right topics from the wrong contracts, and a real vault from a factory that nobody has configured. */
  async function strangers(at: number): Promise<void> {
    const { actors, core, chain } = play;
    const { admin } = actors;
    const word = (address: string) => `0x${address.slice(2).padStart(64, '0')}`;
    const addEntity = '0xb919910dcefbf753bfd926ab3b1d3f85d877190c3d01ba1bd585047b99b99f0b';
    const factory = getCreateAddress({ from: admin.address, nonce: chain.nonceOf(admin.address) }).toLowerCase();
    const code = getCreateAddress({ from: admin.address, nonce: chain.nonceOf(admin.address) + 1 }).toLowerCase();
    await play.mine(
      at,
      { from: admin, data: play.creationOf('VaultFactory', admin.address), label: 'deploy a false factory', gas: 12_000_000 },
      {
        from: admin,
        data: play.creationOf('Vault', core.delegatorFactory, core.slasherFactory, factory),
        label: 'deploy Vault',
        gas: 12_000_000,
      },
      play.call(admin, 'VaultFactory', factory, 'whitelist', code),
      play.call(admin, 'VaultFactory', factory, 'create', 1, who(owner).address, ownParams(plan)),
      { from: who(bob), data: shout([addEntity, word(who(bob).address)], '0x'), label: 'shout AddEntity' },
    );
    expect(BigInt((await play.view('VaultFactory', factory, 'totalEntities')) as bigint)).toBe(1n);
  }

  it('differs nowhere from what view functions say', async () => {
    const head = (await play.chain.head()).number - 2;
    for (const height of [head, head - 3, head - 5])
      expect({ height, faults: faultsOf(await subject.verify(height)) }).toEqual({ height, faults: [] });
  });

  it('takes what is left when two Networks have accused the same stake', async () => {
    expect(
      await rows(`SELECT ${key('network_id')} AS network, amount FROM penalty WHERE dispute_id IS NULL ORDER BY from_block`),
    ).toEqual([
      { network: ofNetwork(0).address, amount: String(80n * ETHER) },
      { network: ofNetwork(1).address, amount: String(20n * ETHER) },
    ]);
    const of = subnetwork(ofNetwork(1).address, 0);
    expect(await play.view('Slasher', accused.slasher, 'cumulativeSlash', of, who(operator).address)).toBe(80n * ETHER);
    expect(await play.view('Vault', accused.vault, 'totalStake')).toBe(0n);
  });

  it('lets a request expire when the contract would no longer execute it', async () => {
    const at = (time: number) =>
      rows(
        `SELECT d.state, d.is_open, d.is_expired FROM head h, analytics.dispute_at(h.marketplace_id, h.height, $1) d ORDER BY d.captured_at`,
        time,
      );
    const executed = { state: 'UPHELD', is_open: false, is_expired: false };
    const captured = began + 202;
    expect(await at(captured + EPOCH)).toEqual([executed, { state: 'REQUESTED', is_open: true, is_expired: false }]);
    expect(await at(captured + EPOCH + 1)).toEqual([executed, { state: 'REQUESTED', is_open: false, is_expired: true }]);
  });

  it('keeps when an Operator was with whom: registered time, and no uptime that nobody reported', async () => {
    expect(
      await rows(
        `SELECT s.started_at, s.ended_at FROM head h, analytics.service_interval_at(h.marketplace_id, h.height, h.time) s
         WHERE s.network = $1 ORDER BY s.started_at`,
        ofNetwork(1).address,
      ),
    ).toEqual([
      { started_at: String(began - 50), ended_at: String(began + 600) },
      { started_at: String(began + 700), ended_at: null },
    ]);
    const since = (time: number) =>
      rows(
        `SELECT m.state FROM block b, analytics.membership_at(b.marketplace_id, b.height, $1) m WHERE b.time = $1 AND m.dam = $2`,
        ...[time, migrated.vault],
      );
    expect([await since(began + 600), await since(began + 700)]).toEqual([[{ state: 'ACCEPTED' }], [{ state: 'LEFT' }]]);
    expect(
      await rows(
        `SELECT u.scheduled_seconds, u.uptime
         FROM head h, analytics.operator_network_uptime(h.marketplace_id, h.height, h.time, $1, $2) u WHERE u.network = $3`,
        ...[began, began + EPOCH, ofNetwork(1).address],
      ),
    ).toEqual([{ scheduled_seconds: String(EPOCH - 100), uptime: null }]);
  });

  it('sees that a plain vault has become a tokenised one', async () => {
    const dam = `SELECT d.name, d.symbol, d.is_transferable, v.version FROM dam d JOIN vault v USING (marketplace_id, dam_id) JOIN entity e ON e.id = d.dam_id
      WHERE e.key = $1 ORDER BY d.from_block, v.from_block`;
    const lives = await rows(dam, migrated.vault);
    expect(lives[0]).toMatchObject({ name: null, symbol: null, is_transferable: false });
    // Its token gives itself an empty name.
    expect(lives.at(-1)).toEqual({ name: null, symbol: null, is_transferable: true, version: 3 });
    expect(
      await rows(
        `SELECT ${key('p.holder_id')} AS holder, p.shares FROM position_current p JOIN entity e ON e.id = p.dam_id WHERE e.key = $1 ORDER BY p.shares`,
        migrated.vault,
      ),
    ).toEqual([
      { holder: who(alice).address, shares: String(5n * ETHER) },
      { holder: who(bob).address, shares: String(5n * ETHER) },
    ]);
  });

  it('does not know what no configured factory has announced', async () => {
    expect(await rows(`SELECT DISTINCT ${key('dam_id')} AS vault FROM dam ORDER BY 1`)).toEqual(
      [accused, requested, migrated].map(({ vault }) => ({ vault })).sort((a, b) => (a.vault < b.vault ? -1 : 1)),
    );
  });

  it('notices when the ledger says otherwise', async () => {
    await subject.tamper(
      'UPDATE dam SET is_transferable = false',
      'UPDATE penalty SET amount = amount + 1 WHERE log_index = (SELECT min(log_index) FROM penalty)',
      `DELETE FROM event WHERE type = 'VaultOpened' AND from_block = (SELECT min(from_block) FROM event WHERE type = 'VaultOpened')`,
    );
    const { differences } = await subject.verify();
    const seen = new Set(differences.map(({ entity, field }) => `${entity} ${field}`));
    expect([...seen]).toEqual(expect.arrayContaining(['vault is_transferable', 'penalty asked', 'factory entities']));
  });
});
