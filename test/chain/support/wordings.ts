import type { Fault } from './FaultyProxy';

/** What a server says to a range of `blocks` blocks from `from`. */
type Wording = (blocks: number, from: number) => Fault;
/** A refusal of a question for logs. */
export const refusal = (code: number, message: string, data?: unknown): Fault => ({
  error: { code, message, data },
  only: 'eth_getLogs',
});

/** Blocks that the servers below say that they take. */
export const LIMIT = 9;
/** How servers refuse a question for logs, by maker. */
export const WORDINGS: Record<string, Wording> = {
  infura: (_, from) =>
    refusal(
      -32005,
      `query returned more than 10000 results. Try with this block range [0x${from.toString(16)}, 0x${(from + LIMIT - 1).toString(16)}].`,
    ),
  'infura, by range': (blocks) => refusal(-32602, `range ${blocks - 1} exceeds limit of ${LIMIT}`),
  alchemy: (_, from) =>
    refusal(
      -32602,
      `Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters and the response size limit, this block range should work: [0x${from.toString(16)}, 0x${(from + 3).toString(16)}]`,
    ),
  quicknode: () => refusal(-32614, `eth_getLogs is limited to a ${LIMIT} range`),
  ankr: () => refusal(-32600, 'block range is too wide'),
  moonbeam: () => refusal(-32603, `block range is too wide (maximum ${LIMIT})`),
  cloudflare: () => refusal(-32047, `Invalid eth_getLogs request. Max range: ${LIMIT}`),
  avalanche: (blocks, from) =>
    refusal(-32000, `requested too many blocks from ${from} to ${from + blocks - 1}, maximum is set to ${LIMIT}`),
  thirdweb: () => refusal(-32000, `Maximum allowed number of requested blocks is ${LIMIT}`),
  blast: (blocks) => refusal(-32600, `eth_getLogs exceeds the range allowed for your plan (${blocks} > ${LIMIT}).`),
  coinbase: () => refusal(-32602, `please limit the query to at most ${LIMIT} blocks`),
  publicnode: () => refusal(-32701, `exceed maximum block range: ${LIMIT}`),
  tenderly: (blocks) => refusal(-32602, 'invalid params', { payload: `range ${blocks} is bigger than range limit ${LIMIT}` }),
  erigon: () => refusal(-32000, `query block range exceeds server limit, narrow your filter: ${LIMIT}`),
  arbitrum: () => refusal(-32000, 'logs matched by query exceeds limit of 10000'),
  optimism: () => refusal(-32020, 'backend response too large'),
  '1rpc': () => refusal(-32000, 'response size should not greater than 10000000 bytes'),
  llama: () => refusal(-32602, 'query exceeds max results 20000, retry with the range 1-2'),
  'base, sick': () => refusal(-32011, 'no backend is currently healthy to serve traffic'),
  'geth, slow': () => refusal(-32002, 'request timed out'),
  zksync: () => refusal(-32602, 'Query returned more than 10000 results'),
  'EIP-1474': () => refusal(-32005, 'Request exceeds defined limit'),
  'words of a busy server': () => refusal(-32000, 'Too many results, try again in smaller block ranges'),
  'words of a plan': () => refusal(-32000, `query exceeds plan quota: at most ${LIMIT} blocks per eth_getLogs request`),
  'words of an account': () => refusal(-32600, 'You asked for too wide a block range. Buy more credits.'),
  'words of a lagging server': (blocks) => refusal(-32000, `A block range of ${blocks} blocks is not available on the free tier`),
  'words of a server without the block': () => refusal(-32000, 'range too wide: block not found in cache'),
  'HTTP 429 that means the range': () => ({
    status: 429,
    body: '{"error":"block range too large"}',
    headers: { 'retry-after': '0' },
  }),
  'HTTP 403 that means the range': () => ({ status: 403, body: '{"error":{"message":"this block range is not permitted"}}' }),
  'nobody has heard this before': () => refusal(-31337, 'nope, not like that'),
  'HTTP 413': () => ({ status: 413, body: '<html>Payload Too Large</html>' }),
  'HTTP 400 with an error in it': () => ({
    status: 400,
    body: '{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"block range too large"}}',
  }),
  'HTTP 504': () => ({ status: 504, body: 'upstream request timeout' }),
  'a broken connection': () => ({ hangUp: true }),
  'half an answer': () => ({ truncate: true }),
};
