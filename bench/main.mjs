import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest } from './ingest.mjs';

const USAGE = `npm run bench -- ingest [options]
  --events N        marketplace events of the dense chain, a hundred a block (100000)
  --blocks N        blocks of the sparse chain, one event in a hundred of them (100000)
  --only KIND       dense or sparse
  --indexers LIST   of ours, stock, ponder, ponder50 (all)
  --rounds N        how often each is run; the fastest counts, of the floors as well (2)
  --json FILE       everything measured, as JSON
  --profile DIR     leaves a CPU profile of our processor there
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '100000' },
    blocks: { type: 'string', default: '100000' },
    only: { type: 'string' },
    indexers: { type: 'string', default: 'ours,stock,ponder,ponder50' },
    rounds: { type: 'string', default: '2' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
// npm runs this in its own folder; paths are meant from where the person stands.
const path = (file) => resolve(process.env.INIT_CWD ?? '.', file);

if (positionals[0] !== 'ingest' || (values.only !== undefined && !['dense', 'sparse'].includes(values.only))) {
  process.stderr.write(USAGE);
  process.exit(1);
}
const results = await ingest({
  events: count('events'),
  blocks: count('blocks'),
  rounds: count('rounds'),
  indexers: values.indexers.split(','),
  ...(values.only === undefined ? {} : { only: values.only }),
  ...(values.profile === undefined ? {} : { profileDir: path(values.profile) }),
});
if (values.json !== undefined) writeFileSync(path(values.json), `${JSON.stringify(results, null, 2)}\n`);

function count(name) {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  process.stderr.write(`--${name} must be a positive whole number\n`);
  process.exit(1);
}
