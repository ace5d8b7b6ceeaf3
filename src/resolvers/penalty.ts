import type { Penalty, PenaltyFilter } from './generated/types';
import { fromLog, whereLog } from './ofLog';
import {
  amount,
  atLeast,
  BY_KEY,
  byColumn,
  column,
  factsOf,
  inBlockBefore,
  inBlockSince,
  joined,
  keyOf,
  one,
  refersTo,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Penalty> = {
  id: joined('from_block', 'log_index'),
  ...fromLog('PenaltyApplied'),
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
  installation: refersTo('installation_id'),
  dispute: refersTo('dispute_id'),
  asset: refersTo('asset_id'),
  ...whereLog,
};

/** Penalties: collateral finally taken (slashing). */
export const penalty: Noun = {
  type: 'Penalty',
  from: factsOf('penalty'),
  key: ['from_block', 'log_index'],
  fields,
  filters,
  orders: {
    TIME: BY_KEY,
    AMOUNT: byColumn('amount', 'numeric'),
  },
  defaultOrder: { field: 'TIME', direction: 'ASC' },
};
