// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {INetwork} from "./interfaces/INetwork.sol";
import {INetworkFactory} from "./interfaces/INetworkFactory.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {AssetStatus} from "./interfaces/Types.sol";

/// @title Registry: see IRegistry.
/// @dev Choice 24: one admin whitelists, in the place of a DAO; a Network goes live with its approval, nothing else is needed.
contract Registry is IRegistry {
    address public admin;
    address public damFactory;
    address public networkFactory;
    address public operatorRegistry;
    mapping(address asset => AssetStatus) public assetStatus;

    constructor(address admin_) {
        if (admin_ == address(0)) revert ZeroAddress();
        admin = admin_;
        emit AdminTransferred(address(0), admin_, msg.sender);
    }

    modifier onlyAdmin() {
        if (msg.sender != admin) revert NotAdmin();
        _;
    }

    /// @dev Once: whoever could change the factories could make any contract look like a DAM.
    function setFactories(address damFactory_, address networkFactory_, address operatorRegistry_) external onlyAdmin {
        if (damFactory != address(0)) revert AlreadySet();
        if (damFactory_ == address(0) || networkFactory_ == address(0) || operatorRegistry_ == address(0)) revert ZeroAddress();
        damFactory = damFactory_;
        networkFactory = networkFactory_;
        operatorRegistry = operatorRegistry_;
        emit FactoriesSet(damFactory_, networkFactory_, operatorRegistry_, msg.sender);
    }

    function transferAdmin(address newAdmin) external onlyAdmin {
        if (newAdmin == address(0)) revert ZeroAddress();
        emit AdminTransferred(admin, newAdmin, msg.sender);
        admin = newAdmin;
    }

    function whitelistAsset(address asset, string calldata reason) external onlyAdmin {
        if (asset == address(0)) revert ZeroAddress();
        if (assetStatus[asset] == AssetStatus.Whitelisted) revert AlreadySet();
        assetStatus[asset] = AssetStatus.Whitelisted;
        emit AssetWhitelisted(asset, AssetStatus.Whitelisted, msg.sender, reason);
    }

    /// @dev Choice 31: delisting stops new DAMs, new approvals and new deposits of the asset; nobody is kept from leaving.
    function delistAsset(address asset, string calldata reason) external onlyAdmin {
        if (assetStatus[asset] != AssetStatus.Whitelisted) revert NotWhitelisted();
        assetStatus[asset] = AssetStatus.Delisted;
        emit AssetWhitelisted(asset, AssetStatus.Delisted, msg.sender, reason);
    }

    function requestWhitelist(address by) external {
        _checkNetwork(msg.sender);
        emit NetworkWhitelistRequested(msg.sender, by);
    }

    function approveNetwork(address network) external onlyAdmin {
        _checkNetwork(network);
        address asset = INetwork(network).depositAsset();
        if (asset != address(0) && !isWhitelisted(asset)) revert NotWhitelisted();
        (uint64 liveAt, uint64 maturesAt) = INetwork(network).onWhitelisted(msg.sender);
        emit NetworkWhitelisted(network, liveAt, maturesAt, msg.sender);
    }

    function rejectNetwork(address network, string calldata reason) external onlyAdmin {
        _checkNetwork(network);
        INetwork(network).onRejected(msg.sender);
        emit NetworkRejected(network, msg.sender, reason);
    }

    function delistNetwork(address network, string calldata reason) external onlyAdmin {
        _checkNetwork(network);
        uint64 maturesAt = INetwork(network).onDelisted(msg.sender);
        emit NetworkDelisted(network, maturesAt, msg.sender, reason);
    }

    function isWhitelisted(address asset) public view returns (bool) {
        return assetStatus[asset] == AssetStatus.Whitelisted;
    }

    function _checkNetwork(address network) private view {
        if (networkFactory == address(0) || !INetworkFactory(networkFactory).isNetwork(network)) revert UnknownNetwork();
    }
}
