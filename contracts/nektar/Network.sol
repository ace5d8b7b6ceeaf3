// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {NetworkLifecycle} from "./network/NetworkLifecycle.sol";
import {NetworkReports} from "./network/NetworkReports.sol";

/// @title Network: see INetwork. Its parts: storage; lifecycle; installations, rewards, operators and reports, each on the one before.
contract Network is NetworkLifecycle, NetworkReports {}
