import type { EventFilter, MarketplaceEvent } from './generated/types';
import {
  amount,
  anyOf,
  atLeast,
  atMost,
  column,
  expression,
  factsOf,
  inBlockBefore,
  inBlockSince,
  inTransaction,
  joined,
  KEY_ORDER,
  keyOf,
  one,
  refersTo,
} from './plan/fields';
import type { Args, FieldsOf, FiltersOf, Noun } from './plan/noun';
import type { Row, Statement } from './plan/statement';

const fields: FieldsOf<MarketplaceEvent> = {
  id: joined('from_block', 'log_index', 'part'),
  type: column('type'),
  block: column('from_block'),
  logIndex: column('log_index'),
  part: column('part'),
  time: column('time'),
  txHash: expression((row) => `'0x' || encode(${row.col('tx_hash')}, 'hex')`),
  emitter: keyOf('emitter_id'),
  actor: keyOf('actor_id'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  account: keyOf('account_id'),
  subject: keyOf('subject_id'),
  asset: one('Asset', { asset_id: 'asset_id' }),
  amount: amount('amount'),
  shares: amount('shares'),
  data: expression((row, statement) => {
    const keys = ['actor', 'dam', 'network', 'operator', 'account', 'subject', 'asset'].map(
      (name) => `'${name}', ${keyOf(`${name}_id`).sql(row, statement, {})}`,
    );
    const amounts = ['amount', 'shares'].map((name) => `'${name}', ${row.col(name)}::text`);
    return `jsonb_strip_nulls(jsonb_build_object(${[...keys, ...amounts].join(', ')})) || coalesce(${row.col('details')}, '{}'::jsonb)`;
  }),
};

const filters: FiltersOf<EventFilter> = {
  type: anyOf('type'),
  dam: refersTo('dam_id'),
  network: refersTo('network_id'),
  operator: refersTo('operator_id'),
  account: refersTo('account_id'),
  actor: refersTo('actor_id'),
  subject: refersTo('subject_id'),
  txHash: (row, value, statement) => inTransaction(row.col('tx_hash'), value, statement),
  minAmount: atLeast('amount'),
  fromBlock: atLeast('from_block', 'integer'),
  toBlock: atMost('from_block', 'integer'),
  from: inBlockSince('from_block'),
  to: inBlockBefore('from_block'),
  asset: refersTo('asset_id'),
  emitter: refersTo('emitter_id'),
};

/** Marketplace events: everything that happened, in the order of the chain. */
export const marketplaceEvent: Noun = {
  type: 'MarketplaceEvent',
  from: factsOf('event'),
  key: ['from_block', 'log_index', 'part'],
  fields,
  filters,
  ...KEY_ORDER,
};

/** Conditions for the event of an id; an id of another shape is nobody's. */
export function byEventId(row: Row, statement: Statement, args: Args): string[] {
  const [, ...parts] = /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(String(args.id)) ?? [];
  if (parts.length === 0) return ['false'];
  return ['from_block', 'log_index', 'part'].map(
    (name, index) => `${row.col(name)} = ${statement.param(parts[index], 'integer')}`,
  );
}
