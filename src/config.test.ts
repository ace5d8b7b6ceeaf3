import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { databaseUrlOf, loadConfig } from './config';
import { ConfigError } from './errors';

const TOKEN = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed';
const TOKEN_CHECKSUMMED = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const OTHER = '0x1111111111111111111111111111111111111111';
const DATABASE_URL = 'postgres://u:p@localhost:5432/d';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nektar-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A marketplace that is in order, with changes. */
function marketplace(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'nektar-demo',
    protocol: 'nektar',
    chainId: 31337,
    rpc: 'http://127.0.0.1:8545',
    finalityDepth: 10,
    startBlock: 0,
    contracts: { damFactory: TOKEN },
    ...changes,
  };
}

/** Loads a file with this text. */
function loadText(text: string, env: Record<string, string> = {}) {
  const file = join(folder, 'marketplaces.yaml');
  writeFileSync(file, text);
  return loadConfig({ env: { DATABASE_URL, ...env }, file });
}

/** Loads a file with these marketplaces. */
function load(marketplaces: unknown, env: Record<string, string> = {}) {
  return loadText(stringify({ marketplaces }), env);
}

describe('loadConfig', () => {
  it('gives a typed value with defaults', () => {
    const config = load([marketplace({ prices: [{ asset: TOKEN, feed: OTHER }] })]);
    expect(config).toEqual({
      databaseUrl: DATABASE_URL,
      port: 4350,
      logLevel: 'info',
      marketplaces: [
        {
          name: 'nektar-demo',
          protocol: 'nektar',
          chainId: 31337,
          rpc: 'http://127.0.0.1:8545',
          finalityDepth: 10,
          headPollMs: 1000,
          checkEvery: 1000,
          startBlock: 0,
          contracts: { damFactory: TOKEN },
          prices: [{ asset: TOKEN, feed: OTHER }],
        },
      ],
    });
  });

  it('is frozen all the way down', () => {
    const config = load([marketplace()]);
    expect(() => Object.assign(config.marketplaces[0]!.contracts, { x: OTHER })).toThrow(TypeError);
  });

  it('reads an address without quotes, which YAML would take for a number', () => {
    const text = stringify({ marketplaces: [marketplace()] }).replace(/damFactory: .*/, `damFactory: ${TOKEN}`);
    expect(text).toContain(`damFactory: ${TOKEN}\n`);
    expect(loadText(text).marketplaces[0]!.contracts.damFactory).toBe(TOKEN);
  });

  it('lowers a checksummed address', () => {
    expect(load([marketplace({ contracts: { damFactory: TOKEN_CHECKSUMMED } })]).marketplaces[0]!.contracts.damFactory).toBe(
      TOKEN,
    );
  });

  it('puts environment variables into texts and gives RPC_URL and GATEWAY_URL to those that name none', () => {
    const { rpc: _, ...without } = marketplace({ name: 'other' });
    const config = load([marketplace({ rpc: `\${NODE}/key` }), without], {
      NODE: 'https://node.example',
      RPC_URL: 'https://default.example',
      GATEWAY_URL: 'https://gateway.example/eth',
    });
    expect(config.marketplaces.map(({ rpc }) => rpc)).toEqual(['https://node.example/key', 'https://default.example']);
    expect(config.marketplaces[1]!.gateway).toBe('https://gateway.example/eth');
  });

  it('accepts an empty list', () => {
    expect(loadText('marketplaces: []').marketplaces).toEqual([]);
  });

  const refusals: [string, unknown, string, RegExp][] = [
    ['an unknown key', [marketplace({ finalityDept: 3 })], 'marketplaces[0].finalityDept', /unknown key/],
    ['no rpc', [{ ...marketplace(), rpc: undefined }], 'marketplaces[0].rpc', /is missing; expected a URL like https/],
    ['a bad URL', [marketplace({ rpc: 'localhost:8545' })], 'marketplaces[0].rpc', /must be a URL like https/],
    [
      'a node behind a WebSocket',
      [marketplace({ rpc: 'wss://x' })],
      'marketplaces[0].rpc',
      /which begins with http:\/\/ or https:\/\/$/,
    ],
    [
      'a second node behind a WebSocket',
      [marketplace({ secondRpc: 'ws://x' })],
      'marketplaces[0].secondRpc',
      /begins with http:/,
    ],
    ['a bad gateway', [marketplace({ gateway: 'ws://x' })], 'marketplaces[0].gateway', /must be a URL like https/],
    [
      'not an address',
      [marketplace({ contracts: { damFactory: '0x12' } })],
      'marketplaces[0].contracts.damFactory',
      /"0x12" is not an address/,
    ],
    [
      'a wrong checksum',
      [marketplace({ contracts: { damFactory: TOKEN_CHECKSUMMED.replace('aAe', 'AaE') } })],
      'marketplaces[0].contracts.damFactory',
      new RegExp(`wrong checksum.*${TOKEN_CHECKSUMMED}`),
    ],
    ['no contracts', [marketplace({ contracts: {} })], 'marketplaces[0].contracts', /is empty/],
    ['a time without unit', [marketplace({ headPoll: 2000 })], 'marketplaces[0].headPoll', /has no unit; write it like 500ms/],
    [
      'a chain id with text',
      [marketplace({ chainId: 'mainnet' })],
      'marketplaces[0].chainId',
      /"mainnet" must be a whole number/,
    ],
    ['a negative block', [marketplace({ startBlock: -1 })], 'marketplaces[0].startBlock', /"-1" must be a whole number from 0/],
    ['a fraction', [marketplace({ finalityDepth: 1.5 })], 'marketplaces[0].finalityDepth', /in blocks/],
    ['a name that is no slug', [marketplace({ name: 'Nektar!' })], 'marketplaces[0].name', /must be lower-case letters/],
    ['two of one name', [marketplace(), marketplace()], 'marketplaces[1].name', /is the name of marketplaces\[0\] already/],
    ['a list that is none', { name: 'x' }, 'marketplaces', /must be a list of marketplaces/],
    ['an entry that is text', ['nektar'], 'marketplaces[0]', /not a map/],
    ['a price without source', [marketplace({ prices: [{ asset: TOKEN }] })], 'marketplaces[0].prices[0]', /either a feed/],
    [
      'a price with two sources',
      [marketplace({ prices: [{ asset: TOKEN, feed: OTHER, peg: { to: 'USD', rate: '1' } }] })],
      'marketplaces[0].prices[0]',
      /not both/,
    ],
    [
      'a rate of zero',
      [marketplace({ prices: [{ asset: TOKEN, peg: { to: 'USD', rate: '0.0' } }] })],
      'marketplaces[0].prices[0].peg.rate',
      /above 0/,
    ],
    [
      'a peg to nowhere',
      [marketplace({ prices: [{ asset: TOKEN, peg: { to: OTHER, rate: '1' } }] })],
      'marketplaces[0].prices[0].peg.to',
      /has no price in this list/,
    ],
    [
      'pegs in a circle',
      [
        marketplace({
          prices: [
            { asset: TOKEN, peg: { to: OTHER, rate: '1' } },
            { asset: OTHER, peg: { to: TOKEN, rate: '1' } },
          ],
        }),
      ],
      'marketplaces[0].prices[0].peg.to',
      /leads back to itself/,
    ],
    [
      'an asset twice',
      [
        marketplace({
          prices: [
            { asset: TOKEN, feed: OTHER },
            { asset: TOKEN, feed: OTHER },
          ],
        }),
      ],
      'marketplaces[0].prices[1].asset',
      /listed already/,
    ],
    [
      'an unset variable',
      [marketplace({ rpc: `\${NO_SUCH_NODE}` })],
      'marketplaces[0].rpc',
      /variable NO_SUCH_NODE, which is not set/,
    ],
  ];
  it.each(refusals)('refuses %s', (_, marketplaces, key, sentence) => {
    const refusal = () => load(marketplaces);
    expect(refusal).toThrow(ConfigError);
    expect(refusal).toThrow(sentence);
    expect(refusal).toThrow(expect.objectContaining({ details: { key }, code: 'BAD_CONFIG' }));
  });

  it.each([
    ['PORT', '99999', /PORT: "99999" must be a whole number from 0 to 65535/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL: must be one of fatal, error/],
    ['DATABASE_URL', 'mysql://x/y', /DATABASE_URL: must be a URL like postgres:/],
    ['DATABASE_URL', '', /DATABASE_URL: is missing; expected a URL like postgres:/],
  ])('refuses %s=%s', (name, value, sentence) => {
    expect(() => load([], { [name]: value })).toThrow(sentence);
  });

  it('names every mistake, not only the first', () => {
    expect(() => load([marketplace({ rpc: 'x', chainId: 0 })])).toThrow(/marketplaces\[0\].chainId[\s\S]*marketplaces\[0\].rpc/);
  });

  it('does not repeat a URL, which may hold a key', () => {
    expect(() => load([marketplace({ rpc: 'htps://node.example/SECRET' })])).toThrow(/^(?![\s\S]*SECRET)/);
  });

  it('refuses keys beside the list, broken YAML and a file that is not there', () => {
    expect(() => loadText('port: 1\nmarketplaces: []')).toThrow(/port: unknown key in .*marketplaces.yaml/);
    expect(() => loadText('marketplaces: [')).toThrow(/is not valid YAML/);
    expect(() => loadText('a: 1\na: 2')).toThrow(/is not valid YAML: Map keys must be unique/);
    expect(() => loadText('nonsense')).toThrow(/expected only marketplaces/);
    expect(() => loadConfig({ env: { DATABASE_URL }, file: join(folder, 'nowhere.yaml') })).toThrow(
      /MARKETPLACES_FILE: the file .* cannot be read/,
    );
  });
});

describe('databaseUrlOf', () => {
  it('prefers DATABASE_URL, then DB_URL, then the parts with the defaults of squids', () => {
    expect(databaseUrlOf({ DATABASE_URL: 'postgres://a/b', DB_URL: 'postgres://c/d', DB_HOST: 'e' })).toBe('postgres://a/b');
    expect(databaseUrlOf({ DB_URL: 'postgres://c/d', DB_HOST: 'e' })).toBe('postgres://c/d');
    expect(databaseUrlOf({ DB_HOST: 'db', DB_PASS: 'p@ss' })).toBe('postgres://postgres:p%40ss@db:5432/squid');
    expect(databaseUrlOf({ DB_HOST: '' })).toBeUndefined();
  });
});
