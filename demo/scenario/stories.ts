import type { Story } from '../stage/Stage';
import { DAMS, type DamKey, NETWORKS, type NetworkKey } from './cast';
import * as closings from './closings';
import * as collateral from './collateral';
import * as dams from './dams';
import * as delegators from './delegators';
import * as gifts from './gifts';
import * as handshakes from './handshakes';
import * as lending from './lending';
import * as market from './market';
import * as networks from './networks';
import * as operators from './operators';

/** Every story of the history, by a name that seeds its draws. */
export function stories(): [name: string, story: Story][] {
  const single: Readonly<Record<string, Story>> = {
    assets: market.assets,
    council: market.council,
    rates: networks.rates,
    roles: networks.roles,
    parameters: dams.parameters,
    doors: dams.doors,
    endings: dams.endings,
    persistence: handshakes.persistence,
    limits: handshakes.limits,
    registrations: operators.registrations,
    disappointments: operators.disappointments,
    departures: operators.departures,
    badLoan: lending.badLoan,
    unusedHoney: lending.unusedHoney,
    lateProver: lending.lateProver,
    uncalledGrant: gifts.uncalledGrant,
    relief: collateral.relief,
    splitDispute: collateral.splitDispute,
    upheldDispute: collateral.upheldDispute,
    dismissedDispute: collateral.dismissedDispute,
    forgottenDispute: collateral.forgottenDispute,
    doubts: collateral.doubts,
    house: delegators.house,
    ownStake: delegators.ownStake,
    custody: delegators.custody,
    kelp: closings.kelp,
    foundry: closings.foundry,
    aegis: closings.aegis,
    apiary: closings.apiary,
    cascade: closings.cascade,
    pinnacle: closings.pinnacle,
  };
  return [
    ...Object.entries(single),
    ...(Object.keys(NETWORKS) as NetworkKey[]).map((key): [string, Story] => [`network ${key}`, networks.lifeOf(key)]),
    ...(Object.keys(DAMS) as DamKey[]).map((key): [string, Story] => [`dam ${key}`, dams.openingOf(key)]),
    ...numbered('handshake', handshakes.handshakes),
    ...numbered('job', operators.jobs),
    ...numbered('payday', operators.paydays),
    ...numbered('round', lending.rounds),
    ...numbered('gift', gifts.gifts),
    ...numbered('commitment', collateral.commitments),
    ...numbered('delegator', delegators.lives),
  ];
}

function numbered(name: string, list: readonly Story[]): [string, Story][] {
  return list.map((story, index) => [`${name} ${index}`, story]);
}
