import { Asset } from '../../model/asset';
import type { Handlers } from './Ledger';

/** Tokens and their prices. */
export const assets: Handlers<'AssetDescribed' | 'AssetWhitelisted' | 'PriceUpdated'> = {
  AssetDescribed({ asset, kind, symbol, name, decimals, fault }, at, { rows, prices }) {
    if (rows.find(Asset, asset) !== undefined) return;
    rows.put(Asset, { asset, kind, symbol, name, decimals, isWhitelisted: false, fault });
    prices.admit(asset, at.time);
  },

  AssetWhitelisted({ asset, isWhitelisted }, _at, { rows }) {
    rows.change(Asset, [asset], { isWhitelisted });
  },

  PriceUpdated({ feed, usdE18 }, at, { prices }) {
    prices.observe(feed, usdE18, at.time);
  },
};
