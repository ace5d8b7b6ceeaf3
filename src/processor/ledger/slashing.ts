import { InvariantError } from '../../errors';
import { Bucket } from '../../model/bucket';
import { Dispute } from '../../model/dispute';
import { Resolver } from '../../model/resolver';
import { Vault } from '../../model/vault';
import { assetOfDam } from './assetOfDam';
import { unbonding } from './buckets';
import { idle, wallet } from './delegation';
import type { Handlers } from './Ledger';

/** Slashes of vaults: requested and vetoed or executed, and the collateral that they take, part by part. */
export const slashing: Handlers<'ResolverSet' | 'SlashRequested' | 'SlashVetoed' | 'SlashExecuted' | 'CollateralTaken'> = {
  // One who is named before the last one named came into force takes that one's place.
  ResolverSet({ installation, resolver, from }, at, { rows }) {
    const last = rows.find(Resolver, installation);
    const isNextInForce = last !== undefined && last.nextFrom !== null && last.nextFrom <= at.time;
    const current = isNextInForce ? last.nextResolver : (last?.resolver ?? null);
    const none = { nextResolver: null, nextFrom: null };
    if (from <= at.time) rows.put(Resolver, { installation, resolver, ...none });
    else if (resolver === current) rows.put(Resolver, { installation, resolver: current, ...none });
    else rows.put(Resolver, { installation, resolver: current, nextResolver: resolver, nextFrom: from });
  },

  SlashRequested({ dispute, installation, dam, network, operator, amount, capturedAt, deadline, expiresAt }, at, { rows }) {
    rows.put(Dispute, {
      dispute,
      installation,
      dam,
      network,
      operator,
      state: 'REQUESTED',
      vault: null,
      amount,
      toNetwork: null,
      toDam: null,
      openedAt: at.time,
      deadline,
      challengedAt: null,
      resolvedAt: null,
      capturedAt,
      expiresAt,
      evidence: null,
    });
  },

  SlashVetoed({ dispute }, at, { rows }) {
    rows.change(Dispute, [dispute], { state: 'DISMISSED', toNetwork: 0n, toDam: 0n, resolvedAt: at.time });
  },

  SlashExecuted({ dispute, amount }, at, { rows }) {
    rows.change(Dispute, [dispute], { state: 'UPHELD', toNetwork: amount, toDam: 0n, resolvedAt: at.time });
  },

  CollateralTaken({ dam, amount, recipient, parts }, at, { rows, journal }) {
    const asset = assetOfDam(rows, dam);
    let sum = 0n;
    for (const part of parts) {
      journal.move(at, asset, part.amount, part.bucket === null ? idle(dam) : unbonding(dam, part.bucket), wallet(recipient));
      sum += part.amount;
      if (part.bucket === null) continue;
      const { assets, taken } = rows.get(Bucket, part.bucket);
      rows.change(Bucket, [part.bucket], { assets: assets - part.amount, taken: taken + part.amount });
    }
    if (sum !== amount) throw new InvariantError(`DAM ${dam} loses ${amount}, but its parts ${sum}`);
    const { taken } = rows.get(Vault, dam);
    rows.change(Vault, [dam], { taken: taken + amount, lastTaken: amount });
  },
};
