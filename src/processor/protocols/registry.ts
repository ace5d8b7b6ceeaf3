import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors';
import type { Protocol } from './Protocol';

/** The protocols that a marketplace can be of: the folders beside this file that have a `protocol`. */
function protocolNames(): string[] {
  return readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ['.js', '.ts'].some((ending) => existsSync(fileOf(entry.name) + ending)))
    .map(({ name }) => name);
}

/** The adapter of a protocol. @throws UserError for a name that none has */
export function protocolNamed(name: string): Protocol {
  const known = protocolNames();
  if (known.includes(name)) return (require(fileOf(name)) as { protocol: Protocol }).protocol;
  throw new UserError('UNKNOWN_PROTOCOL', `There is no adapter for protocol "${name}"; known are: ${known.join(', ')}.`);
}

const fileOf = (name: string) => join(__dirname, name, 'protocol');
