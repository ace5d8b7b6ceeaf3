import type { Asset, AssetFilter } from './generated/types';
import { anyOf, column, contains, expression, is, KEY_ORDER, page, refersToAny } from './plan/fields';
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
};

/** Assets: tokens of the marketplace. */
export const asset: Noun = {
  type: 'Asset',
  from: 'analytics.asset_at',
  key: ['asset_id'],
  fields,
  filters,
  ...KEY_ORDER,
};
