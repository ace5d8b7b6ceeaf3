import { UserError } from '../../errors';
import { nektar } from './nektar/nektar';
import type { Protocol } from './Protocol';

/** The protocols that a marketplace can be of; a new one is a folder beside this file and a line here. */
const PROTOCOLS: readonly Protocol[] = [nektar];

/** The adapter of a protocol. @throws UserError for a name that none has */
export function protocolNamed(name: string): Protocol {
  const found = PROTOCOLS.find((protocol) => protocol.name === name);
  if (found !== undefined) return found;
  const known = PROTOCOLS.map((protocol) => protocol.name).join(', ');
  throw new UserError('UNKNOWN_PROTOCOL', `There is no adapter for protocol "${name}"; known are: ${known}.`);
}
