// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssetStatus} from "./Types.sol";

/// @title Registry: the whitelist of assets and Networks, and the hub by which the contracts of one deployment know each other.
interface IRegistry {
    /// @notice The whitelisting authority changed hands. Emitted at deployment with `oldAdmin` zero.
    event AdminTransferred(address indexed oldAdmin, address indexed newAdmin, address by);
    /// @notice The factories and the operator registry of this deployment, set once: everything they announce belongs to it.
    event FactoriesSet(address indexed damFactory, address indexed networkFactory, address indexed operatorRegistry, address by);
    /// @notice An asset's status was set, to `Whitelisted` or to `Delisted`.
    event AssetWhitelisted(address indexed asset, AssetStatus status, address indexed by, string reason);
    /// @notice A Network applied. `by` is the Network's owner.
    event NetworkWhitelistRequested(address indexed network, address indexed by);
    /// @notice A Network was approved and is live from `liveAt` until `maturesAt` (exclusive), in block seconds.
    event NetworkWhitelisted(address indexed network, uint64 liveAt, uint64 maturesAt, address indexed by);
    /// @notice An application was turned down. The Network may apply again.
    event NetworkRejected(address indexed network, address indexed by, string reason);
    /// @notice A live Network was taken off the list; `maturesAt` is its new maturity, never later than before.
    event NetworkDelisted(address indexed network, uint64 maturesAt, address indexed by, string reason);

    error NotAdmin();
    error ZeroAddress();
    error AlreadySet();
    error UnknownNetwork();
    error NotWhitelisted();

    function setFactories(address damFactory, address networkFactory, address operatorRegistry) external;
    function transferAdmin(address newAdmin) external;
    function whitelistAsset(address asset, string calldata reason) external;
    function delistAsset(address asset, string calldata reason) external;
    /// @notice Called by a Network for its owner.
    function requestWhitelist(address by) external;
    function approveNetwork(address network) external;
    function rejectNetwork(address network, string calldata reason) external;
    function delistNetwork(address network, string calldata reason) external;

    function admin() external view returns (address);
    function damFactory() external view returns (address);
    function networkFactory() external view returns (address);
    function operatorRegistry() external view returns (address);
    function assetStatus(address asset) external view returns (AssetStatus);
    function isWhitelisted(address asset) external view returns (bool);
}
