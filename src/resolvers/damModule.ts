import type { Module, ModuleFilter } from './generated/types';
import { anyOf, column, is, KEY_ORDER, one, refersTo, refersToAny } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Module> = {
  id: column('module'),
  address: column('module'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  kind: column('kind'),
  variant: column('variant'),
  isAttached: column('is_attached'),
  operator: one('Operator', { operator_id: 'operator_id' }),
  network: one('Network', { network_id: 'network_id' }),
  vetoDuration: column('veto_duration'),
  resolverDelay: column('resolver_delay'),
  feeBps: column('fee_bps'),
};

const filters: FiltersOf<ModuleFilter> = {
  kind: anyOf('kind'),
  dam: refersTo('dam_id'),
  isAttached: is('is_attached'),
  address: refersToAny('module_id'),
  variant: anyOf('variant'),
  operator: refersTo('operator_id'),
  network: refersTo('network_id'),
};

/** Modules: contracts that do something for DAMs. */
export const damModule: Noun = {
  type: 'Module',
  from: 'analytics.module_at',
  key: ['module_id'],
  fields,
  filters,
  ...KEY_ORDER,
};
