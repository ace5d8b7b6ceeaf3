import { Contract, ContractFactory, MaxUint256, type NonceManager } from 'ethers';
import { startAnvil, type TestChain } from '../support/anvil';
import { Indexer } from './support/Indexer';
import { artifact, Reference, send } from './support/Reference';

/** What strangers and odd tokens do to a marketplace, on a real chain. */
describe('hostile input', () => {
  let chain: TestChain;
  let market: Reference;
  let indexer: Indexer;

  beforeAll(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    indexer = await Indexer.create(market.entry({ name: 'hostile', rpc: chain.url, finalityDepth: 3, headPoll: '100ms' }));
  });

  afterAll(async () => {
    market?.close();
    await indexer?.stop();
    await chain?.stop();
  });

  it('keeps the marketplace going and tells what is wrong with each', async () => {
    const usd = await market.token('USD', 6);
    const dam = await market.dam(String(usd.target), { gatekeeper: market.addresses[9] as string });
    await send(market.as(9, dam), 'setDepositor', market.addresses[1], true);
    await market.deposit(dam, usd, 1, 5_000_000n);

    // A stranger with the right topics: the reference DAM's own code, deployed by nobody's factory.
    const imitation = await market.deployMore('DAM');
    const { abi, bytecode } = artifact('Registry');
    const falseRegistry = await new ContractFactory(abi, bytecode, market.accounts[5] as NonceManager).deploy(
      market.addresses[5],
    );
    await falseRegistry.waitForDeployment();
    await send(falseRegistry as Contract, 'whitelistAsset', usd.target, 'spoofed');

    const zero = await market.token('ZERO', 0);
    const deep = await market.token('DEEP', 36);
    const bare = await market.deployMore('BareToken');
    await send(market.registry, 'whitelistAsset', bare.target, 'it has no decimals()');
    const loud = await market.deployMore('HostileMetadataToken', 77, 100_000);
    await send(market.registry, 'whitelistAsset', loud.target, 'it has too much to say');

    // All there can be, allotted to a Network.
    const vast = await market.token('VAST', 18);
    await send(vast, 'mint', market.addresses[0], MaxUint256);
    await send(market.networkFactory, 'createNetwork', networkParams(market, String(usd.target), String(vast.target)));
    const network = (await market.networkFactory.getFunction('networkAt')(0)) as string;
    const networkContract = new Contract(network, artifact('Network').abi, market.accounts[0] as NonceManager);
    await send(networkContract, 'requestWhitelist');
    await send(market.registry, 'approveNetwork', network);
    await send(dam, 'requestInstallation', network, MaxUint256, MaxUint256);
    await send(vast, 'approve', network, MaxUint256);
    await send(networkContract, 'fundRewards', MaxUint256);

    // A text that is cut in the middle of a character, since that one takes two places and the text begins with one that takes one.
    await send(market.as(7, market.operatorRegistry), 'register', 1, `a${'😀'.repeat(3_000)}`);

    await market.mine(8);
    const height = await market.provider.getBlockNumber();
    indexer.start();
    await indexer.reach(height);

    const tokens = await indexer.rows<{
      key: string;
      symbol: string;
      name: string;
      decimals: number | null;
      fault: string | null;
    }>(`SELECT key, symbol, name, decimals, fault FROM asset JOIN entity ON id = asset_id WHERE kind = 'TOKEN'`);
    const token = (contract: Contract) => tokens.find(({ key }) => key === String(contract.target).toLowerCase());
    expect(token(zero)).toMatchObject({ decimals: 0, fault: null });
    expect(token(deep)).toMatchObject({ decimals: 36, fault: null });
    expect(token(bare)).toMatchObject({ decimals: null, fault: 'decimals() does not answer' });
    expect(token(loud)).toMatchObject({ decimals: null, fault: 'decimals() answers 77, more than 36' });
    expect((token(loud)?.name ?? '').length).toBeLessThanOrEqual(128);
    expect(token(loud)?.name ?? '').not.toContain('\0');

    const [said] = await indexer.rows<{ details: Record<string, string> }>(
      `SELECT details FROM event WHERE type = 'OperatorRegistered'`,
    );
    expect(Object.values(said?.details ?? {})).toContain(`a${'😀'.repeat(2_047)}…`);

    // The registry of the stranger told nothing: no event of it, and none of the imitation.
    const emitters = await indexer.rows<{ key: string }>('SELECT DISTINCT key FROM event JOIN entity ON id = emitter_id');
    expect(emitters.map(({ key }) => key)).not.toContain(String(falseRegistry.target).toLowerCase());
    expect(emitters.map(({ key }) => key)).not.toContain(String(imitation.target).toLowerCase());
    expect(await indexer.rows(`SELECT 1 FROM event WHERE details->>'reason' = 'spoofed'`)).toEqual([]);

    // The DAM spoke in its own creation before DAMCreated announced it (owner, gatekeeper): the state is what its creation says.
    const [owner] = await indexer.rows<{ owner: string; gatekeeper: string }>(
      `SELECT o.key AS owner, g.key AS gatekeeper FROM dam JOIN entity o ON o.id = owner_id JOIN entity g ON g.id = gatekeeper_id`,
    );
    expect(owner).toEqual({ owner: market.addresses[0], gatekeeper: market.addresses[9] });
    const [position] = await indexer.rows<{ shares: string }>('SELECT shares FROM position_current');
    expect(position?.shares).toBe(String(await dam.getFunction('balanceOf')(market.addresses[1])));

    const [backing] = await indexer.rows<{ amount: string }>(
      `SELECT amount FROM balance JOIN account USING (marketplace_id, account) WHERE kind = 'BACKING'`,
    );
    expect(backing?.amount).toBe(MaxUint256.toString());
    const [installation] = await indexer.rows<{ allocated: string; max_committed: string }>(
      'SELECT allocated, max_committed FROM installation',
    );
    expect(installation).toEqual({ allocated: MaxUint256.toString(), max_committed: MaxUint256.toString() });
  });
});

/** A Collateral Network without limits that redeems its rewards in a token. */
function networkParams(market: Reference, asset: string, rewardAsset: string): unknown[] {
  const nobody = market.addresses[0];
  const terms = [MaxUint256, 0, 3, 30 * 86_400, 10n ** 18n, 10n ** 15n, 3_600, 86_400, 60, true];
  return [3, 'A Network', asset, rewardAsset, 'RWD', market.addresses[8], nobody, nobody, nobody, terms, '{}'];
}
