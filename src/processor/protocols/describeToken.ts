import { Asset } from '../../model/asset';
import { TEXT_LIMITS, textOrNull } from '../vocabulary/cleanText';
import type { EventOf } from '../vocabulary/events';
import type { Address } from '../vocabulary/ids';
import type { PreparedLog, Read, ReadResult } from './Protocol';

const SELECTORS = { decimals: '0x313ce567', symbol: '0x95d89b41', name: '0x06fdde03' };

/** Decimals above which amounts cannot be priced exactly. */
const MAX_DECIMALS = 36;

/**
 * Describes a token by what its contract answers. Tokens are strangers: one that answers nonsense is quarantined
 * (decimals null, the fault named), and the marketplace goes on.
 */
export function describeToken(asset: Address, kind: EventOf<'AssetDescribed'>['kind']): PreparedLog {
  const reads: Read[] = Object.values(SELECTORS).map((data) => ({ to: asset, data }));
  return {
    reads,
    needs: [],
    translate: ([decimalsAnswer, symbolAnswer, nameAnswer], rows) => {
      if (rows.find(Asset, asset) !== undefined) return [];
      const { decimals, fault } = decimalsOf(decimalsAnswer);
      return [
        {
          type: 'AssetDescribed',
          asset,
          kind,
          symbol: textOf(symbolAnswer, TEXT_LIMITS.symbol),
          name: textOf(nameAnswer, TEXT_LIMITS.name),
          decimals,
          fault,
        },
      ];
    },
  };
}

/** Reads `decimals()`: null with the reason when there is no usable answer. */
export function decimalsOf(answer: ReadResult | undefined): { decimals: number | null; fault: string | null } {
  if (answer?.ok !== true) return { decimals: null, fault: 'decimals() does not answer' };
  if (!/^0x[0-9a-f]{64}/i.test(answer.data)) return { decimals: null, fault: 'decimals() answers nonsense' };
  const value = BigInt(answer.data.slice(0, 66));
  if (value > 255n) return { decimals: null, fault: 'decimals() answers nonsense' };
  if (value > BigInt(MAX_DECIMALS)) return { decimals: null, fault: `decimals() answers ${value}, more than ${MAX_DECIMALS}` };
  return { decimals: Number(value), fault: null };
}

/** Reads a string answer, ABI-encoded or as the bytes32 of old tokens; null when there is none. */
export function textOf(answer: ReadResult | undefined, limit: number): string | null {
  if (answer?.ok !== true) return null;
  const bytes = Buffer.from(answer.data.slice(2), 'hex');
  const text = bytes.length === 32 ? bytes.toString('utf8').replace(/\0+$/, '') : stringIn(bytes, limit);
  return text === null ? null : textOrNull(text, limit);
}

function stringIn(bytes: Buffer, limit: number): string | null {
  if (bytes.length < 64) return null;
  const offset = smallNumber(bytes, 0);
  if (offset === null || offset + 32 > bytes.length) return null;
  const length = smallNumber(bytes, offset);
  if (length === null) return null;
  // The claimed length is not believed: what is there, and no more than could be kept, is read.
  return bytes.subarray(offset + 32, offset + 32 + Math.min(length, limit * 8)).toString('utf8');
}

function smallNumber(bytes: Buffer, at: number): number | null {
  const isSmall = bytes.subarray(at, at + 28).every((byte) => byte === 0);
  return isSmall ? bytes.readUInt32BE(at + 28) : null;
}
