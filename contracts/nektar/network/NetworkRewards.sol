// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IDAM} from "../interfaces/IDAM.sol";
import {ISyntheticReward} from "../interfaces/ISyntheticReward.sol";
import {Assignment, AssignmentStatus, OperatorRewardState, Parameter, RewardRole} from "../interfaces/Types.sol";
import {RewardMath} from "../lib/RewardMath.sol";
import {Tokens} from "../lib/Tokens.sol";
import {NetworkInstallations} from "./NetworkInstallations.sol";

/// @dev Rates, distribution by minting, operators' pay, and redemption.
///      Choice 15: two absolute rates, not a percentage split. Choice 16: an operator is paid per active day, whoever else is active.
abstract contract NetworkRewards is NetworkInstallations {
    using SafeERC20 for IERC20;

    mapping(address operator => Assignment) internal _assignments;
    address[] internal _activeOperators;
    mapping(uint256 installId => OperatorRewardState) private _operatorRewards;
    mapping(uint256 installId => mapping(address operator => uint256)) private _owed;
    /// @notice Reward assets that back the synthetic token. Funding is a gift to its holders: nobody takes it back.
    uint256 public rewardReserve;

    /// @dev Everything that accrued at the old rates is settled at the old rates.
    function setRewardRates(uint256 operatorRate, uint256 delegatorRate) external onlyOwner {
        if (!_terms.ratesMutable) revert Frozen(Parameter.RewardRate);
        if (operatorRate > RewardMath.MAX_RATE || delegatorRate > RewardMath.MAX_RATE) revert BadParameter();
        uint256 installations = _installIds.length;
        for (uint256 i; i < installations; ++i) {
            uint256 installId = _installIds[i];
            IDAM(_installed[installId].dam).checkpoint(installId, msg.sender);
        }
        uint256 operators = _activeOperators.length;
        for (uint256 i; i < operators; ++i) {
            _settleOperator(_activeOperators[i], msg.sender);
        }
        emit RewardRateSet(
            address(this),
            _terms.operatorRatePerDay,
            operatorRate,
            _terms.delegatorRatePerUnitPerDay,
            delegatorRate,
            msg.sender
        );
        _terms.operatorRatePerDay = operatorRate;
        _terms.delegatorRatePerUnitPerDay = delegatorRate;
    }

    function freezeRates() external onlyOwner {
        if (!_terms.ratesMutable) revert Frozen(Parameter.RewardRate);
        _terms.ratesMutable = false;
        emit ParameterFrozen(address(this), Parameter.RewardRate, msg.sender);
    }

    /// @dev Choice 18: anybody, once an interval; the last time at maturity.
    function distribute(uint256 installId) external nonReentrant {
        uint64 last = _confirmed(installId).lastDistributedAt;
        uint64 next = uint64(Math.min(last + _terms.distributionInterval, maturesAt));
        if (last >= maturesAt || block.timestamp < next) revert TooEarly(next);
        _distribute(installId, msg.sender);
    }

    /// @dev Not guarded against re-entry: it is the middle of a DAM's claim, and calls nothing but that DAM and the synthetic token.
    function distributeForClaim(uint256 installId, address by) external onlyInstalledDAM(installId) {
        _distribute(installId, by);
    }

    function claimOperatorRewards(uint256 installId) external nonReentrant returns (uint256 amount) {
        if (_installed[installId].confirmed) _distribute(installId, msg.sender);
        amount = _owed[installId][msg.sender];
        if (amount == 0) revert ZeroAmount();
        _owed[installId][msg.sender] = 0;
        _operatorRewards[installId].totalClaimed += amount;
        IERC20(rewardToken).safeTransfer(msg.sender, amount);
        emit RewardsClaimed(
            address(this),
            _installed[installId].dam,
            msg.sender,
            installId,
            RewardRole.Operator,
            rewardToken,
            amount,
            msg.sender
        );
    }

    function fundRewards(uint256 amount) external nonReentrant {
        if (rewardAsset == address(0)) revert NotRedeemable();
        if (amount == 0) revert ZeroAmount();
        Tokens.pull(IERC20(rewardAsset), msg.sender, address(this), amount);
        rewardReserve += amount;
        emit RewardsFunded(address(this), rewardAsset, amount, msg.sender);
    }

    /// @dev Choice 19: 1:1 while the reserve lasts; a Network without a reward asset pays in synthetic tokens only.
    function redeem(uint256 amount) external nonReentrant {
        if (rewardAsset == address(0)) revert NotRedeemable();
        if (amount == 0) revert ZeroAmount();
        if (amount > rewardReserve) revert InsufficientReserve(rewardReserve);
        rewardReserve -= amount;
        ISyntheticReward(rewardToken).burn(msg.sender, amount);
        IERC20(rewardAsset).safeTransfer(msg.sender, amount);
        emit RewardRedeemed(address(this), msg.sender, rewardToken, rewardAsset, amount, amount);
    }

    function operatorRewardState(uint256 installId) external view returns (OperatorRewardState memory) {
        return _operatorRewards[installId];
    }

    function claimable(address operator, uint256 installId) external view returns (uint256 amount) {
        amount = _owed[installId][operator];
        Assignment storage a = _assignments[operator];
        if (a.installId != installId || a.status != AssignmentStatus.Active) return amount;
        uint64 to = _accrualTime();
        if (to > a.accruedTo) amount += RewardMath.perDay(_terms.operatorRatePerDay, to - a.accruedTo);
    }

    function _distribute(uint256 installId, address by) internal {
        uint256 operators = _activeOperators.length;
        for (uint256 i; i < operators; ++i) {
            if (_assignments[_activeOperators[i]].installId == installId) _settleOperator(_activeOperators[i], by);
        }
        Installed storage inst = _installed[installId];
        OperatorRewardState storage r = _operatorRewards[installId];
        uint256 toOperators = r.totalAccrued - r.totalDistributed;
        uint256 toDelegators = IDAM(inst.dam).takeUndistributed(installId, by);
        uint64 from = inst.lastDistributedAt;
        uint64 to = _accrualTime();
        if (to == from && toOperators + toDelegators == 0) return;
        r.totalDistributed = r.totalAccrued;
        inst.lastDistributedAt = to;
        if (toDelegators != 0) ISyntheticReward(rewardToken).mint(inst.dam, toDelegators);
        if (toOperators != 0) ISyntheticReward(rewardToken).mint(address(this), toOperators);
        emit RewardsDistributed(
            address(this), inst.dam, installId, rewardToken, toDelegators, toOperators, from, to, by
        );
    }

    function _settleOperator(address operator, address by) internal {
        Assignment storage a = _assignments[operator];
        uint64 from = a.accruedTo;
        uint64 to = _accrualTime();
        if (to <= from) return;
        uint64 activeSeconds = to - from;
        uint256 amount = RewardMath.perDay(_terms.operatorRatePerDay, activeSeconds);
        a.accruedTo = to;
        _owed[a.installId][operator] += amount;
        _operatorRewards[a.installId].totalAccrued += amount;
        emit OperatorRewarded(
            address(this), operator, a.dam, a.installId, rewardToken, amount, activeSeconds, from, to, by
        );
    }
}
