import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { INDEXERS, ingest } from './ingest.mjs';

const USAGE = `npm run bench -- ingest [options]
  --events N        marketplace events of the dense chain, a hundred a block (100000)
  --blocks N        blocks of the sparse chain, one event in a hundred of them (100000)
  --only KIND       dense or sparse
  --indexers LIST   of ${INDEXERS.join(', ')} (all)
  --rounds N        how often each is run; the fastest counts, of the floors as well (2)
  --json FILE       everything measured, with rates and ratios, as JSON
  --profile DIR     leaves a CPU profile of our processor there
`;

const OPTIONS = {
  events: { type: 'string', default: '100000' },
  blocks: { type: 'string', default: '100000' },
  only: { type: 'string' },
  indexers: { type: 'string', default: INDEXERS.join(',') },
  rounds: { type: 'string', default: '2' },
  json: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};
const { values, positionals } = read();
// npm runs this in its own folder; paths are meant from where the person stands.
const path = (file) => resolve(process.env.INIT_CWD ?? '.', file);

if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (positionals[0] !== 'ingest' || positionals.length > 1) refuse('there is one benchmark, ingest');
if (values.only !== undefined && !['dense', 'sparse'].includes(values.only)) refuse('--only must be dense or sparse');
const indexers = values.indexers.split(',');
const unknown = indexers.filter((name) => !INDEXERS.includes(name));
if (unknown.length > 0) refuse(`--indexers knows ${INDEXERS.join(', ')}, not ${unknown.join(', ')}`);
const results = await ingest({
  events: count('events'),
  blocks: count('blocks'),
  rounds: count('rounds'),
  indexers,
  ...(values.only === undefined ? {} : { only: values.only }),
  ...(values.profile === undefined ? {} : { profileDir: path(values.profile) }),
});
if (values.json !== undefined) writeFileSync(path(values.json), `${JSON.stringify(results, null, 2)}\n`);

function count(name) {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  refuse(`--${name} must be a positive whole number`);
}

function read() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    refuse(error.message);
  }
}

function refuse(why) {
  process.stderr.write(`${why}\n\n${USAGE}`);
  process.exit(1);
}
