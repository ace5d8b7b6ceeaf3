import { CAPITAL_KINDS, EXPOSURE_KINDS } from '../../model/accountKind';
import { Asset } from '../../model/asset';
import { BalanceValue } from '../../model/balanceValue';
import { FlowValue } from '../../model/flowValue';
import { Price } from '../../model/price';
import type { Journal, TouchedBalance, TouchedFlow } from './Journal';
import { priceAt, priceIntegralAt, usdFromE18, worthOf } from './money';
import type { WorkingSet } from './WorkingSet';

/** What a feed's answer says of an asset. */
export interface FedAsset {
  asset: string;
  /** Units of what the feed prices that one unit of the asset is worth, as a fraction. */
  rate: { numerator: bigint; denominator: bigint };
  /** Seconds after which the answer is stale; null: never. */
  staleAfter: number | null;
}

/** Where a price book takes its prices: feeds by address, and assets that are worth a fixed sum of USD. */
export interface PriceSources {
  feeds: ReadonlyMap<string, readonly FedAsset[]>;
  /** USD at 18 decimals for one whole unit, by asset. */
  pegs: ReadonlyMap<string, bigint>;
}

/** The number of the book that follows the chain. */
export const DEFAULT_BOOK = 1;

const VALUED: ReadonlySet<string> = new Set([...CAPITAL_KINDS, ...EXPOSURE_KINDS]);

/**
 * The money layer of the token ledger, under one price book. A block is the unit of time: everything in it is valued at the last
 * price of its own block, so the order of a feed's answer and an event in one block does not matter.
 */
export class PriceLayer {
  constructor(
    private readonly rows: WorkingSet,
    private readonly sources: PriceSources,
    private readonly book = DEFAULT_BOOK,
  ) {}

  /** A feed answered; null: it has no price to give. */
  observe(feed: string, usdE18: bigint | null, time: number): void {
    for (const { asset, rate, staleAfter } of this.sources.feeds.get(feed) ?? []) {
      const usd = usdE18 === null ? null : usdFromE18((usdE18 * rate.numerator) / rate.denominator);
      this.setPrice(asset, usd, staleAfter, time);
    }
  }

  /** An asset became known: a peg to the dollar begins. */
  admit(asset: string, time: number): void {
    const peg = this.sources.pegs.get(asset);
    if (peg !== undefined && this.rows.find(Price, this.book, asset) === undefined)
      this.setPrice(asset, usdFromE18(peg), null, time);
  }

  /** Values what a block moved; call once at the end of the block. */
  closeBlock(journal: Journal, time: number): void {
    const { balances, flows } = journal.takeTouched();
    for (const touched of balances) if (VALUED.has(touched.account.kind)) this.valueBalance(touched, time);
    for (const touched of flows) this.valueFlow(touched, time);
  }

  private setPrice(asset: string, usd: bigint | null, staleAfter: number | null, time: number): void {
    const integral = priceIntegralAt(this.rows.find(Price, this.book, asset), time);
    this.rows.put(Price, { book: this.book, asset, fromTime: time, usd, staleAfter, ...integral });
  }

  private valueBalance({ account, before }: TouchedBalance, time: number): void {
    const decimals = this.rows.find(Asset, account.asset)?.decimals ?? null;
    if (decimals === null) return;
    const integral = priceIntegralAt(this.rows.find(Price, this.book, account.asset), time);
    const last = this.rows.find(BalanceValue, this.book, account.account);
    const held = before?.amount ?? 0n;
    this.rows.put(BalanceValue, {
      book: this.book,
      account: account.account,
      usdSeconds: (last?.usdSeconds ?? 0n) + worthOf(held, integral.usdSeconds - (last?.priceIntegral ?? 0n), decimals),
      pricedSeconds: (last?.pricedSeconds ?? 0n) + held * BigInt(integral.pricedSeconds - (last?.pricedIntegral ?? 0)),
      priceIntegral: integral.usdSeconds,
      pricedIntegral: integral.pricedSeconds,
    });
  }

  private valueFlow({ flow, amount, events }: TouchedFlow, time: number): void {
    const decimals = this.rows.find(Asset, flow.asset)?.decimals ?? null;
    const usd = decimals === null ? null : priceAt(this.rows.find(Price, this.book, flow.asset), time);
    const last = this.rows.find(FlowValue, this.book, flow.flow);
    if (usd === null || decimals === null) {
      if (last === undefined)
        this.rows.put(FlowValue, { book: this.book, flow: flow.flow, usd: 0n, priced: 0n, pricedEvents: 0 });
      return;
    }
    this.rows.put(FlowValue, {
      book: this.book,
      flow: flow.flow,
      usd: (last?.usd ?? 0n) + worthOf(amount, usd, decimals),
      priced: (last?.priced ?? 0n) + amount,
      pricedEvents: (last?.pricedEvents ?? 0) + events,
    });
  }
}
