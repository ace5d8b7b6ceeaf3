import { AbiCoder } from 'ethers';
import type { Signer } from '../chain/Chain';
import { STAKER_PAY } from './cast';
import { BONDS } from './founding';
import { leafOf, rootOf } from './merkle';
import type { Stand } from './Stand';
import { type Vault, World } from './World';

const CODER = AbiCoder.defaultAbiCoder();
const DAY = 86_400;
/** Raw units of cumulative operator rewards that each root adds, by place. */
const OPERATOR_PAY = [4n * 10n ** 18n, 3n * 10n ** 18n] as const;

/** What happens again and again: some of it by chance in every block, rewards when their day has come. */
export function routine(stand: Stand): void {
  const { random, market, cast } = stand;
  for (const [place, vault] of market.world.vaults.entries()) {
    const staker = random.pick(cast.stakers);
    if (random.chance(0.3)) deposit(stand, vault, place, staker);
    if (random.chance(0.1)) leave(stand, vault, random.pick(cast.stakers));
    if (random.chance(0.06)) passOn(stand, vault, random.pick(cast.stakers));
    claimWhatIsDue(stand, vault);
  }
  if (random.chance(0.35)) claimRewards(stand, random.pick(cast.stakers));
  if (isDue(stand, 7)) for (const [vault, network] of BONDS) distribute(stand, vault, network);
  if (isDue(stand, 14)) for (const network of cast.networks) publishRoot(stand, network);
  else if (random.chance(0.08)) claimPay(stand);
}

/** Whether the block is the first of a period of days. */
function isDue({ market, now }: Stand, days: number): boolean {
  return market.time > 0 && Math.floor(now / (days * DAY)) > Math.floor(market.time / (days * DAY));
}

function deposit(stand: Stand, vault: Vault, place: number, staker: Signer): void {
  const entry = stand.market.plans[place];
  if (entry === undefined) return;
  const amount = stand.market.units(entry.asset, stand.random.skewed(...entry.deposit));
  const onBehalfOf = stand.random.chance(0.1) ? stand.random.pick(stand.cast.stakers) : staker;
  stand.send(staker, 'Vault', vault.address, 'deposit', onBehalfOf.address, amount);
}

/** Somebody takes a part of its stake out, now and then for somebody else, now and then all of it. */
function leave(stand: Stand, vault: Vault, staker: Signer): void {
  const { random, cast } = stand;
  const shares = vault.shares.get(staker.address) ?? 0n;
  if (shares === 0n) return;
  const claimer = random.chance(0.1) ? random.pick(cast.stakers) : staker;
  const part = random.chance(0.15) ? shares : stand.part(shares, 10, 60);
  // What shares are worth is less than they were after a slash: a withdrawal of nine tenths of the par value fits.
  if (random.chance(0.5)) stand.send(staker, 'Vault', vault.address, 'redeem', claimer.address, part);
  else stand.send(staker, 'Vault', vault.address, 'withdraw', claimer.address, worthOf(vault, part));
}

function worthOf(vault: Vault, shares: bigint): bigint {
  const all = [...vault.shares.values()].reduce((sum, one) => sum + one, 0n);
  return all === 0n ? 0n : (shares * vault.stake * 9n) / (all * 10n);
}

function passOn(stand: Stand, vault: Vault, staker: Signer): void {
  const shares = vault.shares.get(staker.address) ?? 0n;
  if (vault.version === 1 || shares === 0n) return;
  const to = stand.random.pick(stand.cast.stakers).address;
  stand.send(staker, 'VaultTokenized', vault.address, 'transfer', to, stand.part(shares, 5, 40));
}

/** Withdrawals whose epoch is over are taken sooner or later: one by one, or several at once. */
function claimWhatIsDue(stand: Stand, vault: Vault): void {
  for (const staker of stand.cast.stakers) {
    const epochs = vault.claims.get(staker.address);
    if (epochs === undefined || !stand.random.chance(0.03)) continue;
    const due = [...epochs].filter((epoch) => epoch < World.epochOf(vault, stand.now));
    const [first] = due;
    if (first === undefined) continue;
    if (due.length > 1) stand.send(staker, 'Vault', vault.address, 'claimBatch', staker.address, due);
    else stand.send(staker, 'Vault', vault.address, 'claim', staker.address, first);
  }
}

/** A week's rewards for whoever stood with its stake a day before. */
function distribute(stand: Stand, place: number, at: number): void {
  const { market, cast, random, now } = stand;
  const [vault, network] = [market.vault(place), cast.networks[at]];
  const rewards = vault?.stakerRewards[0];
  if (vault === undefined || rewards === undefined || network === undefined || vault.stake === 0n) return;
  const snapshotAt = Math.max(now - DAY, vault.epochStart + 1);
  const data = CODER.encode(['uint48', 'uint256', 'bytes', 'bytes'], [snapshotAt, 10_000, '0x', '0x']);
  const [low, high] = STAKER_PAY.weekly[market.plans[place]?.asset ?? 'dETH'];
  const amount = market.units(STAKER_PAY.asset, random.between(low, high));
  stand.send(
    network,
    'DefaultStakerRewards',
    rewards.address,
    'distributeRewards',
    network.address,
    market.stakerToken,
    amount,
    data,
  );
}

/** Some of what a staker has earned, or all of it. */
function claimRewards(stand: Stand, staker: Signer): void {
  const { random, market } = stand;
  const earning = market.world.stakerRewards.filter(({ series }) => series.size > 0);
  if (earning.length === 0) return;
  const { address, series } = random.pick(earning);
  const { token, network } = random.pick([...series.values()]);
  const data = CODER.encode(['address', 'uint256', 'bytes[]'], [network, random.pick([1, 2, 4, 100]), []]);
  stand.send(staker, 'DefaultStakerRewards', address, 'claimRewards', staker.address, token, data);
}

/** What each of the first two operators has earned after so many roots. */
const payAfter = (roots: number) => OPERATOR_PAY.map((pay) => pay * BigInt(roots)) as [bigint, bigint];

function publishRoot(stand: Stand, network: Signer): void {
  const { market } = stand;
  const [first, second] = payAfter((market.rootCounts.get(`${network.address} ${market.operatorToken}`) ?? 0) + 1);
  const [left, right] = leaves(stand, first, second);
  const amount = OPERATOR_PAY[0] + OPERATOR_PAY[1];
  const args = [network.address, market.operatorToken, amount, rootOf(left, right)];
  stand.send(network, 'DefaultOperatorRewards', market.operatorRewards, 'distributeRewards', ...args);
}

function claimPay(stand: Stand): void {
  const { market, cast, random } = stand;
  const network = random.pick(cast.networks);
  const amounts = payAfter(market.rootCounts.get(`${network.address} ${market.operatorToken}`) ?? 0);
  const who = random.int(0, 1);
  const operator = cast.operators[who];
  if (amounts[0] === 0n || operator === undefined) return;
  const [left, right] = leaves(stand, ...amounts);
  const args = [operator.address, network.address, market.operatorToken, amounts[who], [who === 0 ? right : left]];
  stand.send(operator, 'DefaultOperatorRewards', market.operatorRewards, 'claimRewards', ...args);
}

function leaves({ cast: { operators } }: Stand, first: bigint, second: bigint): [string, string] {
  return [leafOf(operators[0]?.address ?? '', first), leafOf(operators[1]?.address ?? '', second)];
}
