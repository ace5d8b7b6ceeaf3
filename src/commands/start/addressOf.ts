import type { Config } from '../../config';

/**
 * Where the API is reached from this machine: at the address that it listens on, or over loopback when those are all addresses.
 *
 * @example addressOf({ host: '0.0.0.0', port: 4350 }) // 'http://127.0.0.1:4350'
 */
export function addressOf({ host, port }: Pick<Config, 'host' | 'port'>): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
