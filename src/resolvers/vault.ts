import type { Vault } from './generated/types';
import { amount, column, KEY_ORDER, one } from './plan/fields';
import type { FieldsOf, Noun } from './plan/noun';

const fields: FieldsOf<Vault> = {
  epochStart: column('epoch_start'),
  epochDuration: column('epoch_duration'),
  epoch: column('epoch'),
  epochEndsAt: column('epoch_ends_at'),
  version: column('version'),
  isFollowed: column('is_followed'),
  burner: column('burner'),
  depositLimit: amount('deposit_limit'),
  isAllowlisted: column('is_allowlisted'),
  stakeModule: one('Module', { module_id: 'stake_module_id' }),
  slashingModule: one('Module', { module_id: 'slashing_module_id' }),
  taken: amount('taken'),
  lastTaken: amount('last_taken'),
};

/** Vaults: what DAMs are that keep epochs. */
export const vault: Noun = {
  type: 'Vault',
  from: 'analytics.vault_at',
  key: ['dam_id'],
  fields,
  filters: {},
  ...KEY_ORDER,
};
