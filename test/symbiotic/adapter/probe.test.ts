import { Chain } from '../../../demo/chain/Chain';
import { playSeeds } from '../support/playSeeds';
import { indexChain } from './indexChain';

it('indexes', async () => {
  const chain = await Chain.start(1_700_000_000);
  try {
    const { contracts, head } = await playSeeds(chain, [0, 1, 2], 60, 1_700_000_000);
    console.log(head, JSON.stringify(contracts));
    const ledger = await indexChain(chain.url, contracts);
    try {
      await ledger.follow();
      const { rows } = await ledger.pool.query('SELECT type, count(*) FROM event GROUP BY 1 ORDER BY 2 DESC');
      console.log(rows.map(({ type, count }) => `${type} ${count}`).join('\n'));
    } finally {
      await ledger.stop();
    }
  } finally {
    await chain.stop();
  }
}, 300_000);
