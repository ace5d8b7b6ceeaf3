import type { Manager } from './generated/types';
import { column, KEY_ORDER, page } from './plan/fields';
import type { FieldsOf, Noun } from './plan/noun';

const fields: FieldsOf<Manager> = {
  id: column('owner'),
  address: column('owner'),
  damCount: column('dam_count'),
  activeDamCount: column('active_dams'),
  installationCount: column('installation_count'),
  dams: page('Dam', { owner_id: 'owner_id' }),
};

/** Managers: accounts that own DAMs. */
export const manager: Noun = {
  type: 'Manager',
  from: 'analytics.manager_at',
  key: ['owner_id'],
  fields,
  filters: {},
  ...KEY_ORDER,
};
