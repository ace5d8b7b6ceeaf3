import type { DamKind } from './model';
import { collateral } from './operations/collateral';
import { delegation } from './operations/delegation';
import { handshake, limits } from './operations/handshake';
import { operators } from './operations/operators';
import { rewards, shareRewards } from './operations/rewards';
import type { Plan, Planner, Step } from './operations/step';
import { growth, liquidity, moving } from './operations/tranches';
import type { World } from './World';

const planners: Record<string, Planner> = {
  ...delegation,
  ...rewards,
  ...shareRewards,
  ...handshake,
  ...limits,
  ...operators,
  ...moving,
  ...liquidity,
  ...growth,
  ...collateral,
};

/** How often each kind of step is drawn; 8 times where nothing is said. What ends things is rare, or little would ever be going on. */
const WEIGHTS: Record<string, number> = {
  deposit: 24,
  lock: 24,
  commit: 24,
  claimRewards: 16,
  requestCollateral: 16,
  resolve: 16,
  requestJoin: 16,
  activate: 16,
  reclaim: 16,
  declareDefault: 16,
  setFee: 3,
  setAllocation: 3,
  uninstall: 6,
  requestInstallation: 16,
  confirmInstallation: 16,
  claimWithdrawal: 16,
  delist: 2,
};

/** The kinds of step that make sense in a DAM of a type, each as often as it shall be drawn. */
export function kindsOf(dam: DamKind): string[] {
  const withAssets = { ...delegation, ...shareRewards, ...limits };
  const own = {
    Infrastructure: {},
    Liquidity: { ...withAssets, ...moving, ...liquidity },
    Growth: { ...withAssets, ...moving, ...growth },
    Collateral: { ...withAssets, ...collateral },
  }[dam];
  const kinds = Object.keys({ ...rewards, ...handshake, ...operators, ...own });
  return kinds.flatMap((kind) => Array<string>(WEIGHTS[kind] ?? 8).fill(kind));
}

/** Makes a step concrete in the state that the model is in now. */
export function plan(world: World, step: Step): Plan {
  return planners[step.kind]!(world, step);
}
