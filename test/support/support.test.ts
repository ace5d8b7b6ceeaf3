import { Client } from 'pg';
import { startAnvil } from './anvil';
import { startTestDatabase } from './postgres';

/** Runs one statement and returns its rows. */
async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('test support', () => {
  it('gives every caller an empty database of its own', async () => {
    const [one, two] = [await startTestDatabase(), await startTestDatabase()];
    await rowsOf(one.url, 'CREATE TABLE t (x int)');
    expect(await rowsOf(two.url, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
    await one.stop();
    await two.stop();
    await expect(rowsOf(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('gives a chain that answers until it is stopped', async () => {
    const chain = await startAnvil({ args: ['--no-mining'] });
    const ask = () =>
      fetch(chain.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
      }).then((response) => response.json());
    expect(await ask()).toMatchObject({ result: '0x7a69' });
    await chain.stop();
    await expect(ask()).rejects.toThrow();
    expect(() => process.kill(chain.pid, 0)).toThrow(/ESRCH/);
  });
});
