import { Network } from '../../model/network';
import { PerformanceReport } from '../../model/performanceReport';
import { type Handlers, noChange } from './Ledger';

/** Networks: terms, roles, status and the performance they report. */
export const networks: Handlers<
  | 'NetworkCreated'
  | 'NetworkTermsSet'
  | 'NetworkRolesSet'
  | 'NetworkWhitelistRequested'
  | 'NetworkWhitelisted'
  | 'NetworkRejected'
  | 'NetworkDelisted'
  | 'NetworkClosed'
  | 'NetworkStatusChanged'
  | 'NetworkMetadataUpdated'
  | 'NetworkRoleChanged'
  | 'NetworkRatesFrozen'
  | 'RewardRateSet'
  | 'PerformanceReported'
  | 'RegistryAdminChanged'
  | 'RegistryContractsSet'
> = {
  NetworkCreated({ network, owner, capitalType, name, asset, rewardToken, rewardAsset, safe, metadata }, at, { rows }) {
    rows.put(Network, {
      network,
      owner,
      capitalType,
      name,
      asset,
      rewardToken,
      rewardAsset,
      safe,
      metadata,
      status: 'DEPLOYED',
      statusReason: null,
      manager: null,
      reporter: null,
      resolver: null,
      amountRequested: null,
      minDeposit: null,
      operatorsRequested: null,
      duration: null,
      operatorRatePerDay: null,
      delegatorRatePerUnitPerDay: null,
      areRatesMutable: false,
      distributionInterval: null,
      returnGrace: null,
      disputeWindow: null,
      createdAt: at.time,
      requestedAt: null,
      liveAt: null,
      maturesAt: null,
      closedAt: null,
      outstandingAtClose: null,
    });
  },

  NetworkTermsSet({ type: _type, by: _by, network, ...terms }, _at, { rows }) {
    rows.change(Network, [network], terms);
  },

  NetworkRolesSet({ network, manager, reporter, resolver }, _at, { rows }) {
    rows.change(Network, [network], { manager, reporter, resolver });
  },

  NetworkWhitelistRequested({ network }, at, { rows }) {
    rows.change(Network, [network], { status: 'WHITELIST_REQUESTED', requestedAt: at.time });
  },

  NetworkWhitelisted({ network, liveAt, maturesAt }, _at, { rows }) {
    rows.change(Network, [network], { status: 'LIVE', statusReason: null, liveAt, maturesAt });
  },

  NetworkRejected({ network, reason }, _at, { rows }) {
    rows.change(Network, [network], { status: 'REJECTED', statusReason: reason });
  },

  NetworkDelisted({ network, maturesAt, reason }, _at, { rows }) {
    rows.change(Network, [network], { status: 'DELISTED', statusReason: reason, maturesAt });
  },

  NetworkClosed({ network, outstanding }, at, { rows }) {
    rows.change(Network, [network], { status: 'CLOSED', closedAt: at.time, outstandingAtClose: outstanding });
  },

  NetworkStatusChanged: noChange,

  NetworkMetadataUpdated({ network, metadata }, _at, { rows }) {
    rows.change(Network, [network], { metadata });
  },

  // A contract may tell its first owner before the log that announces it: NetworkCreated says it again.
  NetworkRoleChanged({ network, role, account }, _at, { rows }) {
    if (rows.find(Network, network) === undefined) return;
    rows.change(Network, [network], { [role]: account });
  },

  NetworkRatesFrozen({ network }, _at, { rows }) {
    rows.change(Network, [network], { areRatesMutable: false });
  },

  RewardRateSet({ network, operatorRatePerDay, delegatorRatePerUnitPerDay }, _at, { rows }) {
    rows.change(Network, [network], { operatorRatePerDay, delegatorRatePerUnitPerDay });
  },

  PerformanceReported(
    { network, operator, periodStart, periodEnd, upSeconds, scoreBps, revision, by, evidence },
    { logIndex },
    { rows },
  ) {
    rows.put(PerformanceReport, {
      network,
      operator,
      periodStart,
      periodEnd,
      upSeconds,
      scoreBps,
      revision,
      reporter: by,
      logIndex,
      evidence,
    });
  },

  RegistryAdminChanged: noChange,
  RegistryContractsSet: noChange,
};
