import { HDNodeWallet, JsonRpcProvider, parseEther, Wallet } from 'ethers';
import { MNEMONIC } from '../../demo/chain/genesis';
import { readJournal } from '../../demo/journal/Journal';
import { blockAt, DemoHome } from './DemoHome';
import { demoJournal } from './demoHistory';

const DAYS = 14;
const SOMEBODY = '0x00000000000000000000000000000000000000aa';
const FRIEND = '0x00000000000000000000000000000000000000bb';

let home: DemoHome;
let node: JsonRpcProvider;

beforeAll(() => demoJournal(DAYS), 180_000);
beforeEach(async () => {
  home = await DemoHome.make(DAYS);
  node = new JsonRpcProvider(await home.start(), undefined, { cacheTimeout: -1, pollingInterval: 50 });
}, 120_000);
afterEach(async () => {
  node.destroy();
  await home.remove();
});

/** One of anvil's accounts, which the demo uses too. */
function account(index: number): Wallet {
  return new Wallet(HDNodeWallet.fromPhrase(MNEMONIC, '', `m/44'/60'/0'/0/${index}`).privateKey, node);
}

/** Waits until the demo has mined some more blocks; the height then. */
async function liveOn(blocks: number): Promise<number> {
  const height = (await node.getBlockNumber()) + blocks;
  await blockAt(node._getConnection().url, height);
  return height;
}

it("takes in strangers' transactions and blocks, and replays them to the same hashes", async () => {
  const own = new Wallet(Wallet.createRandom().privateKey, node);
  const hashes: string[] = [];
  // The administrator and the oracle sign for the demo in the same blocks.
  for (let round = 0; round < 12; round += 1) {
    for (const from of [account(0), account(2)]) {
      const { hash } = await from.sendTransaction({ to: own.address, value: parseEther('1') }).catch(() => ({ hash: '' }));
      if (hash !== '') hashes.push(hash);
    }
    await liveOn(1);
  }
  await node.send('evm_mine', []);
  await node.send('anvil_mine', ['0x3']);
  const receipt = await (await own.sendTransaction({ to: FRIEND, value: 1n })).wait();
  expect(receipt?.status).toBe(1);
  expect(await node.getBalance(FRIEND)).toBe(1n);
  const mined = (await Promise.all(hashes.map((hash) => node.getTransactionReceipt(hash)))).filter((one) => one !== null);
  expect(mined.length).toBeGreaterThan(12);
  expect(mined.every(({ status }) => status === 1)).toBe(true);

  const height = await liveOn(5);
  const url = node._getConnection().url;
  const seen = await blockAt(url, height);
  await home.stop();
  expect(readJournal(home.path('journal.jsonl'))?.blocks.length).toBeGreaterThanOrEqual(height);
  expect(await home.start()).toBe(url);
  expect(await blockAt(url, height)).toEqual(seen);
  await liveOn(3);
}, 240_000);

it('says at the next start that what nobody has signed cannot be replayed', async () => {
  await node.send('anvil_setBalance', [SOMEBODY, '0xde0b6b3a7640000']);
  await node.send('anvil_impersonateAccount', [SOMEBODY]);
  const hash = (await node.send('eth_sendTransaction', [{ from: SOMEBODY, to: FRIEND, value: '0x1' }])) as string;
  expect((await node.waitForTransaction(hash))?.status).toBe(1);
  await liveOn(3);
  await home.stop();
  await expect(home.start()).rejects.toMatchObject({
    code: 'DEMO_JOURNAL_DIVERGED',
    message: expect.stringContaining('npm start -- --fresh'),
  });
}, 180_000);

it('notices at the next start that a balance was set', async () => {
  await node.send('anvil_setBalance', [SOMEBODY, '0xde0b6b3a7640000']);
  await liveOn(5);
  await home.stop();
  await expect(home.start()).rejects.toMatchObject({ code: 'DEMO_JOURNAL_DIVERGED' });
}, 180_000);

it('says so when somebody takes blocks back, and has them again at the next start', async () => {
  const snapshot = await node.send('evm_snapshot', []);
  const height = await liveOn(4);
  const seen = await blockAt(node._getConnection().url, height);
  const ended = expect(home.running).rejects.toMatchObject({ code: 'DEMO_CHAIN_REWOUND' });
  await node.send('evm_revert', [snapshot]);
  await ended;
  expect(await blockAt(await home.start(), height)).toEqual(seen);
}, 180_000);
