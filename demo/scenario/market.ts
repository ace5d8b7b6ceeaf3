import type { Story } from '../stage/Stage';

/** What the whitelisting authority said about each asset. */
const REASONS = {
  dUSD: 'Redeemable and audited monthly.',
  dETH: 'The chain it runs on.',
  dBTC: 'Custodian named, reserves proven.',
  dNTR: 'Token of the marketplace. No price source yet.',
  dHNY: 'Approved for one season. No price source.',
} as const;

/** Assets are let in one by one; honey is taken off once its season is over. */
export const assets: Story = async (scene) => {
  for (const [symbol, reason] of Object.entries(REASONS)) {
    const asset = scene.deployment.assets[symbol as keyof typeof REASONS];
    scene.send(scene.admin, 'Registry', scene.deployment.registry, 'whitelistAsset', asset, reason);
    if (scene.random.chance(0.5)) await scene.mined();
  }
  await scene.at(150);
  const honey = scene.deployment.assets.dHNY;
  await scene.turn(`state:${honey}`);
  scene.send(
    scene.admin,
    'Registry',
    scene.deployment.registry,
    'delistAsset',
    honey,
    'The season is over and the issuer has stopped minting.',
  );
};

/** A council takes the whitelisting over from the account that deployed everything. */
export const council: Story = async (scene) => {
  await scene.at(95);
  await scene.turn('admin');
  scene.send(scene.admin, 'Registry', scene.deployment.registry, 'transferAdmin', scene.actors.council.address);
};
