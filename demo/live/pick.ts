import type { Signer } from '../chain/Chain';
import type { Desk } from '../stage/Desk';
import type { Dam, Installation, MarketTypeName, NetworkState } from '../world/state';

/** Whether a Network will be live in the next block. */
export function isInTerm(desk: Desk, { status, maturesAt }: NetworkState): boolean {
  return status === 'Live' && desk.now < maturesAt;
}

/** An installation that can be given assets. */
export function someInstallation(desk: Desk, types: readonly MarketTypeName[]): Installation | undefined {
  return oneOf(desk, desk.world.installations.values(), ({ status, dam, network }) => {
    const { type, state } = desk.world.dam(dam);
    return status === 'Confirmed' && state === 'Active' && types.includes(type) && isInTerm(desk, desk.world.network(network));
  });
}

/** A DAM and one of the people who hold its receipts. */
export function someHolder(desk: Desk): readonly [Dam | undefined, Signer | undefined] {
  const dam = oneOf(desk, desk.world.dams.values(), ({ totalShares }) => totalShares > 0n);
  return [dam, oneOf(desk, desk.actors.delegators, ({ address }) => (dam?.shares.get(address) ?? 0n) > 0n)];
}

/** One of the people who hold a Network's synthetic token. */
export function someEarner(desk: Desk, { rewardToken }: NetworkState): Signer | undefined {
  const hasSome = ({ address }: Signer): boolean => (desk.world.balances.get(`${rewardToken} ${address}`) ?? 0n) > 0n;
  return oneOf(desk, [...desk.actors.delegators, ...desk.actors.operators], hasSome);
}

/** One of those that fit, undefined when none does. */
export function oneOf<T>(desk: Desk, all: Iterable<T>, fits: (item: T) => boolean = () => true): T | undefined {
  const list = [...all].filter(fits);
  return list.length === 0 ? undefined : desk.random.pick(list);
}
