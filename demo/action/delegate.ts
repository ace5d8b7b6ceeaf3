import { parseUnits } from 'ethers';
import type { Signer } from '../chain/Chain';
import { ASSETS, type AssetSymbol, DAMS } from '../scenario/cast';
import type { Desk } from '../stage/Desk';
import type { Dam } from '../world/state';

const UNLIMITED = 2n ** 256n - 1n;

/** Raw units of an amount of whole tokens, rounded to what a person would type. */
export function toRaw(amount: number, asset: AssetSymbol): bigint {
  const digits = Math.min(ASSETS[asset].decimals, amount >= 1_000 ? 0 : amount >= 10 ? 1 : amount >= 0.1 ? 3 : 6);
  return parseUnits(amount.toFixed(digits), ASSETS[asset].decimals);
}

/** The symbol of one of the demo's assets. */
export function symbolOf(desk: Desk, asset: string): AssetSymbol {
  const entry = Object.entries(desk.deployment.assets).find(([, address]) => address === asset);
  if (entry === undefined) throw new Error(`${asset} is not an asset of the demo`);
  return entry[0] as AssetSymbol;
}

/** A deposit of the usual size for a DAM, in raw units; people differ by two orders of magnitude. */
export function usualDeposit(desk: Desk, dam: Dam): bigint {
  const plan = Object.values(DAMS).find(({ name }) => name === dam.name);
  const middle = plan === undefined || plan.deposit === 0 ? 1 : plan.deposit;
  return toRaw(middle * desk.random.skewed(0.12, 9), symbolOf(desk, dam.asset));
}

/** Gives an account what it lacks of an asset, and lets a contract take it. */
export function fund(desk: Desk, account: Signer, asset: string, amount: bigint, spender: string): void {
  const balance = desk.world.balances.get(`${asset} ${account.address}`) ?? 0n;
  if (balance < amount) desk.send(desk.actors.admin, 'DemoToken', asset, 'mint', account.address, amount - balance);
  const isAllowed = desk.world.allowances.has(`${asset} ${account.address} ${spender}`);
  if (!isAllowed && desk.sheet.take(`approve:${asset} ${account.address} ${spender}`)) {
    desk.send(account, 'DemoToken', asset, 'approve', spender, UNLIMITED);
  }
}

/** Whether a DAM takes deposits in the next block. */
export function takesDeposits(desk: Desk, dam: Dam): boolean {
  const isChanging = desk.sheet.isTaken(`state:${dam.address}`) || desk.sheet.isTaken(`state:${dam.asset}`);
  return !isChanging && dam.type !== 'Infrastructure' && dam.state === 'Active' && desk.world.assets.get(dam.asset) === 1;
}

/** Deposits for oneself; a gatekeeper lets the depositor in first. False when the DAM takes none or the account is busy. */
export function deposit(desk: Desk, delegator: Signer, dam: Dam, amount: bigint): boolean {
  if (!takesDeposits(desk, dam) || !desk.sheet.take(`account:${delegator.address}`)) return false;
  if (dam.gatekeeper !== '' && !dam.depositors.has(delegator.address)) {
    desk.send(desk.actors.at(dam.gatekeeper), 'DAM', dam.address, 'setDepositor', delegator.address, true);
  }
  fund(desk, delegator, dam.asset, amount, dam.address);
  desk.send(delegator, 'DAM', dam.address, 'deposit', amount, delegator.address);
  return true;
}

/** Whether an account may move its shares of a DAM in the next block. */
function isUnlocked(desk: Desk, dam: Dam, account: Signer): boolean {
  return desk.now >= (dam.lockedUntil.get(account.address) ?? 0);
}

/** Leaves with a part of one's shares: at once out of idle assets, or by a request where the type asks for one. */
export async function leave(desk: Desk, delegator: Signer, dam: Dam, partBps: number): Promise<boolean> {
  const shares = ((dam.shares.get(delegator.address) ?? 0n) * BigInt(partBps)) / 10_000n;
  if (shares === 0n || !isUnlocked(desk, dam, delegator)) return false;
  if (dam.type === 'Collateral') {
    if (!desk.sheet.take(`account:${delegator.address}`)) return false;
    desk.send(delegator, 'DAM', dam.address, 'requestWithdrawal', shares, delegator.address);
    return true;
  }
  const assets = await desk.read<bigint>('DAM', dam.address, 'convertToAssets', shares);
  if (assets === 0n || desk.sheet.isTaken(`price:${dam.address}`)) return false;
  // A wei more, as deposits before it in the block round the price up.
  if (!desk.sheet.reserve(`idle:${dam.address}`, dam.idle, assets + 2n)) return false;
  if (!desk.sheet.take(`account:${delegator.address}`)) return false;
  desk.send(delegator, 'DAM', dam.address, 'redeem', shares, delegator.address, delegator.address);
  return true;
}

/** Claims or gives up what one has requested. */
export async function endRequests(desk: Desk, delegator: Signer, dam: Dam, isCancelled: boolean): Promise<boolean> {
  const request = [...dam.requests.values()].find(({ owner, status }) => owner === delegator.address && status === 'Requested');
  if (request === undefined) return false;
  if (isCancelled) {
    if (!desk.sheet.take(`account:${delegator.address}`)) return false;
    desk.send(delegator, 'DAM', dam.address, 'cancelWithdrawal', request.id);
    return true;
  }
  const isContested = dam.contested !== 0n || desk.sheet.isTaken(`contest:${dam.address}`);
  if (desk.now < request.claimableAt || isContested || desk.sheet.isTaken(`price:${dam.address}`)) return false;
  const { shares } = await desk.read<{ shares: bigint }>('DAM', dam.address, 'withdrawalRequest', request.id);
  const assets = await desk.read<bigint>('DAM', dam.address, 'convertToAssets', shares);
  if (!desk.sheet.reserve(`idle:${dam.address}`, dam.idle, assets + 2n)) return false;
  if (!desk.sheet.take(`account:${delegator.address}`)) return false;
  // A commitment in the same block would count on what leaves now.
  desk.sheet.take(`assets:${dam.address}`);
  desk.send(delegator, 'DAM', dam.address, 'claimWithdrawal', request.id);
  return true;
}

/** Sends a part of one's receipts to somebody else. */
export function passOn(desk: Desk, from: Signer, to: Signer, dam: Dam, partBps: number): boolean {
  const shares = ((dam.shares.get(from.address) ?? 0n) * BigInt(partBps)) / 10_000n;
  if (shares === 0n || !dam.transferable || from === to || !isUnlocked(desk, dam, from)) return false;
  if (!desk.sheet.take(`account:${from.address}`)) return false;
  desk.send(from, 'DAM', dam.address, 'transfer', to.address, shares);
  return true;
}
