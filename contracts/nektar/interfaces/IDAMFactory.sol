// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DAMParams, MarketType} from "./Types.sol";

/// @title DAMFactory: makes DAMs and announces them.
interface IDAMFactory {
    /// @notice A DAM exists. `receiptToken` is the DAM itself. `asset` is zero for Infrastructure.
    /// @param unitDecimals decimals of the reward formula's "one unit": the asset's, or 0 when it has none that are readable and at most 36.
    event DAMCreated(
        address indexed dam,
        address indexed owner,
        MarketType damType,
        address indexed asset,
        address receiptToken,
        string name,
        string symbol,
        uint8 unitDecimals,
        bool transferable,
        string metadataURI,
        address by
    );
    /// @notice The rest of a DAM's parameters; follows DAMCreated at once. `mutabilityFlags`: bit 0 gatekeeper, 1 catalyst, 2 fee; set = mutable.
    event DAMTermsSet(
        address indexed dam,
        uint16 feeBps,
        uint64 lockup,
        uint64 withdrawalDelay,
        address gatekeeper,
        address catalyst,
        uint8 mutabilityFlags,
        address by
    );

    error AssetNotWhitelisted();
    error InfrastructureHasNoAsset();
    error BadParameter();
    error OnlyDAM();

    function createDAM(DAMParams calldata params) external returns (address dam);
    /// @notice Called by a DAM: the next installation id, counted from 1 over all DAMs of this factory.
    function takeInstallId() external returns (uint256);

    function isDAM(address dam) external view returns (bool);
    function damCount() external view returns (uint256);
    function damAt(uint256 index) external view returns (address);
    function installCount() external view returns (uint256);
}
