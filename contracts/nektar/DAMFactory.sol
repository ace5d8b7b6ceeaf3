// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IDAM} from "./interfaces/IDAM.sol";
import {IDAMFactory} from "./interfaces/IDAMFactory.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {DAMParams, MarketType} from "./interfaces/Types.sol";
import {Limits} from "./lib/Limits.sol";
import {Tokens} from "./lib/Tokens.sol";

/// @title DAMFactory: see IDAMFactory.
contract DAMFactory is IDAMFactory {
    IRegistry public immutable registry;
    address public immutable implementation;
    uint256 public installCount;
    mapping(address dam => bool) public isDAM;
    address[] private _dams;

    constructor(address registry_, address implementation_) {
        registry = IRegistry(registry_);
        implementation = implementation_;
    }

    /// @dev Anybody may. Choice 6: one asset a DAM. Choice 27: metadata is a text that nobody here reads.
    function createDAM(DAMParams calldata params) external returns (address dam) {
        // Choice 5: an Infrastructure DAM exists and has no asset.
        if (params.damType == MarketType.Infrastructure) {
            if (params.asset != address(0) || params.feeBps != 0) revert InfrastructureHasNoAsset();
        } else if (!registry.isWhitelisted(params.asset)) {
            revert AssetNotWhitelisted();
        }
        if (params.feeBps > Limits.FEE_BPS || params.mutabilityFlags > 7) revert BadParameter();
        if (params.lockup > Limits.PERIOD || params.withdrawalDelay > Limits.PERIOD) revert BadParameter();

        dam = Clones.clone(implementation);
        isDAM[dam] = true;
        _dams.push(dam);
        uint8 unitDecimals = Tokens.unitDecimals(params.asset);
        IDAM(dam).initialize(address(registry), msg.sender, unitDecimals, params);
        _announce(dam, unitDecimals, params);
    }

    /// @dev Choice 32: ids count over all DAMs, so that an installation has one short name everywhere.
    function takeInstallId() external returns (uint256) {
        if (!isDAM[msg.sender]) revert OnlyDAM();
        return ++installCount;
    }

    function damCount() external view returns (uint256) {
        return _dams.length;
    }

    function damAt(uint256 index) external view returns (address) {
        return _dams[index];
    }

    function _announce(address dam, uint8 unitDecimals, DAMParams calldata p) private {
        emit DAMCreated(
            dam,
            msg.sender,
            p.damType,
            p.asset,
            dam,
            p.name,
            p.symbol,
            unitDecimals,
            p.transferable,
            p.metadataURI,
            msg.sender
        );
        emit DAMTermsSet(
            dam, p.feeBps, p.lockup, p.withdrawalDelay, p.gatekeeper, p.catalyst, p.mutabilityFlags, msg.sender
        );
    }
}
