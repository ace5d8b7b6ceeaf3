import pino, { type DestinationStream, type Logger } from 'pino';

/** The logger that every room gets. */
export type Log = Logger;

/** Wherever one of these stands in a logged object, its value is not written. */
const SECRETS = ['password', 'apiKey', 'authorization', 'cookie', 'databaseUrl', 'rpc', 'secondRpc', 'gateway', 'secret'];

/**
 * Makes a logger: one JSON object a line on stdout, or coloured text when stdout is a terminal.
 *
 * @param options `name`: which process or room speaks; `level`: least level that is written, `LOG_LEVEL` unless told
 * @example createLog({ name: 'api' }).info({ port: 4350 }, 'listening')
 */
export function createLog(options: { readonly name: string; readonly level?: string }): Log {
  const settings = {
    name: options.name,
    level: options.level ?? (process.env.LOG_LEVEL || 'info'),
    base: { name: options.name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    // Amounts are bigint, which JSON does not know.
    formatters: { log: textAmounts },
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  };
  // Synchronous in both ways: the last line before an exit is the one that matters.
  const stream = process.stdout.isTTY ? prettyStream() : pino.destination({ dest: 1, sync: true });
  return pino(settings, stream);
}

/** Coloured lines; loaded where somebody looks. */
function prettyStream(): DestinationStream {
  const pretty = require('pino-pretty') as typeof import('pino-pretty');
  return pretty({ colorize: true, sync: true, ignore: 'pid', translateTime: 'SYS:HH:MM:ss' });
}

/** The same object with its bigints as decimal text. */
function textAmounts(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, typeof value === 'bigint' ? value.toString() : value]),
  );
}
