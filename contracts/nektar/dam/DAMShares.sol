// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {DAMState, MarketType, WithdrawalRequest, WithdrawalStatus} from "../interfaces/Types.sol";
import {Limits} from "../lib/Limits.sol";
import {Tokens} from "../lib/Tokens.sol";
import {DAMParameters} from "./DAMParameters.sol";
import {DAMRewards} from "./DAMRewards.sol";

/// @dev Deposits, both kinds of withdrawal, and the receipt token.
///      Choice 7: ERC-4626's arithmetic with one virtual share and one virtual asset, always rounded in the DAM's favour.
abstract contract DAMShares is DAMParameters, DAMRewards {
    using SafeERC20 for IERC20;

    mapping(address account => uint64) public lockedUntil;
    uint256 public withdrawalRequestCount;
    mapping(uint256 requestId => WithdrawalRequest) private _requests;

    /// @dev Choice 20: the fee is taken from the deposit, in the asset, for the DAM's owner; shares are minted on the rest.
    function deposit(uint256 assets, address receiver) external nonReentrant whenActive returns (uint256 shares) {
        _checkDeposit(assets, receiver);
        uint256 fee = assets * feeBps / 10_000;
        uint256 net = assets - fee;
        shares = convertToShares(net);
        if (shares == 0) revert ZeroAmount();

        Tokens.pull(IERC20(asset), msg.sender, address(this), assets);
        if (fee != 0) {
            IERC20(asset).safeTransfer(owner, fee);
            emit ManagerFeePaid(address(this), owner, asset, fee, msg.sender);
        }
        _mint(receiver, shares);
        idleAssets += net;
        uint64 until = lockup == 0 ? 0 : uint64(block.timestamp) + lockup;
        if (until != 0) lockedUntil[receiver] = until;
        emit Deposited(address(this), msg.sender, receiver, assets, fee, shares, until);
    }

    function withdraw(uint256 assets, address receiver, address account) external nonReentrant returns (uint256 shares) {
        shares = previewWithdraw(assets);
        _withdraw(assets, shares, receiver, account);
    }

    function redeem(uint256 shares, address receiver, address account) external nonReentrant returns (uint256 assets) {
        assets = convertToAssets(shares);
        _withdraw(assets, shares, receiver, account);
    }

    function requestWithdrawal(uint256 shares, address receiver) external nonReentrant returns (uint256 requestId) {
        if (damType != MarketType.Collateral) revert WrongType(damType);
        if (shares == 0) revert ZeroAmount();
        if (receiver == address(0) || receiver == address(this)) revert BadParameter();
        _checkLockup(msg.sender);
        uint256 worth = convertToAssets(shares);
        uint64 claimableAt = uint64(block.timestamp) + withdrawalDelay;
        _move(msg.sender, address(this), shares);
        requestId = ++withdrawalRequestCount;
        _requests[requestId] =
            WithdrawalRequest(msg.sender, receiver, shares, worth, claimableAt, WithdrawalStatus.Requested);
        emit WithdrawalRequested(
            address(this), requestId, msg.sender, receiver, shares, worth, claimableAt, msg.sender
        );
    }

    /// @dev Choice 10: assets are fixed here, so that an exit that waited bears the penalties of its wait. While collateral is contested
    ///      nobody can say what a share is worth, and no claim is paid.
    function claimWithdrawal(uint256 requestId) external nonReentrant returns (uint256 assets) {
        WithdrawalRequest storage request = _requests[requestId];
        if (request.status != WithdrawalStatus.Requested) revert WrongRequest();
        if (msg.sender != request.owner && msg.sender != request.receiver) revert NotPermitted();
        if (block.timestamp < request.claimableAt) revert NotClaimableYet(request.claimableAt);
        if (contestedAssets != 0) revert Contested(contestedAssets);

        request.status = WithdrawalStatus.Claimed;
        assets = convertToAssets(request.shares);
        _takeIdle(assets);
        _burn(address(this), request.shares);
        emit WithdrawalClaimed(
            address(this), requestId, request.owner, request.receiver, request.shares, assets, msg.sender
        );
        _trimCommitments(msg.sender);
        IERC20(asset).safeTransfer(request.receiver, assets);
    }

    function cancelWithdrawal(uint256 requestId) external nonReentrant {
        WithdrawalRequest storage request = _requests[requestId];
        if (request.status != WithdrawalStatus.Requested) revert WrongRequest();
        if (msg.sender != request.owner) revert NotPermitted();
        request.status = WithdrawalStatus.Cancelled;
        _move(address(this), request.owner, request.shares);
        emit WithdrawalCancelled(address(this), requestId, request.owner, request.shares, msg.sender);
    }

    function withdrawalRequest(uint256 requestId) external view returns (WithdrawalRequest memory) {
        return _requests[requestId];
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return Math.mulDiv(assets, totalSupply() + 1, entryAssets() + 1);
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return Math.mulDiv(shares, totalAssets() + 1, totalSupply() + 1);
    }

    function previewDeposit(uint256 assets) external view returns (uint256 shares) {
        return convertToShares(assets - assets * feeBps / 10_000);
    }

    function previewWithdraw(uint256 assets) public view returns (uint256 shares) {
        return Math.mulDiv(assets, totalSupply() + 1, totalAssets() + 1, Math.Rounding.Ceil);
    }

    /// @dev A holder's own movement. Escrow goes past it, straight to `_move`.
    function _update(address from, address to, uint256 value) internal override {
        if (from != address(0) && to != address(0)) {
            if (!transferable) revert NotTransferable();
            if (to == address(this)) revert ERC20InvalidReceiver(to);
            _checkLockup(from);
        }
        _move(from, to, value);
    }

    /// @dev Every movement of shares: indexes, then both accounts, then the balances.
    function _move(address from, address to, uint256 value) private {
        _accrueAllWhole(msg.sender);
        _settle(from);
        _settle(to);
        super._update(from, to, value);
    }

    /// @dev Choice 9: atomic, out of idle assets only; what Networks hold has to come back first.
    function _withdraw(uint256 assets, uint256 shares, address receiver, address account) private {
        if (!_isMovingType()) revert WrongType(damType);
        if (assets == 0 || shares == 0) revert ZeroAmount();
        if (msg.sender != account) _spendAllowance(account, msg.sender, shares);
        _checkLockup(account);
        _takeIdle(assets);
        _burn(account, shares);
        IERC20(asset).safeTransfer(receiver, assets);
        emit Withdrawn(address(this), msg.sender, receiver, account, assets, shares);
    }

    function _takeIdle(uint256 assets) internal {
        if (assets > idleAssets) revert InsufficientIdle(idleAssets, assets);
        idleAssets -= assets;
    }

    function _trimCommitments(address by) internal virtual;

    function _checkDeposit(uint256 assets, address receiver) private view {
        if (damType == MarketType.Infrastructure) revert WrongType(damType);
        if (!IRegistry(registry).isWhitelisted(asset)) revert AssetNotWhitelisted();
        if (receiver == address(this)) revert BadParameter();
        if (gatekeeper != address(0) && !isDepositor[msg.sender]) revert NotWhitelistedDepositor();
        // Choice 9: the lock-up is the account's and starts again with each of its deposits, so nobody else may start it.
        if (lockup != 0 && receiver != msg.sender) revert DepositForSelfOnly();
        uint256 base = entryAssets();
        if (assets > Limits.ASSETS || base + assets > Limits.ASSETS) revert AssetsOverLimit();
        // Choice 34: after write-offs to almost nothing a deposit would mint shares in numbers that overflow one day. Start a new DAM.
        if (totalSupply() > Limits.SHARES_PER_ASSET * (base + 1)) revert SharePriceCollapsed();
    }

    function _checkLockup(address account) private view {
        uint64 until = lockedUntil[account];
        if (block.timestamp < until) revert LockedUp(until);
    }
}
