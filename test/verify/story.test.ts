import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkInvariants } from '../../src/processor/invariants/checkInvariants';
import { checksOf } from '../../src/verify/protocols';
import { Chain } from '../contracts/Chain';
import { faultsOf, Subject } from './support/Subject';
import { type Story, tellStory } from './support/story';

/** A market in which every kind of entity goes through every state, verified against its contracts. */
describe('verify', () => {
  let chain: Chain;
  let story: Story;
  let subject: Subject;

  beforeAll(async () => {
    chain = await Chain.start();
    story = await tellStory(chain);
    await chain.rpc('anvil_mine', '0x5');
    const { registry, multicall, asset, feed } = story;
    subject = await Subject.create([
      { name: 'story', rpc: chain.url, contracts: { registry, multicall }, prices: [{ asset, feed }] },
      { name: 'single', rpc: chain.url, contracts: { registry } },
    ]);
    await subject.index(story.head, 'story');
    await subject.index(story.head, 'single');
  });

  afterAll(async () => {
    await subject?.stop();
    await chain?.stop();
  });

  it('finds no difference at the end, in any kind of entity', async () => {
    const report = await subject.verify(story.head);
    expect(faultsOf(report)).toEqual([]);
    const compared = new Set(report.fields.filter((field) => field.compared > 0).map((field) => field.entity));
    expect([...compared].sort()).toEqual(
      checksOf('nektar')
        .map((check) => check.entity)
        .sort(),
    );
    expect(report.isFinal).toBe(true);
  });

  it('finds the same without a Multicall', async () => {
    const [one, other] = [await subject.verify(story.head, 'single'), await subject.verify(story.head, 'story')];
    expect(faultsOf(one)).toEqual([]);
    const counts = ({ fields }: typeof one) => fields.filter(({ entity }) => entity !== 'price');
    expect(counts(one)).toEqual(counts(other));
  });

  it.each(Array.from({ length: 12 }, (_, i) => i / 12))('finds no difference %d of the way', async (part) => {
    expect(faultsOf(await subject.verify(Math.floor(story.head * part)))).toEqual([]);
  });

  it.each([0, 0.3, 0.6, 0.9, 1])('holds the invariants when only what came after %d of the way is looked at', async (part) => {
    const results = await checkInvariants(subject.client, 1, () => Math.floor(story.head * part));
    expect(results.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('reports a figure that the chain does not have', async () => {
    const height = story.head - 30;
    await chain.rpc('anvil_mine', '0x1');
    await subject.tamper(
      'BEGIN',
      `UPDATE position p SET shares = shares + 1 WHERE ctid = (
         SELECT ctid FROM position WHERE marketplace_id = 1 AND from_block <= ${height} AND shares > 0 ORDER BY from_block DESC, dam_id, holder_id LIMIT 1)`,
      'COMMIT',
    );
    try {
      const report = await subject.verify(height);
      expect(report.differences.map(({ entity, field }) => `${entity} ${field}`)).toContain('position shares');
      const found = report.differences.find(({ entity, field }) => entity === 'position' && field === 'shares');
      expect(BigInt(found?.ledger ?? 0)).toBe(BigInt(found?.chain ?? 0) + 1n);
      const broken = report.invariants.filter(({ count }) => count > 0).map(({ name }) => name);
      expect(broken).toContain('positions are postings');
    } finally {
      await subject.tamper(
        `UPDATE position p SET shares = shares - 1 WHERE ctid = (
           SELECT ctid FROM position WHERE marketplace_id = 1 AND from_block <= ${height} AND shares > 0 ORDER BY from_block DESC, dam_id, holder_id LIMIT 1)`,
      );
    }
    expect(faultsOf(await subject.verify(height))).toEqual([]);
  });

  it('is a command: 0 and a table when nothing differs', async () => {
    const { code, stdout, stderr } = await subject.command();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Marketplace story at block \d+, /);
    expect(stdout).toMatch(/Marketplace single at block \d+, /);
    expect(stdout).toMatch(/position +shares +\d+ +0\n/);
    expect(stdout).toMatch(/No difference in [\d,]+ figures\. All \d+ invariants hold\./);
  });

  it('takes --at, and --json for everything', async () => {
    const json = join(subject.folder, 'report.json');
    const { code, stdout } = await subject.command({ at: String(story.head - 9), json, marketplace: 'story' });
    expect(code).toBe(0);
    expect(stdout).toContain(`Marketplace story at block ${story.head - 9}, `);
    expect(stdout).not.toContain('Marketplace single');
    const { reports } = JSON.parse(readFileSync(json, 'utf8'));
    expect(reports).toMatchObject([{ marketplace: 'story', height: story.head - 9, differences: [] }]);
  });

  it('ends with 1 when something differs, and says what', async () => {
    const fee = (value: string) =>
      `UPDATE dam SET fee_bps = ${value} WHERE marketplace_id = 2 AND (dam_id, from_block) = (
         SELECT dam_id, from_block FROM dam WHERE marketplace_id = 2 AND from_block <= ${story.head} ORDER BY from_block DESC, dam_id LIMIT 1)`;
    await subject.tamper(fee('fee_bps + 1'));
    try {
      const json = join(subject.folder, 'different.json');
      const { code, stdout } = await subject.command({ marketplace: 'single', json });
      expect(code).toBe(1);
      expect(stdout).toMatch(/Differences:\n\n {2}DAM 0x[0-9a-f]{40}: fee_bps: ledger \d+, chain \d+\n/);
      expect(JSON.parse(readFileSync(json, 'utf8')).reports[0].differences).toHaveLength(1);
    } finally {
      await subject.tamper(fee('fee_bps - 1'));
    }
  });

  it.each([
    ['a block that is not indexed', { at: '99999999' }, /Block 99999999 of marketplace story is not indexed yet/],
    ['what is no block', { at: 'latest' }, /--at "latest" is not a block height/],
    ['a marketplace that is none', { marketplace: 'nobody' }, /No marketplace is called "nobody"; configured are: story, single/],
  ])('refuses %s with a sentence', async (_what, options, sentence) => {
    const { code, stderr } = await subject.command(options);
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says so when node and ledger are on different branches', async () => {
    const { rows } = await subject.client.query<{ height: number }>(
      'SELECT max(height) AS height FROM block WHERE marketplace_id = 1',
    );
    const height = rows[0]?.height ?? 0;
    const depth = Number(BigInt(await chain.rpc<string>('eth_blockNumber'))) - height + 1;
    await chain.rpc('anvil_rollback', depth);
    await chain.nextBlockAt((await chain.now()) + 1_000n);
    await chain.rpc('anvil_mine', `0x${depth.toString(16)}`);
    await expect(subject.verify(height)).rejects.toMatchObject({ code: 'FORKED' });
  });
});
