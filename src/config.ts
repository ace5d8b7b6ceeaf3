import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { address, durationMs, integer, rate, text, url } from './configValues';
import { ConfigError } from './errors';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const ENV_NAME = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const price = z
  .strictObject({
    asset: address,
    feed: address.optional(),
    /** Time after which an answer of the feed counts as none, with its unit; `staleAfterMs` in the value. */
    staleAfter: durationMs.optional(),
    peg: z
      .strictObject({ to: z.union([z.literal('USD'), address], { error: 'must be USD or the address of an asset' }), rate })
      .optional(),
  })
  .transform(({ asset, feed, staleAfter, peg }, context) => {
    if (feed !== undefined && peg === undefined) return { asset, feed, staleAfterMs: staleAfter };
    if (peg !== undefined && feed === undefined && staleAfter === undefined) return { asset, peg };
    context.addIssue({
      code: 'custom',
      message: 'needs either a feed (address of a price feed) or a peg ({to, rate}), and not both',
    });
    return z.NEVER;
  });

/** What is asked over HTTP, as all of a chain's history is. */
const HTTP = ['http:', 'https:'];

const marketplace = z
  .strictObject({
    /** Slug: names the processor, the log lines and the API argument. */
    name: text('a name').regex(/^[a-z][a-z0-9-]{0,39}$/, {
      error: ({ input }) => `"${input}" must be lower-case letters, digits and dashes, beginning with a letter, at most 40`,
    }),
    /** Folder of the adapter under `src/processor/protocols/`. */
    protocol: text('the name of a protocol, like nektar').regex(/^[a-z][a-z0-9-]*$/, {
      error: ({ input }) => `"${input}" must be the name of a protocol, like nektar`,
    }),
    /** EIP-155 chain id; the node must report the same. */
    chainId: integer(1, Number.MAX_SAFE_INTEGER, 'the chain id'),
    /** The node. */
    rpc: url(HTTP, 'https://rpc.example.org'),
    /** A second node of another operator, compared with the first by range. */
    secondRpc: url(HTTP, 'https://rpc.example.org').optional(),
    /** SQD Network gateway of the chain for history; the node serves history without it. */
    gateway: url(HTTP, 'https://v2.archive.subsquid.io/network/ethereum-mainnet').optional(),
    /** Blocks behind the head at which a block counts as final. */
    finalityDepth: integer(0, 100_000, 'in blocks'),
    /** Time between two questions for the head, with its unit; `headPollMs` in the value. */
    headPoll: durationMs.default(1_000),
    /** Blocks after which the ledger is held to its invariants again, and the cache of history goes on in what became final. */
    checkEvery: integer(1, 1_000_000, 'in blocks').default(1_000),
    /** First block that can hold a log of this marketplace. */
    startBlock: integer(0, Number.MAX_SAFE_INTEGER, 'a block height'),
    /** The protocol's root contracts by name, addresses in lower case. */
    contracts: z
      .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), address, { error: 'must map names of contracts to addresses' })
      .refine((contracts) => Object.keys(contracts).length > 0, { error: 'is empty; name at least one contract' }),
    /** Where the prices of assets come from; an asset that is not listed has no price. */
    prices: z.array(price, { error: 'must be a list' }).default([]),
  })
  .transform(({ headPoll, ...rest }) => ({ ...rest, headPollMs: headPoll }));

const schema = z.strictObject({
  marketplaces: z.array(marketplace, { error: 'must be a list of marketplaces' }),
  databaseUrl: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
  /** Address that the API listens on; this machine only, unless told. */
  host: text('an address to listen on, like 127.0.0.1 or 0.0.0.0').optional(),
  port: integer(0, 65_535, 'a TCP port').default(4350),
  /** Port of evm-processor's own metrics, on every interface; none unless told. */
  processorPrometheusPort: integer(1, 65_535, 'a TCP port').optional(),
  logLevel: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** Everything that a process needs to know, validated and frozen. */
export type Config = DeepReadonly<z.infer<typeof schema>>;
/** One protocol, on a chain, at a set of contracts, from a start block. */
export type MarketplaceConfig = Config['marketplaces'][number];
/** Where one asset's price comes from: a feed contract, or a fixed rate to USD or another asset. */
export type PriceConfig = MarketplaceConfig['prices'][number];

/** What settings are called by who reads a refusal. */
const ENV_NAMES: Readonly<Record<string, string>> = {
  databaseUrl: 'DATABASE_URL',
  host: 'HOST',
  port: 'PORT',
  processorPrometheusPort: 'PROCESSOR_PROMETHEUS_PORT',
  logLevel: 'LOG_LEVEL',
};

/**
 * Reads the environment and the file of marketplaces once into a typed, validated, frozen value.
 *
 * @param sources `env`: the environment; `file`: path of the marketplaces file, by default `MARKETPLACES_FILE` or `marketplaces.yaml`
 * @returns the configuration; URLs as given, addresses in lower case
 * @throws ConfigError naming the key and what is expected, one line for every mistake
 * @example loadConfig({ env: process.env }).marketplaces[0]?.name
 */
export function loadConfig(sources: { readonly env: Environment; readonly file?: string }): Config {
  const { env } = sources;
  const file = sources.file ?? marketplacesFile(env);
  const raw = interpolate(readYaml(file), env, '');
  const { marketplaces = [], ...others } = isMap(raw) ? raw : { '(the whole file)': raw };
  for (const key of Object.keys(others)) throw new ConfigError(key, `unknown key in ${file}; expected only marketplaces`);
  const input = {
    marketplaces: Array.isArray(marketplaces) ? marketplaces.map((entry) => withDefaults(entry, env)) : marketplaces,
    databaseUrl: databaseUrlOf(env),
    host: given(env.HOST),
    port: given(env.PORT),
    processorPrometheusPort: given(env.PROCESSOR_PROMETHEUS_PORT),
    logLevel: given(env.LOG_LEVEL),
  };
  const result = schema.safeParse(input);
  if (!result.success) throw toConfigError(result.error.issues);
  checkNames(result.data.marketplaces);
  for (const [index, { prices }] of result.data.marketplaces.entries()) checkPrices(prices, `marketplaces[${index}].prices`);
  return freeze(result.data);
}

/**
 * Path of the marketplaces file.
 *
 * @param env the environment: `MARKETPLACES_FILE`, relative to the working folder
 */
export function marketplacesFile(env: Environment): string {
  return given(env.MARKETPLACES_FILE) ?? 'marketplaces.yaml';
}

/**
 * The connection string that the environment asks for: `DATABASE_URL`, else `DB_URL`, else one made of `DB_HOST`, `DB_PORT`, `DB_NAME`,
 * `DB_USER` and `DB_PASS` with the defaults that squids have.
 *
 * @returns undefined when none of them is set
 */
export function databaseUrlOf(env: Environment): string | undefined {
  const whole = given(env.DATABASE_URL) ?? given(env.DB_URL);
  if (whole !== undefined) return whole;
  const parts = [env.DB_HOST, env.DB_PORT, env.DB_NAME, env.DB_USER, env.DB_PASS].map(given);
  if (parts.every((part) => part === undefined)) return undefined;
  const [host = 'localhost', port = '5432', name = 'squid', user = 'postgres', password = 'postgres'] = parts;
  if (!/^\d{1,5}$/.test(port)) throw new ConfigError('DB_PORT', `"${port}" must be a TCP port`);
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(name)}`;
}

/** A variable that is set to something; compose files and shells set unset ones to the empty string. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** The file as text values, lists and maps. */
function readYaml(file: string): unknown {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(
      'MARKETPLACES_FILE',
      `the file ${file} cannot be read; expected a list of marketplaces, see marketplaces.example.yaml`,
    );
  }
  // The failsafe schema keeps every scalar as text: YAML would read an unquoted address as a number and lose its digits.
  const document = parseDocument(source, { schema: 'failsafe' });
  const [error] = document.errors;
  if (error !== undefined) throw new ConfigError(file, `is not valid YAML: ${error.message.split('\n')[0]}`);
  return document.toJS({ maxAliasCount: 100 }) ?? {};
}

/** Replaces `${NAME}` in every text by the environment variable. */
function interpolate(value: unknown, env: Environment, path: string): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(ENV_NAME, (_, name: string) => {
      const replacement = given(env[name]);
      if (replacement === undefined) throw new ConfigError(path, `needs the environment variable ${name}, which is not set`);
      return replacement;
    });
  }
  if (Array.isArray(value)) return value.map((entry, index) => interpolate(entry, env, `${path}[${index}]`));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, interpolate(entry, env, path === '' ? key : `${path}.${key}`)]),
  );
}

/** `RPC_URL` and `GATEWAY_URL` serve the marketplaces that name none. */
function withDefaults(entry: unknown, env: Environment): unknown {
  if (!isMap(entry)) return entry;
  const rpc = entry.rpc ?? given(env.RPC_URL);
  const gateway = entry.gateway ?? given(env.GATEWAY_URL);
  return { ...entry, ...(rpc === undefined ? {} : { rpc }), ...(gateway === undefined ? {} : { gateway }) };
}

/** Two marketplaces with one name would write into one ledger. */
function checkNames(marketplaces: Config['marketplaces']): void {
  for (const [index, { name }] of marketplaces.entries()) {
    const first = marketplaces.findIndex((other) => other.name === name);
    if (first < index)
      throw new ConfigError(
        `marketplaces[${index}].name`,
        `"${name}" is the name of marketplaces[${first}] already; expected another`,
      );
  }
}

/** One price source an asset, and pegs that lead to USD or to a feed. */
function checkPrices(prices: readonly PriceConfig[], path: string): void {
  const byAsset = new Map<string, PriceConfig>();
  for (const [index, entry] of prices.entries()) {
    if (byAsset.has(entry.asset))
      throw new ConfigError(`${path}[${index}].asset`, `"${entry.asset}" is listed already; expected one entry an asset`);
    byAsset.set(entry.asset, entry);
  }
  for (const [index, entry] of prices.entries()) {
    const seen = new Set<string>();
    let current: PriceConfig | undefined = entry;
    while (current?.peg !== undefined && current.peg.to !== 'USD') {
      if (seen.has(current.asset))
        throw new ConfigError(`${path}[${index}].peg.to`, 'leads back to itself; expected pegs that lead to USD or to a feed');
      seen.add(current.asset);
      const next: string = current.peg.to;
      current = byAsset.get(next);
      if (current === undefined)
        throw new ConfigError(`${path}[${index}].peg.to`, `"${next}" has no price in this list; expected USD or a listed asset`);
    }
  }
}

/** All mistakes in one error, a line each, the first one's key as its key. */
function toConfigError(issues: readonly z.core.$ZodIssue[]): ConfigError {
  const lines = issues.flatMap(linesOf);
  const [first = { key: 'configuration', problem: 'is invalid' }, ...rest] = lines;
  return new ConfigError(first.key, [first.problem, ...rest.map(({ key, problem }) => `${key}: ${problem}`)].join('\n'));
}

/** One line for a mistake; an object with several unknown keys has one for each. */
function linesOf(issue: z.core.$ZodIssue): { key: string; problem: string }[] {
  const path = issue.path.reduce<string>(
    (start, part) => (typeof part === 'number' ? `${start}[${part}]` : start === '' ? String(part) : `${start}.${String(part)}`),
    '',
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      key: path === '' ? key : `${path}.${key}`,
      problem: 'unknown key; see marketplaces.example.yaml for the known ones',
    }));
  }
  const key = ENV_NAMES[path] ?? (path === '' ? 'marketplaces file' : path);
  if (issue.code === 'invalid_type' && issue.expected === 'object')
    return [{ key, problem: 'is missing or not a map of keys and values' }];
  if (issue.code === 'invalid_key')
    return [{ key, problem: 'the name of a contract must be letters and digits, beginning with a letter' }];
  return [{ key, problem: issue.message }];
}

/** Whether a value is a map of keys. */
function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Freezes a value with everything in it. */
function freeze<T>(value: T): DeepReadonly<T> {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) freeze(inner);
  return value as DeepReadonly<T>;
}
