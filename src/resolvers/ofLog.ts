import type { EventType } from './generated/types';
import { atLeast, atMost, column, expression, inTransaction } from './plan/fields';
import type { Filter, OneField, ValueField } from './plan/noun';

/** Fields that lead from a fact to the transaction that it comes from. */
interface LogFields {
  readonly block: ValueField;
  readonly logIndex: ValueField;
  readonly txHash: ValueField;
  readonly event: OneField;
}

/**
 * Block, log, transaction and event of facts that one log states.
 *
 * A log may be read as several events: the fact's is the one of its type, of which a log has one at most.
 *
 * @param types events that such facts come from
 */
export const fromLog = (...types: EventType[]): LogFields => ({
  block: column('from_block'),
  logIndex: column('log_index'),
  txHash: expression(
    (row, { m }) =>
      `(SELECT '0x' || encode(e.tx_hash, 'hex') FROM public.event e
        WHERE e.marketplace_id = ${m} AND e.from_block = ${row.col('from_block')} AND e.log_index = ${row.col('log_index')} LIMIT 1)`,
  ),
  event: {
    kind: 'one',
    type: 'MarketplaceEvent',
    on: { from_block: 'from_block', log_index: 'log_index' },
    where: (row, statement) => [`${row.col('type')} = ANY(${statement.param(types, 'text[]')})`],
  },
});

/** Conditions on the transaction and block of facts that one log states. */
export const whereLog: Readonly<Record<'txHash' | 'fromBlock' | 'toBlock', Filter>> = {
  txHash: (row, value, statement) =>
    `(${row.col('from_block')}, ${row.col('log_index')}) IN (SELECT e.from_block, e.log_index FROM public.event e
      WHERE e.marketplace_id = ${statement.m} AND ${inTransaction('e.tx_hash', value, statement)})`,
  fromBlock: atLeast('from_block', 'integer'),
  toBlock: atMost('from_block', 'integer'),
};
