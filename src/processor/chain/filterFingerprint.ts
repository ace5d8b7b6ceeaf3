import { createHash } from 'node:crypto';
import { PACKING } from './packWindow';
import type { EmitterRule } from './types';

/**
 * Names what a rule would find, so that cached history is used only for the very same question.
 *
 * @returns 24 hex digits; the order and the case of roots and topics do not matter
 */
export function filterFingerprint(rule: EmitterRule): string {
  const roots = rule.roots.map((root) => `${root.address.toLowerCase()}@${root.fromBlock}`).sort();
  const topics = rule.topics.map((topic) => topic.toLowerCase()).sort();
  const text = JSON.stringify({ roots, topics, revision: rule.revision ?? '', packing: PACKING });
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
