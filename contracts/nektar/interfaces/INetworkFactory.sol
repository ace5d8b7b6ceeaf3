// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MarketType, NetworkParams} from "./Types.sol";

/// @title NetworkFactory: makes Networks with their synthetic token and vault, and announces them.
interface INetworkFactory {
    /// @notice A Network exists. `depositAsset` is zero for Infrastructure, `rewardAsset` zero when the synthetic token cannot be redeemed.
    /// @param timeLockVault of Liquidity and Growth, else zero
    /// @param disputeVault of Collateral, else zero
    event NetworkCreated(
        address indexed network,
        address indexed owner,
        MarketType netType,
        string name,
        address indexed depositAsset,
        address rewardToken,
        address rewardAsset,
        address safe,
        address timeLockVault,
        address disputeVault,
        string metadataURI,
        address by
    );
    /// @notice The terms; follows NetworkCreated at once. `amountRequested`: 0 none, 2^256-1 open. Rates are raw synthetic tokens.
    /// @param unitDecimals decimals of "one unit" in delegatorRatePerUnitPerDay, by the same rule as a DAM's
    event NetworkTermsSet(
        address indexed network,
        uint256 amountRequested,
        uint256 minDeposit,
        uint32 operatorsRequested,
        uint64 duration,
        uint256 operatorRatePerDay,
        uint256 delegatorRatePerUnitPerDay,
        uint64 distributionInterval,
        uint64 returnGrace,
        uint64 disputeWindow,
        bool ratesMutable,
        uint8 unitDecimals,
        address by
    );
    /// @notice The Network's other accounts; follows NetworkTermsSet. `resolver` zero: the registry's admin. `reporter` zero: the owner only.
    event NetworkRolesSet(
        address indexed network,
        address manager,
        address reporter,
        address resolver,
        string rewardSymbol,
        uint8 rewardDecimals,
        address by
    );

    error InfrastructureHasNoAsset();
    error BadParameter();

    function createNetwork(NetworkParams calldata params) external returns (address network);

    function isNetwork(address network) external view returns (bool);
    function networkCount() external view returns (uint256);
    function networkAt(uint256 index) external view returns (address);
}
