import { allocatorOf, commit } from '../action/allocate';
import type { Signer } from '../chain/Chain';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { Installation } from '../world/state';
import type { DamKey, NetworkKey } from './cast';

/** `DisputeOutcome` of the contracts. */
const OUTCOME = { upheld: 1, dismissed: 2, split: 3 } as const;

/** An installation that is there. */
export function installed(scene: Scene, dam: DamKey, network: NetworkKey): Installation {
  const install = scene.install(dam, network);
  if (install === undefined) throw new Error(`${dam} is not installed on ${network}`);
  return install;
}

/** Who commits how much of what it has, and how often it looks again, in days. Granite's ether stands twice. */
export const commitments: readonly Story[] = (
  [
    { dam: 'northwind', network: 'meridian', from: 18, partBps: 7_000, every: [6, 16] },
    { dam: 'northwind', network: 'aegis', from: 27, partBps: 2_400, every: [10, 25] },
    { dam: 'hermit', network: 'meridian', from: 17, partBps: 8_000, every: [9, 22] },
    { dam: 'basalt', network: 'cinder', from: 19, partBps: 7_500, every: [8, 20] },
    { dam: 'granite', network: 'meridian', from: 23, partBps: 9_500, every: [7, 15] },
    { dam: 'granite', network: 'aegis', from: 25, partBps: 9_500, every: [7, 15] },
    { dam: 'cobalt', network: 'cinder', from: 24, partBps: 9_000, every: [20, 40] },
  ] as const
).map((habit) => async (scene) => {
  await scene.at(habit.from);
  await scene.when(() => scene.hasDam(habit.dam) && scene.install(habit.dam, habit.network)?.status === 'Confirmed');
  for (;;) {
    const install = installed(scene, habit.dam, habit.network);
    if (install.status !== 'Confirmed' || !scene.isLive(habit.network)) return;
    await quiet(scene, install.dam);
    const dam = scene.dam(habit.dam);
    if (dam.state === 'Active') await commit(scene, allocatorOf(scene, dam), install, habit.partBps);
    await scene.after(scene.random.between(habit.every[0], habit.every[1]));
  }
});

/** Waits for a block in which nobody else has changed what the DAM has, and keeps it so. */
async function quiet(scene: Scene, dam: string): Promise<void> {
  for (;;) {
    if (!scene.sheet.isTaken(`assets:${dam}`) && scene.sheet.take(`price:${dam}`)) return;
    await scene.mined();
  }
}

/** Some commitments are taken back. */
export const relief: Story = async (scene) => {
  for (const [day, dam, network, partBps] of [
    [77, 'northwind', 'meridian', 1_500n],
    [104, 'basalt', 'cinder', 2_000n],
    [149, 'granite', 'meridian', 2_500n],
    [176, 'hermit', 'meridian', 3_000n],
  ] as const) {
    await scene.at(day);
    const install = installed(scene, dam, network);
    await quiet(scene, install.dam);
    const amount = (install.committed * partBps) / 10_000n;
    if (amount > 0n) scene.send(scene.actors.at(scene.dam(dam).owner), 'DAM', install.dam, 'decommit', install.id, amount);
  }
};

/** A claim of the Network's manager against an operator. Returns the dispute's id. */
async function claim(scene: Scene, dam: DamKey, network: NetworkKey, partBps: bigint, evidence: string): Promise<number> {
  const { disputeVault, manager, assignments, disputes } = scene.network(network);
  const install = installed(scene, dam, network);
  await quiet(scene, install.dam);
  scene.sheet.take(`contest:${install.dam}`);
  const operator = [...assignments.values()].find((a) => a.installId === install.id && a.status === 'Active')?.operator;
  const amount = (install.committed * partBps) / 10_000n;
  const accused = operator ?? `0x${'0'.repeat(40)}`;
  scene.send(scene.actors.at(manager), 'DisputeVault', disputeVault, 'requestCollateral', install.id, accused, amount, evidence);
  await scene.mined();
  return Math.max(...disputes.keys());
}

async function decide(scene: Scene, network: NetworkKey, id: number, outcome: number, toNetwork = 0n): Promise<void> {
  const { disputeVault, resolver, disputes } = scene.network(network);
  const dispute = disputes.get(id);
  await quiet(scene, dispute?.dam ?? '');
  const by = resolver === '' ? scene.admin : scene.actors.at(resolver);
  scene.send(by, 'DisputeVault', disputeVault, 'resolve', id, outcome, toNetwork);
  await scene.mined();
}

/** The operator's side is heard. */
function challenge(scene: Scene, network: NetworkKey, id: number, by: Signer, statement: string): void {
  scene.send(by, 'DisputeVault', scene.network(network).disputeVault, 'challenge', id, statement);
}

/** Equivocation, challenged, half believed. */
export const splitDispute: Story = async (scene) => {
  await scene.at(43);
  const id = await claim(scene, 'granite', 'aegis', 600n, 'Two blocks signed at height 8,112,004.');
  await scene.after(1);
  challenge(scene, 'aegis', id, scene.actors.at(scene.dam('granite').owner), 'One of the two came from a test key.');
  await scene.after(1.5);
  const moved = scene.network('aegis').disputes.get(id)?.moved ?? 0n;
  await decide(scene, 'aegis', id, OUTCOME.split, (moved * 2n) / 5n);
};

/** A day of silence, paid for in full. */
export const upheldDispute: Story = async (scene) => {
  await scene.at(65);
  const id = await claim(scene, 'northwind', 'meridian', 150n, 'No report for 23 hours on 12 pairs.');
  await scene.after(2.5);
  await decide(scene, 'meridian', id, OUTCOME.upheld);
};

/** An accusation that the resolver does not share. */
export const dismissedDispute: Story = async (scene) => {
  await scene.at(79);
  const id = await claim(scene, 'basalt', 'cinder', 300n, 'Data withheld for batch 5521.');
  await scene.after(1);
  const accused = [...scene.network('cinder').assignments.values()].find(({ dam }) => dam === scene.dam('basalt').address);
  if (accused !== undefined)
    challenge(scene, 'cinder', id, scene.actors.at(accused.operator), 'The batch was served; see the archive.');
  await scene.after(2);
  await decide(scene, 'cinder', id, OUTCOME.dismissed);
};

/** Nobody decides, so it is dismissed by default. */
export const forgottenDispute: Story = async (scene) => {
  await scene.at(111);
  const id = await claim(scene, 'cobalt', 'cinder', 250n, 'Late attestations in week 16.');
  const deadline = scene.network('cinder').disputes.get(id)?.deadline ?? 0;
  await scene.until(deadline + 2 * 86_400);
  await quiet(scene, scene.dam('cobalt').address);
  scene.send(scene.actors.keeper, 'DisputeVault', scene.network('cinder').disputeVault, 'dismiss', id);
};

/** The manager gives a claim up; a second one is not decided when the history ends. */
export const doubts: Story = async (scene) => {
  await scene.at(142);
  const id = await claim(scene, 'hermit', 'meridian', 200n, 'Stale prices on 3 pairs.');
  await scene.after(1.5);
  const { disputeVault, manager } = scene.network('meridian');
  await quiet(scene, scene.dam('hermit').address);
  scene.send(scene.actors.at(manager), 'DisputeVault', disputeVault, 'dismiss', id);
  await scene.at(193.5);
  await claim(scene, 'northwind', 'meridian', 90n, 'Reports repeated from the previous round.');
};
