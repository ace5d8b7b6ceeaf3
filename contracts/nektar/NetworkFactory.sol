// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IDisputeVault} from "./interfaces/IDisputeVault.sol";
import {INetwork} from "./interfaces/INetwork.sol";
import {INetworkFactory} from "./interfaces/INetworkFactory.sol";
import {ISyntheticReward} from "./interfaces/ISyntheticReward.sol";
import {ITimeLockVault} from "./interfaces/ITimeLockVault.sol";
import {MarketType, NetworkParams, NetworkTerms} from "./interfaces/Types.sol";
import {Limits} from "./lib/Limits.sol";
import {RewardMath} from "./lib/RewardMath.sol";
import {Tokens} from "./lib/Tokens.sol";

/// @title NetworkFactory: see INetworkFactory.
contract NetworkFactory is INetworkFactory {
    /// @dev What a clone is made of.
    struct Parts {
        address network;
        address rewardToken;
        address timeLockVault;
        address disputeVault;
        uint8 unitDecimals;
        uint8 rewardDecimals;
    }

    address public immutable registry;
    address public immutable networkImplementation;
    address public immutable rewardImplementation;
    address public immutable timeLockVaultImplementation;
    address public immutable disputeVaultImplementation;
    mapping(address network => bool) public isNetwork;
    address[] private _networks;

    constructor(address registry_, address network_, address reward_, address timeLockVault_, address disputeVault_) {
        registry = registry_;
        networkImplementation = network_;
        rewardImplementation = reward_;
        timeLockVaultImplementation = timeLockVault_;
        disputeVaultImplementation = disputeVault_;
    }

    /// @dev Anybody may: it is the registry's approval that makes a Network live.
    function createNetwork(NetworkParams calldata params) external returns (address) {
        _check(params);
        Parts memory parts = _make(params);
        INetwork(parts.network).initialize(
            registry, msg.sender, parts.rewardToken, parts.timeLockVault, parts.disputeVault, parts.unitDecimals, params
        );
        _announce(parts, params);
        return parts.network;
    }

    function networkCount() external view returns (uint256) {
        return _networks.length;
    }

    function networkAt(uint256 index) external view returns (address) {
        return _networks[index];
    }

    function _check(NetworkParams calldata p) private pure {
        NetworkTerms calldata t = p.terms;
        if (p.netType == MarketType.Infrastructure) {
            if (p.depositAsset != address(0) || t.amountRequested != 0) revert InfrastructureHasNoAsset();
        } else if (p.depositAsset == address(0) || p.safe == address(0)) {
            revert BadParameter();
        }
        if (t.duration == 0 || t.duration > Limits.PERIOD) revert BadParameter();
        if (t.distributionInterval > t.duration) revert BadParameter();
        if (t.returnGrace > Limits.PERIOD || t.disputeWindow > Limits.PERIOD) revert BadParameter();
        if (t.operatorsRequested > Limits.OPERATORS) revert BadParameter();
        if (t.operatorRatePerDay > RewardMath.MAX_RATE || t.delegatorRatePerUnitPerDay > RewardMath.MAX_RATE) {
            revert BadParameter();
        }
    }

    /// @dev Choice 33: a vault of its own for every Network, so that no Network's funds lie with another's.
    function _make(NetworkParams calldata p) private returns (Parts memory parts) {
        parts.network = Clones.clone(networkImplementation);
        isNetwork[parts.network] = true;
        _networks.push(parts.network);
        parts.unitDecimals = Tokens.unitDecimals(p.depositAsset);

        // Choice 19: 1:1 in raw units is 1:1 in whole tokens when both have the same decimals.
        (bool ok, uint8 decimals) = Tokens.tryDecimals(p.rewardAsset);
        parts.rewardDecimals = ok ? decimals : 18;
        parts.rewardToken = Clones.clone(rewardImplementation);
        ISyntheticReward(parts.rewardToken).initialize(parts.network, p.name, p.rewardSymbol, parts.rewardDecimals);

        if (p.netType == MarketType.Liquidity || p.netType == MarketType.Growth) {
            parts.timeLockVault = Clones.clone(timeLockVaultImplementation);
            ITimeLockVault(parts.timeLockVault).initialize(parts.network, p.depositAsset);
        } else if (p.netType == MarketType.Collateral) {
            parts.disputeVault = Clones.clone(disputeVaultImplementation);
            IDisputeVault(parts.disputeVault).initialize(parts.network, p.depositAsset);
        }
    }

    function _announce(Parts memory parts, NetworkParams calldata p) private {
        emit NetworkCreated(
            parts.network,
            msg.sender,
            p.netType,
            p.name,
            p.depositAsset,
            parts.rewardToken,
            p.rewardAsset,
            p.safe,
            parts.timeLockVault,
            parts.disputeVault,
            p.metadataURI,
            msg.sender
        );
        _announceTerms(parts, p.terms);
        emit NetworkRolesSet(
            parts.network,
            INetwork(parts.network).manager(),
            p.reporter,
            p.resolver,
            p.rewardSymbol,
            parts.rewardDecimals,
            msg.sender
        );
    }

    function _announceTerms(Parts memory parts, NetworkTerms calldata t) private {
        emit NetworkTermsSet(
            parts.network,
            t.amountRequested,
            t.minDeposit,
            t.operatorsRequested,
            t.duration,
            t.operatorRatePerDay,
            t.delegatorRatePerUnitPerDay,
            t.distributionInterval,
            t.returnGrace,
            t.disputeWindow,
            t.ratesMutable,
            parts.unitDecimals,
            msg.sender
        );
    }
}
