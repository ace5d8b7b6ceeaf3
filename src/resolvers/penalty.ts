import type { Penalty, PenaltyFilter } from './generated/types';
import {
  amount,
  atLeast,
  column,
  factsOf,
  inBlockBefore,
  inBlockSince,
  joined,
  KEY_ORDER,
  keyOf,
  one,
  refersTo,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Penalty> = {
  id: joined('from_block', 'log_index'),
  block: column('from_block'),
  time: column('time'),
  dispute: one('Dispute', { dispute_id: 'dispute_id' }),
  installation: one('Installation', { installation_id: 'installation_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  asset: one('Asset', { asset_id: 'asset_id' }),
  amount: amount('amount'),
  resolver: keyOf('resolver_id'),
};

const filters: FiltersOf<PenaltyFilter> = {
  dam: refersTo('dam_id'),
  network: refersTo('network_id'),
  operator: refersTo('operator_id'),
  minAmount: atLeast('amount'),
  from: inBlockSince('from_block'),
  to: inBlockBefore('from_block'),
};

/** Penalties: collateral finally taken (slashing). */
export const penalty: Noun = {
  type: 'Penalty',
  from: factsOf('penalty'),
  key: ['from_block', 'log_index'],
  fields,
  filters,
  ...KEY_ORDER,
};
