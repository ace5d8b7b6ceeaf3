import type { Actors } from '../actors';
import type { Artifacts } from '../artifacts';
import type { Call, Chain } from '../chain/Chain';
import { Random } from '../random';
import { ASSETS, type AssetSymbol } from '../scenario/cast';
import { Cast } from './cast';
import { planCore, symbioticArtifacts } from './deploy';
import { routine } from './routine';
import { Stand } from './Stand';
import { SymbioticMarket } from './SymbioticMarket';
import { SCRIPT } from './script';

const DAY = 86_400;
const MINT_GAS = 150_000;
/** Whole tokens that everybody has to spend. */
const PURSES: Readonly<Partial<Record<AssetSymbol, bigint>>> = {
  dETH: 40_000n,
  dBTC: 2_000n,
  dUSD: 20_000_000n,
  dNTR: 10_000_000n,
};

/** What the troupe needs of the chain that it plays on. */
export interface Venue {
  readonly chain: Chain;
  readonly actors: Actors;
  readonly artifacts: Artifacts;
  /** The demo's assets; the administrator mints them. */
  readonly assets: Readonly<Record<AssetSymbol, string>>;
  /** How many transactions the administrator has sent before {@link Troupe.deployment}. */
  readonly adminNonce: number;
  /** Block seconds of day 0. */
  readonly startTime: number;
  readonly seed: number;
}

/**
 * Symbiotic beside the other marketplace, on the same chain: its real core and rewards, and those who use them. What is done in a block
 * depends on the seed, the logs before it and its time alone, so a replayed chain goes on as the first one would have.
 */
export class Troupe {
  readonly market: SymbioticMarket;
  /** Transactions for the first block: the contracts, and money for everybody. */
  readonly deployment: readonly Call[];
  private readonly cast: Cast;

  constructor(private readonly venue: Venue) {
    const { chain, actors, assets, artifacts, adminNonce } = venue;
    const symbiotic = symbioticArtifacts();
    this.cast = new Cast(actors);
    const { core, calls } = planCore(symbiotic, actors.admin, adminNonce);
    this.market = new SymbioticMarket(chain, symbiotic, core, assets, this.cast);
    const mints = [...this.cast.stakers, ...this.cast.networks].flatMap(({ address }) =>
      Object.entries(PURSES).map(([symbol, amount]) => {
        const { decimals } = ASSETS[symbol as AssetSymbol];
        const data = artifacts.get('DemoToken').encode('mint', [address, amount * 10n ** BigInt(decimals)]);
        return { from: actors.admin, to: assets[symbol as AssetSymbol], data, label: `mint ${symbol}`, gas: MINT_GAS };
      }),
    );
    this.deployment = [...calls, ...mints];
  }

  /**
   * Sends what is done in the next block.
   *
   * @param time block seconds that it will have
   */
  async act(time: number): Promise<void> {
    const { chain, artifacts, startTime, seed } = this.venue;
    await this.market.catchUp();
    const random = new Random(`symbiotic demo ${seed}/${time - startTime}`);
    const stand = new Stand(chain, artifacts, this.market, this.cast, random, time);
    const [from, to] = [this.market.time, time].map((at) => Math.floor((at - startTime) / DAY)) as [number, number];
    for (const [day, step] of SCRIPT) if (day > from && day <= to) step(stand);
    routine(stand);
  }
}
