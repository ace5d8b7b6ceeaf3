import type { Handle } from '../Chain';
import type { InstallationModel, NetworkModel } from '../model';
import type { World } from '../World';

/** One random step: who, on which Network, how much (in 10,000ths of what there is), how long after the last. */
export interface Step {
  readonly kind: string;
  /** A delegator; an operator by its parity. */
  readonly who: number;
  /** Another delegator, or which of several things; 3 means: do not look for one that fits, so that refusals are tried too. */
  readonly other: number;
  readonly net: number;
  /** 0 to 11,000: a tenth of the steps asks for more than there is. */
  readonly part: number;
  /** Seconds since the step before, at least 1. */
  readonly wait: number;
  /** The installation, request, tranche or dispute, when it is not drawn. */
  readonly target?: bigint;
}

/** A step made concrete: the transaction, and what it does to the model, which throws `Refused` where the chain must refuse. */
export interface Plan {
  readonly from: string;
  readonly to: Handle;
  readonly method: string;
  readonly args: readonly unknown[];
  apply(): void;
}

/** Makes a step concrete in the state that the model is in before it. */
export type Planner = (world: World, step: Step) => Plan;

export const ONE = 10n ** 18n;

/** So many 10,000ths of the whole. */
export function share(whole: bigint, step: Step): bigint {
  return (whole * BigInt(step.part)) / 10_000n;
}

/** A transaction of anybody. */
export function by(from: string, to: Handle, method: string, args: readonly unknown[]): Omit<Plan, 'apply'> {
  return { from, to, method, args };
}

/** A transaction of the step's delegator. */
export function byDelegator(world: World, step: Step, to: Handle, method: string, args: readonly unknown[]): Omit<Plan, 'apply'> {
  return by(world.delegators[step.who]!, to, method, args);
}

/** The step's Network, or the other one when only that fits. */
export function networkFor(world: World, step: Step, fits: (network: NetworkModel) => boolean): NetworkModel {
  const { networks } = world.model;
  const drawn = networks[step.net]!;
  if (step.other === 3 || step.target !== undefined || fits(drawn)) return drawn;
  return networks.find(fits) ?? drawn;
}

/** The confirmed installation on the step's Network, else the last there was. */
export function installationOf(world: World, step: Step): InstallationModel {
  const network = world.model.networks[step.net]!;
  return world.model.confirmedOn(network) ?? world.model.installations.filter((inst) => inst.network === network).at(-1)!;
}

/** Any installation, ended ones too. */
export function anyInstallation(world: World, step: Step): InstallationModel {
  const { installations } = world.model;
  const aimed = installations.find((inst) => inst.id === step.target);
  return aimed ?? installations[(step.other * 2 + step.net) % installations.length]!;
}

/** The thing that a step is about: the one it aims at, else one that fits, else any. */
export function choose<T extends { readonly id: bigint }>(
  list: readonly T[],
  step: Step,
  fits: (item: T) => boolean,
): T | undefined {
  const aimed = list.find((item) => item.id === step.target);
  if (aimed !== undefined) return aimed;
  const fitting = list.filter(fits);
  const from = step.other === 3 || fitting.length === 0 ? list : fitting;
  return from[(step.who + step.other) % Math.max(from.length, 1)];
}
