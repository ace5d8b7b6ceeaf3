import type { Asset, AssetFilter } from './generated/types';
import { anyOf, BY_KEY, byNullable, column, contains, expression, is, page, refersToAny } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Asset> = {
  id: column('asset'),
  address: column('asset'),
  kind: column('kind'),
  symbol: column('symbol'),
  name: column('name'),
  decimals: column('decimals'),
  isWhitelisted: column('is_whitelisted'),
  fault: column('fault'),
  priceUsd: expression(
    (row, statement, args) =>
      `(SELECT trim_scale(x.usd)::text FROM analytics.price_at(${statement.m}, ${statement.b}, ${statement.t}, ${statement.book(args.book)}) x
        WHERE x.asset_id = ${row.col('asset_id')})`,
  ),
  dams: page('Dam', { asset_id: 'asset_id' }),
  networks: page('Network', { asset_id: 'asset_id' }),
};

const filters: FiltersOf<AssetFilter> = {
  address: refersToAny('asset_id'),
  kind: anyOf('kind'),
  isWhitelisted: is('is_whitelisted'),
  isFaulty: (row, value, statement) => `(${row.col('fault')} IS NOT NULL) = ${statement.param(value, 'boolean')}`,
  search: contains('symbol', 'name'),
  dam: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.dam_at(${statement.m}, ${statement.b}, ${statement.t}) d
      WHERE d.dam_id = ${statement.idOf(value)} AND ${row.col('asset_id')} IN (d.asset_id, d.receipt_token_id))`,
  network: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.network_at(${statement.m}, ${statement.b}, ${statement.t}) n
      WHERE n.network_id = ${statement.idOf(value)} AND ${row.col('asset_id')} IN (n.asset_id, n.reward_token_id, n.reward_asset_id))`,
};

/** Assets: tokens of the marketplace. */
export const asset: Noun = {
  type: 'Asset',
  from: 'analytics.asset_at',
  key: ['asset_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    SYMBOL: byNullable('symbol', 'text'),
    NAME: byNullable('name', 'text'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
