// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BareToken} from "./BareToken.sol";

/// @title FeeToken: burns a hundredth of every transfer once its fee is switched on, as some real tokens can.
contract FeeToken is BareToken {
    uint8 public constant decimals = 18;
    bool public feeOn;

    constructor(bool feeOn_) {
        feeOn = feeOn_;
    }

    function setFee(bool on) external {
        feeOn = on;
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        uint256 fee = feeOn ? amount / 100 : 0;
        super._transfer(from, to, amount - fee);
        if (fee == 0) return;
        balanceOf[from] -= fee;
        totalSupply -= fee;
        emit Transfer(from, address(0), fee);
    }
}
