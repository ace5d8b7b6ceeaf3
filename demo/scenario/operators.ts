import { claimPay, redeem } from '../action/earn';
import type { Signer } from '../chain/Chain';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { DamKey, NetworkKey } from './cast';
import { operatorMetadata } from './metadata';

/** `OperatorKind` of the contracts. */
const KIND = { independent: 1, affiliated: 2 } as const;
/** The first four work on their own. */
const INDEPENDENT = 4;

const NAMES = [
  ['Hexa Systems', 'Reykjavik'],
  ['Hermit Stakes', 'Lisbon'],
  ['Quarry Compute', 'Warsaw'],
  ['Lone Larch', 'Tallinn'],
  ['Nordlicht Nodes', 'Oslo'],
  ['Tidal Racks', 'Rotterdam'],
  ['Cedar Hosting', 'Montreal'],
  ['Plain Metal', 'Ashburn'],
  ['Kestrel Ops', 'Dublin'],
  ['Juniper Works', 'Madrid'],
  ['Polar Validators', 'Helsinki'],
  ['Anvil Street', 'London'],
  ['Sable Nodes', 'Frankfurt'],
  ['Copper Lane', 'Zurich'],
  ['Twin Peaks Infra', 'Denver'],
  ['Monsoon Data', 'Singapore'],
  ['Harbour Nine', 'Sydney'],
  ['Fjord Compute', 'Bergen'],
  ['Pampas Cloud', 'Buenos Aires'],
  ['Sierra Machines', 'Mexico City'],
] as const;

/** Everybody registers; some describe themselves anew later. */
export const registrations: Story = async (scene) => {
  for (const [index, [name, region]] of NAMES.entries()) {
    const operator = scene.actors.operators[index] as Signer;
    const kind = index < INDEPENDENT ? KIND.independent : KIND.affiliated;
    scene.send(operator, 'OperatorRegistry', scene.deployment.operatorRegistry, 'register', kind, operatorMetadata(name, region));
    if (index % 4 === 3) await scene.mined();
  }
  for (const [day, index] of [
    [64, 10],
    [85, 4],
    [137, 16],
  ] as const) {
    await scene.at(day);
    const [name, region] = NAMES[index];
    const metadata = operatorMetadata(name, `${region} and Prague`, 2);
    scene.send(
      scene.actors.operators[index] as Signer,
      'OperatorRegistry',
      scene.deployment.operatorRegistry,
      'setMetadata',
      metadata,
    );
  }
};

/** Who works where: DAM, operator, day of the invitation, Networks. The owner of a DAM enrols itself. */
const JOBS: readonly (readonly [DamKey, number, number, readonly NetworkKey[]])[] = [
  ['hexa', 0, 8, ['harbor', 'beacon']],
  ['hermit', 1, 11, ['meridian']],
  ['orchard', 2, 16, ['pulse']],
  ['granite', 3, 22, ['aegis']],
  ['northwind', 4, 7, ['meridian']],
  ['ironwood', 4, 8, ['harbor']],
  ['ironwood', 5, 8.5, ['harbor', 'beacon']],
  ['ironwood', 6, 9, ['harbor', 'kelp']],
  ['ironwood', 7, 10, ['beacon', 'kelp']],
  ['northwind', 10, 9, ['meridian']],
  ['northwind', 11, 19, ['aegis']],
  ['pinnacle', 11, 18, ['foundry']],
  ['granite', 12, 14, ['meridian']],
  ['granite', 13, 20, ['aegis']],
  ['basalt', 14, 12, ['cinder']],
  ['basalt', 15, 13, ['cinder']],
  ['cobalt', 16, 18, ['cinder']],
  ['driftwood', 16, 21, ['apiary']],
  ['clearwater', 17, 11, ['lumen']],
  ['ridgeline', 18, 15, ['tideway']],
  ['beeline', 8, 47, ['lumen']],
  ['orchard', 19, 12, ['pulse']],
  ['seedbed', 7, 24, ['sprout']],
  ['harvest', 9, 32, ['cascade']],
  ['ridgeline', 17, 56, ['solstice']],
];

/** Each job from the invitation to the first day of work. */
export const jobs: readonly Story[] = JOBS.map(([dam, index, day, networks]) => async (scene) => {
  await scene.at(day);
  const operator = scene.actors.operators[index] as Signer;
  await becomeMember(scene, dam, operator);
  for (const network of networks) {
    await scene.when(() => scene.isLive(network) && scene.install(dam, network)?.status === 'Confirmed');
    await scene.after(scene.random.between(0, 2));
    await startWork(scene, dam, network, operator);
  }
});

/** Invited and accepted, or by one's own right. */
async function becomeMember(scene: Scene, dam: DamKey, operator: Signer): Promise<void> {
  const { address, owner } = scene.dam(dam);
  const { operatorRegistry } = scene.deployment;
  if (owner === operator.address) {
    scene.send(operator, 'OperatorRegistry', operatorRegistry, 'enrolSelf', address);
    return scene.mined();
  }
  scene.send(scene.actors.at(owner), 'OperatorRegistry', operatorRegistry, 'invite', address, operator.address);
  await scene.after(scene.random.between(0.4, 2));
  scene.send(operator, 'OperatorRegistry', operatorRegistry, 'accept', address);
  await scene.mined();
}

/** Asks the Network, and is activated. */
async function startWork(scene: Scene, dam: DamKey, key: NetworkKey, operator: Signer): Promise<void> {
  const network = scene.network(key);
  scene.send(operator, 'Network', network.address, 'requestJoin', scene.dam(dam).address);
  await scene.after(scene.random.between(0.4, 1.5));
  scene.send(scene.actors.at(network.owner), 'Network', network.address, 'activateOperator', operator.address);
  await scene.mined();
}

/** Invitations that come to nothing, requests that are taken back or turned down. */
export const disappointments: Story = async (scene) => {
  const { operatorRegistry } = scene.deployment;
  const [kestrel, juniper, quarry, cedar] = [8, 9, 3, 6].map((index) => scene.actors.operators[index]) as [
    Signer,
    Signer,
    Signer,
    Signer,
  ];
  const ironwood = scene.actors.damOwners[6] as Signer;
  await scene.at(10);
  const { address } = scene.dam('ironwood');
  for (const invited of [kestrel, juniper])
    scene.send(ironwood, 'OperatorRegistry', operatorRegistry, 'invite', address, invited.address);
  await scene.after(3);
  scene.send(kestrel, 'OperatorRegistry', operatorRegistry, 'decline', address);
  scene.send(ironwood, 'OperatorRegistry', operatorRegistry, 'remove', address, juniper.address, 'No answer within three days.');
  await scene.at(35);
  const beacon = scene.network('beacon');
  scene.send(cedar, 'Network', beacon.address, 'requestJoin', address);
  await scene.after(2);
  scene.send(cedar, 'Network', beacon.address, 'cancelJoin');
  await scene.at(44);
  const meridian = scene.network('meridian');
  scene.send(quarry, 'Network', meridian.address, 'requestJoin', scene.dam('granite').address);
  await scene.after(2.5);
  scene.send(
    scene.actors.at(meridian.owner),
    'Network',
    meridian.address,
    'rejectJoin',
    quarry.address,
    'Signing key on one machine only.',
  );
};

/** One leaves on its own account, one is sent away and comes back. */
export const departures: Story = async (scene) => {
  const { operatorRegistry } = scene.deployment;
  const [tidal, cedar] = [scene.actors.operators[5], scene.actors.operators[6]] as [Signer, Signer];
  await scene.at(99);
  const { address: ironwood, owner } = scene.dam('ironwood');
  scene.send(cedar, 'Network', scene.network('harbor').address, 'deactivateOperator', cedar.address, 'Moving the racks.');
  await scene.after(2);
  scene.send(cedar, 'OperatorRegistry', operatorRegistry, 'leaveDAM', ironwood, 'Lease ended.');
  await scene.at(139);
  for (const key of ['harbor', 'beacon'] as const) {
    scene.send(
      scene.actors.at(owner),
      'Network',
      scene.network(key).address,
      'deactivateOperator',
      tidal.address,
      'Three bad weeks in a row.',
    );
  }
  await scene.mined();
  scene.send(
    scene.actors.at(owner),
    'OperatorRegistry',
    operatorRegistry,
    'remove',
    ironwood,
    tidal.address,
    'Three bad weeks in a row.',
  );
  await scene.at(160);
  await becomeMember(scene, 'ironwood', tidal);
  await startWork(scene, 'ironwood', 'harbor', tidal);
};

/** Every operator takes its pay now and then, and redeems some. */
export const paydays: readonly Story[] = NAMES.map((_, index) => async (scene) => {
  const operator = scene.actors.operators[index] as Signer;
  await scene.at(scene.random.between(24, 40));
  for (;;) {
    for (const network of scene.world.networks.values()) {
      if (!network.assignments.has(operator.address)) continue;
      await claimPay(scene, operator, network);
      if (scene.random.chance(0.6)) redeem(scene, operator, network, scene.random.int(3_000, 9_000));
    }
    await scene.after(scene.random.between(9, 26));
  }
});
