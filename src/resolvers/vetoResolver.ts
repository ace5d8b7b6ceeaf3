import type { VetoResolver } from './generated/types';
import { column, KEY_ORDER } from './plan/fields';
import type { FieldsOf, Noun } from './plan/noun';

const fields: FieldsOf<VetoResolver> = {
  resolver: column('resolver'),
  nextResolver: column('next_resolver'),
  nextFrom: column('next_from'),
};

/** Who may veto slashes of installations. */
export const vetoResolver: Noun = {
  type: 'VetoResolver',
  from: 'analytics.resolver_at',
  key: ['installation_id'],
  fields,
  filters: {},
  ...KEY_ORDER,
};
