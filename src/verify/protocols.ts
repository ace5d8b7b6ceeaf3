import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../processor/protocols/Check';

const PROTOCOLS = join(__dirname, '../processor/protocols');

/**
 * What is compared with a protocol's contracts: `checks` of `verify/checks` in its folder. One that has none has no view functions that we
 * know, and its ledger is only held to its invariants.
 */
export function checksOf(protocol: string): readonly Check[] {
  const file = join(PROTOCOLS, protocol, 'verify', 'checks');
  const isThere = /^[a-z][a-z0-9-]*$/.test(protocol) && ['.js', '.ts'].some((ending) => existsSync(file + ending));
  return isThere ? (require(file) as { checks: readonly Check[] }).checks : [];
}
