/** Longest texts that are kept, in characters. */
export const TEXT_LIMITS = { symbol: 32, name: 128, reason: 512, evidence: 1024, metadata: 4096 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text from the chain, fit to be stored and shown: no NUL (PostgreSQL refuses it), no control or direction characters,
 * no half surrogates, bounded. Markup is kept as text: whoever shows it escapes it.
 */
export function cleanText(raw: string, limit: number): string {
  const text = wellFormed(raw.slice(0, limit * 4).replace(CONTROL, ''));
  if (text.length <= limit) return text;
  // A character outside of the basic plane is a pair, and half a pair is nothing that JSON in PostgreSQL takes.
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Half surrogates become replacement characters: UTF-8 has no place for them. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** The same without white space around it; null when nothing is left. */
export function textOrNull(text: string, limit: number): string | null {
  const cleaned = cleanText(text, limit).trim();
  return cleaned === '' ? null : cleaned;
}
