package com.intellisend.platform.time;

import com.intellisend.kernel.Refusal;

/** Business time was asked to go where it may not. */
public class ClockCannotMove extends Refusal {

    ClockCannotMove(String detail) {
        super(Kind.CONFLICT, "clock-cannot-move", detail);
    }
}
