// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DAMAllocation} from "./dam/DAMAllocation.sol";
import {DAMParams} from "./interfaces/Types.sol";

/// @title DAM: see IDAM. Its parts, each on the one before: storage, parameters and rewards, shares, installations, allocation.
contract DAM is DAMAllocation {
    function initialize(address registry_, address owner_, uint8 unitDecimals_, DAMParams calldata params) external once {
        _initParameters(registry_, owner_, unitDecimals_, params);
    }
}
