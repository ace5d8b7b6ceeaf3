import type { FailureKind } from './errors';

/** An error object of JSON-RPC, as servers of all makes fill it. */
export interface RpcErrorObject {
  readonly code?: number;
  readonly message?: string;
  readonly data?: unknown;
}

// The wordings are those of the large providers and clients. What fits none is 'error', which a range query treats as a refusal until it
// asks for one block only: so a wording that nobody saw before shrinks the range as well.
const RATE =
  /rate.?limit|too many requests|request limit|per (?:second|minute|day)|throughput|compute units|capacity (?:limit )?exceeded|exceeded.{0,20}(?:quota|capacity)|quota|daily request|slow down|concurrent requests|try again (?:later|in)|usage limit|credits/i;
const SIZE =
  /range|too many (?:results|logs|blocks|events)|more than [\d,]+ (?:results|logs|blocks|events)|(?:logs|results|blocks).{0,40}(?:exceed|limit|too (?:large|many|big))|(?:exceed|limit|max).{0,40}(?:logs|results|blocks|size)|(?:response|result|payload|body|query|content).{0,25}(?:too (?:large|big)|exceed|smaller|greater)|size exceed|limit exceeded|narrow|blocks distance/i;
const TIMEOUT = /time.?d?.?out|deadline|took too long|execution aborted|context canceled|query.{0,20}cancel/i;
const BEHIND =
  /header not found|(?:block|header).{0,20}(?:not found|unknown|unavailable|not available|does not exist)|unknown block|after last accepted block|unfinalized data|beyond.{0,20}head|not (?:yet )?(?:synced|available)|in the future|BlockOutOfRange/i;
const NO_STATE =
  /missing trie node|state.{0,30}(?:not available|unavailable|not found|pruned|missing|does not exist)|(?:historical|old|archive).{0,30}(?:state|data|node|unavailable)|pruned|distance to target block|no state|archive/i;
/** anvil's words for both: a block above its head, and one below whose state it pruned. */
const OUT_OF_RANGE = /block height is (\d+) but requested was (\d+)/i;
const FAILED_CALL =
  /invalid (?:opcode|jump)|bad instruction|out ?of ?gas|gas (?:required|uint64|limit|too)|stack (?:under|over|limit)|vm exe(?:cution|ception)|evm error|invalidfeopcode|notactivated|execution (?:error|aborted)|insufficient (?:funds|balance)|intrinsic gas|code size|collision|return data out of bounds|always failing|precompile/i;
const BROKEN = /internal (?:server )?error|overloaded|temporar|unavailable|bad gateway|upstream|healthy/i;

/**
 * What a JSON-RPC error wants from us.
 *
 * @param error the error object of one answer
 * @param method the method asked; only `eth_call` can revert, only `eth_getLogs` is refused for its size
 */
export function classifyRpcError(error: RpcErrorObject, method: string): FailureKind {
  const text = errorText(error);
  const isRate = error.code === 429 || RATE.test(text);
  if (method === 'eth_call') {
    if (error.code === 3 || /revert/i.test(text)) return 'revert';
    if (isRate) return 'rate';
    if (NO_STATE.test(text) || isBelowHead(text)) return 'no-state';
    if (BEHIND.test(text)) return 'behind';
    // geth says "execution aborted (timeout = 5s)" of a call that never ends: the contract's doing, and the same at every attempt.
    if (FAILED_CALL.test(text) || error.code === -32015) return 'revert';
  }
  if (isRate) return 'rate';
  if (TIMEOUT.test(text)) return 'timeout';
  if (BEHIND.test(text) && !/limit|max/i.test(text)) return 'behind';
  if (method === 'eth_getLogs' && SIZE.test(text)) return 'refusal';
  if (BROKEN.test(text)) return 'server';
  return error.code === -32005 ? 'rate' : 'error';
}

function isBelowHead(text: string): boolean {
  const found = OUT_OF_RANGE.exec(text);
  return found !== null && Number(found[2]) <= Number(found[1]);
}

/** The words of an error: its message and what providers hide beside it. */
export function errorText(error: RpcErrorObject): string {
  const data = error.data === undefined || error.data === null ? '' : JSON.stringify(error.data).slice(0, 500);
  return `${String(error.message ?? '').slice(0, 1000)} ${data}`.trim();
}

const NAMED_RANGE = /\[\s*(0x[0-9a-f]+|\d+)\s*,\s*(0x[0-9a-f]+|\d+)\s*\]/i;
const NUMBER =
  /(?<![\w.])(\d{1,3}(?:[,_]\d{3})+|\d+)\s*(k\b)?(?!\s*(?:results|logs|events|bytes|[kmg]?b\b|ms\b|s\b|sec|\w*\.))/gi;

/**
 * How many blocks, counted from `from`, a refusal says would be answered; undefined when it names no usable number.
 *
 * Every make has its own sentence, so this takes the largest number that is smaller than what was asked and that is not the question itself.
 *
 * @example suggestedBlocks('Try with this block range [0x10, 0x1f].', 16, 4096) // 16
 * @example suggestedBlocks('eth_getLogs is limited to a 2,000 block range', 0, 9999) // 2000
 */
export function suggestedBlocks(message: string, from: number, to: number): number | undefined {
  const asked = to - from + 1;
  const named = NAMED_RANGE.exec(message);
  if (named !== null) {
    const blocks = Number(named[2]) - Number(named[1]) + 1;
    if (blocks >= 1 && blocks < asked) return blocks;
  }
  if (!/block|range/i.test(message)) return undefined;
  const question = new Set([from, to, asked, asked - 1]);
  let best: number | undefined;
  for (const match of message.matchAll(NUMBER)) {
    const blocks = Number(match[1]!.replace(/[,_]/g, '')) * (match[2] === undefined ? 1 : 1000);
    if (blocks >= 1 && blocks < asked && !question.has(blocks) && blocks > (best ?? 0)) best = blocks;
  }
  return best;
}
