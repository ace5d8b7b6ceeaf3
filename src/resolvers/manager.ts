import type { Manager, ManagerFilter } from './generated/types';
import { atLeast, BY_KEY, before, byColumn, column, isPositive, page, refersToAny, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Manager> = {
  id: column('owner'),
  address: column('owner'),
  firstDamAt: column('since'),
  damCount: column('dam_count'),
  activeDamCount: column('active_dams'),
  installationCount: column('installation_count'),
  dams: page('Dam', { owner_id: 'owner_id' }),
};

const filters: FiltersOf<ManagerFilter> = {
  address: refersToAny('owner_id'),
  dam: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.dam_at(${statement.m}, ${statement.b}, ${statement.t}) d
      WHERE d.dam_id = ${statement.idOf(value)} AND d.owner_id = ${row.col('owner_id')})`,
  hasActiveDams: isPositive('active_dams'),
  minDamCount: atLeast('dam_count'),
  firstDamFrom: since('since'),
  firstDamTo: before('since'),
};

/** Managers: accounts that own DAMs. */
export const manager: Noun = {
  type: 'Manager',
  from: 'analytics.manager_at',
  key: ['owner_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    FIRST_DAM_AT: byColumn('since'),
    DAM_COUNT: byColumn('dam_count'),
    ACTIVE_DAM_COUNT: byColumn('active_dams'),
    INSTALLATION_COUNT: byColumn('installation_count'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
