import { Asset } from '../../../model/asset';
import type { Row } from '../../../model/columns';
import { Dam } from '../../../model/dam';
import { Vault } from '../../../model/vault';
import { TEXT_LIMITS } from '../../vocabulary/cleanText';
import type { MarketplaceEvent } from '../../vocabulary/events';
import { type Address, addressOrNull, toSeconds, ZERO_ADDRESS } from '../../vocabulary/ids';
import { describeToken, textOf } from '../describeToken';
import type { PreparedLog, Read, ReadResult } from '../Protocol';
import { answerOf } from './answers';
import { functions } from './generated/VaultTokenized';

/** What no log of a vault carries. Limits can change with a log of their own later in the block, which then says the same. */
const FACTS = [
  { view: functions.collateral, canChange: false },
  { view: functions.burner, canChange: false },
  { view: functions.epochDuration, canChange: false },
  { view: functions.epochDurationInit, canChange: false },
  { view: functions.depositLimit, canChange: true },
  { view: functions.isDepositLimit, canChange: true },
  { view: functions.depositWhitelist, canChange: true },
  { view: functions.name, canChange: true },
  { view: functions.symbol, canChange: true },
  { view: functions.totalSupply, canChange: true },
];

/**
 * Opens a vault at the first log of its proxy, or looks again at one that was upgraded. Whether the adapter can read an implementation is
 * told by its view functions, not by its number: other deployments count differently.
 */
export function openVault(vault: Address): PreparedLog {
  const reads = FACTS.map(({ view, canChange }): Read => ({ to: vault, data: view.encode({}), canChange }));
  return {
    reads,
    follow: ([collateral]) => {
      const asset = answerOf(functions.collateral, collateral);
      return asset === null ? [] : describeToken(asset.toLowerCase(), 'TOKEN').reads;
    },
    needs: [],
    translate: (answers, rows, standing) => {
      const facts = factsOf(answers);
      if (facts === null) return [unknown(vault, 'its implementation does not answer as a vault with epochs does')];
      const known = rows.find(Vault, vault);
      if (known !== undefined) return known.isFollowed ? tokenChanged(vault, facts, rows.find(Dam, vault)) : [];
      if (facts.epochStart !== standing.at.time)
        return [unknown(vault, 'it had lived before with an implementation that is not known')];
      const { asset } = facts;
      const described = describeToken(asset, 'TOKEN').translate(answers.slice(FACTS.length), rows, standing);
      const token = described.find((event) => event.type === 'AssetDescribed') ?? rows.find(Asset, asset);
      return [...described, ...opened(vault, facts, { decimals: token?.decimals ?? null })];
    },
  };
}

const unknown = (contract: Address, reason: string): MarketplaceEvent => ({ type: 'VaultUnknown', contract, reason });

/** What an upgrade made of the token of a vault's shares. */
function tokenChanged(dam: Address, facts: Facts, last: Row<Dam> | undefined): MarketplaceEvent[] {
  const { name, symbol, isTokenized: isTransferable } = facts;
  const isSame = last?.isTransferable === isTransferable && last.name === name && last.symbol === symbol;
  return isSame ? [] : [{ type: 'VaultTokenChanged', dam, name, symbol, isTransferable }];
}

/** The DAM, its terms and its epochs. */
function opened(vault: Address, facts: Facts, { decimals }: { decimals: number | null }): MarketplaceEvent[] {
  const { asset, name, symbol, epochDuration } = facts;
  const fault = decimals === null ? 'the decimals of its collateral are not known' : null;
  return [
    { type: 'AssetDescribed', asset: vault, kind: 'RECEIPT', symbol, name, decimals, fault },
    {
      type: 'DamCreated',
      dam: vault,
      owner: ZERO_ADDRESS,
      capitalType: 'COLLATERAL',
      asset,
      receiptToken: vault,
      name,
      symbol,
      unitDecimals: null,
      isTransferable: facts.isTokenized,
      metadata: null,
      by: null,
    },
    {
      type: 'DamTermsSet',
      dam: vault,
      feeBps: null,
      lockup: null,
      withdrawalDelay: epochDuration,
      gatekeeper: null,
      catalyst: null,
      mutable: [],
      by: null,
    },
    {
      type: 'VaultOpened',
      dam: vault,
      epochStart: facts.epochStart,
      epochDuration,
      burner: facts.burner,
      depositLimit: facts.depositLimit,
      isDepositLimited: facts.isDepositLimited,
      isAllowlisted: facts.isAllowlisted,
    },
  ];
}

type Facts = NonNullable<ReturnType<typeof factsOf>>;

/** What a vault says of itself; null when it does not answer as one. */
function factsOf(answers: readonly ReadResult[]) {
  const asset = answerOf(functions.collateral, answers[0]);
  const burner = answerOf(functions.burner, answers[1]);
  const epochDuration = answerOf(functions.epochDuration, answers[2]);
  const epochStart = answerOf(functions.epochDurationInit, answers[3]);
  const depositLimit = answerOf(functions.depositLimit, answers[4]);
  const isDepositLimited = answerOf(functions.isDepositLimit, answers[5]);
  const isAllowlisted = answerOf(functions.depositWhitelist, answers[6]);
  if (asset === null || burner === null || epochDuration === null || epochStart === null) return null;
  if (depositLimit === null || isDepositLimited === null || isAllowlisted === null) return null;
  return {
    ...{ asset: asset.toLowerCase(), burner: addressOrNull(burner) },
    ...{ epochDuration: toSeconds(epochDuration), epochStart: toSeconds(epochStart) },
    ...{ depositLimit, isDepositLimited, isAllowlisted },
    // A vault without a token has no such functions.
    isTokenized: answers[9]?.ok === true,
    name: textOf(answers[7], TEXT_LIMITS.name),
    symbol: textOf(answers[8], TEXT_LIMITS.symbol),
  };
}
